import { useEffect, useEffectEvent, useState } from 'react';
import * as z from 'zod/mini';
import { issueFileName } from '#pwa/issue/file-name.ts';
import type { Target } from '#pwa/issue/model.ts';
import { useFormDraft } from '../form-drafts.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { useRendering } from '../proof/rendering.ts';
import { copyText } from './copy-text.ts';
import css from './export-row.module.css';
import { type SavedFile, saveFile } from './save-file.ts';
import { SelectedText } from './selected-text.tsx';

interface Spelling {
  readonly name: string;
  readonly copy: string;
  readonly save: string;
  readonly about: string;
  readonly type: 'text/markdown' | 'text/plain';
}

const SPELLINGS: Readonly<Record<Target, Spelling>> = {
  markdown: {
    name: 'Markdown',
    copy: 'Copy Markdown',
    save: 'Save Markdown file',
    about: 'for site generators and for mail tools that take Markdown',
    type: 'text/markdown',
  },
  plain: {
    name: 'Plain text',
    copy: 'Copy plain text',
    save: 'Save plain text file',
    about: 'for the text part of a mail, and for reading aloud',
    type: 'text/plain',
  },
};

/** What became of the last attempt. `text` is there to be copied by hand where the clipboard refused. */
interface Outcome {
  readonly says: string;
  readonly bad?: boolean;
  readonly text?: string;
}

const parseName = (kept: unknown): string | null => z.string().safeParse(kept).data ?? null;

/** One spelling of the issue, with its ways out. */
export function ExportRow({ target }: { readonly target: Target }) {
  const { issue, publication } = useIssue();
  const rendering = useRendering(issue, publication, target);
  const name = useFormDraft(`file-name:${issue.id}:${target}`, parseName, () =>
    issueFileName(issue, publication, target),
  );
  const { typed: fileName, type: setFileName } = name;
  const closed = useEffectEvent(name.done);
  // Runs when the dialog is closed, and not when the page starts anew.
  useEffect(() => () => closed(), []);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const spelling = SPELLINGS[target];
  const text = rendering.kind === 'rendered' ? rendering.text : null;

  const copy = async (): Promise<void> => {
    if (text === null) return;
    const copied = await copyText(text);
    setOutcome(copied.ok ? { says: `Copied ${characters(text)}.` } : { says: copied.failure.why, bad: true, text });
  };
  const save = async (): Promise<void> => {
    if (text === null) return;
    const saved = await saveFile({ name: fileName, text, type: spelling.type });
    if (saved.ok) setOutcome({ says: savedSentence(saved.value, text) });
    else if (saved.failure.kind === 'left') setOutcome({ says: 'No file was written: the file window was closed.' });
    else setOutcome({ says: saved.failure.why, bad: true });
  };

  return (
    <section className={css['row']} aria-label={spelling.name}>
      <header className={css['head']}>
        <h3>{spelling.name}</h3>
        <span>{text === null ? spelling.about : `${characters(text)}, ${spelling.about}`}</span>
      </header>
      {rendering.kind === 'failed' ? (
        <p role="alert" className={css['bad']}>
          {rendering.why}
        </p>
      ) : null}
      <div className={css['ways']}>
        <Field
          label={`File name of the ${spelling.name}`}
          labelHidden
          value={fileName}
          onChange={setFileName}
          autoComplete="off"
          spellCheck="false"
        />
        <Button isDisabled={text === null || fileName.trim() === ''} onPress={() => void save()}>
          {spelling.save}
        </Button>
        <Button look={target === 'markdown' ? 'go' : 'plain'} isDisabled={text === null} onPress={() => void copy()}>
          {spelling.copy}
        </Button>
      </div>
      <output className={outcome?.bad === true ? css['bad'] : css['outcome']}>{outcome?.says}</output>
      {outcome?.text === undefined ? null : <SelectedText text={outcome.text} label={`${spelling.name} to copy`} />}
    </section>
  );
}

const characters = (text: string): string => `${text.length.toLocaleString('en')} characters`;

const savedSentence = ({ how, name }: SavedFile, text: string): string =>
  how === 'written'
    ? `Wrote ${characters(text)} to ${name}.`
    : `Handed ${name}, ${characters(text)}, to the browser’s downloads.`;
