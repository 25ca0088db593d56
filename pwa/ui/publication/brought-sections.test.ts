import { expect, test } from 'vitest';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { broughtSentence } from './brought-sections.ts';
import { world } from './world.ts';

test('says every name and every closing word that a house style brings', () => {
  for (const preset of ['flat', 'labelled'] as const) {
    const publication = newPublication(preset, 'Any', world);
    const said = broughtSentence(publication);
    for (const words of publication.sections.flatMap(({ name, callToAction }) => [name, callToAction ?? name]))
      expect(said).toContain(words);
  }
});

test('says that nothing is brought where nothing is', () => {
  expect(broughtSentence(newPublication('flat', 'Any', world))).toBe('Its issues start empty.');
});
