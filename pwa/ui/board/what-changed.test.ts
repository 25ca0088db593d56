import { expect, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import type { Command } from '#pwa/issue/command.ts';
import type { Issue } from '#pwa/issue/model.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';
import { ANY_ISSUE, clipOf, counting } from '#pwa/issue/testing/worlds.ts';
import { whatChanged } from './what-changed.ts';

const world = counting();

/** An issue with two sections; Ada and Bell stand in the first. */
const start = () => {
  const publication = newPublication('flat', 'X', world);
  const doc = startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world);
  const run = (command: Command): void => {
    expect(applyCommand(doc, command, world)).toMatchObject({ ok: true });
  };
  for (const name of ['Blogs', 'Tools'])
    run({ do: 'add-section', section: { emoji: '', name, labels: [], callToAction: null }, before: null });
  const at = { section: readIssue(doc).sections[0]?.id ?? null, before: null };
  const paragraphs = [{ label: null, markdown: 'Three rules 👩‍🚀.' }];
  run({ do: 'add-block', block: { kind: 'item', title: 'Ada', paragraphs }, at });
  run({ do: 'file-clips', clips: [clipOf(world, { title: 'Bell' })], at });
  const before = readIssue(doc);
  const [ada, bell] = before.blocks;
  const [blogs, tools] = before.sections;
  const [paragraph] = ada?.paragraphs ?? [];
  if (!ada || !bell || !blogs || !tools || !paragraph) throw new Error('Not made.');
  return { doc, run, before, ada, bell, blogs, tools, paragraph };
};
type Started = ReturnType<typeof start>;

test.each<readonly [string, string, (made: Started) => Command]>([
  [
    'words that came',
    '“Two exceptions.” is in “Ada”',
    ({ paragraph }) => ({ do: 'write-text', text: paragraph.id, markdown: 'Three rules 👩‍🚀. Two exceptions.' }),
  ],
  [
    'a character that became another, whole',
    '“👩‍🚀” became “é” in “Ada”',
    ({ paragraph }) => ({ do: 'write-text', text: paragraph.id, markdown: 'Three rules é.' }),
  ],
  [
    'words that went',
    '“rules 👩‍🚀” is out of “Ada”',
    ({ paragraph }) => ({ do: 'write-text', text: paragraph.id, markdown: 'Three .' }),
  ],
  [
    'a block that went, and its clip',
    '“Bell” is out of Blogs, its clips are back in the inbox',
    ({ bell }) => ({ do: 'remove-blocks', blocks: [bell.id] }),
  ],
  [
    'a block that stands elsewhere',
    '“Ada” is in Tools, place 1 of 1',
    ({ ada, tools }) => ({ do: 'move-blocks', blocks: [ada.id], to: { section: tools.id, before: null } }),
  ],
  [
    'a block that became something else',
    '“Ada” is an event',
    ({ ada }) => ({ do: 'change-block', block: ada.id, patch: { kind: 'event' } }),
  ],
  ['a section that went', 'Tools is no section any more', ({ tools }) => ({ do: 'remove-section', section: tools.id })],
  [
    'a section that stands elsewhere',
    'Tools is section 1 of 2',
    ({ tools, blogs }) => ({ do: 'move-section', section: tools.id, before: blogs.id }),
  ],
  [
    'a section that is called otherwise',
    'the section is called Notes',
    ({ tools }) => ({ do: 'change-section', section: tools.id, patch: { name: 'Notes' } }),
  ],
  ['the title', 'the title is “Late”', () => ({ do: 'change-issue', patch: { title: 'Late' } })],
  ['the intro', '“Hello” is in the intro', () => ({ do: 'write-text', text: 'intro', markdown: 'Hello' })],
])('says of %s', (_, says, command) => {
  const made = start();
  made.run(command(made));
  expect(whatChanged(made.before, readIssue(made.doc))?.says).toBe(says);
});

test('says of a section that went what its blocks would hide', () => {
  const made = start();
  made.run({ do: 'remove-section', section: made.blogs.id });
  expect(whatChanged(made.before, readIssue(made.doc))?.says).toBe('Blogs is no section any more');
});

test('says nothing where nothing differs', () => {
  const { before } = start();
  const same: Issue = { ...before };
  expect(whatChanged(before, same)).toBeNull();
});
