import { useState } from 'react';
import type { Publication } from '#pwa/issue/model.ts';
import type { IssueId } from '#shared/ids.ts';
import { useDesk } from '../desk-context.ts';
import { useFormDraft } from '../form-drafts.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { firstNumberProblem } from './first-number.ts';
import { beginDraft, draftName, parseDraft, type PublicationDraft } from './publication-draft.ts';
import css from './publication-dialog.module.css';
import { PublicationForm } from './publication-form.tsx';
import { startPublication } from './start-publication.ts';
import { withPreset } from './with-preset.ts';

export interface PublicationDialogProps {
  /** Null makes a new one. */
  readonly publication: Publication | null;
  readonly onClose: () => void;
  /** Called with the first issue of a publication that was just made. */
  readonly onStarted: (issue: IssueId) => void;
}

type Stage =
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'failed'; readonly why: string };

/** Stores what was typed: null once it is, else why it is not. */
function useSaving({ publication, onStarted }: Pick<PublicationDialogProps, 'publication' | 'onStarted'>) {
  const { store } = useDesk();
  return async ({ start, now, number }: PublicationDraft): Promise<string | null> => {
    const named = { ...now, name: now.name.trim() };
    if (publication !== null) {
      const saved = await store.savePublication(named, start);
      return saved.ok ? null : `Not saved. ${saved.failure.why}`;
    }
    const started = await startPublication(store, { publication: named, number: Number(number) });
    if (!started.ok) return started.failure.why;
    onStarted(started.value);
    return null;
  };
}

/** The settings of a publication. What was changed is not thrown away by a stray Escape: leaving asks first. */
export function PublicationDialog({ publication, onClose, onStarted }: PublicationDialogProps) {
  const draft = useFormDraft(draftName(publication), parseDraft, () => beginDraft(publication));
  const { start, now, number } = draft.typed;
  const [stage, setStage] = useState<Stage>({ kind: 'writing' });
  const [asked, setAsked] = useState(false);
  const storeAll = useSaving({ publication, onStarted });
  const isNew = publication === null;
  const nameError = now.name.trim() === '' ? 'A publication needs a name.' : undefined;
  const numberError = isNew ? firstNumberProblem(number) : undefined;

  const close = (): void => {
    draft.done();
    onClose();
  };
  const save = async (): Promise<void> => {
    setAsked(true);
    if (nameError !== undefined || numberError !== undefined) return;
    setStage({ kind: 'saving' });
    const why = await storeAll(draft.typed);
    if (why === null) close();
    else setStage({ kind: 'failed', why });
  };
  const leave = (): void => {
    const isSame = JSON.stringify(now) === JSON.stringify(start) && (!isNew || number === '1');
    if (isSame) close();
    else setStage({ kind: 'leaving' });
  };
  const change = (changed: Partial<PublicationDraft>): void => {
    draft.type({ ...draft.typed, ...changed });
    setStage({ kind: 'writing' });
  };

  return (
    <Dialog
      title={isNew ? 'New publication' : `Settings of ${publication.name}`}
      isOpen
      size="wide"
      onClose={leave}
      actions={
        <>
          <p className={css['says']} role="alert">
            {sentence(stage)}
          </p>
          {stage.kind === 'leaving' ? <Button onPress={close}>Discard changes</Button> : null}
          <Button look="go" isDisabled={stage.kind === 'saving'} onPress={() => void save()}>
            {isNew ? 'Create publication' : 'Save settings'}
          </Button>
        </>
      }
    >
      <PublicationForm
        value={now}
        onChange={(changed) => change({ now: isNew ? withPreset(now, changed) : changed })}
        nameError={asked ? nameError : undefined}
        first={
          isNew
            ? { number, error: asked ? numberError : undefined, onChange: (typed) => change({ number: typed }) }
            : null
        }
      />
    </Dialog>
  );
}

function sentence(stage: Stage): string | null {
  if (stage.kind === 'failed') return stage.why;
  if (stage.kind === 'leaving') return 'There are changes that are not saved yet.';
  return null;
}
