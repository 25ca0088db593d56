import type { SaveState } from '#pwa/store/desk-store.ts';
import { outgoing } from '#pwa/issue/unwritten.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import css from './export-dialog.module.css';
import { ExportRow } from './export-row.tsx';

/** Everything that can leave the desk as text: to the clipboard or to a file. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Export" isOpen onClose={onClose}>
      <ExportRow target="markdown" />
      <ExportRow target="plain" />
      <LeftOut />
      <PublishedSwitch />
      <Saved />
    </Dialog>
  );
}

/** What is in the issue and not in the export, so that nobody has to miss it first. */
function LeftOut() {
  const { issue, publication } = useIssue();
  const count = outgoing(issue, publication).untouched.length;
  if (count === 0) return null;
  return (
    <p className={css['leftOut']}>
      {count === 1 ? 'One block is left out: nothing' : `${count} blocks are left out: nothing`} is written in{' '}
      {count === 1 ? 'it' : 'them'} yet.
    </p>
  );
}

/** Whether the text that goes out is kept here too; what could not be stored is tried again from here. */
function Saved() {
  const { saved, retrySave } = useIssue();
  return (
    <div className={css['saved']} data-failed={saved.kind === 'failed' || undefined}>
      <output>{savedSentence(saved)}</output>
      {saved.kind === 'failed' ? <Button onPress={retrySave}>Try again</Button> : null}
    </div>
  );
}

function savedSentence(saved: SaveState): string {
  if (saved.kind === 'saved') return 'Every change is saved on this device. The text leaves it only when you send it.';
  if (saved.kind === 'saving') return 'Saving the last changes on this device. The export has them already.';
  return `The last changes are in the export, but not saved on this device. ${saved.failure.why}`;
}

function PublishedSwitch() {
  const { issue, run } = useIssue();
  const published = issue.status === 'published';
  const change = (): void => {
    run({ do: 'change-issue', patch: { status: published ? 'draft' : 'published' } });
  };
  return (
    <section className={css['published']}>
      <output>
        {published
          ? 'This issue is published. Its clips are kept as published, out of the inbox.'
          : 'Sent it? Then its clips are done with, too.'}
      </output>
      <Button onPress={change}>{published ? 'Back to draft' : 'Mark as published'}</Button>
    </section>
  );
}
