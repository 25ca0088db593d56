import { expect, test } from 'vitest';
import { shownCapture } from './shown-capture.ts';
import { clipOf, counting } from './testing/worlds.ts';

const world = counting();
const link = clipOf(world, { title: 'read this', unopened: true });
const filledIn = clipOf(world, { title: 'Tides by hand', authors: ['Ada'] }, { joins: link.id });
const alsoUnopened = clipOf(world, { title: 'a must', unopened: true }, { joins: link.id });
const read = clipOf(world, { title: 'Tides, by hand' }, { joins: link.id });

test('shows a page as it was clipped', () => {
  expect(shownCapture({ clip: filledIn, additions: [read] })).toBe(filledIn.capture);
});

test('shows a link that nobody opened by its own words', () => {
  expect(shownCapture({ clip: link, additions: [] })).toBe(link.capture);
  expect(shownCapture({ clip: link, additions: [alsoUnopened] })).toBe(link.capture);
});

test('shows a link as the page it leads to, once somebody has opened that', () => {
  expect(shownCapture({ clip: link, additions: [filledIn, alsoUnopened] })).toBe(filledIn.capture);
});

test('believes who read the page last', () => {
  expect(shownCapture({ clip: link, additions: [filledIn, read] })).toBe(read.capture);
});
