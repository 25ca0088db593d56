import { expect, it } from 'vitest';
import locale from '#extension/public/_locales/en/messages.json' with { type: 'json' };
import { placeWords } from './place-words.ts';

const keyOf = (key: string): string => key;

it('asks for sentences that the locale has, wherever a place is said', () => {
  const issue = 'Letter #254';
  const places = [
    { where: 'inbox' },
    { where: 'archived' },
    { where: 'placed', issue },
    { where: 'published', issue },
  ] as const;
  const spots = ['toastSeen', 'seenBadge', 'seen', 'pickSeen'] as const;
  const keys = spots.flatMap((spot) => places.map((place) => placeWords(keyOf, spot, place)));
  expect(keys.filter((key) => !(key in locale))).toStrictEqual([]);
  expect(keys).toHaveLength(16);
});

it('fills in the issue where there is one', () => {
  const filled = (key: string, ...fillings: readonly string[]): string => [key, ...fillings].join(': ');
  expect(placeWords(filled, 'pickSeen', { where: 'placed', issue: 'Letter #254' })).toBe('pickSeenPlaced: Letter #254');
  expect(placeWords(filled, 'pickSeen', { where: 'inbox' })).toBe('pickSeenInbox');
});
