import { useState, type FormEvent } from 'react';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { useFocusOnMount } from '../kit/use-focus-on-mount.ts';
import { useTell } from '../notices.ts';
import css from './issue-head.module.css';

const numberProblem = (typed: string): string | undefined =>
  typed === '' || /^\d{1,7}$/u.test(typed) ? undefined : 'A number, or nothing';

/** The issue's number, date and title, kept together as one step of undo. */
export function IssueFields({ onClose }: { readonly onClose: () => void }) {
  const { issue, publication, run } = useIssue();
  const tell = useTell();
  const first = useFocusOnMount<HTMLInputElement>();
  const [number, setNumber] = useState(issue.number === null ? '' : String(issue.number));
  const [date, setDate] = useState(issue.date ?? '');
  const [title, setTitle] = useState(issue.title);
  const problem = numberProblem(number.trim());
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== undefined) return;
    const typed = number.trim();
    const patch = { number: typed === '' ? null : Number(typed), date: date === '' ? null : date, title: title.trim() };
    if (!run({ do: 'change-issue', patch }).ok) return;
    tell({ text: 'Number, date and title are kept' });
    onClose();
  };
  const onKeyDown = (event: { readonly key: string }) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form className={css['fields']} onSubmit={keep}>
      <Field
        label="Number"
        value={number}
        onChange={setNumber}
        error={problem}
        inputMode="numeric"
        inputRef={first}
        onKeyDown={onKeyDown}
      />
      <Field label="Date" type="date" value={date} onChange={setDate} onKeyDown={onKeyDown} />
      <Field
        label="Title"
        value={title}
        onChange={setTitle}
        placeholder={`${publication.name} #${number}`}
        onKeyDown={onKeyDown}
      />
      <div className={css['acts']}>
        <Button type="submit">Keep</Button>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
