import { useState } from 'react';
import type { ThrownSample } from '#pwa/store/desk-store.ts';
import { useDesk } from '../desk-context.ts';
import { useSample } from '../hooks.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useTell } from '../notices.ts';
import css from './publication-dialog.module.css';
import { sampleSentence } from './sample-words.ts';

/** Asks once, with numbers, and takes all of the sample away in one act. */
export function ThrowSampleDialog({ onClose }: { readonly onClose: () => void }) {
  const { store } = useDesk();
  const tell = useTell();
  const { value: sample, failure } = useSample();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const undo = (thrown: ThrownSample): void => {
    void thrown.bringBack().then((back) => {
      if (back.ok) return tell({ text: 'The sample is back' });
      const retry = { name: 'Try again', act: () => undo(thrown) };
      return tell({ text: `The sample is not back. ${back.failure.why}`, tone: 'pencil', action: retry });
    });
  };
  const throwAway = async (): Promise<void> => {
    setBusy(true);
    const thrown = await store.throwSampleAway();
    setBusy(false);
    if (!thrown.ok) {
      setWhy(`The sample is still here, all of it. ${thrown.failure.why}`);
      return;
    }
    tell({ text: 'The sample is thrown away', stays: true, action: { name: 'Undo', act: () => undo(thrown.value) } });
    onClose();
  };
  return (
    <Dialog
      title="Throw the sample away?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <p className={css['says']} role="alert">
            {why ?? failure?.why}
          </p>
          <Button onPress={onClose}>Keep it</Button>
          <Button look="danger" isDisabled={busy || sample === null} onPress={() => void throwAway()}>
            Throw the sample away
          </Button>
        </>
      }
    >
      <p>{sample === null ? 'Counting what came with it…' : sampleSentence(sample)}</p>
    </Dialog>
  );
}
