import { useState } from 'react';
import type { Publication } from '#pwa/issue/model.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { useDesk } from '../desk-context.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import css from './publication-dialog.module.css';
import { PublicationForm } from './publication-form.tsx';
import { withPreset } from './with-preset.ts';
import { world } from './world.ts';

export interface PublicationDialogProps {
  /** Null makes a new one. */
  readonly publication: Publication | null;
  readonly onClose: () => void;
}

type Stage =
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'failed'; readonly why: string };

/** The settings of a publication. What was changed is not thrown away by a stray Escape: leaving asks first. */
export function PublicationDialog({ publication, onClose }: PublicationDialogProps) {
  const { store } = useDesk();
  const [start] = useState(() => publication ?? newPublication('flat', '', world));
  const [draft, setDraft] = useState(start);
  const [stage, setStage] = useState<Stage>({ kind: 'writing' });
  const [nameError, setNameError] = useState<string>();

  const save = async (): Promise<void> => {
    if (draft.name.trim() === '') {
      setNameError('A publication needs a name.');
      return;
    }
    setStage({ kind: 'saving' });
    const saved = await store.savePublication(
      { ...draft, name: draft.name.trim() },
      publication === null ? undefined : start,
    );
    if (saved.ok) onClose();
    else setStage({ kind: 'failed', why: saved.failure.why });
  };
  const leave = (): void => {
    if (draft === start) onClose();
    else setStage({ kind: 'leaving' });
  };
  const change = (changed: Publication): void => {
    setDraft(publication === null ? withPreset(draft, changed) : changed);
    setNameError(undefined);
    setStage({ kind: 'writing' });
  };

  return (
    <Dialog
      title={publication === null ? 'New publication' : `Settings of ${publication.name}`}
      isOpen
      size="wide"
      onClose={leave}
      actions={
        <>
          <p className={css['says']} role="alert">
            {sentence(stage)}
          </p>
          {stage.kind === 'leaving' ? <Button onPress={onClose}>Discard changes</Button> : null}
          <Button look="go" isDisabled={stage.kind === 'saving'} onPress={() => void save()}>
            {publication === null ? 'Create publication' : 'Save settings'}
          </Button>
        </>
      }
    >
      <PublicationForm value={draft} onChange={change} nameError={nameError} />
    </Dialog>
  );
}

function sentence(stage: Stage): string | null {
  if (stage.kind === 'failed') return `Not saved. ${stage.why}`;
  if (stage.kind === 'leaving') return 'There are changes that are not saved yet.';
  return null;
}
