import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { portableUrl } from '#shared/portable.ts';
import { isWebAddress } from './web-address.ts';

type Tree = NonNullable<ReturnType<typeof ensureSyntaxTree>>;
type Node = Tree['topNode'];

interface Span {
  readonly from: number;
  readonly to: number;
}

const LINK = /^(?:Autolink|Link|LinkReference|URL)$/;
const MARKED = /^(?:Emphasis|StrongEmphasis|Strikethrough)$/;
/** What is not read as Markdown, or is a picture. */
const VERBATIM = /^(?:CodeBlock|Comment|CommentBlock|FencedCode|HTMLBlock|HTMLTag|Image|InlineCode)$/;
/** What begins a line and is no part of its words. */
const LEAD = /^\s*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)\s+)*/;

const PARSE_MS = 500;

const holds = (outer: Span, inner: Span): boolean => outer.from <= inner.from && outer.to >= inner.to;
const meets = (one: Span, other: Span): boolean => one.from < other.to && one.to > other.from;

const treeOf = (state: EditorState): Tree | null => ensureSyntaxTree(state, state.doc.length, PARSE_MS);

const labelOf = (state: EditorState, node: Node): string =>
  state
    .sliceDoc(node.from, node.to)
    .replace(/^\[([^\]]*)\][^]*$/, '$1')
    .trim()
    .toLowerCase();

/** Brackets alone are a link where a definition says so. */
const isDefined = (state: EditorState, tree: Tree, link: Node): boolean =>
  tree.topNode.getChildren('LinkReference').some((each) => labelOf(state, each) === labelOf(state, link));

/** What a span touches and must not cut, from the outermost to the innermost. */
const around = (state: EditorState, span: Span): Node[] => {
  const tree = treeOf(state);
  const nodes: Node[] = [];
  tree?.iterate({
    from: Math.max(0, span.from),
    to: Math.min(state.doc.length, span.to),
    enter: ({ node }) => {
      const isBare = node.name === 'Link' && node.getChild('URL') === null && node.getChild('LinkLabel') === null;
      const isOne = LINK.test(node.name) || MARKED.test(node.name) || VERBATIM.test(node.name);
      if (isOne && meets(node, span) && (!isBare || isDefined(state, tree, node))) nodes.push(node);
      return !VERBATIM.test(node.name);
    },
  });
  return nodes;
};

export type LinkedOver =
  | { readonly kind: 'change'; readonly change: TransactionSpec }
  /** It is to be pasted like any other words. */
  | { readonly kind: 'words' }
  | { readonly kind: 'refused'; readonly why: string };

const WORDS: LinkedOver = { kind: 'words' };

const put = ({ from, to }: Span, insert: string): LinkedOver => ({
  kind: 'change',
  change: {
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.paste',
    scrollIntoView: true,
  },
});

/** Gives a link another address; one that leads by a label gets it in place of the label. */
const leadTo = (link: Node, url: string): LinkedOver => {
  const place = link.name === 'URL' ? link : link.getChild('URL');
  if (place !== null) return put(place, url);
  const [, end] = link.getChildren('LinkMark');
  return put({ from: end?.to ?? link.to, to: link.to }, `(${url})`);
};

const inVerbatim = (node: Node, chosen: Span, address: string, url: string): LinkedOver => {
  if (node.name !== 'Image') return put(chosen, address.replaceAll('`', '%60'));
  const place = node.getChild('URL');
  return put(place !== null && meets(place, chosen) ? place : chosen, url);
};

/** The words of an emphasis, without its marks. */
const within = (node: Node): Span => ({ from: node.firstChild?.to ?? node.from, to: node.lastChild?.from ?? node.to });

const isCutBy = (node: Node, chosen: Span): boolean =>
  !holds(chosen, node) && !(MARKED.test(node.name) && holds(within(node), chosen));

/** Brackets that are not in pairs would end the words early. */
const withBrackets = (words: string): string => {
  const opened = words.match(/(?<!\\)\[/g)?.length ?? 0;
  const closed = words.match(/(?<!\\)\]/g)?.length ?? 0;
  return opened === closed ? words : words.replace(/(?<!\\)[[\]]/g, String.raw`\$&`);
};

const CUT =
  'The address was not pasted: the chosen words begin or end in the middle of a link, code or emphasis. Choose it whole.';
const LINKED = 'The address was not pasted: there is a link among the chosen words already. Choose words without one.';

/** The words that were chosen, without what begins their line and the white space around them. */
const wordsIn = (state: EditorState, { from, to }: Span): Span => {
  const words = state.sliceDoc(from, to);
  const lead = state.doc.lineAt(from).from === from ? LEAD.exec(words) : /^\s*/.exec(words);
  return { from: from + (lead?.[0].length ?? 0), to: to - (/\s*$/.exec(words)?.[0].length ?? 0) };
};

/**
 * What an address that is pasted over chosen words does to them. It makes a link of them; where they are part of one, that leads to the new
 * address; nothing that is there already is cut in two.
 */
export const linkOver = (state: EditorState, address: string): LinkedOver => {
  const { main } = state.selection;
  const chosen = wordsIn(state, main);
  const words = state.sliceDoc(chosen.from, chosen.to);
  if (chosen.from >= chosen.to || isWebAddress(words)) return WORDS;
  const url = portableUrl(address) ?? address;
  const nodes = around(state, chosen);
  const verbatim = nodes.find((node) => VERBATIM.test(node.name) && holds(node, chosen) && !holds(chosen, node));
  if (verbatim !== undefined) return inVerbatim(verbatim, chosen, address, url);
  const link = nodes.findLast((node) => LINK.test(node.name) && holds(node, chosen));
  if (link !== undefined) return leadTo(link, url);
  if (nodes.some((node) => isCutBy(node, chosen))) return { kind: 'refused', why: CUT };
  if (words.includes('\n')) return WORDS;
  if (nodes.some(({ name }) => LINK.test(name))) return { kind: 'refused', why: LINKED };
  return put(chosen, `[${withBrackets(words)}](${url})`);
};

/** Whether code stands at the cursor, where Markdown would be read letter by letter. */
export const isInCode = (state: EditorState): boolean => {
  const { from, to } = state.selection.main;
  return around(state, { from: from - 1, to: to + 1 }).some(
    (node) => node.name.includes('Code') && node.from < from && node.to > to,
  );
};
