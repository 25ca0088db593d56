import type { SectionId } from '#pwa/issue/model.ts';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import { sectionName } from '../board/spoken-place.ts';
import { useIssueOrNone } from '../issue-session.ts';
import { shownKey } from '../keys/keys.ts';
import { Button } from '../kit/button.tsx';
import { Menu } from '../kit/menu.tsx';
import { clipAddress, clipSite, clipTitle, excerptCount, excerptsOf } from './clip-words.ts';
import css from './clip-preview.module.css';
import type { Shelf } from './inbox-head.tsx';

interface ClipPreviewProps {
  readonly entry: InboxEntry;
  /** How many clips the buttons act on. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly shelf: Shelf;
  readonly onFile: (section: SectionId | null) => void;
  readonly onArchive: () => void;
}

/** Most characters of an excerpt that are shown here; the whole of it is beside the block once it is filed. */
const SHOWN = 3_000;

function Passages({ entry }: { readonly entry: InboxEntry }) {
  const { clip } = entry;
  const address = clipAddress(clip);
  return (
    <div className={css['reading']} tabIndex={-1}>
      <h3 className={css['title']}>
        <bdi>{clipTitle(clip)}</bdi>
      </h3>
      <p className={css['about']}>
        {[clipSite(clip), ...clip.capture.authors, clip.capture.published?.slice(0, 10)].filter(Boolean).join(' · ')}
      </p>
      {clip.note === '' ? null : (
        <p className={css['note']}>
          <span>Note</span> {clip.note}
        </p>
      )}
      {excerptsOf(entry).map((excerpt) => (
        <blockquote
          key={excerpt.fragmentUrl ?? excerpt.selector.prefix + excerpt.text.slice(0, 200)}
          className={css['excerpt']}
          dir="auto"
        >
          {excerpt.text.slice(0, SHOWN)}
          {excerpt.text.length > SHOWN ? ` … (${(excerpt.text.length - SHOWN).toLocaleString('en-GB')} more)` : null}
        </blockquote>
      ))}
      {address === null ? (
        <p className={css['about']}>{clip.capture.url}</p>
      ) : (
        <p className={css['about']}>
          <a href={address} target="_blank" rel="noreferrer">
            Open the page
          </a>
        </p>
      )}
    </div>
  );
}

/** What was highlighted in the clip at hand, and what can be done with it. */
export function ClipPreview({ entry, count, isOpen, onOpen, shelf, onFile, onArchive }: ClipPreviewProps) {
  const session = useIssueOrNone();
  const sections = session === null ? [] : [null, ...session.issue.sections.map(({ id }) => id)];
  const many = count > 1 ? ` ${count} clips` : '';
  return (
    <section aria-label="Clip" className={css['preview']}>
      {isOpen ? <Passages entry={entry} /> : null}
      <div className={css['acts']}>
        <Button small look="quiet" aria-expanded={isOpen} onPress={() => onOpen(!isOpen)}>
          {isOpen ? 'Hide' : `Read, ${excerptCount(entry)}`}
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
