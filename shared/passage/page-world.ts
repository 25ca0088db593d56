/** How an element is drawn, as far as a passage is told by it. */
export type Look = Pick<
  CSSStyleDeclaration,
  | 'display'
  | 'flexDirection'
  | 'fontFamily'
  | 'listStyleType'
  | 'marginBottom'
  | 'marginTop'
  | 'userSelect'
  | 'visibility'
  | 'whiteSpace'
> &
  Partial<
    Pick<
      CSSStyleDeclaration,
      | 'clip'
      | 'clipPath'
      | 'cssFloat'
      | 'fontSize'
      | 'height'
      | 'left'
      | 'overflow'
      | 'paddingBottom'
      | 'position'
      | 'textIndent'
      | 'top'
      | 'width'
    >
  >;

/** What the copying of a page asks of whoever shows it, or does not. */
export interface PageWorld {
  readonly lookOf: (element: Element) => Look;
  /** A document of markup, in which nothing runs or is loaded. */
  readonly parse: (markup: string) => Document;
}
