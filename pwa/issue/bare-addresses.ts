import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { portableLink, portableText } from '#shared/portable.ts';
import { spanOf } from './markdown-tree.ts';
import type { Patch } from './patch.ts';

/** What ends a bare address for showdown 2.1.0 (`simpleURLRegex`), which has made elements of links, pictures and code by then. */
const BREAKS = /[\s'">]/;
const ADDRESS = /(?:(?:https?|ftp|dict):\/\/|www\.)[^]*$/i;
/** Marks around an address, and the one that makes a picture of a link. */
const MARKS_BEHIND = /[*_~!\\([]+$/;

const isBare = (node: Nodes, source: string): boolean =>
  node.type === 'link' && /^[^[<]/.test(source.slice(spanOf(node).start));

const asLink = (address: string): string => portableLink(address, address.replace(/^www\./i, 'http://$&'));

/** Links, pictures and code as far as they are spelled as such, in their order. */
const elementsIn = (tree: Root, source: string): readonly Nodes[] => {
  const found: Nodes[] = [];
  visit(tree, (node) => {
    if (node.position === undefined || isBare(node, source)) return;
    if (node.type === 'link' || node.type === 'image' || node.type === 'inlineCode') found.push(node);
  });
  return found;
};

/** The bare address that ends where an element begins. */
const before = (source: string, from: number, to: number): { readonly at: number; readonly address: string } | null => {
  let at = to;
  while (at > from && !BREAKS.test(source.charAt(at - 1))) at -= 1;
  const found = ADDRESS.exec(source.slice(at, to));
  const address = found?.[0].replace(MARKS_BEHIND, '') ?? '';
  return found === null || address === '' ? null : { at: at + found.index, address };
};

/** Addresses right before an element. */
const abutting = (tree: Root, source: string): Patch[] => {
  const patches: Patch[] = [];
  const elements = elementsIn(tree, source);
  let last = 0;
  let link = { start: 0, end: 0 };
  for (const node of elements) {
    const { start, end } = spanOf(node);
    const isInside = start < link.end;
    const found = before(source, Math.max(last, isInside ? link.start + 1 : link.end), start);
    if (found !== null) {
      const { at, address } = found;
      patches.push({
        start: at,
        end: at + address.length,
        text: isInside ? portableText(address) : asLink(address),
      });
    }
    if (node.type === 'link') link = { start, end };
    else last = end;
  }
  return patches;
};

/** Addresses that take a link, a picture or a note's mark behind them into themselves, as GitHub reads them and others do not. */
const greedy = (tree: Root, source: string): Patch[] => {
  const patches: Patch[] = [];
  const notes = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ label, identifier }) => {
    notes.add(label ?? identifier);
  });
  visit(tree, 'link', (node) => {
    if (node.position === undefined || !isBare(node, source)) return;
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    const mark = /\[\^([^\s[\]]+)\]/.exec(source.slice(start, end + 1));
    const isNote = mark !== null && notes.has(mark[1] ?? '');
    const [address] = isNote
      ? [written.slice(0, mark.index)]
      : (/^[^[]*(?=!\[)|^[^[]*(?=\[)/.exec(/^\][([]/.test(source.slice(end, end + 2)) ? written : '') ?? []);
    if (address === undefined) return;
    const bare = address.replace(/!$/, '');
    patches.push({ start, end: start + bare.length, text: asLink(bare) });
  });
  return patches;
};

/** A bare address ends where the next element begins, in every engine: as a link of its own. */
export const bareAddressPatches = (tree: Root, source: string): readonly Patch[] =>
  [...greedy(tree, source), ...abutting(tree, source)].filter(
    // The beginning of an address alone is spelled as it is.
    ({ start, end, text }) => source.slice(start, end) !== text,
  );
