import { expect, it } from 'vitest';
import type { FoundLink } from '#extension/capture/links/page-links.ts';
import { ownLinks } from './own-links.ts';

const link = (url: string): FoundLink => ({ url, title: url, context: null, place: 'list' });
const NAMES = { strip: ['from'], spare: ['utm_source'] };

const found = {
  page: { url: 'https://list.example/?from=mail&utm_source=a', title: 'A list' },
  links: [link('https://a.example/?from=x'), link('https://a.example/?from=y'), link('https://b.example/')],
  left: 3,
};

it('takes links for one that differ by what the curator takes off, and leaves their addresses as the page has them', () => {
  expect(ownLinks(found, NAMES).links).toStrictEqual([found.links[0], found.links[2]]);
  expect(ownLinks(found, { strip: [], spare: [] }).links).toStrictEqual(found.links);
});

it('shows the page as it will be thanked', () => {
  expect(ownLinks(found, NAMES).page.url).toBe('https://list.example/?utm_source=a');
});
