import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Button } from '../kit/button.tsx';
import { useTell } from '../notices.ts';

/** Ends the telling of a loss, after saying what that means. */
export function AcceptLoss() {
  const { store, link } = useDesk();
  const tell = useTell();
  const [stage, setStage] = useState<'asked' | 'sure' | 'accepting'>('asked');
  const accept = async (): Promise<void> => {
    setStage('accepting');
    try {
      const accepted = await store.acceptLoss();
      if (!accepted.ok) tell({ text: `The loss is not accepted. ${accepted.failure.why}`, tone: 'pencil' });
      // The clipper tells the same loss, by what it handed over.
      else link.leaveMissing();
    } finally {
      setStage('asked');
    }
  };
  if (stage === 'asked') return <Button onPress={() => setStage('sure')}>Accept the loss</Button>;
  return (
    <>
      <span>
        What is here now counts as all there is, and this loss is told no more. Nothing is deleted, and the clipper can
        still be asked later.
      </span>
      <Button isDisabled={stage === 'accepting'} onPress={() => setStage('asked')}>
        Go on telling it
      </Button>
      <Button look="danger" isDisabled={stage === 'accepting'} onPress={() => void accept()}>
        Yes, accept the loss
      </Button>
    </>
  );
}
