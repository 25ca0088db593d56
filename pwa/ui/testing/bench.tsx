import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import type { Command } from '#pwa/issue/command.ts';
import type { Issue, Publication } from '#pwa/issue/model.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import { freshName, good, openTestStore, rowOf } from '#pwa/store/testing.ts';
import type { Clip } from '#shared/clip.ts';
import type { IssueId } from '#shared/ids.ts';
import { fail } from '#shared/result.ts';
import { useSession } from '../board/use-session.ts';
import { type ClipperLink, DeskContext } from '../desk-context.ts';
import { IssueContext, type IssueSession } from '../issue-session.ts';
import { type Notice, TellContext } from '../notices.ts';

const absent = { kind: 'absent' } as const;
const NO_NEWS = { missing: null, loss: null } as const;
const link: ClipperLink = {
  get: () => absent,
  subscribe: () => () => undefined,
  news: { get: () => NO_NEWS, subscribe: () => () => undefined },
  leaveMissing: () => undefined,
  readLoss: () => Promise.resolve(),
  pullNow: () => Promise.resolve(),
  pullAgain: () => Promise.resolve(fail({ kind: 'absent', why: 'The clipper does not answer.' })),
};
const world = { mintId: () => crypto.randomUUID() };

interface BenchAsk {
  /** What is tried out; mounted with an open issue around it. */
  readonly show: (session: IssueSession) => ReactNode;
  readonly preset?: Publication['style']['preset'];
  /** Done to the issue before it is shown. */
  readonly commands?: (issue: Issue) => readonly Command[];
  readonly clips?: readonly Clip[];
}

export interface Bench {
  readonly store: DeskStore;
  readonly notices: readonly Notice[];
  /** The issue as this device keeps it, read through a connection of its own. */
  readonly kept: () => Promise<Issue>;
  readonly publication: Publication;
  readonly close: () => void;
}

/** A desk on a real database with one open issue, and one piece of the desk's screens on it. */
export async function openBench({ show, preset = 'flat', commands, clips = [] }: BenchAsk): Promise<Bench> {
  const name = freshName();
  const store = await openTestStore({ name });
  const publication = newPublication(preset, 'Lakeside Letter', world);
  good(await store.savePublication(publication));
  if (clips.length > 0) good(await store.takeIn(clips.map(rowOf)));
  const id = good(await store.createIssue(publication.id, '2026-11-27'));
  if (commands !== undefined) await arrange(store, id, commands);
  const notices: Notice[] = [];
  const host = document.body.appendChild(document.createElement('main'));
  const root = createRoot(host);
  root.render(
    <DeskContext value={{ store, link }}>
      <TellContext value={(notice) => notices.push(notice)}>
        <OpenIssue id={id} show={show} />
      </TellContext>
    </DeskContext>,
  );
  return {
    store,
    notices,
    publication,
    kept: async () => {
      const other = await openTestStore({ name });
      const opened = good(await other.openIssue(id));
      const issue = readIssue(opened.doc);
      opened.close();
      other.close();
      return issue;
    },
    close: () => {
      root.unmount();
      host.remove();
      store.close();
    },
  };
}

function OpenIssue({ id, show }: { readonly id: IssueId; readonly show: BenchAsk['show'] }) {
  const session = useSession(id);
  return session === null ? null : <IssueContext value={session}>{show(session)}</IssueContext>;
}

async function arrange(store: DeskStore, id: IssueId, commands: NonNullable<BenchAsk['commands']>): Promise<void> {
  const held = good(await store.openIssue(id));
  for (const command of commands(readIssue(held.doc))) {
    const done = applyCommand(held.doc, command, world);
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
  }
  await held.flush();
  held.close();
}
