import { describe, expect, test } from 'vitest';
import { toBlockId, toSectionId } from '#pwa/issue/branded-ids.ts';
import type { Block, Issue } from '#pwa/issue/model.ts';
import { issueId, publicationId } from '#shared/ids.ts';
import { placeAbove, placeBelow, sectionStep } from './moves.ts';
import { spokenPlace } from './spoken-place.ts';

const block = (name: string, stands: string | null): Block => ({
  id: toBlockId(name),
  kind: 'item',
  section: stands === null ? null : toSectionId(stands),
  title: name,
  source: '',
  label: '',
  tagline: '',
  links: [],
  paragraphs: [],
  pointsLabel: '',
  points: [],
  callToAction: null,
  cites: [],
});
const issue: Issue = {
  id: issueId.parse('01900000-0000-7000-8000-000000000001'),
  publication: publicationId.parse('01900000-0000-7000-8000-000000000002'),
  number: 1,
  date: null,
  zone: null,
  title: '',
  status: 'draft',
  intro: '',
  signOff: '',
  sections: [
    { id: toSectionId('s1'), emoji: '', name: 'Blogs', labels: [], callToAction: null },
    { id: toSectionId('s2'), emoji: '', name: '', labels: [], callToAction: null },
  ],
  blocks: [block('a', null), block('b', 's1'), block('c', 's1')],
};

describe('one step up', () => {
  test('goes before the block above', () => {
    expect(placeAbove(issue, toBlockId('c'))).toEqual({ section: 's1', before: 'b' });
  });
  test('goes from the first place of a section to the end of the one above', () => {
    expect(placeAbove(issue, toBlockId('b'))).toEqual({ section: null, before: null });
  });
  test('ends at the top', () => {
    expect(placeAbove(issue, toBlockId('a'))).toBeNull();
  });
});

describe('one step down', () => {
  test('goes behind the block below', () => {
    expect(placeBelow(issue, toBlockId('b'))).toEqual({ section: 's1', before: null });
  });
  test('goes from the last place of a section to the start of the next', () => {
    expect(placeBelow(issue, toBlockId('a'))).toEqual({ section: 's1', before: 'b' });
    expect(placeBelow(issue, toBlockId('c'))).toEqual({ section: 's2', before: null });
  });
  test('ends at the bottom', () => {
    expect(placeBelow({ ...issue, sections: issue.sections.slice(0, 1) }, toBlockId('c'))).toBeNull();
  });
});

test('a section steps over its neighbour and ends at the edges', () => {
  expect(sectionStep(issue, toSectionId('s2'), -1)).toBe('s1');
  expect(sectionStep(issue, toSectionId('s1'), 1)).toBeNull();
  expect(sectionStep(issue, toSectionId('s1'), -1)).toBeUndefined();
  expect(sectionStep(issue, toSectionId('s2'), 1)).toBeUndefined();
});

test('a place is spoken by section and number', () => {
  expect(spokenPlace(issue, toBlockId('c'))).toBe('Blogs, place 2 of 2');
  expect(spokenPlace(issue, toBlockId('gone'))).toBe('');
});
