import type { Block, BlockId, Issue, Link, Paragraph, SectionId } from '#pwa/issue/model.ts';

/** Where somebody writes in the issue: the field, and what it is a field of. */
export interface WritingPlace {
  readonly element: HTMLElement;
  readonly block: string | null;
  /** The section that is being named. */
  readonly section: string | null;
  /** The long text: of a paragraph or a point, or the intro or the sign-off. */
  readonly text: string | null;
  readonly link: string | null;
  /** What the field is called, which tells the short fields of a block apart. */
  readonly name: string;
}

const FIELD = 'input:not([type="radio"]), textarea, [contenteditable="true"]';

const around = (element: Element, attribute: string): string | null =>
  element.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null;

const nameOf = (field: Element): string => {
  const isLabelled = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return (isLabelled ? field.labels?.[0]?.textContent : field.getAttribute('aria-label')) ?? '';
};

/** The writing place that an element is; null where nothing is written in it. */
export const writingPlaceAt = (element: Element): WritingPlace | null => {
  if (!(element instanceof HTMLElement) || !element.matches(FIELD)) return null;
  return {
    element,
    block: around(element, 'data-block'),
    section: around(element, 'data-naming'),
    text: around(element, 'data-text'),
    link: around(element, 'data-link'),
    name: nameOf(element),
  };
};

/** The same field as it is shown now; null where there is none, or not yet. */
export const fieldOf = (root: ParentNode, { block, text, link, name }: WritingPlace): HTMLElement | null => {
  const row = block === null ? root : root.querySelector(`[data-block="${CSS.escape(block)}"]`);
  if (row === null) return null;
  if (text !== null) return row.querySelector(`[data-text="${CSS.escape(text)}"] [contenteditable="true"]`);
  if (link !== null) return row.querySelector(`[data-link="${CSS.escape(link)}"]`);
  return [...row.querySelectorAll<HTMLElement>(FIELD)].find((field) => nameOf(field) === name) ?? null;
};

/** What of the issue a writing place belonged to, as it was before it vanished. */
export type Vanished =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'paragraph'; readonly block: BlockId; readonly paragraph: Paragraph; readonly isPoint: boolean }
  | { readonly kind: 'link'; readonly block: BlockId; readonly link: Link }
  | { readonly kind: 'section'; readonly section: SectionId; readonly name: string };

/** What is gone from the issue of what was written in; null where all of it is still there. */
export const vanishedBetween = (before: Issue, after: Issue, place: WritingPlace): Vanished | null => {
  const section = before.sections.find(({ id }) => id === place.section);
  if (section !== undefined && !after.sections.some(({ id }) => id === section.id))
    return { kind: 'section', section: section.id, name: section.name };
  const was = before.blocks.find(({ id }) => id === place.block);
  if (was === undefined) return null;
  const is = after.blocks.find(({ id }) => id === was.id);
  if (is === undefined) return { kind: 'block', block: was };
  const texts = [...is.paragraphs, ...is.points];
  const paragraph = [...was.paragraphs, ...was.points].find(({ id }) => id === place.text);
  if (paragraph !== undefined && !texts.some(({ id }) => id === paragraph.id))
    return { kind: 'paragraph', block: was.id, paragraph, isPoint: was.points.includes(paragraph) };
  const link = was.links.find(({ id }) => id === place.link);
  if (link !== undefined && !is.links.some(({ id }) => id === link.id)) return { kind: 'link', block: was.id, link };
  return null;
};
