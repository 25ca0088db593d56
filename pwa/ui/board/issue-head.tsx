import { useEffect, useRef, useState } from 'react';
import { useFormDrafts } from '../form-drafts.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { issueDate, issueTitle } from './issue-words.ts';
import { IssueFields, issueFieldsDraft } from './issue-fields.tsx';
import css from './issue-head.module.css';

/** What the issue is called; its number, date and title are edited in place. */
export function IssueHead() {
  const { issue, publication } = useIssue();
  const drafts = useFormDrafts();
  const [editing, setEditing] = useState(() => drafts.names().includes(issueFieldsDraft(issue.id)));
  const edit = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (!editing && left.current) edit.current?.focus();
    left.current = editing;
  }, [editing]);
  const title = issueTitle(issue, publication);
  return (
    <header className={css['head']}>
      <h1 className={css['title']} dir="auto">
        {title}
      </h1>
      {editing ? (
        <IssueFields onClose={() => setEditing(false)} />
      ) : (
        <p className={css['line']}>
          <span>
            {[
              issue.title === '' ? null : publication.name,
              issue.title === '' || issue.number === null ? null : `#${issue.number}`,
              issue.number === null ? 'no number' : null,
              issueDate(issue.date) ?? 'no date',
              issue.status,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
          <Button look="quiet" small ref={edit} onPress={() => setEditing(true)}>
            Edit number, date, title
          </Button>
        </p>
      )}
    </header>
  );
}
