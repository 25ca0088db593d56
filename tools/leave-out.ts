import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What `hast-util-to-mdast` and `mdast-util-to-markdown` make of elements and nodes that a copied passage never has, or that the clipper
 * writes by itself. They reach all of it through tables, so a bundler cannot tell that it is never called.
 */
const NEVER_CALLED = new Map([
  [
    /\/hast-util-to-mdast\/lib\/handlers\/index\.js$/,
    ['base', 'iframe', 'input', 'li', 'list', 'media', 'select', 'textarea'],
  ],
  [
    /\/mdast-util-to-markdown\/lib\/handle\/index\.js$/,
    ['definition', 'html', 'image', 'image-reference', 'link', 'link-reference', 'text'],
  ],
  [/\/mdast-util-to-markdown\/lib\/index\.js$/, ['association', 'safe', 'unsafe']],
  [/\/mdast-util-to-markdown\/lib\/(?:join|handle\/heading)\.js$/, ['format-heading-as-setext']],
  [/\/hast-util-to-mdast\/lib\/state\.js$/, ['unist-util-position']],
  [/\/mdast-util-to-markdown\/lib\/(?:join|util\/container-phrasing)\.js$/, ['html-kind']],
  [/\/mdast-util-to-markdown\/lib\/(?:join|handle\/code)\.js$/, ['format-code-as-indented']],
]);

/** Build without the parts of libraries that are never called. */
export const leaveOut = (stub: string): Plugin => ({
  name: 'galley:leave-out',
  enforce: 'pre',
  resolveId: (source, importer = '') => {
    const name = basename(source, '.js');
    return [...NEVER_CALLED].some(([where, names]) => where.test(importer) && names.includes(name)) ? stub : null;
  },
});
