import type { ListItem } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import { spanOf } from './markdown-tree.ts';
import type { Patch } from './patch.ts';

/** How far the lines of a list item are indented for all engines to read code in it: showdown sees a fence of its own in less. */
const WIDE = 4;

export const holdsCode = (item: ListItem): boolean => {
  let holds = false;
  visit(item, 'code', () => {
    holds = true;
    return EXIT;
  });
  return holds;
};

/** Moves what stands in a list item to the right, until its lines are indented by four spaces. */
export const widerPatches = (item: ListItem, source: string): Patch[] => {
  const { start, end } = spanOf(item);
  const written = source.slice(start, end);
  const [marker = '', bullet = ''] = /^([-+*]|\d{1,9}[.)]) {0,4}/.exec(written) ?? [];
  const width = written[marker.length] === '\n' ? bullet.length + 1 : marker.length;
  if (width >= WIDE || (marker === bullet && written[bullet.length] !== '\n')) return [];
  const text = ' '.repeat(WIDE - width);
  const column = start - (source.lastIndexOf('\n', start - 1) + 1);
  const patches = [{ start: start + bullet.length, end: start + bullet.length, text }];
  for (let at = source.indexOf('\n', start) + 1; at > 0 && at < end; at = source.indexOf('\n', at) + 1) {
    const inside = source.slice(at, at + column + width);
    if (/^[ >]*$/.test(inside) && !inside.includes('\n')) patches.push({ start: at + column, end: at + column, text });
  }
  return patches;
};
