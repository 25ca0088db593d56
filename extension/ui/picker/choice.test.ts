import { describe, expect, it } from 'vitest';
import type { FoundLink } from '#extension/capture/links/page-links.ts';
import {
  beginChoice,
  chosenRows,
  countRest,
  countSeen,
  extendTo,
  markClipped,
  move,
  show,
  shownRows,
  toggle,
  toggleShown,
  type Choice,
} from './choice.ts';

const link = (title: string, place: FoundLink['place'] = 'list'): FoundLink => ({
  url: `https://www.${title.replaceAll(' ', '-')}.example/`,
  title,
  context: null,
  place,
});

const LINKS = [link('one'), link('two'), link('three'), link('four'), link('log in', 'rest')];
const begun = beginChoice(LINKS, [null, 'clipped', null, null, null]);

const shown = (choice: Choice): string[] => shownRows(choice).map(({ title }) => title);
const chosen = (choice: Choice): string[] => chosenRows(choice).map(({ title }) => title);

describe('what is shown', () => {
  it('begins with what nobody has seen, without what leads around the site', () => {
    expect(shown(begun)).toStrictEqual(['one', 'three', 'four']);
    expect([countSeen(begun), countRest(begun)]).toStrictEqual([1, 1]);
    expect(begun.cursor).toBe(0);
  });

  it('takes in what was seen, and what leads around, when asked', () => {
    expect(shown(show(begun, { showSeen: true, showRest: true }))).toStrictEqual(LINKS.map(({ title }) => title));
  });

  it('shows what leads around where there is nothing else', () => {
    expect(shown(beginChoice([link('log in', 'rest')], [null]))).toStrictEqual(['log in']);
  });

  it('fits every word of the filter, without accents and in any case', () => {
    const choice = beginChoice([link('Über Bäume'), link('Über Nacht')], []);
    expect(shown(show(choice, { filter: 'BAUME uber' }))).toStrictEqual(['Über Bäume']);
  });

  it('moves the cursor to a row that is shown, and keeps what is chosen', () => {
    const choice = show(toggle(begun, 0), { filter: 'four' });
    expect(choice.cursor).toBe(3);
    expect(chosen(choice)).toStrictEqual(['one']);
  });
});

describe('the cursor', () => {
  it('goes over rows that are not shown, and stops at both ends', () => {
    expect(move(begun, 1).cursor).toBe(2);
    expect(move(begun, 99).cursor).toBe(3);
    expect(move(begun, -1).cursor).toBe(0);
  });
});

describe('choosing', () => {
  it('chooses a range, and gives back what is left of it again', () => {
    const range = move(move(begun, 1, true), 1, true);
    expect(chosen(range)).toStrictEqual(['one', 'three', 'four']);
    expect(chosen(move(range, -1, true))).toStrictEqual(['one', 'three']);
  });

  it('keeps what was chosen before a range, in either direction', () => {
    const choice = toggle(toggle(begun, 0), 3);
    expect(chosen(extendTo(choice, 2))).toStrictEqual(['one', 'three', 'four']);
  });

  it('chooses all that is shown, and then none of it, and never what is not shown', () => {
    const all = toggleShown(show(toggle(begun, 3), { filter: 'o' }));
    expect(chosen(all)).toStrictEqual(['one', 'four']);
    expect(chosen(toggleShown(all))).toStrictEqual([]);
  });

  it('lets go of what is clipped, and shows it no more', () => {
    const choice = markClipped(toggle(toggle(begun, 0), 2), new Set([0]));
    expect(chosen(choice)).toStrictEqual(['three']);
    expect(shown(choice)).toStrictEqual(['three', 'four']);
  });
});

it('shows hosts in letters that nobody can take for others, with a port that is not the usual one', () => {
  const to = (url: string): FoundLink => ({ ...link('x'), url: new URL(url).href });
  const links = ['https://www.bücher.example/', 'https://аpple.example:8443/'].map(to);
  expect(beginChoice(links, []).rows.map(({ host }) => host)).toEqual(['bücher.example', 'xn--pple-43d.example:8443']);
});
