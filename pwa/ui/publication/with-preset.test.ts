import { expect, test } from 'vitest';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { withPreset } from './with-preset.ts';
import { world } from './world.ts';

const flat = newPublication('flat', 'Lakeside Letter', world);
const labelled = { ...flat, style: { ...flat.style, preset: 'labelled' } } as const;

test('another preset brings its sections, and no sentence that nobody wrote', () => {
  const after = withPreset(flat, labelled);
  expect(after.sections.length).toBeGreaterThan(0);
  expect(after).toMatchObject({ name: 'Lakeside Letter', tagline: '', intro: '', signOff: '', footer: '' });
});

test('sections that were changed already stay when the preset changes', () => {
  const sections = [{ emoji: '', name: 'Boats', labels: [null], callToAction: null }];
  expect(withPreset({ ...flat, sections }, { ...labelled, sections }).sections).toEqual(sections);
});
