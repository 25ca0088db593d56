import * as z from 'zod/mini';
import type { Publication } from '#pwa/issue/model.ts';
import { clipsOfSample, isSamplePublication, SAMPLE_NAME, SAMPLE_SITE } from '#pwa/issue/sample-marks.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Database } from './database.ts';
import type { DeskRoom } from './desk-room.ts';
import type { DeskStore, SampleHere, StoreFailure } from './desk-store.ts';
import { attempt } from './lifeline.ts';
import { timelessIds } from './newest-first.ts';
import { readPublications } from './publications.ts';
import { readIssueRows } from './read-issues.ts';
import type { Unreadable } from './reading.ts';
import type { IssueProjection } from './rows.ts';
import { allIssues, settleTriage } from './triage.ts';
import { updatesAfter } from './update-rows.ts';

const sampled = z.object({ capture: z.object({ url: z.string().check(z.startsWith(SAMPLE_SITE)) }) });

/** Clips of samples that an earlier Galley made: their ids tell no time, and their pages are nowhere. */
const oldSampleClips = async (db: Database): Promise<readonly string[]> => {
  const timeless = await timelessIds(db);
  const clips = timeless.length === 0 ? [] : await db.clips.bulkGet([...timeless]);
  return timeless.filter((_, at) => sampled.safeParse(clips[at]).success);
};

interface Sample {
  readonly publications: readonly Publication[];
  readonly issues: readonly IssueProjection[];
  readonly clips: readonly string[];
  readonly ownClips: readonly string[];
}

/** What came with the sample and is nobody's own by now: not what was renamed, nor a clip that another issue cites. */
const readSample = async (db: Database, unreadable: Unreadable): Promise<Sample> => {
  const all = await readPublications(db, unreadable);
  const old = await oldSampleClips(db);
  const marked = all.filter(({ id }) => isSamplePublication(id));
  const publications = all.filter(
    ({ id, name }) => name === SAMPLE_NAME && (isSamplePublication(id) || old.length > 0),
  );
  const everyIssue = await readIssueRows(db, unreadable);
  const isOfSample = ({ publication }: IssueProjection): boolean => publications.some(({ id }) => id === publication);
  const issues = everyIssue.filter(isOfSample);
  const citedElsewhere = new Set<string>(everyIssue.filter((row) => !isOfSample(row)).flatMap(({ cites }) => cites));
  const candidates = [...marked.flatMap(({ id }) => clipsOfSample(id)), ...old];
  const there = new Set(await db.clips.where('id').anyOf(candidates).primaryKeys());
  const clips = candidates.filter((id) => there.has(id) && !citedElsewhere.has(id));
  const ownClips = [...new Set<string>(issues.flatMap(({ cites }) => cites))].filter((id) => !clips.includes(id));
  return { publications, issues, clips, ownClips };
};

const told = ({ publications, issues, clips, ownClips }: Sample): SampleHere | null =>
  publications.length + clips.length === 0
    ? null
    : {
        publications: publications.map(({ name }) => name),
        issues: issues.length,
        items: issues.reduce((sum, { items }) => sum + items, 0),
        clips: clips.length,
        ownClips: ownClips.length,
      };

/** Rows of one table, as they were. */
interface TakenRows {
  readonly table: string;
  readonly rows: readonly unknown[];
}

/** What was taken away, and every clip whose place that changed. */
interface Taken {
  readonly taken: readonly TakenRows[];
  readonly clips: readonly string[];
}

const touched = (db: Database) => [db.publications, db.issues, db.updates, db.clips, db.triage, db.seen];

const throwAway = (db: Database): Promise<Taken> =>
  db.transaction('rw', touched(db), async () => {
    const { publications, issues, clips, ownClips } = await readSample(db, () => undefined);
    // Made anew for each use: a collection that was read deletes only a part of what it holds (Dexie 4.4, `anyOf`).
    const goes = [
      ...issues.map(({ id }) => ({ table: db.updates.name, those: () => updatesAfter(db, id, -1) })),
      { table: db.issues.name, those: () => db.issues.where('id').anyOf(issues.map(({ id }) => id)) },
      { table: db.publications.name, those: () => db.publications.where('id').anyOf(publications.map(({ id }) => id)) },
      ...[db.clips, db.triage, db.seen].map((table) => ({
        table: table.name,
        those: () => table.where('id').anyOf([...clips]),
      })),
    ];
    const taken: TakenRows[] = [];
    for (const { table, those } of goes) {
      taken.push({ table, rows: await those().toArray() });
      await those().delete();
    }
    await settleTriage(db, ownClips, { issuesCiting: () => allIssues(db) });
    return { taken, clips: [...clips, ...ownClips] };
  });

/** Puts every row back, or none where one of them is here again. */
const bringBack = (db: Database, { taken, clips }: Taken): Promise<null> =>
  db.transaction('rw', touched(db), async () => {
    for (const { table, rows } of taken) await db.table<unknown, string>(table).bulkAdd(rows);
    await settleTriage(db, clips, { issuesCiting: () => allIssues(db) });
    return null;
  });

/** The store's part that knows the sample, and takes it away as a whole. */
export const sampleOf = ({
  db,
  life,
  reading,
  witness,
  compared,
  hearAgain,
}: DeskRoom): Pick<DeskStore, 'watchSample' | 'throwSampleAway'> => ({
  watchSample: () => reading.watch((unreadable) => readSample(db, unreadable).then(told)),
  async throwSampleAway() {
    await compared;
    const thrown = await attempt(life, async () => {
      if (witness === null) return throwAway(db);
      const { clips, issues } = await readSample(db, () => undefined);
      return witness.letGo(db, { clips, issues: issues.length }, () => throwAway(db));
    });
    if (!thrown.ok) return thrown;
    const bring = async (): Promise<Result<null, StoreFailure>> => {
      const back = await attempt(life, () => bringBack(db, thrown.value));
      if (back.ok) await hearAgain();
      return back;
    };
    return ok({ bringBack: bring });
  },
});
