import type { BlockKind } from '#pwa/issue/model.ts';

/**
 * The Liquid templates of one preset for one target: `issue` is the whole, and renders each block by its kind. Strings are
 * escaped on output. A template writes no line breaks but its own; those at the end of the whole are the caller's.
 */
export type TemplateSet = Readonly<Record<'issue' | BlockKind, string>>;
