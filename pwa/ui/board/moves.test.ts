import { describe, expect, test } from 'vitest';
import type { Block, BlockId, Issue, SectionId } from '#pwa/issue/model.ts';
import { placeAbove, placeBelow, sectionStep } from './moves.ts';
import { spokenPlace } from './spoken-place.ts';

// Only what the moves look at; ids are branded, so a plain value is read as one.
const value = <Kind>(plain: unknown) => JSON.parse(JSON.stringify(plain)) as Kind;
const block = (id: string, section: string | null) => value<Block>({ id, section });
const issue = value<Issue>({
  sections: [
    { id: 's1', name: 'Blogs' },
    { id: 's2', name: '' },
  ],
  blocks: [block('a', null), block('b', 's1'), block('c', 's1')],
});
const id = (text: string) => value<BlockId>(text);
const section = (text: string) => value<SectionId>(text);

describe('one step up', () => {
  test('goes before the block above', () => {
    expect(placeAbove(issue, id('c'))).toEqual({ section: 's1', before: 'b' });
  });
  test('goes from the first place of a section to the end of the one above', () => {
    expect(placeAbove(issue, id('b'))).toEqual({ section: null, before: null });
  });
  test('ends at the top', () => {
    expect(placeAbove(issue, id('a'))).toBeNull();
  });
});

describe('one step down', () => {
  test('goes behind the block below', () => {
    expect(placeBelow(issue, id('b'))).toEqual({ section: 's1', before: null });
  });
  test('goes from the last place of a section to the start of the next', () => {
    expect(placeBelow(issue, id('a'))).toEqual({ section: 's1', before: 'b' });
    expect(placeBelow(issue, id('c'))).toEqual({ section: 's2', before: null });
  });
  test('ends at the bottom', () => {
    expect(placeBelow({ ...issue, sections: issue.sections.slice(0, 1) }, id('c'))).toBeNull();
  });
});

test('a section steps over its neighbour and ends at the edges', () => {
  expect(sectionStep(issue, section('s2'), -1)).toBe('s1');
  expect(sectionStep(issue, section('s1'), 1)).toBeNull();
  expect(sectionStep(issue, section('s1'), -1)).toBeUndefined();
  expect(sectionStep(issue, section('s2'), 1)).toBeUndefined();
});

test('a place is spoken by section and number', () => {
  expect(spokenPlace(issue, id('c'))).toBe('Blogs, place 2 of 2');
  expect(spokenPlace(issue, id('gone'))).toBe('');
});
