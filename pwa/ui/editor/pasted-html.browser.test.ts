import { describe, expect, it } from 'vitest';
import { parseMarkup } from './parse-markup.ts';
import { pastedHtml } from './pasted-html.ts';

const markdownOf = (html: string): string | undefined => pastedHtml(html, parseMarkup)?.markdown;

describe('what was copied elsewhere becomes Markdown', () => {
  it.each([
    [
      'a page',
      '<meta charset="utf-8"><!--StartFragment--><p>See <a href="https://example.org/a?utm_source=x">the <b>map</b></a>.</p><!--EndFragment-->',
      'See [the **map**](https://example.org/a).',
    ],
    [
      'Google Docs',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:700;">Boats</span></h2><p dir="ltr"><span style="font-weight:400;font-style:normal">A </span><span style="font-weight:700;">calm</span><span style="font-style:italic"> way</span><span style="text-decoration:line-through">s</span></p><ul><li dir="ltr"><p role="presentation"><span style="white-space:pre-wrap">one</span></p></li><ul><li dir="ltr"><p role="presentation">two</p></li></ul></ul></b><br class="Apple-interchange-newline">',
      '## Boats\n\nA **calm** *way*~~s~~\n\n- one\n  - two',
    ],
    [
      'Word',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--></head><body><!--StartFragment--><p class=MsoNormal>Dear <b>all</b>,<o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p><p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Below</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>Second</p><!--EndFragment--></body></html>`,
      'Dear **all**,\n\n- First\n  1. Below\n- Second',
    ],
    [
      'a mail',
      '<div dir="ltr">Hello,<div><br></div><div>see <a href="https://www.google.com/url?q=https://example.org/map&amp;sa=D">this</a></div><img src="https://t.example/p.gif" width="1" height="1"><div style="display:none">preheader</div><table role="presentation"><tr><td>Left</td><td>Right</td></tr></table></div>',
      'Hello,\n\nsee [this](https://example.org/map)\n\nLeft\n\nRight',
    ],
    [
      'a spreadsheet',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>',
      '|  |  |\n| ----- | ----- |\n| a | b |\n| 1 | 2 |',
    ],
    ['code', '<pre><code class="language-ts">const a = 1;\nlet b;</code></pre>', '```ts\nconst a = 1;\nlet b;\n```'],
    ['a picture', '<img src="https://example.org/a.png" alt="A [map]">', '![A \\[map\\]](https://example.org/a.png)'],
    [
      'a formula',
      '<p><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math> is</p>',
      '$`x^2`$ is',
    ],
  ])('from %s', (_from, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it.each([
    '<script>alert(1)</script><p>a</p><img src=x onerror=alert(1)><svg onload=alert(1)></svg>',
    '<a href="javascript:alert(1)">a</a><iframe srcdoc="<b>x</b>"></iframe>',
    '<a href=" jAvA\tscript:alert(1)">a</a><object data="data:text/html,x"></object>',
    '<form><input name=childNodes><input name=ownerDocument></form><p>a</p>',
    '<p>a</p><template><p>hidden</p></template><noscript>n</noscript><style>p{}</style>',
    '<a href="/relative">a</a>',
  ])('nothing of a hostile page is left but words: %s', (html) => {
    expect(markdownOf(html)).toBe('a');
  });

  it.each([
    'display:none!important',
    'visibility: hidden',
    'mso-hide:all',
    'opacity:0',
    'font-size:0px;line-height:0',
    'max-height:0;overflow:hidden',
    'height: 0px; overflow: hidden',
  ])('words that their own style hides are not pasted, in a line or alone: %s', (style) => {
    const hidden = (tag: string): string => `<${tag} style="color:#fff;${style}">secret</${tag}>`;
    expect(markdownOf(`${hidden('div')}<p>One ${hidden('span')}<b>two</b></p>`)).toBe('One **two**');
    expect(markdownOf('<p style="opacity:0.9;font-size:0.9em;height:0">One <b>two</b></p>')).toBe('One **two**');
  });

  it('escapes what would be read as Markdown or a tag', () => {
    expect(markdownOf('<p><b>x</b> &lt;img src=x onerror=y&gt; [a](javascript:b) {{ c }}</p>')).toBe(
      '**x** &lt;img src=x onerror=y> \\[a\\](javascript:b) &#123;{ c &#125;}',
    );
  });

  it('says whether there is more to it than words', () => {
    expect(pastedHtml('<div style="color:red"><span>a</span></div>', parseMarkup)?.saysMore).toBe(false);
    expect(pastedHtml('<p>a <a href="https://a.example/">b</a></p>', parseMarkup)?.saysMore).toBe(true);
  });

  it('ends on a page that is deeper and longer than any', () => {
    expect(markdownOf(`${'<div>'.repeat(20_000)}a`)).toBe('a');
    expect(markdownOf('')).toBeUndefined();
    expect(markdownOf('<p>a</p>'.repeat(600_000))).toBeUndefined();
  });
});
