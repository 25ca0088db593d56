import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { BUILT } from '#tools/build.ts';
import { serve } from '#tools/serve.ts';
import { runChromium, type RunningChromium } from '../bench/chromium.ts';
import { openBackstage, witnessedClipper, type Backstage, type StoredClip } from './clipper.ts';
import { deskHas } from './desk.ts';
import { judge, type Fault } from './judge.ts';
import { makePlan, planWords, type Plan } from './plan.ts';
import { playRound, type Seen } from './round.ts';
import { openWeb } from './web.ts';

/** `npm run torture [-- --seed N] [--minutes M] [--round K]`: a round of a seed alone is played once. */
const wordAfter = (name: string): number | null => {
  const at = process.argv.indexOf(name);
  const value = at === -1 ? NaN : Number(process.argv[at + 1]);
  return Number.isFinite(value) ? value : null;
};
const SEED = wordAfter('--seed') ?? Math.floor(Math.random() * 1_000_000);
const MINUTES = wordAfter('--minutes') ?? 5;
const ONLY = wordAfter('--round');

/** The browser is ended, each second time as by a power failure, after so many rounds. */
const ROUNDS_A_BROWSER = 40;

const folder = await witnessedClipper(BUILT.chrome);
const profile = await mkdtemp(join(tmpdir(), 'galley-torture-'));
const web = await openWeb();
const desk = await serve(BUILT.desk, 0);
const rules = `MAP localhost:4173 127.0.0.1:${desk.port},MAP *.example:80 127.0.0.1:${web.port}`;

interface Life {
  readonly chromium: RunningChromium;
  readonly backstage: Backstage;
}
const begin = async (): Promise<Life> => {
  const chromium = await runChromium(profile, [folder], rules);
  return { chromium, backstage: await openBackstage(chromium.cdp) };
};

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

let life = await begin();
/** Every clip that was ever seen in the clipper, which has to stay there. */
const ledger = new Map<string, StoredClip>();
const tally = new Map<string, number>();
const faults: { readonly fault: Fault; readonly words: string }[] = [];
let played = 0;
let unheard = 0;

const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);

const blame = (fault: Fault, words: string): void => {
  faults.push({ fault, words });
  console.log(`FAULT ${fault.name}: ${fault.detail}\n      ${words}`);
};

const newest = (): string => [...ledger.keys()].toSorted().at(-1) ?? '';

/** Longest that a round may take, in milliseconds. */
const LONGEST_ROUND = 100_000;

const play = async (plan: Plan): Promise<Seen> => {
  played += 1;
  const world = { cdp: life.chromium.cdp, web, backstage: life.backstage, after: newest() };
  const ended = new AbortController();
  const late = pause(LONGEST_ROUND, null, { signal: ended.signal }).catch(() => null);
  const seen = await Promise.race([playRound(world, plan, played), late]);
  ended.abort();
  if (seen === null) throw new Error('The round came to no end.');
  for (const clip of seen.clips) ledger.set(clip.id, clip);
  return seen;
};

/** The parts of a plan without which the same fault does not come. */
const shrink = async (plan: Plan, name: string): Promise<Plan> => {
  let least = plan;
  const smaller: readonly ((from: Plan) => Plan)[] = [
    ...plan.parts.map((part) => (from: Plan): Plan => ({ ...from, parts: from.parts.filter((each) => each !== part) })),
    (from) => ({ ...from, policy: 'none' }),
    (from) => ({ ...from, address: '' }),
    (from) => ({ ...from, select: 'nothing' }),
    (from) => ({ ...from, upset: 'none' }),
  ];
  const until = performance.now() + 60_000;
  for (const make of smaller) {
    if (performance.now() > until) break;
    const next = make(least);
    if (planWords(next) !== planWords(least) && judge(await play(next)).some((each) => each.name === name))
      least = next;
  }
  return least;
};

const known = new Set<string>();

const round = async (number: number): Promise<void> => {
  const plan = makePlan(SEED, number);
  const seen = await play(plan);
  if (seen.heard === 0) unheard += 1;
  for (const sentence of seen.sentences) count(sentence);
  if (seen.sentences.some((sentence) => sentence.includes('does not let extensions read it')) && plan.upset === 'none')
    console.log(`unread: ${planWords(plan)}`);
  const found = judge(seen);
  for (const fault of found) {
    const again = `--seed ${SEED} --round ${number}`;
    blame(fault, `${again}: ${planWords(plan)}`);
    if (known.has(fault.name)) continue;
    known.add(fault.name);
    console.log(`      the least that does it: ${planWords(await shrink(plan, fault.name))}`);
  }
};

/** Every clip that was there is there still, as it was. */
const audit = async (when: string): Promise<void> => {
  const there = new Map((await life.backstage.clips()).map((clip) => [clip.id, clip]));
  for (const [id, clip] of ledger) {
    const now = there.get(id);
    if (now === undefined) blame({ name: 'lost clip', detail: `${clip.capture.url}, ${when}` }, `--seed ${SEED}`);
    else if (JSON.stringify(now) !== JSON.stringify(clip))
      blame({ name: 'changed clip', detail: `${clip.capture.url}, ${when}` }, `--seed ${SEED}`);
  }
};

const restart = async (isKilled: boolean): Promise<void> => {
  await (isKilled ? life.chromium.kill() : life.chromium.close());
  life = await begin();
  await audit(isKilled ? 'after the browser was killed' : 'after the browser was closed');
};

const revive = async (error: unknown, number: number): Promise<void> => {
  // A defect of the torture itself, or a browser that crashed: both are to be looked at.
  blame(
    { name: 'broken round', detail: String(error) },
    `--seed ${SEED} --round ${number}: ${planWords(makePlan(SEED, number))}`,
  );
  await life.chromium.kill();
  life = await begin();
};

console.log(`Torture with seed ${SEED}, ${ONLY === null ? `${MINUTES} minutes` : `round ${ONLY}`}`);
const until = performance.now() + MINUTES * 60_000;
for (let number = ONLY ?? 0; performance.now() < until; number++) {
  await round(number).catch((error: unknown) => revive(error, number));
  if (ONLY !== null) break;
  if (number % ROUNDS_A_BROWSER === ROUNDS_A_BROWSER - 1)
    await restart(number % (2 * ROUNDS_A_BROWSER) < ROUNDS_A_BROWSER);
}
await restart(true);
for (const fault of await deskHas(life.chromium.cdp, [...ledger.keys()])) blame(fault, `--seed ${SEED}`);
await life.chromium.close();
await web.close();
await desk.stop();
await Promise.all([folder, profile].map((path) => rm(path, { recursive: true, force: true, maxRetries: 5 })));
for (const [sentence, times] of [...tally].toSorted((one, other) => other[1] - one[1]))
  console.log(`${times} × ${sentence}`);
console.log(
  `${played} rounds with seed ${SEED}, ${unheard} of them unheard by the browser, ${ledger.size} clips: ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
