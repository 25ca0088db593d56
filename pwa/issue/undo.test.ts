import { expect, test } from 'vitest';
import { applyCommand } from './apply-command.ts';
import type { Command } from './command.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, clipOf, counting } from './testing/worlds.ts';
import { textOf, writeText } from './text-of.ts';
import { createUndo } from './undo.ts';

const desk = () => {
  const world = counting();
  const publication = newPublication('labelled', 'X', world);
  const doc = startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world);
  const undo = createUndo(doc);
  const run = (command: Command): void => {
    expect(applyCommand(doc, command, world)).toMatchObject({ ok: true });
  };
  return { world, doc, undo, run, issue: () => readIssue(doc) };
};

const anywhere = { section: null, before: null };

test('every command is one step, however fast they follow', () => {
  const { doc, undo, run, issue, world } = desk();
  const states = [issue()];
  const step = (command: Command): void => {
    run(command);
    states.push(issue());
  };
  step({
    do: 'file-clips',
    clips: [clipOf(world, { title: 'a', url: 'https://a.example/?utm_id=1' }), clipOf(world, { title: 'b' })],
    at: anywhere,
  });
  const [a, b] = issue().blocks;
  const [section] = issue().sections;
  const [paragraph] = a?.paragraphs ?? [];
  const [link] = a?.links ?? [];
  if (!a || !b || !section || !paragraph || !link) throw new Error('not filed');
  step({ do: 'change-block', block: a.id, patch: { title: 'c', callToAction: 'Go' } });
  step({ do: 'write-text', text: paragraph.id, markdown: 'words' });
  step({ do: 'move-blocks', blocks: [b.id], to: { section: section.id, before: null } });
  step({ do: 'remove-section', section: section.id });
  step({ do: 'change-issue', patch: { title: 't', number: 5 } });
  step({ do: 'add-paragraph', block: a.id, list: 'points', text: { label: 'l', markdown: 'm' }, before: null });
  step({ do: 'label-paragraph', block: a.id, paragraph: paragraph.id, label: 'n' });
  step({ do: 'restore-link', block: a.id, link: link.id });
  step({ do: 'clean-link', block: a.id, link: link.id });
  step({ do: 'change-link', block: a.id, link: link.id, url: 'https://other.example/' });
  step({ do: 'add-link', block: a.id, url: 'https://more.example/' });
  step({ do: 'remove-link', block: a.id, link: link.id });
  step({ do: 'cite-clips', block: a.id, clips: [clipOf(world, {})] });
  step({ do: 'remove-paragraph', block: a.id, paragraph: paragraph.id });
  step({ do: 'add-section', section: { emoji: '', name: 'n', labels: [], callToAction: null }, before: null });
  step({ do: 'write-text', text: 'intro', markdown: 'hello' });
  step({ do: 'remove-blocks', blocks: [a.id, b.id] });
  for (const before of states.slice(0, -1).toReversed()) {
    undo.undo();
    expect(readIssue(doc)).toEqual(before);
  }
  expect(undo.undo()).toBeNull();
  for (const after of states.slice(1)) {
    undo.redo();
    expect(readIssue(doc)).toEqual(after);
  }
});

test('a command that changes nothing or fails is no step', () => {
  const { undo, run, doc, world, issue } = desk();
  run({ do: 'change-issue', patch: { number: 1 } });
  applyCommand(doc, { do: 'change-issue', patch: { number: 1.5 } }, world);
  run({ do: 'add-block', block: { kind: 'text', title: 'x' }, at: anywhere });
  const [block] = issue().blocks;
  if (block === undefined) throw new Error('no block');
  run({ do: 'change-block', block: block.id, patch: { title: 'x' } });
  expect(undo.undoStack).toHaveLength(1);
});

test('typing is its own step, in a text made after the undo manager too', () => {
  const { doc, undo, run, issue } = desk();
  const editor = Symbol('editor');
  undo.addTrackedOrigin(editor);
  run({ do: 'add-block', block: { kind: 'text', paragraphs: [{ label: null, markdown: '' }] }, at: anywhere });
  const paragraph = issue().blocks[0]?.paragraphs[0];
  if (paragraph === undefined) throw new Error('no paragraph');
  doc.transact(() => writeText(textOf(doc, paragraph.id), 'ty'), editor);
  doc.transact(() => writeText(textOf(doc, paragraph.id), 'typed'), editor);
  undo.undo();
  expect(issue().blocks).toMatchObject([{ paragraphs: [{ markdown: '' }] }]);
  undo.undo();
  expect(issue().blocks).toEqual([]);
});

test('a line written keystroke by keystroke is one step, and the next line another', () => {
  const { undo, run, issue } = desk();
  run({ do: 'add-block', block: { kind: 'item' }, at: anywhere });
  const block = issue().blocks[0];
  if (block === undefined) throw new Error('no block');
  for (const title of ['M', 'Ma', 'Map']) run({ do: 'change-block', block: block.id, patch: { title } });
  for (const source of ['G', 'Gr']) run({ do: 'change-block', block: block.id, patch: { source } });
  undo.undo();
  expect(issue().blocks).toMatchObject([{ title: 'Map', source: '' }]);
  undo.undo();
  expect(issue().blocks).toMatchObject([{ title: '', source: '' }]);
  expect(issue().blocks).toHaveLength(1);
});

test('moves are steps of their own, however fast they follow', () => {
  const { undo, run, issue } = desk();
  for (const title of ['a', 'b', 'c']) run({ do: 'add-block', block: { kind: 'item', title }, at: anywhere });
  const [a, b, c] = issue().blocks;
  if (!a || !b || !c) throw new Error('no blocks');
  const titles = () =>
    issue()
      .blocks.map(({ title }) => title)
      .join('');
  run({ do: 'move-blocks', blocks: [c.id], to: { section: null, before: b.id } });
  run({ do: 'move-blocks', blocks: [c.id], to: { section: null, before: a.id } });
  expect(titles()).toBe('cab');
  undo.undo();
  expect(titles()).toBe('acb');
});

test('changes from another tab are not taken back', () => {
  const { doc, undo, issue } = desk();
  doc.transact(() => writeText(textOf(doc, 'intro'), 'theirs'), 'another tab');
  expect(undo.undo()).toBeNull();
  expect(issue().intro).toBe('theirs');
});
