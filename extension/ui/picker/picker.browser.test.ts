import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NO_NAMES } from '#shared/own-names.ts';
import type { FoundLink } from '#extension/capture/links/page-links.ts';
import html from '#extension/entrypoints/picker/index.html?raw';
import english from '#extension/public/_locales/en/messages.json';
import { openPicker, type PickerPageWorld } from './picker.ts';
import type { KeepLinksAnswer, PickerAsk, SeenMark } from './talk.ts';

const messages: Readonly<Record<string, { readonly message: string }>> = english;

const word = (key: string, ...fillings: readonly string[]): string =>
  key === '@@ui_locale'
    ? 'en'
    : (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, at) => fillings[Number(at) - 1] ?? '');

const link = (title: string, place: FoundLink['place'] = 'list'): FoundLink => ({
  url: `https://www.${title.replace(/\W+/g, '-').toLowerCase()}.example/`,
  title,
  context: `About ${title}`,
  place,
});

interface Script {
  readonly links: readonly FoundLink[];
  readonly marks: readonly (SeenMark | null)[];
  readonly keep: (links: readonly { readonly title: string }[]) => KeepLinksAnswer | Promise<KeepLinksAnswer>;
  readonly isAllowed: boolean;
  readonly undone: unknown;
  /** Whether the page can be read. */
  readonly isRead: boolean;
}

const keepAll: Script['keep'] = (links) => ({
  kept: links.map(() => 'clipped'),
  failure: null,
  undo: 'key-1',
});

let asked: PickerAsk[];
/** Whether the picker of this test was left. */
let own: { closed: boolean };

const open = async ({
  links = [link('One'), link('Two'), link('Three')],
  marks,
  keep = keepAll,
  isAllowed = false,
  undone = { sentence: '2 clips taken back', isUndone: true },
  isRead = true,
}: Partial<Script>): Promise<void> => {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  document.body.replaceChildren(...body.childNodes);
  const here = { closed: false };
  own = here;
  const world: PickerPageWorld = {
    word,
    read: () =>
      Promise.resolve(isRead ? { page: { url: 'https://list.example/', title: 'A list' }, links, left: 0 } : null),
    names: () => Promise.resolve(NO_NAMES),
    ask: (message) => {
      asked.push(message);
      if (message.ask === 'look-many') return Promise.resolve({ marks: links.map((_, at) => marks?.[at] ?? null) });
      if (message.ask === 'undo-links') return Promise.resolve(undone);
      return Promise.resolve(message.ask === 'keep-links' ? keep(message.links) : { begun: true });
    },
    close: () => (here.closed = true),
    mayFill: () => Promise.resolve(false),
    askToFill: () => Promise.resolve(isAllowed),
  };
  await openPicker(document, world);
};

beforeEach(() => {
  asked = [];
});

const list = (): HTMLElement | null => document.querySelector('#links');
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]:not([hidden])')];
const chosen = (): (string | null | undefined)[] =>
  options()
    .filter((option) => option.ariaSelected === 'true')
    .map((option) => option.querySelector('.words')?.textContent);
const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
const clippedTitles = (): string[] =>
  asked.flatMap((message) => (message.ask === 'keep-links' ? message.links.map(({ title }) => title) : []));

describe('by the keyboard', () => {
  it('moves, chooses, and clips in the order of the page', async () => {
    await open({});
    expect(document.activeElement).toBe(list());
    await userEvent.keyboard('jjxk ');
    expect(chosen()).toStrictEqual(['Two', 'Three']);
    expect(list()?.getAttribute('aria-activedescendant')).toBe('link-1');
    expect(text('save')).toBe('Clip 2 links');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text('status')).toBe('2 links clipped.');
    expect(clippedTitles()).toStrictEqual(['Two', 'Three']);
    expect(options()).toHaveLength(1);
  });

  it('chooses a range with Shift, all with a, and none with a again', async () => {
    await open({});
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(chosen()).toStrictEqual(['One', 'Two']);
    await userEvent.keyboard('a');
    expect(text('status')).toBe('3 links chosen');
    await userEvent.keyboard('a');
    expect(text('status')).toBe('Choose the links to clip');
  });

  it('filters from the slash, says what is chosen out of sight, and comes back with Escape', async () => {
    await open({});
    await userEvent.keyboard('x/two');
    expect(options().map((option) => option.querySelector('.words')?.textContent)).toStrictEqual(['Two']);
    await userEvent.keyboard('{Enter} ');
    expect(text('status')).toBe('2 links chosen, 1 of them not shown');
    await userEvent.keyboard('/{Escape}');
    expect(options()).toHaveLength(3);
    expect(own.closed).toBe(false);
  });

  it('leaves at once where nothing is chosen, and else when Escape is pressed again with the same choice', async () => {
    await open({});
    await userEvent.keyboard('x{Escape}');
    expect(own.closed).toBe(false);
    expect(text('status')).toBe('1 link chosen. Esc again closes without clipping.');
    await userEvent.keyboard('jx{Escape}');
    expect(own.closed).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(own.closed).toBe(true);
    await open({});
    await userEvent.keyboard('{Escape}');
    expect(own.closed).toBe(true);
  });

  it('leaves on Escape where the page cannot be read, too', async () => {
    await open({ isRead: false });
    expect(text('none')).toBe(english.pickCannotRead.message);
    await userEvent.keyboard('{Escape}');
    expect(own.closed).toBe(true);
  });

  it('does nothing on Enter where nothing is chosen', async () => {
    await open({});
    await userEvent.keyboard('{Enter}');
    expect(clippedTitles()).toStrictEqual([]);
  });
});

describe('by the pointer', () => {
  it('chooses a link, and with Shift all up to another', async () => {
    await open({ links: ['One', 'Two', 'Three', 'Four'].map((title) => link(title)) });
    const [, second, , fourth] = options();
    second?.click();
    fourth?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(chosen()).toStrictEqual(['Two', 'Three', 'Four']);
  });
});

describe('what was seen before', () => {
  const MARKS: SeenMark[] = [{ where: 'published', issue: 'Letter #254' }, 'clipped'];

  it('is hidden until it is asked for, and says where', async () => {
    await open({ marks: MARKS });
    expect(options()).toHaveLength(1);
    expect(text('seen')).toBe('Show 2 seen before');
    document.getElementById('seen')?.click();
    expect(options().map((option) => option.querySelector('.seen')?.textContent)).toStrictEqual([
      'seen in Letter #254',
      'clipped',
      '',
    ]);
  });

  it('is said where there is nothing else', async () => {
    await open({ links: [link('One')], marks: MARKS });
    expect(text('none')).toBe('Every link of this page was seen before.');
  });

  it('is not said of links that were hidden as those of a menu', async () => {
    await open({ links: [link('One'), link('Two', 'rest')], marks: MARKS.slice(0, 1) });
    expect(text('none')).toBe('The links that are left are from menus and footers.');
  });
});

describe('a page without links', () => {
  it('says so, and shows nothing to choose with', async () => {
    await open({ links: [] });
    expect(text('none')).toBe('No links on this page lead anywhere else.');
    const tools = [...document.querySelectorAll('button, input')];
    expect(tools.filter((each) => each.checkVisibility()).map(({ id }) => id)).toStrictEqual([]);
  });
});

describe('clipping that goes wrong', () => {
  it('names what is not stored, and keeps it chosen', async () => {
    await open({
      keep: (links) =>
        links.length === 3 ? { kept: ['clipped'], failure: 'No room.', undo: 'key-1' } : keepAll(links),
    });
    await userEvent.keyboard('a{Enter}');
    await expect.poll(() => text('status')).toMatch(/“Two” and what comes after it is not clipped.*No room\./);
    expect(text('status')).toMatch(/^1 link clipped\./);
    expect(chosen()).toStrictEqual(['Two', 'Three']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text('status')).toBe('2 links clipped.');
  });

  it('keeps all of it chosen where nobody answers', async () => {
    await open({ keep: () => Promise.reject(new Error('gone')) });
    await userEvent.keyboard('a{Enter}');
    await expect.poll(() => text('status')).toMatch(/“One”.*gone/);
    expect(chosen()).toHaveLength(3);
  });
});

describe('clipping that takes long', () => {
  it('shows how far it is, and stops when told; what is stored stays', async () => {
    const links = Array.from({ length: 60 }, (_, at) => link(`Number ${at}`));
    let go = (): void => undefined;
    let questions = 0;
    await open({
      links,
      keep: (some) => {
        questions += 1;
        if (questions < 2) return keepAll(some);
        return new Promise((answer) => (go = () => answer(keepAll(some))));
      },
    });
    await userEvent.keyboard('a{Enter}');
    await expect.poll(() => text('status')).toBe('Clipping: 20 of 60…');
    document.getElementById('stop')?.click();
    go();
    await expect.poll(() => text('status')).toMatch(/^Stopped\. 40 of 60/);
    expect(chosen()).toHaveLength(20);
  });
});

describe('taking back what was clipped', () => {
  const undo = (): HTMLElement | null => document.getElementById('undo');

  it('is offered with its count, goes on while the list is used, and leaves the links chosen as they were', async () => {
    await open({});
    await userEvent.keyboard('x{ArrowDown}x{Enter}');
    await expect.poll(() => text('undo')).toBe('Take back 2 clips');
    await userEvent.keyboard('k');
    expect(undo()?.checkVisibility()).toBe(true);
    undo()?.click();
    await expect.poll(() => text('status')).toBe('2 clips taken back');
    expect(asked.filter(({ ask }) => ask === 'undo-links')).toStrictEqual([{ ask: 'undo-links', key: 'key-1' }]);
    expect(chosen()).toStrictEqual(['One', 'Two']);
    expect(undo()?.checkVisibility()).toBe(false);
    expect(document.getElementById('filling')?.checkVisibility()).toBe(false);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text('undo')).toBe('Take back 2 clips');
  });

  it('says where it cannot be done', async () => {
    await open({ undone: { sentence: 'Too late to take it back here.', isUndone: false } });
    await userEvent.keyboard('x{Enter}');
    await expect.poll(() => text('undo')).toBe('Take back 1 clip');
    undo()?.click();
    await expect.poll(() => text('status')).toBe('Too late to take it back here.');
    expect(document.getElementById('status')?.classList.contains('wrong')).toBe(true);
  });

  it('is not offered where nothing could be noted down', async () => {
    await open({ keep: (links) => ({ kept: links.map(() => 'clipped'), failure: null, undo: null }) });
    await userEvent.keyboard('x{Enter}');
    await expect.poll(() => text('status')).toBe('1 link clipped.');
    expect(undo()?.checkVisibility()).toBe(false);
  });
});

describe('titles, authors and dates of pages nobody opened', () => {
  it('are offered after clipping, and begun when access is given', async () => {
    await open({ isAllowed: true });
    await userEvent.keyboard('x{Enter}');
    await expect.poll(() => document.getElementById('fill')?.checkVisibility()).toBe(true);
    document.getElementById('fill')?.click();
    await expect.poll(() => text('why')).toBe('Their titles, authors and dates are being filled in.');
    expect(asked.at(-1)).toStrictEqual({ ask: 'fill-links' });
  });

  it('are left alone where access is not given', async () => {
    await open({});
    await userEvent.keyboard('x{Enter}');
    await expect.poll(() => document.getElementById('fill')?.checkVisibility()).toBe(true);
    document.getElementById('fill')?.click();
    await expect.poll(() => text('why')).toMatch(/^Without access/);
    expect(asked.some(({ ask }) => ask === 'fill-links')).toBe(false);
  });
});

describe('two thousand links', () => {
  it('are touched by a key only where it changes one', async () => {
    await open({ links: Array.from({ length: 2_000 }, (_, at) => link(`Number ${at}`)) });
    const filter = document.querySelector<HTMLInputElement>('#filter');
    if (filter === null) throw new Error('no filter');
    const touched = new MutationObserver(() => undefined);
    touched.observe(document.querySelector('#links') ?? document, { subtree: true, childList: true, attributes: true });
    const typed = (words: string): readonly MutationRecord[] => {
      filter.value = words;
      filter.dispatchEvent(new InputEvent('input'));
      return touched.takeRecords();
    };
    const records = typed('number 1');
    expect(options().length).toBe(1_271);
    expect(records.filter(({ type }) => type === 'childList')).toEqual([]);
    // Beside them the cursor, the list and its groups.
    expect(records.length - (2_000 - 1_271)).toBeLessThan(10);
    // A filter that fits the same links touches none of them.
    expect(typed('number 1 ').length).toBeLessThan(10);
    touched.disconnect();
  });
});
