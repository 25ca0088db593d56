import type { StandingField } from '#pwa/issue/standing-texts.ts';
import type { StoreFailure } from '#pwa/store/desk-store.ts';
import type { Result } from '#shared/result.ts';
import { useDesk } from '../desk-context.ts';
import { useIssue } from '../issue-session.ts';
import { useTell } from '../notices.ts';

interface StandingWriter {
  /** Stores the text for every issue; resolves once it is stored or has failed. */
  readonly write: (text: string) => Promise<Result<null, StoreFailure>>;
  /** Empties the text, with a way back. */
  readonly takeOut: () => Promise<void>;
}

/** Changes one text of the publication; everything else in it stays as another tab may have stored it meanwhile. */
export function useStandingWriter(field: StandingField, name: string): StandingWriter {
  const { publication } = useIssue();
  const { store } = useDesk();
  const tell = useTell();
  const change = (before: string, after: string) =>
    store.savePublication({ ...publication, [field]: after }, { ...publication, [field]: before });
  const told = async (before: string, after: string, done: string): Promise<boolean> => {
    const changed = await change(before, after);
    if (!changed.ok) tell({ text: `${name} not changed. ${changed.failure.why}`, tone: 'pencil' });
    else if (after === '') {
      const putBack = () => void told('', before, `${name} put back`);
      tell({ text: done, action: { name: 'Undo', act: putBack } });
    } else tell({ text: done });
    return changed.ok;
  };
  return {
    write: (text) => change(publication[field], text),
    takeOut: async () => {
      await told(publication[field], '', `${name} taken out`);
    },
  };
}
