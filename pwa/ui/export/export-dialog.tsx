import type { SaveState } from '#pwa/store/desk-store.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import css from './export-dialog.module.css';
import { ExportRow } from './export-row.tsx';

/** Everything that can leave the desk as text: to the clipboard or to a file. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { saved } = useIssue();
  return (
    <Dialog title="Export" isOpen onClose={onClose}>
      <ExportRow target="markdown" />
      <ExportRow target="plain" />
      <PublishedSwitch />
      <p className={css['saved']} role="status" data-failed={saved.kind === 'failed' || undefined}>
        {savedSentence(saved)}
      </p>
    </Dialog>
  );
}

function savedSentence(saved: SaveState): string {
  switch (saved.kind) {
    case 'saved':
      return 'Every change is saved on this device. The text leaves it only when you send it.';
    case 'saving':
      return 'Saving the last changes on this device. The export has them already.';
    case 'failed':
      return `The last changes are in the export, but not saved on this device. ${saved.failure.why}`;
  }
}

function PublishedSwitch() {
  const { issue, run } = useIssue();
  const published = issue.status === 'published';
  const change = (): void => {
    run({ do: 'change-issue', patch: { status: published ? 'draft' : 'published' } });
  };
  return (
    <section className={css['published']}>
      <p role="status">
        {published
          ? 'This issue is published. Its clips are kept as published, out of the inbox.'
          : 'Sent it? Then its clips are done with, too.'}
      </p>
      <Button onPress={change}>{published ? 'Back to draft' : 'Mark as published'}</Button>
    </section>
  );
}
