import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as view, userEvent } from 'vitest/browser';
import type { OpenIssue } from '#shared/bridge.ts';
import type { Capture } from '#shared/capture.ts';
import type { Under } from '#shared/clip.ts';
import { issueId } from '#shared/ids.ts';
import { NO_NAMES } from '#shared/own-names.ts';
import { fail, ok } from '#shared/result.ts';
import type { Draft } from '#extension/browser/drafts.ts';
import german from '#extension/public/_locales/de/messages.json';
import english from '#extension/public/_locales/en/messages.json';
import html from '#extension/entrypoints/popup/index.html?raw';
import type { ClipAnswer, ExcerptsAnswer, LookAnswer, PopupAsk } from '#extension/ui/talk.ts';
import { testCapture, testExcerpt } from '#extension/test-clip.ts';
import { openPopup } from './open-popup.ts';
import type { PopupWorld } from './world.ts';
// oxlint-disable-next-line no-unassigned-import -- the popup's page brings its style along
import '#extension/entrypoints/popup/style.css';

const URL_OF_PAGE = 'https://example.org/late';

type Sentences = Readonly<Record<string, { readonly message: string }>>;

const wordIn =
  (sentences: Sentences, locale: string) =>
  (key: string, ...fillings: readonly string[]): string =>
    key === '@@ui_locale'
      ? locale
      : (sentences[key]?.message ?? key).replace(/\$(\d)/g, (_, number: string) => fillings[Number(number) - 1] ?? '');

const LAKESIDE: OpenIssue = {
  id: issueId.parse('01a20000-0000-7000-8000-000000000254'),
  label: 'Lakeside Letter #254',
  sections: [
    { emoji: '🛠', name: 'Tools' },
    { emoji: '💬', name: 'Community' },
  ],
};
const PONDSIDE: OpenIssue = {
  id: issueId.parse('01a20000-0000-7000-8000-000000000031'),
  label: 'Pondside #31',
  sections: [],
};

/** What a stubbed browser and background hold, and what the popup did with them. */
interface Scene {
  capture: Capture;
  look: Partial<LookAnswer>;
  clipped: ExcerptsAnswer;
  paintings: readonly string[];
  drafts: Map<string, Draft>;
  troubles: readonly string[];
  /** When a loss of clips was found that nobody has read of. */
  loss: number | null;
  last: Under | null;
  asked: PopupAsk[];
  closed: number;
  options: number;
  answer: ClipAnswer;
  word: PopupWorld['word'];
  direction: PopupWorld['direction'];
}

let scene: Scene;

const world = (): PopupWorld => ({
  word: scene.word,
  direction: scene.direction,
  online: true,
  desk: () => Promise.resolve('http://localhost:4173'),
  names: () => Promise.resolve(NO_NAMES),
  tab: () => Promise.resolve({ id: 7, url: scene.capture.url, title: 'tab' }),
  capture: () => Promise.resolve(ok({ capture: scene.capture, left: null, online: true })),
  ask: (message) => {
    scene.asked.push(message);
    if (message.ask === 'look')
      return Promise.resolve({ known: false, waiting: 2, seen: null, offers: [], ...scene.look });
    if (message.ask === 'loss') {
      if (message.read === scene.loss) scene.loss = null;
      return Promise.resolve({ found: scene.loss });
    }
    return Promise.resolve(message.ask === 'clip' ? scene.answer : scene.clipped);
  },
  paint: () => Promise.resolve(scene.paintings),
  drafts: {
    read: (address) => Promise.resolve(scene.drafts.get(address) ?? null),
    write: (address, draft) => {
      scene.drafts.set(address, draft);
      return Promise.resolve();
    },
    drop: (address) => {
      scene.drafts.delete(address);
      return Promise.resolve();
    },
  },
  troubles: {
    read: () => Promise.resolve(scene.troubles),
    seen: (sentences) => {
      scene.troubles = scene.troubles.filter((sentence) => !sentences.includes(sentence));
      return Promise.resolve();
    },
  },
  lastSection: {
    read: () => Promise.resolve(scene.last),
    write: (chosen) => {
      scene.last = chosen;
      return Promise.resolve();
    },
  },
  key: () => Promise.resolve('Alt+Shift+C'),
  pickLinks: () => Promise.resolve(),
  openOptions: () => {
    scene.options += 1;
    return Promise.resolve();
  },
  open: () => Promise.resolve(),
  close: () => (scene.closed += 1),
});

/** Each opening has a page of its own, as in the browser: what listened to the last one is gone with it. */
const freshPage = (): void => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.querySelectorAll('form'));
};

const open = async (): Promise<void> => {
  freshPage();
  await openPopup(document, world());
};

const element = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no #${id}`);
  return found;
};

const words = (id: string): string => element(id, HTMLElement).innerText.replace(/\s+/g, ' ').trim();
const save = (): HTMLElement => element('save', HTMLElement);
const section = (): HTMLSelectElement => element('section', HTMLSelectElement);
const clipAsk = (): Extract<PopupAsk, { ask: 'clip' }> | undefined => scene.asked.find((ask) => ask.ask === 'clip');
const named = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (button) => (button.ariaLabel ?? button.textContent) === name && button.checkVisibility(),
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = async (name: string): Promise<void> => userEvent.click(named(name));
const closed = async (): Promise<void> => {
  await expect.poll(() => scene.closed).toBe(1);
};

beforeEach(() => {
  scene = {
    capture: testCapture(URL_OF_PAGE),
    look: {},
    clipped: { excerpts: [], since: null },
    paintings: [],
    drafts: new Map(),
    troubles: [],
    loss: null,
    last: null,
    asked: [],
    closed: 0,
    options: 0,
    answer: { stored: true, sentence: 'Clipped' },
    word: wordIn(english, 'en_US'),
    direction: 'ltr',
  };
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.dir = 'ltr';
  vi.restoreAllMocks();
});

describe('the popup says what it is about to clip', () => {
  it('shows the title before it asks anything but the page', async () => {
    let shown = '';
    const asks = world();
    freshPage();
    await openPopup(document, {
      ...asks,
      drafts: {
        ...asks.drafts,
        read: () => {
          shown = element('title', HTMLTextAreaElement).value;
          return Promise.resolve(null);
        },
      },
    });
    expect(shown).toBe('A page');
  });

  it('names authors, day, site, kind and reading time', async () => {
    scene.capture = {
      ...scene.capture,
      authors: ['Ada Example', 'Ben Example'],
      published: '2026-11-18',
      siteName: 'Streams',
      kind: 'article',
      words: 2_900,
    };
    await open();
    expect([words('by'), words('about')]).toStrictEqual([
      'Ada Example · Ben Example · 18 Nov 2026',
      'Streams · Article · 13 min',
    ]);
  });

  it('offers a long title by what tells it from the one that is shown', async () => {
    const title = 'A field guide to late-arriving events, and why every team learns it the hard way';
    scene.capture = { ...scene.capture, title, pageTitle: `${title} | Streams Weekly` };
    await open();
    expect(words('stated')).toBe('Use “…way | Streams Weekly”');
    await press('Use “…way | Streams Weekly”');
    expect(element('title', HTMLTextAreaElement).value).toBe(`${title} | Streams Weekly`);
    expect(words('stated')).toBe('Use “A field guide to late-arriving events, and why every team learn…”');
  });

  it('says that it reads the page where nothing moves when it has', async () => {
    const asks = world();
    freshPage();
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<PopupWorld['capture']>>>();
    const opened = openPopup(document, { ...asks, capture: () => promise });
    const height = (): number =>
      element('told', HTMLElement).offsetHeight + element('waiting', HTMLElement).offsetHeight;
    const before = height();
    expect(words('waiting')).toBe('Reading the page…');
    resolve(ok({ capture: scene.capture, left: null, online: true }));
    await opened;
    expect([words('waiting'), height()]).toStrictEqual(['2 clips wait for the desk', before]);
  });

  it('leaves nothing to write on where the page cannot be clipped', async () => {
    const asks = world();
    freshPage();
    await openPopup(document, {
      ...asks,
      tab: () => Promise.resolve({ id: 7, url: 'chrome://version/', title: 'x' }),
      capture: () => Promise.resolve(fail({ kind: 'unreadable', detail: 'no page of ours' })),
    });
    expect(words('notice')).toBe('This page belongs to the browser and cannot be clipped.');
    const controls = [...document.querySelectorAll('button, textarea, select')];
    expect(controls.filter((each) => each.checkVisibility()).map(({ id }) => id)).toStrictEqual(['desk', 'options']);
    await press('Options');
    await closed();
    expect(scene.options).toBe(1);
  });

  it('speaks German', async () => {
    scene.word = wordIn(german, 'de');
    scene.capture = { ...scene.capture, published: '2026-11-18', kind: 'paper', words: 100 };
    scene.look = { seen: { where: 'published', issue: 'Seeblatt #9' } };
    await open();
    expect([words('by'), words('about'), words('seen'), words('save')]).toStrictEqual([
      '18. Nov. 2026',
      'Aufsatz · 1 Min.',
      'Schon in Seeblatt #9.',
      'Trotzdem merken',
    ]);
    expect(document.documentElement.lang).toBe('de');
  });

  it('says the day in the language of its words where the browser speaks another', async () => {
    scene.word = wordIn(english, 'fr');
    scene.capture = { ...testCapture(URL_OF_PAGE), published: '2026-11-18' };
    await open();
    expect(words('by')).toBe('18 Nov 2026');
    expect(document.documentElement.lang).toBe('en');
  });

  it('gives every field and button a name', async () => {
    scene.capture = testCapture('https://example.org/late?utm_source=x', 'A passage');
    scene.look = { offers: [LAKESIDE] };
    await open();
    const nameless = [...document.querySelectorAll<HTMLElement>('button, textarea, select')]
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        const label = 'labels' in control && control.labels instanceof NodeList ? control.labels[0]?.textContent : '';
        return !(control.ariaLabel || label || control.textContent);
      });
    expect(nameless).toStrictEqual([]);
  });
});

describe('the address', () => {
  it('is shown as it will be published, says what is gone, and has it put back', async () => {
    scene.capture = testCapture('https://example.org/late?id=1&utm_source=x&fbclid=y');
    await open();
    expect([words('address'), words('cleaning')]).toStrictEqual([
      'https://example.org/late?id=1',
      'without utm_source, fbclid',
    ]);
    await press('Put back');
    expect([words('address'), words('cleaning')]).toStrictEqual([
      'https://example.org/late?id=1&utm_source=x&fbclid=y',
      'as the tab shows it',
    ]);
    await press('Clip');
    await closed();
    expect(clipAsk()).toMatchObject({ asShown: true, answer: { capture: { url: scene.capture.url } } });
  });

  it('is left alone where nothing is to be cleaned', async () => {
    await open();
    expect(element('cleaned', HTMLElement).hidden).toBe(true);
    await press('Clip');
    await closed();
    expect(clipAsk()).toMatchObject({ asShown: false });
  });

  it('is shown as DNS spells it where its letters pass for others', async () => {
    scene.capture = testCapture('https://аррӏе.com/late');
    await open();
    expect([words('address'), words('warning')]).toStrictEqual([
      'https://xn--80ak6aa92e.com/late',
      'Looks like аррӏе.com, but is spelled with other letters.',
    ]);
  });

  it('says where it cannot become a link', async () => {
    scene.capture = testCapture('file:///home/me/late.html');
    await open();
    expect([words('address'), words('cleaned')]).toStrictEqual([
      'file:///home/me/late.html',
      'This address cannot become a link in an issue.',
    ]);
  });
});

describe('excerpts', () => {
  it('can be left out one by one, and put back, from the keyboard', async () => {
    scene.capture = testCapture(URL_OF_PAGE, 'First passage', 'Second passage', 'Third passage');
    await open();
    named('Leave out: First passage').focus();
    await userEvent.keyboard('{Enter}');
    await press('Leave out: Second passage');
    expect(document.activeElement).toBe(named('Put back: Second passage'));
    await userEvent.keyboard(' ');
    expect(document.activeElement).toBe(named('Leave out: Second passage'));
    expect(words('excerpts')).toContain('Left out: First passage');
    await press('Clip');
    await closed();
    expect(clipAsk()?.answer.capture.excerpts.map(({ text }) => text)).toStrictEqual([
      'Second passage',
      'Third passage',
    ]);
  });

  it('that are clipped already are marked', async () => {
    scene.capture = testCapture(URL_OF_PAGE, 'Old passage', 'New passage');
    scene.look = { known: true };
    scene.clipped = { excerpts: [testExcerpt('Old passage')], since: null };
    scene.paintings = ['painted'];
    await open();
    expect(words('excerpts')).toBe('Old passage Clipped already New passage Leave out');
    expect(words('painted')).toBe('1 highlight is painted on the page.');
  });

  it('keep their indents and the gaps of a table in sight, and are named by whole words', async () => {
    const code = 'const pool = {\n  max: 20,\n};\nOption\tDefault';
    scene.capture = testCapture(
      URL_OF_PAGE,
      code,
      'Unmistakably long words are never cut anywhere but at their boundaries',
    );
    await open();
    expect(document.querySelector<HTMLElement>('#excerpts blockquote')?.innerText).toBe(code);
    named('Leave out: Unmistakably long words are never cut anywhere but at their…').click();
    expect(words('excerpts')).toContain(
      'Left out: Unmistakably long words are never cut anywhere but at their… Put back',
    );
  });

  it('that are not on the page any more are listed', async () => {
    scene.look = { known: true };
    scene.clipped = { excerpts: ['One', 'Two', 'Three', 'Four'].map((text) => testExcerpt(text)), since: null };
    scene.paintings = ['painted', 'missing', 'found', 'no-time'];
    await open();
    expect(words('missing')).toBe('Not found on the page any more Two');
    expect(words('painted')).toBe(
      '1 highlight is painted on the page. 1 highlight is on the page but cannot be painted there. ' +
        '1 highlight was not looked for: the page is too long.',
    );
  });
});

describe('the section to file under', () => {
  it('is not asked for where no issue is open', async () => {
    await open();
    expect(element('filing', HTMLElement).checkVisibility()).toBe(false);
    await press('Clip');
    await closed();
    expect(clipAsk()).toMatchObject({ under: null });
    expect(scene.last).toBeNull();
  });

  it('is chosen among those of the open issues, goes with the clip, and is the next page’s default', async () => {
    scene.look = { offers: [LAKESIDE, PONDSIDE] };
    await open();
    expect(words('section-label')).toBe('File under');
    expect([...section().querySelectorAll('optgroup')].map(({ label }) => label)).toStrictEqual([
      'Lakeside Letter #254',
      'Pondside #31',
    ]);
    await userEvent.selectOptions(section(), '💬 Community');
    expect(words('section-label')).toBe('File under, in Lakeside Letter #254');
    await press('Clip');
    await closed();
    expect(clipAsk()).toMatchObject({ under: { issue: LAKESIDE.id, section: 'Community' } });
    scene.capture = testCapture('https://example.org/next');
    await open();
    expect(section().selectedOptions[0]?.text).toBe('💬 Community');
  });

  it('is the issue as a whole where that has no sections', async () => {
    scene.look = { offers: [PONDSIDE] };
    await open();
    await userEvent.selectOptions(section(), 'Anywhere in the issue');
    await press('Clip');
    await closed();
    expect(clipAsk()).toMatchObject({ under: { issue: PONDSIDE.id, section: '' } });
  });

  it('that is not open any more is said to be gone', async () => {
    scene.drafts.set(URL_OF_PAGE, { title: null, note: 'x', under: { issue: LAKESIDE.id, section: 'Gone' } });
    scene.look = { offers: [LAKESIDE] };
    await open();
    expect([words('notice'), section().selectedOptions[0]?.text]).toStrictEqual([
      'The section you had chosen is not open any more.',
      'Inbox',
    ]);
  });

  it('waits for the sections where the clip is quicker than they are', async () => {
    scene.drafts.set(URL_OF_PAGE, { title: null, note: 'x', under: { issue: LAKESIDE.id, section: 'Tools' } });
    const { promise, resolve } = Promise.withResolvers<LookAnswer>();
    const asks = world();
    freshPage();
    const opened = openPopup(document, {
      ...asks,
      ask: (message) => (message.ask === 'look' ? promise : asks.ask(message)),
    });
    await expect.poll(() => save().hasAttribute('disabled')).toBe(false);
    await press('Clip');
    expect(clipAsk()).toBeUndefined();
    resolve({ known: false, waiting: 0, seen: null, offers: [LAKESIDE] });
    await opened;
    await closed();
    expect(clipAsk()).toMatchObject({ under: { issue: LAKESIDE.id, section: 'Tools' } });
  });
});

describe('where the page was seen', () => {
  const since = Date.UTC(2026, 10, 3, 12);
  it.each<[string, Partial<LookAnswer>, string, string, string]>([
    ['nowhere', {}, '', 'Clip', 'Clip'],
    [
      'published',
      { seen: { where: 'published', issue: 'Lakeside Letter #254' } },
      'Seen in Lakeside Letter #254.',
      'Clip anyway',
      'Clip anyway',
    ],
    [
      'placed',
      { seen: { where: 'placed', issue: 'Lakeside Letter #254' } },
      'In Lakeside Letter #254, which is not out yet.',
      'Clip anyway',
      'Clip anyway',
    ],
    [
      'placed, with its clip in the clipper',
      { known: true, seen: { where: 'placed', issue: 'Lakeside Letter #254' } },
      'In Lakeside Letter #254, which is not out yet.',
      'Clip anyway',
      'Add the highlight',
    ],
    [
      'inbox of the desk alone',
      { seen: { where: 'inbox' } },
      'In your inbox since 3 Nov 2026.',
      'Clip anyway',
      'Clip anyway',
    ],
    ['archived', { seen: { where: 'archived' } }, 'In your archive.', 'Clip anyway', 'Clip anyway'],
    [
      'inbox',
      { known: true, seen: { where: 'inbox' } },
      'In your inbox since 3 Nov 2026. A new clip is added to it.',
      'Clip anyway',
      'Add the highlight',
    ],
    [
      'in the clipper',
      { known: true },
      'Clipped on 3 Nov 2026. A new clip is added to it.',
      'Clip anyway',
      'Add the highlight',
    ],
  ])('is said, and advises: %s', async (_, looked, sentence, without, withOne) => {
    scene.look = looked;
    scene.clipped = { excerpts: [], since };
    await open();
    expect([words('seen'), words('save')]).toStrictEqual([sentence, without]);
    scene.capture = testCapture(URL_OF_PAGE, 'A new passage');
    await open();
    expect(words('save')).toBe(withOne);
  });

  it.each([
    ['just now', 5_000, 'Just now put into your inbox.'],
    ['a minute ago', 65_000, 'In your inbox, clipped 1 minute ago.'],
    ['hours ago', 3 * 3_600_000, 'In your inbox, clipped 3 hours ago.'],
  ])('is said in words of what came in %s', async (_, passed, sentence) => {
    scene.look = { seen: { where: 'inbox' } };
    scene.clipped = { excerpts: [], since: Date.now() - passed };
    await open();
    expect(words('seen')).toBe(sentence);
  });

  it('counts the highlights that are new, and follows what is left out', async () => {
    scene.look = { known: true };
    scene.capture = testCapture(URL_OF_PAGE, 'One passage', 'Another passage');
    await open();
    expect(words('save')).toBe('Add the highlights');
    await press('Leave out: One passage');
    expect(words('save')).toBe('Add the highlight');
    await press('Leave out: Another passage');
    expect(words('save')).toBe('Clip anyway');
  });

  it('adds the note where nothing else is new', async () => {
    scene.look = { known: true };
    await open();
    await userEvent.type(element('note', HTMLElement), 'For later');
    expect(words('save')).toBe('Add the note');
    await userEvent.clear(element('note', HTMLElement));
    expect(words('save')).toBe('Clip anyway');
  });
});

describe('what was typed and chosen', () => {
  it('is there again after Escape, and gone after the clip', async () => {
    scene.capture = testCapture('https://example.org/late?utm_source=x', 'One passage', 'Another passage');
    scene.look = { offers: [LAKESIDE] };
    await open();
    await userEvent.fill(element('title', HTMLElement), 'My title');
    await userEvent.fill(element('note', HTMLElement), 'compare');
    await userEvent.selectOptions(section(), '🛠 Tools');
    await press('Put back');
    await press('Leave out: One passage');
    await userEvent.keyboard('{Escape}');
    await closed();
    await open();
    expect(element('title', HTMLTextAreaElement).value).toBe('My title');
    expect(element('note', HTMLTextAreaElement).value).toBe('compare');
    expect(section().selectedOptions[0]?.text).toBe('🛠 Tools');
    expect(words('cleaning')).toBe('as the tab shows it');
    expect(words('excerpts')).toContain('Left out: One passage');
    await press('Clip');
    await expect.poll(() => scene.closed).toBe(2);
    expect(scene.drafts.size).toBe(0);
  });

  it('keeps the popup open where it could not be kept', async () => {
    const asks = world();
    freshPage();
    await openPopup(document, { ...asks, drafts: { ...asks.drafts, write: () => Promise.reject(new Error('full')) } });
    await userEvent.fill(element('note', HTMLElement), 'compare');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => words('notice')).toBe('What you typed could not be kept for later (Error: full).');
    expect(scene.closed).toBe(0);
  });

  it('stays where the clip was not stored, with the sentence why', async () => {
    scene.answer = { stored: false, sentence: 'No room' };
    await open();
    await press('Clip');
    await expect.poll(() => words('notice')).toBe('No room');
    expect([scene.closed, element('save', HTMLButtonElement).disabled]).toStrictEqual([0, false]);
  });

  it('keeps saying that clips were lost until it is told that this was read', async () => {
    scene.troubles = ['The browser lost clips of the clipper: 3.'];
    scene.loss = 7;
    await open();
    expect(words('notice')).toBe('The browser lost clips of the clipper: 3.');
    await press('I have read this');
    await expect.poll(() => scene.loss).toBeNull();
    await expect.poll(() => words('notice')).toBe('');
    expect(document.activeElement).toBe(element('note', HTMLElement));
    expect(element('loss-read', HTMLElement).checkVisibility()).toBe(false);
  });

  it('offers nothing to read where nothing was lost', async () => {
    await open();
    expect(element('loss-read', HTMLElement).checkVisibility()).toBe(false);
  });

  it('shows what went wrong since it was open last, and takes that off the button', async () => {
    scene.troubles = ['The clipper stumbled (disk). Look whether your last clip is there.'];
    await open();
    await expect.poll(() => words('notice')).toBe('The clipper stumbled (disk). Look whether your last clip is there.');
    expect(element('notice', HTMLElement).classList.contains('wrong')).toBe(true);
    expect(scene.troubles).toEqual([]);
  });

  it('says in the locale’s words alone that nobody answered', async () => {
    scene.word = wordIn(german, 'de');
    Object.assign(scene, { answer: null });
    await open();
    save().click();
    await expect.poll(() => words('notice')).toBe('Der Clipper hat nicht geantwortet. Versuche es noch einmal.');
  });
});

describe('keys', () => {
  it('clips with Enter in the title, and with Ctrl+Enter in the note, where Enter makes a line', async () => {
    await open();
    expect(document.activeElement?.id).toBe('note');
    await userEvent.keyboard('one{Enter}two{Control>}{Enter}{/Control}');
    await closed();
    expect(clipAsk()).toMatchObject({ note: 'one\ntwo' });
    scene.closed = 0;
    await open();
    element('title', HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await closed();
  });

  it('go through everything in the order in which it is read', async () => {
    scene.capture = {
      ...testCapture('https://example.org/late?utm_source=x', 'One passage'),
      pageTitle: 'A page | Example',
    };
    scene.look = { offers: [LAKESIDE] };
    await open();
    element('title', HTMLElement).focus();
    const order = [document.activeElement?.id];
    for (let stop = 0; stop < 9; stop += 1) {
      await userEvent.tab();
      order.push(document.activeElement?.id || document.activeElement?.textContent || '');
    }
    expect(order).toStrictEqual([
      'title',
      'stated',
      'clean-switch',
      'Leave out',
      'section',
      'note',
      'pick',
      'desk',
      'options',
      'save',
    ]);
  });
});

it('says over the note which key clips, and tells a screen reader in it', async () => {
  await open();
  expect(words('note-key')).toMatch(/^(?:Ctrl\+Enter|⌘ Return) clips$/);
  expect(document.querySelector('[aria-describedby="note-key"]')?.id).toBe('note');
});

describe('the popup’s shape', () => {
  it('keeps in sight where the page was seen, also in a low window with the focus on the note', async () => {
    scene.capture = testCapture(URL_OF_PAGE, ...['One', 'Two', 'Three'].map((each) => `${each} passage. `.repeat(60)));
    scene.look = { seen: { where: 'published', issue: 'Lakeside Letter #254' } };
    await view.viewport(372, 400);
    await open();
    expect(scrollY).toBeGreaterThan(0);
    const { top, bottom } = element('seen', HTMLElement).getBoundingClientRect();
    expect([top >= 0, bottom > top, bottom < innerHeight]).toStrictEqual([true, true, true]);
    expect(document.elementFromPoint(20, top + 10)?.id).toBe('seen');
  });

  it('keeps the note in sight where highlights that are not found any more come in above it', async () => {
    scene.capture = testCapture(URL_OF_PAGE);
    scene.look = { known: true };
    scene.clipped = {
      excerpts: ['One', 'Two'].map((each) => testExcerpt(`${each} passage. `.repeat(20))),
      since: null,
    };
    scene.paintings = ['missing', 'missing'];
    await view.viewport(372, 340);
    await open();
    const note = element('note', HTMLElement).getBoundingClientRect();
    const { top } = document.querySelector('footer')?.getBoundingClientRect() ?? { top: 0 };
    expect(note.bottom).toBeLessThan(top);
  });

  it.each(['ltr', 'rtl'] as const)(
    'holds its words at twice their size, which halves its width, and in %s',
    async (direction) => {
      scene.direction = direction;
      const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikationsverordnung'.repeat(3);
      scene.capture = {
        ...testCapture(`https://example.org/${long}?utm_source=x`, long),
        pageTitle: long,
        authors: [long],
      };
      scene.look = { offers: [{ ...LAKESIDE, label: long }], seen: { where: 'published', issue: long } };
      document.body.style.width = '186px';
      await open();
      const tooWide = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        ({ scrollWidth, clientWidth, tagName }) =>
          clientWidth > 0 && scrollWidth > clientWidth + 1 && tagName !== 'SELECT',
      );
      document.body.style.width = '';
      expect(
        tooWide.map(({ id, tagName, scrollWidth, clientWidth }) => `${id || tagName} ${scrollWidth} ${clientWidth}`),
      ).toStrictEqual([]);
    },
  );
});
