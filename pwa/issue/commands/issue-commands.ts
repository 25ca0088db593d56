import type { Doc } from 'yjs';
import type { Command } from '#pwa/issue/command.ts';
import { blocksOf, headOf, LIVE, liveFields, paragraphKey, setFields } from '#pwa/issue/document.ts';
import type { BlockId, ParagraphId } from '#pwa/issue/model.ts';
import { readLayout } from '#pwa/issue/layout.ts';
import { textOf, writeText } from '#pwa/issue/text-of.ts';
import { applied, GONE, type Outcome, refused } from './outcome.ts';

export type IssueCommand = Extract<Command, { readonly do: 'change-issue' | 'write-text' }>;

const isNumber = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;

const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && (new Date(date).toJSON()?.startsWith(date) ?? false);

const isZone = (zone: string): boolean => /^[+-]\d{2}:[0-5]\d$/.test(zone);

const blockWith = (doc: Doc, paragraph: ParagraphId): BlockId | null =>
  [...readLayout(doc).blocksIn.values()]
    .flat()
    .find(({ id }) => liveFields(blocksOf(doc), id)?.get(paragraphKey(paragraph, LIVE)) === true)?.id ?? null;

/** Changes the head of the issue, or one of its long texts. */
export const applyIssueCommand = (doc: Doc, command: IssueCommand): Outcome => {
  switch (command.do) {
    case 'change-issue': {
      const { number, date, zone } = command.patch;
      if (number !== undefined && number !== null && !isNumber(number)) {
        return refused('An issue’s number is a whole number, such as 42.');
      }
      if (date !== undefined && date !== null && !isDate(date)) {
        return refused('An issue’s date is a day, written like 2026-03-31.');
      }
      if (zone !== undefined && zone !== null && !isZone(zone)) {
        return refused('A time zone is an offset from Greenwich, written like +13:00.');
      }
      setFields(headOf(doc), command.patch);
      return applied();
    }
    case 'write-text': {
      const isHead = command.text === 'intro' || command.text === 'signOff';
      const block = isHead ? null : blockWith(doc, command.text);
      if (!isHead && block === null) return GONE;
      writeText(textOf(doc, command.text), command.markdown);
      return block === null || isHead ? applied() : applied({ blocks: [block], paragraph: command.text });
    }
  }
};
