import { expect, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import type { Command } from '#pwa/issue/command.ts';
import { toBlockId } from '#pwa/issue/branded-ids.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';
import { ANY_ISSUE, counting } from '#pwa/issue/testing/worlds.ts';

const start = () => {
  const world = counting();
  const doc = startIssue(
    { id: ANY_ISSUE, publication: newPublication('labelled', 'X', world), number: 1, date: null },
    world,
  );
  const run = (command: Command) => applyCommand(doc, command, world);
  const section = readIssue(doc).sections[0]?.id;
  if (section === undefined) throw new Error('No section.');
  const paragraphs = [{ label: null, markdown: 'Words.' }];
  run({
    do: 'add-block',
    block: { kind: 'item', title: 'Ada', paragraphs, links: ['https://a.example/'] },
    at: { section, before: null },
  });
  const before = readIssue(doc);
  const [block] = before.blocks;
  const [paragraph, link] = [block?.paragraphs[0], block?.links[0]];
  if (!block || !paragraph || !link) throw new Error('Not made.');
  return { doc, run, before, block: block.id, paragraph: paragraph.id, link: link.id, section };
};

test('brings back a block with all that was written in it', () => {
  const { doc, run, before, block } = start();
  run({ do: 'remove-blocks', blocks: [block] });
  expect(run({ do: 'bring-back', what: { block } })).toMatchObject({ ok: true, value: { blocks: [block] } });
  expect(readIssue(doc)).toEqual(before);
});

test('brings back a paragraph and a link, with the block they stand in', () => {
  const { doc, run, before, block, paragraph, link } = start();
  run({ do: 'remove-paragraph', block, paragraph });
  run({ do: 'remove-link', block, link });
  run({ do: 'remove-blocks', blocks: [block] });
  run({ do: 'bring-back', what: { block, paragraph } });
  run({ do: 'bring-back', what: { block, link } });
  expect(readIssue(doc)).toEqual(before);
});

test('brings back a section, and its blocks into it', () => {
  const { doc, run, before, section } = start();
  run({ do: 'remove-section', section });
  expect(run({ do: 'bring-back', what: { section } })).toMatchObject({ ok: true, value: { section } });
  expect(readIssue(doc)).toEqual(before);
});

test('makes nothing of what was never there', () => {
  const { run } = start();
  expect(run({ do: 'bring-back', what: { block: toBlockId('other') } })).toEqual({
    ok: false,
    failure: { kind: 'gone' },
  });
});
