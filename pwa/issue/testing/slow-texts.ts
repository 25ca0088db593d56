/** Inputs whose reading takes far longer than their length, of some size. */
export const SLOW_TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'strikes that never close': (size) => '~~a'.repeat(size),
  'emphases that cross': (size) => '*a_'.repeat(size),
  'emphases that only close': (size) => 'a* '.repeat(size),
  'emphases over many lines': (size) => '**a*b\n'.repeat(size),
  'brackets within brackets': (size) => '['.repeat(size) + ']'.repeat(size),
  'beginnings of links': (size) => '[a]('.repeat(size),
  'beginnings of pictures': (size) => '![a]('.repeat(size),
  'quotations within quotations': (size) => '>'.repeat(size),
  'lists within lists': (size) => '1. '.repeat(size),
  'headings that are underlined': (size) => 'a\n=\n'.repeat(size),
  'footnotes side by side': (size) => '[^a]: b\n'.repeat(size),
  'a table of many columns': (size) => `${'a|'.repeat(size)}\n${'-|'.repeat(size)}\n${'b|'.repeat(size)}`,
  'comments that never close': (size) => 'a<!--'.repeat(size),
  'instructions that never close': (size) => 'a<?'.repeat(size),
  'declarations that never close': (size) => 'a<!A'.repeat(size),
  'entities side by side': (size) => 'a&lt;!--'.repeat(size),
  'code that never closes': (size) =>
    Array.from({ length: Math.floor(size / 20) }, (_, at) => '`'.repeat(at + 1)).join(' '),
  'items without end': (size) => '- a\n'.repeat(size),
  'lazy lines under a deep quotation': (size) => `${'> '.repeat(25)}a\n${'b\n'.repeat(size)}`,
};
