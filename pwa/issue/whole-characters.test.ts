import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '#shared/testing/runs.ts';
import { applyUpdate, Doc, encodeStateAsUpdate as wholeUpdate, type YTextEvent } from 'yjs';
import { issueId } from '#shared/ids.ts';
import { applyCommand } from './apply-command.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { startIssue } from './start-issue.ts';
import { hardText, placesBetween } from './testing/hard-texts.ts';
import { changeText, textOf, writeText } from './text-of.ts';
import { createUndo } from './undo.ts';
import { withoutHalves } from './whole-characters.ts';

/** What the storage and other tabs get: each change by itself, as bytes. */
const copyOf = (doc: Doc): Doc => {
  const copy = new Doc();
  doc.on('update', (bytes: Uint8Array) => applyUpdate(copy, bytes));
  return copy;
};

const intro = (doc: Doc): string => textOf(doc, 'intro').toJSON();

const write = (doc: Doc, text: string): void => writeText(textOf(doc, 'intro'), text);

/** Fails where a change begins or ends inside a character, in the text before or in the one after. */
const watchEdges = (doc: Doc): void => {
  let before = intro(doc);
  textOf(doc, 'intro').observe(({ delta }: YTextEvent) => {
    const after = intro(doc);
    const places = [placesBetween(before), placesBetween(after)] as const;
    let [a, b] = [0, 0];
    for (const { insert, delete: gone = 0, retain = 0 } of delta) {
      a += retain + gone;
      b += retain + (typeof insert === 'string' ? insert.length : 0);
      expect(places[0]).toContain(a);
      expect(places[1]).toContain(b);
    }
    before = after;
  });
};

describe('a text that is written anew', () => {
  test.each([
    ['😀', '😁'],
    ['a𠮟る', 'a𠮷る'],
    ['👍🏻', '👍🏿'],
    ['🇩🇪🇪🇸', '🇩🇰🇪🇸'],
    ['👨‍👩‍👧', '👨‍👩‍👧‍👦'],
    ['cafe', 'cafe\u0301'],
    ['😀', ''],
  ])('comes out of the storage as it was written: %s, then %s', (one, two) => {
    const doc = new Doc();
    const copy = copyOf(doc);
    write(doc, one);
    write(doc, two);
    expect([intro(doc), intro(copy)]).toStrictEqual([two, two]);
  });

  test('is changed from the start of a character to the end of one, whatever both texts are', () => {
    fc.assert(
      fc.property(fc.array(hardText(12), { maxLength: 6 }), (texts) => {
        const doc = new Doc();
        watchEdges(doc);
        const copy = copyOf(doc);
        for (const text of texts) {
          write(doc, text);
          expect(intro(doc)).toBe(text);
          expect(intro(copy)).toBe(text);
        }
      }),
      runs(100),
    );
  });

  test('loses halves that stand alone, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), hardText(6), fc.nat(), (other, text, at) => {
        const doc = new Doc();
        const copy = copyOf(doc);
        write(doc, other + text.slice(at % (text.length + 1)));
        expect(intro(copy)).toBe(intro(doc));
        expect(intro(doc).isWellFormed()).toBe(true);
        write(doc, text);
        expect(intro(copy)).toBe(text);
      }),
      runs(100),
    );
    const doc = new Doc();
    write(doc, 'a\ud83d 😀\ude00 b');
    expect(intro(doc)).toBe('a 😀 b');
  });

  test('takes edits at every offset, several at once too', () => {
    fc.assert(
      fc.property(
        hardText(10),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), hardText(2)), { maxLength: 3 }),
        (before, edits) => {
          const doc = new Doc();
          write(doc, before);
          watchEdges(doc);
          const copy = copyOf(doc);
          applyUpdate(copy, wholeUpdate(doc));
          const at: { fromA: number; toA: number; fromB: number; toB: number }[] = [];
          let [to, end] = ['', 0];
          for (const [place, length, insert] of edits.toSorted(([a], [b]) => a - b)) {
            const fromA = Math.max(end, place % (before.length + 1));
            const toA = Math.min(before.length, fromA + length);
            to += before.slice(end, fromA);
            at.push({ fromA, toA, fromB: to.length, toB: to.length + insert.length });
            to += insert;
            end = toA;
          }
          to += before.slice(end);
          changeText(textOf(doc, 'intro'), { to, at });
          expect(intro(doc)).toBe(to.isWellFormed() ? to : withoutHalves(to));
          expect(intro(copy)).toBe(intro(doc));
        },
      ),
      runs(500),
    );
  });
});

describe('two tabs that write at once', () => {
  test('agree on a text in which every character is one that somebody wrote', () => {
    fc.assert(
      fc.property(hardText(8), hardText(8), hardText(8), (start, here, there) => {
        const [one, two] = [new Doc(), new Doc()];
        write(one, start);
        applyUpdate(two, wholeUpdate(one));
        const undo = createUndo(one);
        undo.addTrackedOrigin('here');
        one.transact(() => write(one, here), 'here');
        write(two, there);
        const [ofOne, ofTwo] = [wholeUpdate(one), wholeUpdate(two)];
        applyUpdate(one, ofTwo);
        applyUpdate(two, ofOne);
        expect(intro(one)).toBe(intro(two));
        expect(intro(one)).not.toContain('\ufffd');
        undo.undo();
        applyUpdate(two, wholeUpdate(one));
        expect(intro(one)).toBe(intro(two));
        undo.redo();
        applyUpdate(two, wholeUpdate(one));
        expect(intro(one)).toBe(intro(two));
        expect(intro(one)).not.toContain('\ufffd');
      }),
      runs(100),
    );
  });

  test('do not make a flag of two countries, nor one face of two', () => {
    for (const [start, here, there] of [
      ['🇩🇪', '🇩🇰', '🇫🇪'],
      ['😀', '😁', '🙀'],
    ] as const) {
      const [one, two] = [new Doc(), new Doc()];
      write(one, start);
      applyUpdate(two, wholeUpdate(one));
      write(one, here);
      write(two, there);
      applyUpdate(one, wholeUpdate(two));
      expect([here + there, there + here]).toContain(intro(one));
    }
  });
});

test('no line of a block or section takes half a character', () => {
  const world = { mintId: () => crypto.randomUUID() };
  const publication = newPublication('flat', 'Lakeside Letter', world);
  const id = issueId.parse(crypto.randomUUID());
  const doc = startIssue({ id, publication, number: 1, date: null }, world);
  const copy = copyOf(doc);
  applyUpdate(copy, wholeUpdate(doc));
  const half = 'a\ud83d';
  const at = { section: null, before: null };
  applyCommand(doc, { do: 'change-issue', patch: { title: half } }, world);
  const section = { emoji: half, name: half, labels: [half], callToAction: half };
  applyCommand(doc, { do: 'add-section', section, before: null }, world);
  const text = { label: half, markdown: half };
  const block = { title: half, source: half, paragraphs: [text], points: [text] };
  applyCommand(doc, { do: 'add-block', block: { ...block, kind: 'item' }, at }, world);
  const written = JSON.stringify(readIssue(doc));
  expect(written).toContain('"title":"a"');
  expect(written).not.toMatch(/ud83d/);
  expect(JSON.stringify(readIssue(copy))).toBe(written);
});
