import type { FormEvent } from 'react';
import * as z from 'zod/mini';
import type { IssueId } from '#shared/ids.ts';
import { useFormDraft } from '../form-drafts.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { useFocusOnMount } from '../kit/use-focus-on-mount.ts';
import { useTell } from '../notices.ts';
import { zoneOn } from '../zone-on.ts';
import css from './issue-head.module.css';

const numberProblem = (typed: string): string | undefined =>
  typed === '' || /^\d{1,7}$/u.test(typed) ? undefined : 'A number, or nothing';

export const issueFieldsDraft = (issue: IssueId): string => `issue-fields:${issue}`;

const fields = z.strictObject({ number: z.string(), date: z.string(), title: z.string() });
type Fields = z.infer<typeof fields>;

const parseFields = (kept: unknown): Fields | null => fields.safeParse(kept).data ?? null;

/** The issue's number, date and title, kept together as one step of undo. */
export function IssueFields({ onClose }: { readonly onClose: () => void }) {
  const { issue, publication, run } = useIssue();
  const tell = useTell();
  const first = useFocusOnMount<HTMLInputElement>();
  const draft = useFormDraft(issueFieldsDraft(issue.id), parseFields, () => ({
    number: issue.number === null ? '' : String(issue.number),
    date: issue.date ?? '',
    title: issue.title,
  }));
  const { number, date, title } = draft.typed;
  const type = (patch: Partial<Fields>) => draft.type({ ...draft.typed, ...patch });
  const close = () => {
    draft.done();
    onClose();
  };
  const problem = numberProblem(number.trim());
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== undefined) return;
    const typed = number.trim();
    const day = date === '' ? null : date;
    // A day that stays keeps the zone it was given in, wherever it is looked at now.
    const zone = day === issue.date ? issue.zone : day === null ? null : zoneOn(day);
    const patch = { number: typed === '' ? null : Number(typed), date: day, zone, title: title.trim() };
    if (!run({ do: 'change-issue', patch }).ok) return;
    tell({ text: 'Number, date and title are kept' });
    close();
  };
  const onKeyDown = (event: { readonly key: string }) => {
    if (event.key === 'Escape') close();
  };
  return (
    <form className={css['fields']} onSubmit={keep}>
      <Field
        label="Number"
        value={number}
        onChange={(typed) => type({ number: typed })}
        error={problem}
        inputMode="numeric"
        inputRef={first}
        onKeyDown={onKeyDown}
      />
      <Field label="Date" type="date" value={date} onChange={(typed) => type({ date: typed })} onKeyDown={onKeyDown} />
      <Field
        label="Title"
        value={title}
        onChange={(typed) => type({ title: typed })}
        placeholder={`${publication.name} #${number}`}
        onKeyDown={onKeyDown}
      />
      <div className={css['acts']}>
        <Button type="submit">Keep</Button>
        <Button look="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
