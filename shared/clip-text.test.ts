import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { clipOfText, textOfClip } from './clip-text.ts';
import { clip as clipSchema, type Clip } from './clip.ts';

const words = constantFrom('One passage.', 'Another *passage*.', '');

const excerpts = array(
  record({
    markdown: words,
    text: words,
    selector: record({ exact: words, prefix: words, suffix: words }),
    fragmentUrl: constantFrom(null, 'https://example.org/#:~:text=One'),
  }),
);

const clipWith = (found: Clip['capture']['excerpts']): Clip =>
  clipSchema.parse({
    v: 1,
    id: '019ac000-0000-7000-8000-000000000001',
    clippedAt: 1,
    note: '',
    section: null,
    joins: null,
    capture: {
      url: 'https://example.org/',
      canonicalUrl: null,
      title: 'A page',
      siteName: null,
      authors: [],
      published: null,
      description: null,
      language: null,
      image: null,
      excerpts: found,
    },
  });

test('a clip comes back from its text as it was', () => {
  assert(
    property(excerpts, (found) => {
      const clip = clipWith(found);
      expect(clipOfText(textOfClip(clip))).toStrictEqual(clip);
    }),
  );
});

test('a passage of plain prose is spelled once', () => {
  const passage = 'A passage of plain prose.';
  const text = textOfClip(
    clipWith([
      { markdown: passage, text: passage, selector: { exact: passage, prefix: '', suffix: '' }, fragmentUrl: null },
    ]),
  );
  expect(text.split(passage)).toHaveLength(2);
});

test('a clip that was spelled in full is read as well', () => {
  const clip = clipWith([
    { markdown: 'a', text: 'a', selector: { exact: 'a', prefix: '', suffix: '' }, fragmentUrl: null },
  ]);
  expect(clipOfText(JSON.stringify(clip))).toStrictEqual(clip);
});

test('what is no clip is left as it is', () => {
  for (const other of [
    null,
    7,
    [],
    { capture: null },
    { capture: { excerpts: 'none' } },
    { capture: { excerpts: [1] } },
  ])
    expect(clipOfText(JSON.stringify(other))).toStrictEqual(other);
  expect(() => clipOfText('{')).toThrow(SyntaxError);
});
