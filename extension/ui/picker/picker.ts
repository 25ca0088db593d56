import type { OwnNames } from '#shared/own-names.ts';
import { pageLinks, type PageLinks } from '#extension/capture/links/page-links.ts';
import { defectWords } from '#extension/browser/known-defect.ts';
import type { Word } from '#extension/browser/words.ts';
import {
  beginChoice,
  chosenRows,
  extendTo,
  markClipped,
  markTakenBack,
  show,
  toggle,
  toggleShown,
  type Choice,
  type Row,
} from './choice.ts';
import { chosenWords, drawAround, keptWords } from './draw-around.ts';
import { drawRows, revealCursor } from './draw-rows.ts';
import { keepChosen, type KeptCounts } from './keep-chosen.ts';
import { choiceByKey } from './keys.ts';
import { offerFilling, type FillWorld } from './offer-filling.ts';
import { offerUndo } from './offer-undo.ts';
import { ownLinks } from './own-links.ts';
import { readyPage, type PickerPage } from './picker-page.ts';
import { lookManyAnswer } from './talk.ts';

export interface PickerPageWorld extends FillWorld {
  readonly word: Word;
  /** The links of the page, unparsed; null where it cannot be read. */
  readonly read: () => Promise<unknown>;
  /** What the curator takes off addresses, and leaves on them. */
  readonly names: () => Promise<OwnNames>;
  /** Leave the picker. */
  readonly close: () => void;
}

/** Progress is shown of what takes longer than this, in milliseconds. */
const A_MOMENT = 500;

const say = ({ status }: PickerPage, sentence: string, isWrong = false): void => {
  status.classList.toggle('wrong', isWrong);
  status.textContent = sentence;
};

const marksOf = async ({ ask }: PickerPageWorld, links: readonly { readonly url: string }[]) => {
  const answer = lookManyAnswer.safeParse(await ask({ ask: 'look-many', urls: links.map(({ url }) => url) }));
  return answer.success ? answer.data.marks : [];
};

/** The saving of what is chosen, with progress and a way to stop. */
const clipChosen = async (
  page: PickerPage,
  world: PickerPageWorld,
  { page: via }: PageLinks,
  rows: readonly Row[],
  kept: (rows: readonly Row[]) => void,
): Promise<KeptCounts> => {
  let isStopped = false;
  let done = 0;
  const stop = (): void => {
    isStopped = true;
    page.stop.disabled = true;
  };
  const showProgress = (): void => {
    page.progress.hidden = page.stop.hidden = false;
    page.progress.max = rows.length;
    page.progress.value = done;
    say(page, world.word('pickClipping', String(done), String(rows.length)));
  };
  const later = setTimeout(showProgress, A_MOMENT);
  page.stop.addEventListener('click', stop);
  try {
    return await keepChosen(
      {
        ask: world.ask,
        isStopped: () => isStopped,
        kept: (some) => {
          done += some.length;
          kept(some);
          if (!page.progress.hidden) showProgress();
        },
      },
      via,
      rows,
    );
  } finally {
    clearTimeout(later);
    page.stop.removeEventListener('click', stop);
    page.progress.hidden = page.stop.hidden = true;
    page.stop.disabled = false;
  }
};

const start = (page: PickerPage, world: PickerPageWorld, found: PageLinks, first: Choice): void => {
  const { word } = world;
  const update = drawRows(page.links, first.rows, word);
  let choice = first;
  let isBusy = false;
  let takeBackOffer: (() => void) | null = null;
  let takeBackUndo: (() => void) | null = null;

  const draw = (next: Choice): void => {
    choice = next;
    update(choice);
    drawAround(page, word, choice);
    page.save.disabled ||= isBusy;
  };
  const change = (next: Choice): void => {
    if (isBusy) return;
    draw(next);
    say(page, chosenWords(word, choice));
  };

  /** Say what became of taking back, with the rows as they are then. */
  const takenBack = async (rows: readonly Row[], sentence: string, isWrong: boolean): Promise<void> => {
    const marks = await marksOf(world, rows);
    draw(markTakenBack(choice, new Map(rows.map(({ id }, at) => [id, marks[at] ?? null]))));
    say(page, sentence, isWrong);
    page.links.focus();
  };

  const save = async (): Promise<void> => {
    const rows = chosenRows(choice);
    if (isBusy || rows.length === 0) return;
    isBusy = true;
    page.save.disabled = true;
    takeBackUndo?.();
    const done: Row[] = [];
    const kept = (some: readonly Row[]): void => {
      done.push(...some);
    };
    const finish = (sentence: string, isWrong: boolean): void => {
      isBusy = false;
      draw(markClipped(choice, new Set(done.map(({ id }) => id))));
      say(page, sentence, isWrong);
    };
    try {
      const counts = await clipChosen(page, world, found, rows, kept);
      finish(keptWords(word, counts, rows.length, rows[done.length]?.title ?? null), counts.failure !== null);
      if (counts.undo !== null)
        takeBackUndo = offerUndo(
          page,
          world,
          { key: counts.undo, count: counts.clipped },
          (sentence, isWrong) => void takenBack(done, sentence, isWrong),
        );
    } catch (error) {
      finish(word('pickFailed', rows[done.length]?.title ?? '', defectWords(word, error)), true);
    }
    page.links.focus();
    if (done.length === 0) return;
    takeBackOffer?.();
    try {
      takeBackOffer = await offerFilling(page, world, done);
    } catch (error) {
      page.why.textContent = word('popupFailed', String(error));
    }
  };

  page.filter.addEventListener('input', () => change(show(choice, { filter: page.filter.value })));
  page.seen.addEventListener('click', () => change(show(choice, { showSeen: !choice.showSeen })));
  page.rest.addEventListener('click', () => change(show(choice, { showRest: !choice.showRest })));
  page.all.addEventListener('click', () => change(toggleShown(choice)));
  page.save.addEventListener('click', () => void save());
  page.links.addEventListener('mousedown', (event) => {
    // A range is not a selection of text.
    if (event.shiftKey) event.preventDefault();
  });
  page.links.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('.link') : null;
    if (option === null) return;
    const id = Number(option.dataset['id']);
    change(event.shiftKey ? extendTo(choice, id) : toggle(choice, id));
    page.links.focus({ preventScroll: true });
  });
  page.links.addEventListener('keydown', (event) => {
    const isOther = event.ctrlKey || event.altKey || event.metaKey;
    if (event.key === 'Enter' && !isOther) {
      event.preventDefault();
      void save();
      return;
    }
    const next = choiceByKey(choice, { key: event.key, shiftKey: event.shiftKey, isOther });
    if (next === null) return;
    event.preventDefault();
    change(next);
    revealCursor(page.links, choice);
  });
  page.filter.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    page.links.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && event.target !== page.filter && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      page.filter.select();
    }
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    if (isBusy) page.stop.click();
    else if (event.target === page.filter) {
      page.filter.value = '';
      change(show(choice, { filter: '' }));
      page.links.focus();
    } else world.close();
  });

  // Where there is nothing to choose from, there is nothing to choose with.
  for (const tool of [page.sieve, page.save, page.keys]) tool.hidden = first.rows.length === 0;
  change(choice);
  page.links.focus();
};

/** Open the picker: read the links of the page it was opened for, show which were seen, and clip the chosen ones. */
export const openPicker = async (document: Document, world: PickerPageWorld): Promise<void> => {
  const { word } = world;
  const page = readyPage(document, word);
  say(page, word('pickReading'));
  try {
    const read = pageLinks.safeParse(await world.read());
    if (!read.success) {
      say(page, word('pickCannotRead'), true);
      return;
    }
    const found = ownLinks(read.data, await world.names());
    page.from.textContent = word('pickFrom', found.page.title);
    page.address.textContent = found.page.url;
    document.title = page.from.textContent;
    page.left.textContent = word('pickLeft', String(found.links.length));
    page.left.hidden = found.left === 0;
    start(page, world, found, beginChoice(found.links, await marksOf(world, found.links)));
  } catch (error) {
    say(page, defectWords(word, error), true);
  }
};
