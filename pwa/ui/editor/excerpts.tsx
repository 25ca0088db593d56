import { useId } from 'react';
import type { Block } from '#pwa/issue/model.ts';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import type { Excerpt } from '#shared/capture.ts';
import { useCited } from '../hooks.ts';
import { excerptsOf, notesOf, pageAddress, pageTitle, viaOf } from '../inbox/clip-words.ts';
import { pageFacts } from '../inbox/facts.ts';
import { ViaLink } from '../inbox/via-link.tsx';
import css from './excerpts.module.css';

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
  const excerpts = excerptsOf(entry);
  const address = pageAddress(entry);
  const facts = pageFacts(entry).join(' · ');
  const via = viaOf(entry);
  return (
    <section className={css['page']} aria-label={pageTitle(entry)}>
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
      {notesOf(entry).map((note) => (
        <p key={note} className={css['note']}>
          <b>Your note, never published</b>
          {note}
        </p>
      ))}
      {facts === '' ? null : <p className={css['quiet']}>{facts}</p>}
      {via === null ? null : (
        <p className={css['quiet']}>
          via <ViaLink {...via} />
        </p>
      )}
      {address === null ? null : (
        <a className={css['way']} href={address} target="_blank" rel="noopener noreferrer">
          Open the page
        </a>
      )}
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
