import { defineLanguageFacet, Language, syntaxHighlighting } from '@codemirror/language';
import { tagHighlighter, tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';
import styles from './markdown-view.module.css';

/**
 * Markdown for the editor, wired by hand: `@codemirror/lang-markdown` would bring the grammars of HTML, CSS and
 * JavaScript along, twice the size, for fenced code that a newsletter hardly has.
 */
const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown');

const look = tagHighlighter([
  { tag: tags.heading, class: styles['heading'] ?? '' },
  { tag: tags.strong, class: styles['strong'] ?? '' },
  { tag: tags.emphasis, class: styles['emphasis'] ?? '' },
  { tag: tags.strikethrough, class: styles['struck'] ?? '' },
  { tag: tags.quote, class: styles['quote'] ?? '' },
  { tag: tags.monospace, class: styles['mono'] ?? '' },
  { tag: tags.link, class: styles['link'] ?? '' },
  { tag: tags.url, class: styles['url'] ?? '' },
  { tag: [tags.processingInstruction, tags.escape, tags.labelName], class: styles['mark'] ?? '' },
]);

/** Markdown's structure and its look in the editor. */
export const markdownLanguage = [markdown.extension, syntaxHighlighting(look)];
