import { issueId, type IssueId } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { lastChangedFirst } from './believed-time.ts';
import type { DeskRoom } from './desk-room.ts';
import type { DeskStore, OpenDocument, StoreFailure } from './desk-store.ts';
import { storeFailure } from './failure.ts';
import { holdDocuments } from './held-documents.ts';
import { attempt } from './lifeline.ts';
import { readPublications } from './publications.ts';
import { readIssueRows } from './read-issues.ts';
import { savePublication } from './save-publication.ts';

type Issues = Pick<
  DeskStore,
  | 'watchIssues'
  | 'watchPublications'
  | 'savePublication'
  | 'createIssue'
  | 'begin'
  | 'openIssue'
  | 'settle'
  | 'unsaved'
  | 'unsavedWork'
>;

const NOT_LOADED = 'A part of Galley could not be loaded. Reload the page; what is stored is not touched.';
const NO_ISSUE = 'This issue is not on this device, or none of it can be read. What cannot be read was set aside.';
const NO_PUBLICATION = 'This publication is not on this device any more.';

/** Yjs and everything that needs it comes with the first issue, not with the first screen. */
const loaded = async <Part, Value>(
  part: Promise<Part>,
  work: (part: Part) => Promise<Result<Value, StoreFailure>>,
): Promise<Result<Value, StoreFailure>> => {
  const here = await part.then(
    (value) => ok(value),
    () => fail(storeFailure('failed', NOT_LOADED)),
  );
  return here.ok ? work(here.value) : here;
};

/** The store's part that keeps publications and issues. */
export const issuesOf = ({ db, life, world, health, compared, hearAgain, reading }: DeskRoom): Issues => {
  const documents = holdDocuments();
  return {
    watchIssues: () =>
      reading.watch((unreadable) => readIssueRows(db, unreadable).then((rows) => lastChangedFirst(rows, world.now()))),
    watchPublications: () => reading.watch((unreadable) => readPublications(db, unreadable)),
    async savePublication(publication, base) {
      const saved = await attempt(life, () => savePublication(db, { publication, base }, world.now));
      if (!saved.ok) return saved;
      health.askToPersist();
      return ok(null);
    },
    async createIssue(publication, date, zone = null) {
      await compared;
      return loaded(import('./create-issue.ts'), async ({ storeNewIssue }): Promise<Result<IssueId, StoreFailure>> => {
        const id = issueId.parse(world.mintId());
        const made = await attempt(life, () =>
          storeNewIssue(db, publication, { id, date, zone, now: world.now(), mintId: world.mintId }),
        );
        if (!made.ok) return made;
        if (made.value === null) return fail(storeFailure('failed', NO_PUBLICATION));
        await hearAgain();
        health.askToPersist();
        return ok(made.value);
      });
    },
    async begin(beginning) {
      await compared;
      return loaded(import('./begin.ts'), async ({ storeBeginning }): Promise<Result<IssueId, StoreFailure>> => {
        const begun = await attempt(life, () => storeBeginning(db, beginning, world.now()));
        if (!begun.ok) return begun;
        const { issue, isNew } = begun.value;
        if (isNew) await hearAgain();
        health.askToPersist();
        return ok(issue);
      });
    },
    openIssue: (id) =>
      loaded(
        import('./issue-document.ts'),
        async ({ openIssueDocument }): Promise<Result<OpenDocument, StoreFailure>> => {
          const left = documents.takeBack(id);
          if (left !== null) return ok(left);
          const opened = await attempt(life, () => openIssueDocument({ db, life, now: world.now }, id));
          if (!opened.ok) return opened;
          if (opened.value === null) return fail(storeFailure('damaged', NO_ISSUE));
          return ok(documents.hold(id, opened.value));
        },
      ),
    settle: documents.settle,
    unsaved: documents.unsaved,
    unsavedWork: documents.unsavedWork,
  };
};
