import { useId } from 'react';
import type { Block } from '#pwa/issue/model.ts';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import type { Excerpt } from '#shared/capture.ts';
import type { Clip } from '#shared/clip.ts';
import { useCited } from '../hooks.ts';
import css from './excerpts.module.css';
import { isWebAddress } from './web-address.ts';

export interface ExcerptsProps {
  readonly block: Block;
  readonly onQuote: (excerpt: Excerpt) => void;
}

/** What was clipped for this block: its excerpts to quote from, the note to self, and the way back to the page. */
export function Excerpts({ block, onQuote }: ExcerptsProps) {
  const { value, failure } = useCited(block.cites);
  return (
    <aside className={css['excerpts']} aria-label="Clips of this block">
      {failure === null ? null : <p role="alert">{failure.why}</p>}
      {value?.map((entry) => (
        <ClippedPage key={entry.clip.id} entry={entry} onQuote={onQuote} />
      ))}
    </aside>
  );
}

function ClippedPage({ entry, onQuote }: { readonly entry: InboxEntry; readonly onQuote: ExcerptsProps['onQuote'] }) {
  const clips: readonly Clip[] = [entry.clip, ...entry.additions];
  const excerpts = clips.flatMap(({ capture }) => capture.excerpts);
  const notes = clips.map(({ note }) => note).filter((note) => note !== '');
  const { url } = entry.clip.capture;
  return (
    <section className={css['page']} aria-label={entry.clip.capture.title}>
      {excerpts.length === 0 ? <p className={css['quiet']}>No excerpt was highlighted on this page.</p> : null}
      {excerpts.map((excerpt, index) => (
        <QuoteButton
          // Excerpts have no id of their own and their order never changes.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          excerpt={excerpt}
          name={`excerpt ${index + 1} of ${excerpts.length}`}
          onQuote={onQuote}
        />
      ))}
      {notes.map((note) => (
        <p key={note} className={css['note']}>
          <b>Your note, never published</b>
          {note}
        </p>
      ))}
      {isWebAddress(url) ? (
        <a className={css['way']} href={url} target="_blank" rel="noopener noreferrer">
          Open the page
        </a>
      ) : null}
    </section>
  );
}

interface QuoteButtonProps {
  readonly excerpt: Excerpt;
  readonly name: string;
  readonly onQuote: ExcerptsProps['onQuote'];
}

/** The passage, and the button that quotes it; the button reaches over the passage, so a click on either will do. */
function QuoteButton({ excerpt, name, onQuote }: QuoteButtonProps) {
  const id = useId();
  return (
    <div className={css['quote']}>
      <p id={id} className={css['passage']} dir="auto">
        {excerpt.text}
      </p>
      <button
        type="button"
        aria-describedby={id}
        // Pressing must not take the focus from the text first: the quote goes where the cursor is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onQuote(excerpt)}
      >
        Quote {name}
      </button>
    </div>
  );
}
