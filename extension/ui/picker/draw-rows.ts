import type { Word } from '#extension/browser/words.ts';
import { placeWords } from '#extension/ui/place-words.ts';
import { shownRows, type Choice, type Row } from './choice.ts';
import type { SeenMark } from './talk.ts';

/** Where a page was seen, in words. */
const seenWords = (mark: SeenMark, word: Word): string =>
  mark === 'clipped' ? word('pickSeenClipped') : placeWords(word, 'pickSeen', mark);

const made = (name: string, className: string, text: string): HTMLElement => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

/** One link as an option of the list. What is from the page is set as text, and runs in its own direction. */
const optionOf = ({ id, title, host, context }: Row): HTMLElement => {
  const option = made('div', 'link', '');
  option.id = `link-${id}`;
  option.role = 'option';
  option.dataset['id'] = String(id);
  const words = made('div', 'words', title);
  words.dir = 'auto';
  words.id = `words-${id}`;
  const about = made('span', 'about', '');
  about.id = `about-${id}`;
  about.append(made('bdi', 'host', host), made('span', 'seen', ''));
  const line = made('div', 'line', '');
  line.append(about);
  option.setAttribute('aria-labelledby', `${words.id} ${about.id}`);
  if (context !== null) {
    // It describes the link, and would make a long name: the style writes what is seen of it, from what is read aloud.
    const around = made('bdi', 'context', '');
    around.dataset['shown'] = context;
    const described = made('span', '', context);
    described.id = `context-${id}`;
    described.hidden = true;
    line.append(around, described);
    option.setAttribute('aria-describedby', described.id);
  }
  const box = made('span', 'box', '');
  box.ariaHidden = 'true';
  // The space parts the words from the host for whoever hears them; the grid draws none.
  option.append(box, words, ' ', line);
  return option;
};

const groupOf = (label: string): HTMLElement => {
  const group = made('div', 'group', '');
  group.role = 'group';
  group.ariaLabel = label;
  return group;
};

/** What stands over the links that lead around the site. */
const headOf = (label: string): HTMLElement => {
  const head = made('div', 'head', label);
  head.ariaHidden = 'true';
  return head;
};

/**
 * Draws the list: every link has its element once, which is shown or hidden. Gives a function that brings the elements up to a choice
 * and touches only what has changed: with two thousand links, a key has to be answered at once.
 */
export const drawRows = (links: HTMLElement, rows: readonly Row[], word: Word): ((choice: Choice) => void) => {
  const options = rows.map(optionOf);
  const [list, rest] = [groupOf(word('pickList')), groupOf(word('pickRest'))];
  rest.append(headOf(word('pickRest')));
  rows.forEach(({ place }, at) => (place === 'list' ? list : rest).append(options[at] ?? ''));
  links.replaceChildren(list, rest);
  let before: { readonly shown: ReadonlySet<number>; readonly choice: Choice } | null = null;

  const update = (choice: Choice): void => {
    const shown = new Set(shownRows(choice).map(({ id }) => id));
    options.forEach((option, id) => {
      const isChosen = choice.chosen.has(id);
      const seen = choice.rows[id]?.seen ?? null;
      if (before?.shown.has(id) !== shown.has(id)) option.hidden = !shown.has(id);
      if (before?.choice.chosen.has(id) !== isChosen) option.ariaSelected = String(isChosen);
      if (before?.choice.rows[id]?.seen !== seen && seen !== null) {
        const mark = option.querySelector('.seen');
        if (mark) mark.textContent = seenWords(seen, word);
      }
    });
    if (before !== null && before.choice.cursor !== null) options[before.choice.cursor]?.classList.remove('cursor');
    const cursor = choice.cursor === null ? undefined : options[choice.cursor];
    cursor?.classList.add('cursor');
    if (cursor === undefined) links.removeAttribute('aria-activedescendant');
    else links.setAttribute('aria-activedescendant', cursor.id);
    list.hidden = !choice.rows.some(({ id, place }) => place === 'list' && shown.has(id));
    rest.hidden = !choice.rows.some(({ id, place }) => place === 'rest' && shown.has(id));
    links.hidden = shown.size === 0;
    before = { shown, choice };
  };
  return update;
};

/** Bring the row of the cursor into sight. */
export const revealCursor = (links: HTMLElement, { cursor }: Choice): void => {
  if (cursor !== null) links.querySelector(`#link-${cursor}`)?.scrollIntoView({ block: 'nearest' });
};
