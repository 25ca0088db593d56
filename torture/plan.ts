import { makeRandom, type Random } from './random.ts';
import { PART_NAMES } from './parts.ts';

/** What the tab shows: a page of the web of some type, or something that is no page at all. */
export type Kind =
  | 'html'
  | 'xhtml'
  | 'xml'
  | 'svg'
  | 'text'
  | 'json'
  | 'image'
  | 'missing'
  | 'endless'
  | 'no-server'
  | 'long-address'
  | 'blank'
  | 'data'
  | 'browser';

/** What befalls tab or clipper about the time of the gesture. */
export type Upset =
  | 'none'
  | 'navigate'
  | 'leave-site'
  | 'push-state'
  | 'reload'
  | 'close'
  | 'rewrite'
  | 'dialog'
  | 'busy'
  | 'kill-worker';

export type Gesture = 'key' | 'two-keys' | 'popup' | 'cold-key';
export type Select = 'nothing' | 'passage' | 'all';
export type Policy = 'none' | 'strict' | 'sandbox' | 'no-inline' | 'isolated';

/** All that makes a round; the same plan makes the same round, but for the machine's own moods. */
export interface Plan {
  readonly kind: Kind;
  readonly parts: readonly string[];
  readonly policy: Policy;
  readonly select: Select;
  readonly gesture: Gesture;
  readonly upset: Upset;
  /** Milliseconds from the gesture to the upset; before it where negative. */
  readonly at: number;
  /** What is in the address besides the page's name. */
  readonly address: '' | 'tracked' | 'hostile' | 'hash';
}

const KINDS: readonly [Kind, ...Kind[]] = [
  'xhtml',
  'xml',
  'svg',
  'text',
  'json',
  'image',
  'missing',
  'endless',
  'no-server',
  'long-address',
  'blank',
  'data',
  'browser',
];

const UPSETS: readonly [Upset, ...Upset[]] = [
  'navigate',
  'leave-site',
  'push-state',
  'reload',
  'close',
  'rewrite',
  'dialog',
  'busy',
  'kill-worker',
  'kill-worker',
];

const gestureOf = (random: Random): Gesture => {
  const chance = random.next();
  if (chance < 0.6) return 'key';
  if (chance < 0.75) return 'two-keys';
  return chance < 0.87 ? 'cold-key' : 'popup';
};

/** The plan of one round of a seed. */
export const makePlan = (seed: number, round: number): Plan => {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1) + round);
  const kind = random.isSo(0.85) ? 'html' : random.pick(KINDS);
  const gesture = gestureOf(random);
  const isUpset = gesture !== 'popup' && random.isSo(0.55);
  return {
    kind,
    parts: kind === 'html' || kind === 'xhtml' || kind === 'missing' ? random.some(PART_NAMES, random.whole(1, 7)) : [],
    policy: random.isSo(0.25) ? random.pick(['strict', 'sandbox', 'no-inline', 'isolated']) : 'none',
    select: random.pick(['nothing', 'passage', 'passage', 'all']),
    gesture,
    upset: isUpset ? random.pick(UPSETS) : 'none',
    at: random.isSo(0.2) ? -random.whole(0, 60) : random.whole(0, 200),
    address: random.pick(['', '', '', 'tracked', 'hostile', 'hash']),
  };
};

/** A plan in one line. */
export const planWords = (plan: Plan): string =>
  [
    plan.kind,
    plan.address && `address ${plan.address}`,
    plan.policy === 'none' ? '' : `policy ${plan.policy}`,
    plan.select === 'nothing' ? '' : `selects ${plan.select}`,
    plan.gesture,
    plan.upset === 'none' ? '' : `${plan.upset} at ${plan.at} ms`,
    plan.parts.length > 0 ? `with ${plan.parts.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
