import { HtmlRenderer, Parser } from 'commonmark';
import markdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import showdown from 'showdown';

/** Markdown as HTML. */
export type Engine = (markdown: string) => string;

const commonmark: Engine = (markdown) => new HtmlRenderer().render(new Parser().parse(markdown));

const showdownWith = (options: showdown.ConverterOptions): Engine => {
  const converter = new showdown.Converter(options);
  return (markdown) => converter.makeHtml(markdown);
};

/** The engines of the ordinary test run, each as it comes, and with raw HTML let through where that can be chosen. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  'commonmark.js': commonmark,
  'markdown-it': (markdown) => markdownIt({ html: true, linkify: true }).render(markdown),
  'micromark with GFM': (markdown) =>
    micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  marked: (markdown) => marked.parse(markdown, { async: false }),
  showdown: showdownWith({ noHeaderId: true }),
  'showdown as GitHub': showdownWith({
    ...showdown.getFlavorOptions('github'),
    noHeaderId: true,
    simpleLineBreaks: false,
  }),
};
