import { beforeEach, describe, expect, it } from 'vitest';
import markup from '../../entrypoints/options/index.html?raw';
import { fail, ok } from '#shared/result.ts';
import type { Right } from '#extension/browser/rights.ts';
import { openOptions } from './open-options.ts';
import type { Command, OptionsWorld, Unfilled } from './world.ts';

type Settings = Awaited<ReturnType<OptionsWorld['settings']['read']>>;

const UNCHOSEN: Settings = {
  deskOrigin: null,
  strip: [],
  spare: [],
  keptDays: 30,
  fillLinks: false,
  paintAlways: false,
  seenBadge: false,
};

const BUILT_IN = 'http://localhost:4173';

const command = (name: string, shortcut: string, suggested: string | null): Command => ({
  name,
  description: `what ${name} does`,
  shortcut,
  suggested,
});

/** A browser that does as it is told, and what it was told. */
const makeBrowser = () => {
  const state = {
    settings: UNCHOSEN,
    granted: new Set<string>(),
    sites: new Set<string>(),
    willing: true,
    canAsk: true,
    question: Promise.resolve(),
    keys: [command('quick-clip', '', 'Alt+Shift+C'), command('undo-clip', '', null), command('open', 'Alt+G', 'Alt+G')],
    saved: [] as string[],
    unfilled: [] as Unfilled[],
    writable: true,
    told: [] as (() => void)[],
    readable: true,
  };
  const tell = (): void => state.told.forEach((hear) => hear());
  const nameOf = (right: Right): string => [...(right.permissions ?? []), ...(right.origins ?? [])].join(' ');
  const change = async (changed: Partial<Settings>): Promise<void> => {
    state.settings = { ...state.settings, ...changed };
    tell();
  };
  const world: OptionsWorld = {
    word: (key, ...fillings) => [key, ...fillings].join(' '),
    direction: 'ltr',
    locale: 'en',
    now: () => 0,
    settings: { read: async () => state.settings, change, onChanged: (hear) => state.told.push(hear) },
    desk: {
      builtIn: BUILT_IN,
      paired: async () => state.settings.deskOrigin ?? BUILT_IN,
      mayReach: async (origin) => origin === BUILT_IN || state.granted.has(origin),
      ask: async (origin) => {
        if (state.willing) state.granted.add(origin);
        return state.willing;
      },
      pair: (origin) => change({ deskOrigin: origin === BUILT_IN ? null : origin }),
      lastContact: async () => null,
      onNews: (hear) => state.told.push(hear),
      open: async () => {},
    },
    keys: {
      all: async () => state.keys,
      change: async (name, shortcut) => {
        state.keys = state.keys.map((key) => (key.name === name ? { ...key, shortcut } : key));
      },
      openSettings: async () => {},
    },
    rights: {
      has: async (right) => state.granted.has(nameOf(right)),
      ask: async (right) => {
        if (!state.canAsk) throw new Error('no window');
        await state.question;
        if (state.willing) state.granted.add(nameOf(right));
        return state.willing;
      },
      giveBack: async (right) => {
        state.granted.delete(nameOf(right));
        tell();
      },
      giveSitesBack: async () => state.sites.clear(),
      onChanged: (hear) => state.told.push(hear),
    },
    unfilled: {
      all: async () => (state.readable ? ok(state.unfilled) : fail({ kind: 'failed', detail: 'UnknownError' })),
      tryAgain: async () => {
        if (!state.writable) return fail({ kind: 'full', detail: 'QuotaExceededError' });
        state.unfilled = [];
        return ok(null);
      },
      onChanged: (hear) => state.told.push(hear),
    },
    storage: { used: async () => 1_250_000, isPersisted: async () => false, persist: async () => false },
    outbox: {
      count: async () => ({ waiting: 2, delivered: 0 }),
      everything: async () =>
        state.readable ? ok({ rows: [], more: false }) : fail({ kind: 'failed', detail: 'UnknownError' }),
    },
    save: (name) => state.saved.push(name),
  };
  return { state, tell, world };
};

let browser: ReturnType<typeof makeBrowser>;

const find = (selector: string): HTMLElement => {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`nothing is ${selector}`);
  return found;
};
// oxlint-disable-next-line vitest/require-awaited-expect-poll -- whoever asks for the words awaits them
const words = (selector: string) => expect.poll(() => find(selector).textContent);
const type = (selector: string, text: string): void => {
  const field = find(selector);
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) throw new Error('no field');
  field.value = text;
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
};

beforeEach(() => {
  browser = makeBrowser();
  document.body.innerHTML = new DOMParser().parseFromString(markup, 'text/html').querySelector('main')?.outerHTML ?? '';
  openOptions(document, browser.world);
});

describe('the desk', () => {
  it('stays the one before where the browser refuses', async () => {
    browser.state.willing = false;
    type('#pair-address', 'https://desk.example/x');
    find('#pair button').click();
    await words('#pair-said').toBe('optionsPairRefused https://desk.example');
    expect(browser.state.settings.deskOrigin).toBeNull();
  });

  it('is paired, shown as out of reach when its right is taken, and can be allowed again', async () => {
    type('#pair-address', 'https://desk.example/x');
    find('#pair button').click();
    await words('#paired').toBe('optionsPaired https://desk.example');
    expect(find('#unreachable').hidden).toBe(true);
    browser.state.granted.clear();
    browser.tell();
    await expect.poll(() => find('#unreachable').hidden).toBe(false);
    find('#allow-desk').click();
    await expect.poll(() => find('#unreachable').hidden).toBe(true);
    find('#built-in').click();
    await words('#paired').toBe(`optionsPairedBuiltIn ${BUILT_IN}`);
  });
});

describe('keys', () => {
  it('say which were not given, and which never had one', async () => {
    await words('#keys').toContain('optionsKeyRefused Alt+Shift+C');
    expect(find('#keys').textContent).toContain('optionsKeyNone');
    expect(find('#no-key').hidden).toBe(false);
  });

  it('are recorded, and not taken from another command', async () => {
    await words('#keys').toContain('what quick-clip does');
    const press = (code: string): void => {
      find('#keys button').dispatchEvent(
        new KeyboardEvent('keydown', { key: code.slice(-1).toLowerCase(), code, altKey: true, cancelable: true }),
      );
    };
    find('#keys button').click();
    press('KeyG');
    await words('#keys-said').toBe('optionsKeyTaken Alt+G what open does');
    find('#keys button').click();
    press('KeyU');
    await words('#keys-said').toBe('optionsKeyGiven Alt+U what quick-clip does');
    expect(find('#keys kbd').textContent).toBe('Alt+U');
    expect(find('#no-key').hidden).toBe(true);
  });
});

it('shows at once what is published of an address, and keeps the names', async () => {
  type('#try', 'https://a.example/?from=x&utm_source=y');
  expect(find('#tried-url').textContent).toBe('https://a.example/?from=x');
  type('#strip', '?From=, from\ncampaign');
  expect(find('#tried-removed').textContent).toBe('optionsTryRemoved from, utm_source');
  await expect.poll(() => browser.state.settings.strip).toStrictEqual(['from', 'campaign']);
  await words('#names-said').toBe('optionsSaved');
  type('#strip', Array.from({ length: 201 }, (_, at) => `n${at}`).join(' '));
  await words('#names-said').toBe('optionsNamesLeft 1 200 200');
  expect(browser.state.settings.strip).toHaveLength(200);
});

it('keeps no number of days that is none', async () => {
  type('#kept-days', '2.5');
  await words('#kept-days-said').toBe('optionsKeptDaysWrong');
  type('#kept-days', '14');
  await words('#kept-days-said').toBe('optionsSaved');
  expect(browser.state.settings.keptDays).toBe(14);
});

describe('permissions', () => {
  it('that were given site by site are on, and can be switched off', async () => {
    // As the picker leaves it: it asks for the sites of the links that were clipped, and no others.
    browser.state.settings = { ...UNCHOSEN, fillLinks: true };
    browser.state.sites.add('https://a.example/*');
    browser.tell();
    await words('#fillLinks ~ .said').toBe('optionsRightSome');
    find('#fillLinks').click();
    await words('#fillLinks ~ .said').toBe('optionsRightOff');
    expect([...browser.state.sites]).toStrictEqual([]);
    expect(browser.state.settings.fillLinks).toBe(false);
  });

  it('that were given for something else are shown, and can be given back', async () => {
    // As the menu leaves it that clips all tabs of a window.
    browser.state.granted.add('tabs');
    browser.tell();
    await words('#seenBadge ~ .said').toBe('optionsRightSpare');
    const giveBack = find('#seenBadge ~ button');
    expect(giveBack.checkVisibility()).toBe(true);
    giveBack.click();
    await words('#seenBadge ~ .said').toBe('optionsRightOff');
    expect([browser.state.granted.size, giveBack.checkVisibility()]).toStrictEqual([0, false]);
  });

  it('stay as they were pressed while the browser asks, whatever was looked up before', async () => {
    browser.tell();
    let answer = (): void => undefined;
    browser.state.question = new Promise((resolve) => (answer = resolve));
    find('#paintAlways').click();
    // Long enough for the look-up from before.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(find('#paintAlways').matches(':checked')).toBe(true);
    answer();
    await words('#paintAlways ~ .said').toBe('optionsRightOn');
  });

  it('stay off where they are refused', async () => {
    browser.state.willing = false;
    find('#fillLinks').click();
    await words('#fillLinks ~ .said').toBe('optionsRightRefused');
    expect(browser.state.settings.fillLinks).toBe(false);
  });

  it('stay off where the browser cannot even ask', async () => {
    browser.state.canAsk = false;
    find('#seenBadge').click();
    await words('#seenBadge ~ .said').toBe('optionsFailed Error: no window');
    expect(find('#seenBadge').matches(':checked')).toBe(false);
  });

  it('are given back with the last that needs them, and shown as gone when they are taken away', async () => {
    find('#fillLinks').click();
    await words('#fillLinks ~ .said').toBe('optionsRightOn');
    find('#paintAlways').click();
    await words('#paintAlways ~ .said').toBe('optionsRightOn');
    find('#fillLinks').click();
    await words('#fillLinks ~ .said').toBe('optionsRightUnused');
    expect(browser.state.granted.size).toBe(1);
    browser.state.granted.clear();
    browser.tell();
    await words('#paintAlways ~ .said').toBe('optionsRightTaken');
  });
});

describe('links that could not be filled in', () => {
  const gone: Unfilled = { url: 'https://a.example/', title: 'A page that is gone', why: 'status 404' };
  const odd: Unfilled = { url: 'javascript:alert(1)', title: 'No page', why: 'address' };
  const show = async (...unfilled: readonly Unfilled[]): Promise<void> => {
    browser.state.unfilled = [...unfilled];
    browser.state.settings = { ...UNCHOSEN, fillLinks: true };
    browser.tell();
    await expect.poll(() => find('#unfilled').hidden).toBe(false);
  };

  it('are not spoken of where there are none', () => {
    expect(find('#unfilled').hidden).toBe(true);
  });

  it('are named, with why, and lead to their pages', async () => {
    await show(gone, odd);
    expect(find('#unfilled-count').textContent).toBe('unfilledMany 2');
    expect(find('#unfilled-links').textContent).toBe('A page that is goneunfilledGone 404No pageunfilledAddress');
    const links = [...document.querySelectorAll('#unfilled-links a')].map((link) => link.getAttribute('href'));
    expect(links).toStrictEqual(['https://a.example/', null]);
  });

  it('are tried again, and what cannot be had comes back', async () => {
    await show(gone);
    find('#try-again').click();
    await words('#unfilled-said').toBe('unfilledAgain');
    await words('#unfilled-links').toBe('');
    expect(find('#try-again').hidden).toBe(true);
    browser.state.unfilled = [gone];
    browser.tell();
    await words('#unfilled-count').toBe('unfilledOne');
    expect(find('#try-again').hidden).toBe(false);
  });

  it('stay where trying again cannot be noted down, and that is said', async () => {
    await show(gone);
    browser.state.writable = false;
    find('#try-again').click();
    await words('#unfilled-said').toBe('unfilledNotAgain QuotaExceededError');
    expect(find('#unfilled-count').textContent).toBe('unfilledOne');
  });

  it('are not offered to be tried while filling in is off', async () => {
    await show(gone);
    browser.state.settings = UNCHOSEN;
    browser.tell();
    await expect.poll(() => find('#try-again').hidden).toBe(true);
    expect(find('#unfilled').hidden).toBe(false);
  });

  it('are not said to be none where they cannot be read', async () => {
    browser.state.readable = false;
    browser.tell();
    await words('#unfilled-said').toBe('unfilledUnknown UnknownError');
    expect(find('#unfilled').hidden).toBe(false);
  });
});

it('saves a file only where all could be read', async () => {
  browser.state.readable = false;
  find('#export').click();
  await words('#export-said').toBe('optionsExportFailed UnknownError');
  expect(browser.state.saved).toStrictEqual([]);
  browser.state.readable = true;
  find('#export').click();
  await words('#export-said').toBe('optionsExported 0 0');
  expect(browser.state.saved).toStrictEqual(['galley-clips-1970-01-01.jsonl']);
});
