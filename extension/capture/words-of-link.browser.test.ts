import { afterEach, expect, it } from 'vitest';
import { altOfPicture } from './alt-of-picture.ts';
import { wordsOfLink } from './words-of-link.ts';

afterEach(() => document.body.replaceChildren());

const show = (html: string): void => {
  document.body.innerHTML = html;
};

const A = 'https://a.example/x';

it('finds the words of a link, those of a picture in it, and else what stands for them', () => {
  show(`<a href="${A}"><b>Late</b> streams</a>`);
  expect(wordsOfLink(A)).toBe('Late streams');
  show(`<a href="${A}"> <img alt="A plan" src="data:,"></a>`);
  expect(wordsOfLink(A)).toBe('A plan');
  show(`<a href="${A}" aria-label="Read on"></a>`);
  expect(wordsOfLink(A)).toBe('Read on');
  show(`<a href="${A}"></a>`);
  expect(wordsOfLink(A)).toBeNull();
});

it('takes of several links to one address the one that has the focus, and never another address', () => {
  show(`<a href="${A}">First</a><a href="${A}" id="two">Second</a><a href="${A}y">Other</a>`);
  document.querySelector<HTMLElement>('#two')?.focus();
  expect(wordsOfLink(A)).toBe('Second');
  expect(wordsOfLink('https://a.example/nowhere')).toBeNull();
});

it('finds a link in an open shadow that has the focus', () => {
  show('<div></div>');
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = `<a href="${A}">In the shadow</a>`;
  root?.querySelector('a')?.focus();
  expect(wordsOfLink(A)).toBe('In the shadow');
});

it('is not led astray by a page that hides the document’s own members', () => {
  show(`<img name="querySelectorAll"><img name="activeElement"><a href="${A}">Here</a>`);
  expect(wordsOfLink(A)).toBe('Here');
});

it('finds what stands for a picture, and nothing where the page says nothing', () => {
  show('<img src="https://a.example/p.png" alt="A plan"><img src="https://a.example/q.png" alt=" ">');
  expect(altOfPicture('https://a.example/p.png')).toBe('A plan');
  expect(altOfPicture('https://a.example/q.png')).toBeNull();
});
