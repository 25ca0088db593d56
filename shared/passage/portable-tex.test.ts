import { describe, expect, it } from 'vitest';
import { portableTex, withoutBars } from './portable-tex.ts';

describe('the TeX of a formula', () => {
  it.each([
    [String.raw`x_{{i}} \{{a}\}}`, String.raw`x_{ {i} } \{ {a}\} }`, 'without brackets that templates read'],
    [String.raw`{\displaystyle \mathbf {v} }`, String.raw`\mathbf {v}`, 'without what sets its size'],
    [String.raw`\displaystyle x`, 'x', 'without what sets its size'],
    [String.raw`\displaystyle{x}+1`, '{x}+1', 'without what sets its size, and nothing more'],
    ['a % first\n+ b', 'a + b', 'without comments, which would swallow the rest of a line'],
    [String.raw`50\% + 1`, String.raw`50\% + 1`, 'with signs that only look like a comment'],
  ])('%s is written %s: %s', (tex, written) => {
    expect(portableTex(tex)).toBe(written);
  });

  it('is nothing where nothing but comments and sizes is said', () => {
    expect([portableTex(' % nothing'), portableTex(String.raw`{\displaystyle }`)]).toStrictEqual([null, null]);
  });

  it('has no bar that would part the cells of a table, but for the lines of an array', () => {
    expect(withoutBars(String.raw`\|x\| < |y|`)).toBe(String.raw`\Vert x\Vert  < \vert y\vert `);
    expect(withoutBars(String.raw`\begin{array}{c|c}`)).toBe(String.raw`\begin{array}{c|c}`);
  });
});
