import { afterEach, expect, test, vi } from 'vitest';
import type { Outbox } from '#extension/store/outbox.ts';
import { fail, ok } from '#shared/result.ts';
import { testId } from '#extension/test-clip.ts';
import { leaveToast, TOAST } from '#extension/ui/toast/call-toast.ts';
import type { ToastWords } from '#extension/ui/toast/words.ts';
import { makeTurns } from './in-turn.ts';

const badge = { text: '', title: '' };
const toasts: ToastWords[] = [];
const shownIn: number[] = [];
/** What was put into the page, whose own world the test's is. */
const files: string[] = [];
const held: Record<string, unknown> = {};
let isOpen = true;
let taken: boolean | 'never' = true;
let movesOn = false;
/** So many times the browser lets nobody in yet. */
let refusals = 0;

const inPage = (words: ToastWords): boolean => {
  toasts.push(words);
  return taken === true;
};
const forget = (): boolean => Reflect.deleteProperty(globalThis, Symbol.for(TOAST));

interface Injection {
  readonly target: { readonly tabId: number };
  readonly files?: readonly string[];
  readonly func?: (...args: unknown[]) => unknown;
  readonly args?: readonly unknown[];
}
const inject = (injection: Injection): unknown => {
  files.push(...(injection.files ?? []));
  if (injection.files !== undefined) return movesOn ? forget() : leaveToast(inPage);
  return injection.func?.(...(injection.args ?? []));
};

vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  i18n: { getMessage: (key: string, fillings: string[]) => [key, ...fillings].join(' ') },
  storage: {
    local: { set: () => Promise.resolve() },
    session: {
      get: (key: string) => Promise.resolve({ [key]: held[key] }),
      set: (items: object) =>
        'button' in items
          ? Promise.resolve(void Object.assign(held, items))
          : Promise.reject(new Error('QuotaExceededError')),
    },
  },
  scripting: {
    executeScript: (injection: Injection) => {
      if (refusals > 0) {
        refusals -= 1;
        return Promise.reject(new Error('Cannot access contents of the page.'));
      }
      shownIn.push(injection.target.tabId);
      return taken === 'never' ? new Promise(() => undefined) : Promise.resolve([{ result: inject(injection) }]);
    },
  },
  tabs: { query: () => Promise.resolve([{ id: 12 }]) },
  action: {
    setBadgeText: ({ tabId, text }: { tabId?: number; text: string }) =>
      tabId !== undefined && !isOpen
        ? Promise.reject(new Error('No tab with id 7.'))
        : Promise.resolve(void (badge.text = text)),
    getBadgeText: () => Promise.resolve(badge.text),
    getTitle: () => Promise.resolve(badge.title),
    setTitle: ({ title }: { title: string }) => Promise.resolve(void (badge.title = title)),
  },
});
const { clipTabs } = await import('./clip-tabs.ts');
const { purgeAndTell, tellTab, tellWaiting } = await import('./tell.ts');
afterEach(() => {
  Object.assign(badge, { text: '', title: '' });
  toasts.length = 0;
  shownIn.length = 0;
  files.length = 0;
  taken = isOpen = true;
  movesOn = false;
  refusals = 0;
  forget();
  for (const key of Object.keys(held)) delete held[key];
});

const broken = fail({ kind: 'failed', detail: 'disk' } as const);
const unused = (): never => {
  throw new Error('Not asked for here.');
};
const outbox: Outbox = {
  put: unused,
  clipsOf: unused,
  knownAmong: unused,
  waiting: () => Promise.resolve(broken),
  pull: unused,
  pullAgain: unused,
  ack: unused,
  withdraw: unused,
  withdrawn: unused,
  told: unused,
  purge: () => Promise.resolve(broken),
  countDropped: unused,
  stats: unused,
};

test('says on the button that the number of waiting clips cannot be read', async () => {
  await tellWaiting(outbox);
  expect(badge).toEqual({ text: '!', title: 'waitingUnknown' });
});

test('shows the number of waiting clips on the button', async () => {
  await tellWaiting({ ...outbox, waiting: () => Promise.resolve(ok(3)) });
  expect(badge).toEqual({ text: '3', title: 'actionTitle' });
});

test('takes back that the number cannot be read once it can', async () => {
  const mended = { ...outbox, waiting: () => Promise.resolve(ok(0)) };
  await tellWaiting(outbox);
  await tellWaiting(mended);
  expect(badge).toEqual({ text: '', title: 'actionTitle' });
});

const stored = { kind: 'clipped', id: testId(1), excerpts: 0, online: true, left: null } as const;
const full = { kind: 'not-stored', failure: { kind: 'full', detail: 'QuotaExceededError' } } as const;

test('says on the button that a clip of a tab that is gone was not stored, until the next one is', async () => {
  const mended = { ...outbox, waiting: () => Promise.resolve(ok(1)) };
  taken = isOpen = false;
  await tellTab(7, full);
  await tellWaiting(mended);
  expect(badge).toEqual({ text: '!', title: 'notStoredFull QuotaExceededError' });
  taken = isOpen = true;
  await tellTab(8, stored);
  expect(badge).toEqual({ text: '1', title: 'actionTitle' });
});

test('takes the mark of an earlier gesture off a tab in which the next one goes well', async () => {
  await tellTab(7, full);
  expect(badge).toEqual({ text: '!', title: 'notStoredFull QuotaExceededError' });
  await tellTab(7, stored);
  expect(badge.text).toBeNull();
});

test('says on the button that old copies could not be deleted, and nothing when they could', async () => {
  await purgeAndTell({ ...outbox, purge: () => Promise.resolve(ok(7)) }, 0, 30);
  expect(badge).toEqual({ text: '', title: '' });
  await purgeAndTell(outbox, 0, 30);
  expect(badge).toEqual({ text: '!', title: 'purgeFailed disk' });
  await purgeAndTell({ ...outbox, purge: () => Promise.resolve(ok(7)) }, 0, 30);
  expect(badge).toEqual({ text: '', title: 'actionTitle' });
});

test('says that a clip is stored, without a button, where the gesture cannot be noted down', async () => {
  const sentence = await tellTab(7, { kind: 'clipped', id: testId(1), excerpts: 0, online: true, left: null });
  expect(sentence).toBe('clipped');
  expect(toasts).toStrictEqual([{ sentence: 'clipped', direction: 'ltr', undo: null }]);
  expect(badge).toEqual({ text: '', title: '' });
});

test('says on the button that a clip is not stored, also where the page hangs and takes no toast', async () => {
  taken = 'never';
  void tellTab(7, { kind: 'not-stored', failure: broken.failure });
  await vi.waitFor(() => expect(badge).toEqual({ text: '!', title: 'notStoredFailed disk' }));
});

test('shows nothing in a tab that is asleep: what became of it is said in the one in front', async () => {
  await tellTab(7, { kind: 'asleep', id: testId(1), online: true });
  expect(new Set(shownIn)).toStrictEqual(new Set([12]));
});

test('gives a page that has no toast yet the file for it, and shows the toast', async () => {
  await tellTab(7, stored);
  expect(files).toStrictEqual(['/toast.js']);
  expect(toasts).toHaveLength(1);
  expect(badge.text).toBe('');
});

test('does not put the file into a page again for its second toast', async () => {
  await tellTab(7, stored);
  files.length = shownIn.length = 0;
  await tellTab(7, stored);
  expect(toasts).toHaveLength(2);
  expect(files).toStrictEqual([]);
  expect(shownIn).toHaveLength(1);
});

test('shows the toast although the page is told of the gesture a little later than the clipper', async () => {
  refusals = 1;
  await tellTab(7, { kind: 'not-a-web-link' });
  expect(toasts).toMatchObject([{ sentence: 'notAWebLink' }]);
});

test('says on the button what became of a gesture whose page moved on before the toast was in it', async () => {
  movesOn = true;
  await tellTab(7, stored);
  expect(toasts).toStrictEqual([]);
  expect(badge).toEqual({ text: '✓', title: 'clipped' });
});

test('says on the button that tabs are being clipped, as what it is, where the page takes no toast', async () => {
  taken = false;
  const front = { id: 7, url: 'chrome://newtab/', title: '' };
  const world = {
    outbox,
    now: () => 0,
    mintId: unused,
    choices: unused,
    inTurn: makeTurns(),
    tellWaiting: async () => undefined,
  };
  let give = (_given: boolean): void => undefined;
  const given = new Promise<boolean>((resolve) => (give = resolve));
  const done = clipTabs(world, front, { windowId: 1, chosenOnly: false }, { had: Promise.resolve(false), given });
  await vi.waitFor(() => expect(badge).toEqual({ text: '…', title: 'tabsWhy' }));
  give(false);
  await done;
  expect(badge.text).toBe('!');
});
