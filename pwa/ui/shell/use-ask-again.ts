import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useTell } from '../notices.ts';

/** What the act is called wherever it is offered. */
export const ASK_AGAIN = 'Ask the clipper for all clips again';

const cameBack = (stored: number): string => {
  if (stored === 0) return 'The clipper has no clip that is not here.';
  return stored === 1 ? '1 clip came back from the clipper.' : `${stored} clips came back from the clipper.`;
};

/** Takes over again all the clipper still has, and tells how that went. */
export function useAskAgain(): { readonly isAsking: boolean; readonly askAgain: () => Promise<void> } {
  const { link } = useDesk();
  const tell = useTell();
  const [isAsking, setAsking] = useState(false);
  const askAgain = async (): Promise<void> => {
    setAsking(true);
    tell({ text: 'Asking the clipper for all clips…' });
    try {
      const again = await link.pullAgain();
      if (again.ok) tell({ text: cameBack(again.value.stored) });
      else tell({ text: `The clips could not be taken again. ${again.failure.why}`, tone: 'pencil' });
    } finally {
      setAsking(false);
    }
  };
  return { isAsking, askAgain };
}
