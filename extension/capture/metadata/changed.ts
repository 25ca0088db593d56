import { attributeOf, isElement, isText, parentOf, previousOf, tagOf, textOf } from '#shared/passage/plain-dom.ts';
import { dayIn } from './days.ts';
import { isInLine } from './lines.ts';

/** Words that say of a day that something published before was changed on it, or looked through again. */
const CHANGED =
  /updated|^\W*update\b|last (?:update|edited|reviewed)|modified|revised|dtmod|aktualisiert|geändert|zuletzt|\bstand\s*:|content current as of|as of\s*:|mise? à jour|modifié|actualizad|atualizad|modificad|aggiornat|bijgewerkt|opdateret|uppdaterad|päivitetty|aktualizo?[wv]|güncelle|diperbarui|cập nhật|frissít|обновлен|изменен|оновлен|ενημερώ|עודכן|تحديث|更新|修改|수정/iu;

const PUBLISHED =
  /publi|posted|submitted|veröffentlicht|erschienen|erstellt|pubbl|julkaistu|yayın|опублик|опублік|δημοσ|פורסם|نشر|公開|掲載|发布|發布|发表|發表|입력|등록/iu;

export const saysPublished = (text: string): boolean => PUBLISHED.test(text);

/** Whether a line says of the days behind it, on lines of their own, that something was changed on them. */
export const isLabelOfChange = (line: string): boolean =>
  line.length <= LABEL.text && CHANGED.test(line) && !PUBLISHED.test(line);

/** Whether a text says of the day behind it that something was changed on it. */
const leadsToChange = (text: string, language: string): boolean => {
  const changed = CHANGED.exec(text);
  if (changed === null) return false;
  const rest = text.slice(changed.index + changed[0].length);
  return !PUBLISHED.test(rest) && dayIn(rest, language) === null;
};

/** The day that a line gives as the one of publication, where it may give another as that of a change. */
export const publishedDayIn = (line: string, language: string): string | null => {
  const changed = CHANGED.exec(line);
  if (changed === null) return dayIn(line, language);
  const after = line.slice(changed.index + changed[0].length);
  // With no day behind it, the word may be about the one before: "1 December 2026 (updated)".
  if (dayIn(after, language) === null) return null;
  const published = PUBLISHED.exec(after);
  return (
    dayIn(line.slice(0, changed.index), language) ??
    (published === null ? null : dayIn(after.slice(published.index), language))
  );
};

/** What the templates of a page say of an element. */
export const marksOf = (element: Element): string =>
  ['class', 'itemprop', 'id'].map((name) => attributeOf(element, name) ?? '').join(' ');

/** Whether an element is marked as a day of change; templates mark one that was never changed as both: `published updated`. */
export const isMarkedChanged = (element: Element): boolean => {
  const marks = marksOf(element);
  return CHANGED.test(marks) && !PUBLISHED.test(marks);
};

/** Longest words before a day that say what it is, in UTF-16 code units, and how many nodes they are looked for in. */
const LABEL = { text: 40, nodes: 6 };

/** The words of the label that stands before an element of its own: `<dt>Updated</dt>`, a line that ends in a colon. */
const labelBefore = (block: Element): string => {
  for (let at = previousOf(block); at !== null; at = previousOf(at)) {
    const text = textOf(at).trim();
    if (text === '') continue;
    const isLabel =
      isElement(at) && text.length <= LABEL.text && (/^(?:DT|TH|TD|LABEL)$/.test(tagOf(at)) || /[:：]$/u.test(text));
    return isLabel ? text : '';
  }
  return '';
};

/** The words right before an element: within its line, or those of the label before it. */
const wordsBefore = (element: Element): string => {
  if (!isInLine(element)) return labelBefore(element);
  let at: Node = element;
  for (let step = 0; step < LABEL.nodes; step += 1) {
    const before = previousOf(at);
    if (before === null) {
      const up = parentOf(at);
      if (up === null) return '';
      if (!isInLine(up)) return labelBefore(up);
      at = up;
      continue;
    }
    at = before;
    if (isElement(at) ? !isInLine(at) : !isText(at)) continue;
    const text = textOf(at).trim();
    if (text !== '') return text.slice(-LABEL.text);
  }
  return '';
};

/** Whether a time is that of a change: it, what is right around it, or the words before it say so. */
export const isOfChange = (time: Element, language: string): boolean => {
  const around = parentOf(time);
  return (
    isMarkedChanged(time) ||
    (around !== null && isInLine(around) && isMarkedChanged(around)) ||
    leadsToChange(textOf(time), language) ||
    leadsToChange(wordsBefore(time), language)
  );
};
