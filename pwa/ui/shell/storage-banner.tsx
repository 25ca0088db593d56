import { useState } from 'react';
import type { StoreFailure, UnsavedWork } from '#pwa/store/desk-store.ts';
import { useDesk } from '../desk-context.ts';
import { copyText } from '../export/copy-text.ts';
import { saveFile } from '../export/save-file.ts';
import { SelectedText } from '../export/selected-text.tsx';
import { useStoreState } from '../hooks.ts';
import { useIssueOrNone } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { useTell } from '../notices.ts';
import css from './loss-banner.module.css';
import { unsavedSentence, unsavedText } from './unsaved-words.ts';

/** The ways out for what cannot be stored: the clipboard, and a file wherever there is room. */
function TakeAlong({ work }: { readonly work: () => readonly UnsavedWork[] }) {
  const tell = useTell();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const text = unsavedText(work());
    const copied = await copyText(text);
    setByHand(copied.ok ? null : text);
    tell(copied.ok ? { text: 'Copied. Paste it somewhere safe.' } : { text: copied.failure.why, tone: 'pencil' });
  };
  const save = async (): Promise<void> => {
    const saved = await saveFile({ name: 'galley-not-saved.txt', text: unsavedText(work()), type: 'text/plain' });
    if (saved.ok)
      tell({
        text:
          saved.value.how === 'written'
            ? `Saved as ${saved.value.name}.`
            : `${saved.value.name} was handed to the browser’s downloads: check that it arrived.`,
      });
    else if (saved.failure.kind === 'failed') tell({ text: saved.failure.why, tone: 'pencil' });
  };
  return (
    <>
      <Button look="go" onPress={() => void copy()}>
        Copy the issue
      </Button>
      <Button onPress={() => void save()}>Save it as a file</Button>
      {byHand === null ? null : <SelectedText text={byHand} label="The issue as it is here" />}
    </>
  );
}

/** What stands in the way of storing: this tab's connection, or else the issue's last try. */
function useStorageFailure(): StoreFailure | null {
  const state = useStoreState();
  const saved = useIssueOrNone()?.saved;
  if (state.kind !== 'open') return state.failure;
  return saved?.kind === 'failed' ? saved.failure : null;
}

/** Says that this tab cannot store, what is not stored, and how it can be kept all the same. */
export function StorageBanner() {
  const { store } = useDesk();
  const state = useStoreState();
  const failure = useStorageFailure();
  if (failure === null) return null;
  const work = store.unsavedWork();
  const rest = state.kind === 'ended' ? 'Every change to your issues up to then is saved.' : '';
  return (
    <div className={css['banner']}>
      <p role="alert" className={css['sentence']}>
        {failure.why} {work.length === 0 ? rest : unsavedSentence(work)}
      </p>
      <div className={css['acts']}>
        {work.length === 0 ? null : <TakeAlong work={() => store.unsavedWork()} />}
        {state.kind === 'ended' ? <Button onPress={() => location.reload()}>Reload the page</Button> : null}
      </div>
    </div>
  );
}
