import type { Issue } from '#pwa/issue/model.ts';
import { charactersOf } from './characters.ts';
import { blockTitle } from './block-words.ts';
import type { Vanished } from './writing-place.ts';

/** Most characters of what is gone that are told. */
const TOLD = 40;

const firstWords = (text: string): string => {
  const line = charactersOf(text.trim().replaceAll(/\s+/gu, ' '));
  return `${line.slice(0, TOLD).join('')}${line.length > TOLD ? '…' : ''}`;
};

const called = (kind: string, words: string): string =>
  words.trim() === '' ? `The ${kind}` : `The ${kind} “${firstWords(words)}”`;

const whatVanished = (vanished: Vanished, issue: Issue): string => {
  const home = (id: string): string => {
    const block = issue.blocks.find((each) => each.id === id);
    return block === undefined ? '' : ` of “${blockTitle(block)}”`;
  };
  switch (vanished.kind) {
    case 'block':
      return `“${blockTitle(vanished.block)}”`;
    case 'paragraph':
      return `${called(vanished.isPoint ? 'point' : 'paragraph', vanished.paragraph.markdown)}${home(vanished.block)}`;
    case 'link':
      return `${called('link', vanished.link.url)}${home(vanished.block)}`;
    case 'section':
      return called('section', vanished.name);
  }
};

/** Says that what was being written in is gone, and why. */
export const vanishedWords = (vanished: Vanished, issue: Issue, byUndo: boolean): string => {
  const what = whatVanished(vanished, issue);
  return byUndo
    ? `${what} was taken away by undo while you were writing in it. Keys do nothing until you go on.`
    : `${what} was removed in another tab while you were writing in it. Keys do nothing until you go on.`;
};
