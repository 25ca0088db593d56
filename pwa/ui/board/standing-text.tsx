import { useEffect, useRef, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import { type StandingField, wasFilledIn } from '#pwa/issue/standing-texts.ts';
import { useFormDrafts } from '../form-drafts.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { StandingForm, standingDraft } from './standing-form.tsx';
import css from './standing-text.module.css';
import { useStandingWriter } from './use-standing-writer.ts';

const NAMES: Readonly<Record<StandingField, string>> = {
  tagline: 'Tagline',
  intro: 'Standing intro',
  signOff: 'Standing sign-off',
  footer: 'Footer',
};

/** What the issue says in its place; only intro and sign-off can differ from issue to issue. */
const useOwn = (field: StandingField): boolean => {
  const { issue } = useIssue();
  return (field === 'intro' || field === 'signOff') && issue[field].trim() !== '';
};

/** A text of the publication at the place where it goes out with this issue: in ink, and to be changed there. */
export function StandingText({ field }: { readonly field: StandingField }) {
  const { publication } = useIssue();
  const drafts = useFormDrafts();
  const [editing, setEditing] = useState(() => drafts.names().includes(standingDraft(publication.id, field)));
  const own = useOwn(field);
  const edit = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (!editing && left.current) edit.current?.focus();
    left.current = editing;
  }, [editing]);
  const name = NAMES[field];
  const text = publication[field];
  if (editing) return <StandingForm field={field} name={name} onClose={() => setEditing(false)} />;
  const isEmpty = text.trim() === '';
  // An issue has a place for its own intro and sign-off already; those of the publication are begun in its settings.
  if (isEmpty && (field === 'intro' || field === 'signOff')) return null;
  const isShown = !isEmpty && !own;
  return (
    <Group className={css['standing'] ?? ''} aria-label={name}>
      {isShown ? (
        <p className={cx(css['ink'], css[field])} dir="auto">
          {text}
        </p>
      ) : null}
      <p className={css['line']}>
        {isEmpty ? null : <span>{own ? `${name} left out: this issue has its own` : `${name}, in every issue`}</span>}
        <Button look="quiet" small ref={edit} onPress={() => setEditing(true)}>
          {isEmpty ? `Add a ${name.toLowerCase()}` : `Edit ${name.toLowerCase()}`}
        </Button>
      </p>
      {isShown ? <FilledIn field={field} name={name} /> : null}
    </Group>
  );
}

/** Says of words that came from Galley that they did, and takes them out. */
function FilledIn({ field, name }: { readonly field: StandingField; readonly name: string }) {
  const { publication } = useIssue();
  const { takeOut } = useStandingWriter(field, name);
  if (!wasFilledIn(field, publication)) return null;
  return (
    <p className={css['filled']}>
      <span>Galley once filled in these words by itself. They go out as they stand.</span>
      <Button small onPress={() => void takeOut()}>
        Take them out
      </Button>
    </p>
  );
}
