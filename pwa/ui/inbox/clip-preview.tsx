import type { SectionId } from '#pwa/issue/model.ts';
import { shownCapture } from '#pwa/issue/shown-capture.ts';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import { inlineText } from '#shared/portable.ts';
import { sectionName } from '../board/spoken-place.ts';
import { useIssueOrNone } from '../issue-session.ts';
import { useShownKey } from '../keys/use-keys.ts';
import { Button } from '../kit/button.tsx';
import { Menu } from '../kit/menu.tsx';
import { authorWords, excerptsOf, notesOf, pageAddress, pageHost, pageSite, pageTitle, viaOf } from './clip-words.ts';
import css from './clip-preview.module.css';
import { pageFacts } from './facts.ts';
import type { Shelf } from './inbox-head.tsx';
import type { SuggestedFiling } from './use-suggested.ts';
import { ViaLink } from './via-link.tsx';

interface ClipPreviewProps {
  readonly entry: InboxEntry;
  /** How many clips the buttons act on. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly shelf: Shelf;
  readonly onFile: (section: SectionId | null) => void;
  readonly onArchive: () => void;
  /** What was suggested for these clips while clipping. */
  readonly suggested: SuggestedFiling;
}

function AsSuggested({ suggested, count }: Pick<ClipPreviewProps, 'suggested' | 'count'>) {
  const { section, why, file } = suggested;
  const shownKey = useShownKey();
  if (why !== null) return <p className={css['why']}>{why}</p>;
  if (suggested.count === 0) return null;
  return (
    <div className={css['suggested']}>
      <Button small onPress={file}>
        {section === null || count > 1 ? `File ${suggested.count} as suggested` : `File under ${section}`}{' '}
        <kbd>{shownKey('fileSuggested')}</kbd>
      </Button>
    </div>
  );
}

function Passage({ text }: { readonly text: string }) {
  return (
    <blockquote className={css['excerpt']} dir="auto">
      {text}
    </blockquote>
  );
}

function Passages({ entry }: { readonly entry: InboxEntry }) {
  const shown = shownCapture(entry);
  const authors = authorWords(shown.authors);
  const description = inlineText(shown.description ?? '');
  const facts = pageFacts(entry).join(' · ');
  const via = viaOf(entry);
  const address = pageAddress(entry);
  return (
    <div className={css['reading']} tabIndex={-1}>
      <h3 className={css['title']}>
        <bdi>{pageTitle(entry)}</bdi>
      </h3>
      <p className={css['about']}>
        <bdi>{pageSite(entry)}</bdi>
        {authors === '' ? null : <bdi className={css['next']}>{authors}</bdi>}
        {facts === '' ? null : <span className={css['next']}>{facts}</span>}
        {via === null ? null : (
          <span className={css['next']}>
            via <ViaLink {...via} />
          </span>
        )}
      </p>
      {description === '' ? null : (
        <p className={css['description']} dir="auto">
          {description}
        </p>
      )}
      {notesOf(entry).map((note) => (
        <p key={note} className={css['note']}>
          <span>Note</span> {note}
        </p>
      ))}
      {excerptsOf(entry).map((excerpt, index) => (
        // Excerpts have no id of their own and their order never changes.
        // eslint-disable-next-line react/no-array-index-key
        <Passage key={index} text={excerpt.text} />
      ))}
      {address === null ? (
        <p className={css['about']}>{shown.url}</p>
      ) : (
        <p className={css['about']}>
          <a href={address} target="_blank" rel="noreferrer">
            Open the page
          </a>
          {pageHost(entry) === pageSite(entry) ? null : <span className={css['next']}>{pageHost(entry)}</span>}
        </p>
      )}
    </div>
  );
}

/** What was highlighted in the clip at hand, and what can be done with it. */
export function ClipPreview({ entry, count, isOpen, onOpen, shelf, onFile, onArchive, suggested }: ClipPreviewProps) {
  const session = useIssueOrNone();
  const shownKey = useShownKey();
  const sections = session === null ? [] : [null, ...session.issue.sections.map(({ id }) => id)];
  const many = count > 1 ? ` ${count} clips` : '';
  return (
    <section aria-label="Clip" className={css['preview']}>
      {isOpen ? <Passages entry={entry} /> : null}
      {shelf === 'inbox' ? <AsSuggested suggested={suggested} count={count} /> : null}
      <div className={css['acts']}>
        <Button small look="quiet" aria-expanded={isOpen} onPress={() => onOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Read'}
        </Button>
        <span className={css['grow']} />
        {session === null ? null : (
          <Menu
            small
            groups={() => [
              {
                name: '',
                entries: sections.map((section, number) => ({
                  id: String(number),
                  name: `Under ${sectionName(session.issue, section)}`,
                  keys: number < 10 ? String(number) : undefined,
                  act: () => onFile(section),
                })),
              },
            ]}
          >
            File{many}
          </Menu>
        )}
        <Button small onPress={onArchive}>
          {shelf === 'inbox' ? 'Archive' : 'Put back'}
          {many} <kbd>{shownKey('archive')}</kbd>
        </Button>
      </div>
    </section>
  );
}
