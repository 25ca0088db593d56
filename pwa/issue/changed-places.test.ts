import { expect, test } from 'vitest';
import type { Doc, Transaction } from 'yjs';
import { applyCommand } from './apply-command.ts';
import { changedIds, namesOfPlaces } from './changed-places.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, counting } from './testing/worlds.ts';
import { textOf, writeText } from './text-of.ts';
import { writtenWords } from './written-words.ts';

const world = counting();

const open = (): Doc => {
  const publication = newPublication('labelled', 'Lakeside Letter', world);
  const doc = startIssue({ id: ANY_ISSUE, publication, number: 42, date: '2026-11-27' }, world);
  const section = readIssue(doc).sections[0]?.id ?? null;
  for (const title of ['Tides by hand', 'Untouched'])
    applyCommand(doc, { do: 'add-block', block: { kind: 'item', title }, at: { section, before: null } }, world);
  for (const { id } of readIssue(doc).blocks)
    applyCommand(
      doc,
      { do: 'add-paragraph', block: id, list: 'paragraphs', text: { label: null, markdown: '' }, before: null },
      world,
    );
  return doc;
};

/** The names of what is changed by what is done. */
const namesAfter = (doc: Doc, done: () => void): readonly string[] => {
  const ids = new Set<string>();
  const note = (transaction: Transaction) => {
    for (const id of changedIds(doc, transaction)) ids.add(id);
  };
  doc.on('afterTransaction', note);
  done();
  doc.off('afterTransaction', note);
  return namesOfPlaces(readIssue(doc), ids);
};

test('names the block whose text, title or place was changed, and no other', () => {
  const doc = open();
  const [tides] = readIssue(doc).blocks;
  const [paragraph] = tides?.paragraphs ?? [];
  if (tides === undefined || paragraph === undefined) throw new Error('The block has no text.');
  expect(namesAfter(doc, () => writeText(textOf(doc, paragraph.id), 'New words'))).toEqual(['“Tides by hand”']);
  const renamed = namesAfter(doc, () => {
    applyCommand(doc, { do: 'change-block', block: tides.id, patch: { title: 'Tides' } }, world);
  });
  expect(renamed).toEqual(['“Tides”']);
});

test('names the intro, the head and a section', () => {
  const doc = open();
  const named = namesAfter(doc, () => {
    writeText(textOf(doc, 'intro'), 'Welcome');
    applyCommand(doc, { do: 'change-issue', patch: { title: 'Spring' } }, world);
    applyCommand(
      doc,
      { do: 'add-section', section: { name: 'Harbours', emoji: '', labels: [], callToAction: null }, before: null },
      world,
    );
  });
  expect(named).toEqual(['its number, date or title', 'the intro', 'Harbours']);
});

test('every word that is written is among the words that can be taken along, also what no template publishes', () => {
  const doc = open();
  writeText(textOf(doc, 'intro'), 'Welcome *aboard*');
  const issue = readIssue(doc);
  const [paragraph] = issue.blocks[0]?.paragraphs ?? [];
  if (paragraph !== undefined) writeText(textOf(doc, paragraph.id), 'No signal, 🌊 no loss.');
  const words = writtenWords(readIssue(doc));
  for (const word of ['#42', 'Welcome *aboard*', 'Tides by hand', 'No signal, 🌊 no loss.', 'Untouched'])
    expect(words).toContain(word);
});
