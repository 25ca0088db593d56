import { expect, test } from 'vitest';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { withPreset } from './with-preset.ts';
import { world } from './world.ts';

const flat = newPublication('flat', 'Lakeside Letter', world);
const labelled = { ...flat, style: { ...flat.style, preset: 'labelled' } } as const;

test('another preset brings its sections and texts', () => {
  const after = withPreset(flat, labelled);
  expect(after.sections.length).toBeGreaterThan(0);
  expect(after.intro).not.toBe('');
  expect(after.name).toBe('Lakeside Letter');
});

test('what was written already stays when the preset changes', () => {
  const written = { ...labelled, footer: 'Made by the lake.' };
  expect(withPreset({ ...flat, footer: 'Made by the lake.' }, written).footer).toBe('Made by the lake.');
});
