import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import type { Command } from '#pwa/issue/command.ts';
import type { Issue, Publication } from '#pwa/issue/model.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import { freshName, good, openTestStore, rowOf } from '#pwa/store/testing.ts';
import type { Clip } from '#shared/clip.ts';
import { publicationId } from '#shared/ids.ts';
import { fail } from '#shared/result.ts';
import type { Desk as DeskValue } from '../desk-context.ts';
import { Desk } from '../shell/desk.tsx';
// The desk is laid out by its styles, and what is out of sight cannot be pressed.
// oxlint-disable-next-line import/no-unassigned-import
import '../desk.css';

const absent = { kind: 'absent' } as const;
const NO_NEWS = { missing: null, loss: null } as const;
const link: DeskValue['link'] = {
  get: () => absent,
  subscribe: () => () => undefined,
  news: { get: () => NO_NEWS, subscribe: () => () => undefined },
  leaveMissing: () => undefined,
  readLoss: () => Promise.resolve(),
  pullNow: () => Promise.resolve(),
  pullAgain: () => Promise.resolve(fail({ kind: 'absent', why: 'The clipper does not answer.' })),
};

const publicationWith = (sections: readonly string[]): Publication => ({
  id: publicationId.parse(crypto.randomUUID()),
  name: 'Lakeside Letter',
  tagline: '',
  style: { preset: 'labelled', frontMatter: false, closingLineBreaks: 1, keepDamagedEmoji: false },
  intro: '',
  signOff: '',
  footer: '',
  sections: sections.map((name) => ({ emoji: '', name, labels: [null], callToAction: null })),
});

interface Ask {
  readonly sections?: readonly string[];
  readonly clips?: readonly Clip[];
  /** Done to the new issue before the desk is mounted; called with the issue as it is then. */
  readonly arrange?: (issue: Issue) => readonly Command[];
}

export interface OpenDesk {
  readonly store: DeskStore;
  /** The titles, section by section, as this device keeps them: read through a connection of its own. */
  readonly kept: () => Promise<Record<string, readonly string[]>>;
  /** Does something to the issue in another tab. */
  readonly elsewhere: (commands: (issue: Issue) => readonly Command[]) => Promise<void>;
  /** Closes the storage under the desk, as a browser does that runs out of room for it. */
  readonly breakSaving: () => void;
  readonly close: () => void;
}

const titlesBySection = ({ sections, blocks }: Issue): Record<string, readonly string[]> => {
  const titles = (section: string | null) => blocks.filter((block) => block.section === section).map((b) => b.title);
  const loose = titles(null);
  return {
    ...(loose.length === 0 ? {} : { start: loose }),
    ...Object.fromEntries(sections.map(({ id, name }) => [name, titles(id)])),
  };
};

/** The whole desk on a real database, wide enough for three panes. */
export async function openDesk({ sections = ['Blogs', 'Tools'], clips = [], arrange }: Ask): Promise<OpenDesk> {
  await page.viewport(1440, 900);
  const name = freshName();
  const store = await openTestStore({ name });
  const publication = publicationWith(sections);
  good(await store.savePublication(publication));
  if (clips.length > 0) good(await store.takeIn(clips.map(rowOf)));
  const id = good(await store.createIssue(publication.id, '2026-11-27'));
  const arranged = async (on: DeskStore, commands: (issue: Issue) => readonly Command[]) => {
    const { doc, flush, close } = good(await on.openIssue(id));
    for (const command of commands(readIssue(doc))) {
      const done = applyCommand(doc, command, { mintId: () => crypto.randomUUID() });
      if (!done.ok) throw new Error(JSON.stringify(done.failure));
    }
    await flush();
    close();
  };
  if (arrange !== undefined) await arranged(store, arrange);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(<Desk desk={{ store, link }} />);
  return {
    store,
    kept: async () => {
      const other = await openTestStore({ name });
      const opened = good(await other.openIssue(id));
      const issue = readIssue(opened.doc);
      opened.close();
      other.close();
      return titlesBySection(issue);
    },
    elsewhere: async (commands) => {
      const other = await openTestStore({ name });
      await arranged(other, commands);
      other.close();
    },
    breakSaving: () => store.close(),
    close: () => {
      root.unmount();
      host.remove();
      store.close();
    },
  };
}

/** Items with these titles at the end of the numbered section; 0 is before the first. */
export const itemsIn = (issue: Issue, section: number, titles: readonly string[]): readonly Command[] =>
  titles.map((title) => ({
    do: 'add-block',
    block: { kind: 'item', title },
    at: { section: issue.sections[section - 1]?.id ?? null, before: null },
  }));
