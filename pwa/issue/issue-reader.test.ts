import { expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { issueId } from '#shared/ids.ts';
import { applyCommand } from './apply-command.ts';
import type { Command } from './command.ts';
import { makeIssueReader } from './issue-reader.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { startIssue } from './start-issue.ts';
import { textOf, writeText } from './text-of.ts';
import { createUndo } from './undo.ts';

const world = { mintId: () => crypto.randomUUID() };
const publication = newPublication('labelled', 'Lakeside Letter', world);
const started = () => {
  const doc = startIssue({ id: issueId.parse(world.mintId()), publication, number: 1, date: null }, world);
  const section = readIssue(doc).sections[0]?.id ?? null;
  const act = (command: Command) => applyCommand(doc, command, world);
  for (const title of ['One', 'Two', 'Three']) {
    const block = { kind: 'item', title, paragraphs: [{ label: null, markdown: title }] } as const;
    act({ do: 'add-block', block, at: { section, before: null } });
  }
  return { doc, act, reader: makeIssueReader(doc), section };
};

test('gives the same block again where nothing of it changed, and a new one where its text did', () => {
  const { doc, reader } = started();
  const [one, two, three] = reader.read().blocks;
  const paragraph = two?.paragraphs[0]?.id;
  if (paragraph === undefined) throw new Error('The block has a paragraph.');
  writeText(textOf(doc, paragraph), 'More of Two');
  const after = reader.read();
  expect(after.blocks[0]).toBe(one);
  expect(after.blocks[2]).toBe(three);
  expect(after.blocks[1]?.paragraphs[0]?.markdown).toBe('More of Two');
  expect(after.sections[0]).toBe(reader.read().sections[0]);
});

test('reads what a plain reading reads, after every kind of change, from here, from elsewhere and undone', () => {
  const { doc, act, reader, section } = started();
  const undo = createUndo(doc);
  const agrees = () => expect(reader.read()).toEqual(readIssue(doc));
  const at = (index: number) => {
    const block = reader.read().blocks[index];
    if (block === undefined) throw new Error(`There is a block ${index}.`);
    return block;
  };
  const steps: readonly (() => unknown)[] = [
    () => act({ do: 'change-block', block: at(0).id, patch: { title: 'First' } }),
    () => act({ do: 'move-blocks', blocks: [at(0).id], to: { section: null, before: null } }),
    () => act({ do: 'add-link', block: at(1).id, url: 'https://example.org/' }),
    () =>
      act({
        do: 'add-paragraph',
        block: at(1).id,
        list: 'points',
        text: { label: 'Why', markdown: 'Point' },
        before: null,
      }),
    () => writeText(textOf(doc, at(1).points[0]?.id ?? 'intro'), 'A Point'),
    () => section !== null && act({ do: 'change-section', section, patch: { name: 'Renamed' } }),
    () => section !== null && act({ do: 'remove-section', section }),
    () => undo.undo(),
    () => act({ do: 'remove-blocks', blocks: [at(0).id] }),
    () => undo.undo(),
    () => undo.redo(),
    () => {
      const other = new Doc();
      applyUpdate(other, encodeStateAsUpdate(doc));
      writeText(textOf(other, at(0).paragraphs[0]?.id ?? 'intro'), 'From elsewhere.');
      const block = { kind: 'text', paragraphs: [{ label: null, markdown: 'New' }] } as const;
      applyCommand(other, { do: 'add-block', block, at: { section: null, before: null } }, world);
      writeText(textOf(other, readIssue(other).blocks[0]?.paragraphs[0]?.id ?? 'intro'), 'Its New');
      applyUpdate(doc, encodeStateAsUpdate(other));
    },
  ];
  agrees();
  for (const step of steps) {
    step();
    agrees();
  }
});
