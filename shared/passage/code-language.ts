import { attributeOf, firstIn, parentOf } from './plain-dom.ts';

const LANGUAGE = /(?:^|\s)(?:language|lang|highlight-source|highlight)-([\w+#.-]{1,30})(?=\s|$)/;

/** The language of a code block, from where highlighters write it: the code, the block, or up to two boxes around it. */
export const codeLanguage = (pre: Element): string | null => {
  const parent = parentOf(pre);
  const places = [firstIn(pre, 'code'), pre, parent, parent && parentOf(parent)];
  for (const place of places) {
    const found = place && LANGUAGE.exec(attributeOf(place, 'class') ?? '')?.[1];
    if (found) return found;
  }
  return null;
};
