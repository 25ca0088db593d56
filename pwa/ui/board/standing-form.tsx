import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import type { StandingField } from '#pwa/issue/standing-texts.ts';
import type { PublicationId } from '#shared/ids.ts';
import { useFormDraft } from '../form-drafts.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { useFocusOnMount } from '../kit/use-focus-on-mount.ts';
import { useTell } from '../notices.ts';
import css from './standing-text.module.css';
import { useStandingWriter } from './use-standing-writer.ts';

interface StandingFormProps {
  readonly field: StandingField;
  readonly name: string;
  readonly onClose: () => void;
}

export const standingDraft = (publication: PublicationId, field: StandingField): string =>
  `standing:${publication}:${field}`;

const parseText = (kept: unknown): string | null => {
  const text = z.string().safeParse(kept);
  return text.success ? text.data : null;
};

/** Writes a standing text in its place. A tagline is one line; the others are Markdown. */
export function StandingForm({ field, name, onClose }: StandingFormProps) {
  const { publication } = useIssue();
  const tell = useTell();
  const { write } = useStandingWriter(field, name);
  const draft = useFormDraft(standingDraft(publication.id, field), parseText, () => publication[field]);
  const line = useFocusOnMount<HTMLInputElement>();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const close = () => {
    draft.done();
    onClose();
  };
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const stored = await write(draft.typed.trim());
    setBusy(false);
    if (!stored.ok) {
      setWhy(`Not saved. ${stored.failure.why}`);
      return;
    }
    tell({ text: `${name} kept: it stands in every issue` });
    close();
  };
  return (
    <form className={css['form']} onSubmit={(event) => void keep(event)}>
      <Field
        label={name}
        description={field === 'tagline' ? 'One line, in every issue.' : 'Markdown, in every issue.'}
        {...(field === 'tagline' ? { inputRef: line } : { lines: 3, autoFocus: true })}
        value={draft.typed}
        onChange={draft.type}
        error={why}
        onKeyDown={({ key }) => {
          if (key === 'Escape' && draft.typed === publication[field]) close();
        }}
      />
      <div className={css['acts']}>
        <Button type="submit" isDisabled={busy}>
          Keep
        </Button>
        <Button look="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
