import { markdownLanguage } from './markdown-language.ts';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { linkOver } from './link-over.ts';

const NEW = 'https://new.example/';

/** The text after an address was pasted over what stands between the bars, or why it was not. */
const pasted = (marked: string, address = NEW): string => {
  const [before = '', chosen = '', after = ''] = marked.split('|');
  const selection = { anchor: before.length, head: before.length + chosen.length };
  const state = EditorState.create({ doc: before + chosen + after, selection, extensions: [markdownLanguage] });
  const over = linkOver(state, address);
  if (over.kind === 'change') return state.update(over.change).state.doc.toString();
  return over.kind === 'words' ? 'words' : over.why.replace(/^.*?: ([^.]*)\..*$/, '$1');
};

const CUT = 'the chosen words begin or end in the middle of a link, code or emphasis';
const LINKED = 'there is a link among the chosen words already';

test.each([
  ['see |the map| here', `see [the map](${NEW}) here`],
  ['see |the map |here', `see [the map](${NEW}) here`],
  ['|## The map|', `## [The map](${NEW})`],
  ['|- the map|', `- [the map](${NEW})`],
  ['|**the** map|', `[**the** map](${NEW})`],
  ['**a |map| b**', `**a [map](${NEW}) b**`],
  ['|`code` of it|', `[\`code\` of it](${NEW})`],
  ['|![a](https://a.example/b.png)|', `[![a](https://a.example/b.png)](${NEW})`],
  ['a |b] c|', `a [b\\] c](${NEW})`],
  ['a[i|nde|x]', `a[i[nde](${NEW})x]`],
])('%s becomes a link', (marked, text) => expect(pasted(marked)).toBe(text));

test.each([
  ['[the |old| map](https://old.example/)', `[the old map](${NEW})`],
  ['[the map](https://|old|.example/)', `[the map](${NEW})`],
  ['|[the map](https://old.example/)|', `[the map](${NEW})`],
  ['[the map](https://old.example/ "of |old|")', `[the map](${NEW} "of old")`],
  ['<https://|old|.example/>', `<${NEW}>`],
  ['see https://|old|.example/ now', `see ${NEW} now`],
  ['[the |map|][m]\n\n[m]: https://old.example/', `[the map](${NEW})\n\n[m]: https://old.example/`],
  ['[m|a|p]\n\n[map]: https://old.example/', `[map](${NEW})\n\n[map]: https://old.example/`],
  ['[m]: https://|old|.example/ "old"', `[m]: ${NEW} "old"`],
  ['[|m|]: https://old.example/', `[m]: ${NEW}`],
])('%s is a link already, and leads to the new address', (marked, text) => expect(pasted(marked)).toBe(text));

test.each([
  ['`a |b| c`', `\`a ${NEW} c\``],
  ['```\na |b| c\n```', `\`\`\`\na ${NEW} c\n\`\`\``],
  ['![a |b| c](https://a.example/b.png)', `![a ${NEW} c](https://a.example/b.png)`],
  ['![a](https://|a|.example/b.png)', `![a](${NEW})`],
])('in %s it stands as words, or as the address of the picture', (marked, text) => expect(pasted(marked)).toBe(text));

test.each([
  ['see [the |map](https://old.example/) now|', CUT],
  ['|see `a| b`', CUT],
  ['|see **a| b**', CUT],
  ['|**see| a**', CUT],
  ['|see ![a| b](https://a.example/b.png)', CUT],
  ['|see [the map](https://old.example/)|', LINKED],
  ['|see https://old.example/ now|', LINKED],
])('%s stays as it is, and why is said', (marked, why) => expect(pasted(marked)).toBe(why));

test('an address over an address takes its place, and one over lines is pasted like words', () => {
  expect(pasted('|https://old.example/|')).toBe('words');
  expect(pasted('|one\ntwo|')).toBe('words');
});

test('signs that would end the link are written so that they do not', () => {
  expect(pasted('the |map|', 'https://example.org/map_(old)')).toBe('the [map](https://example.org/map_%28old%29)');
});
