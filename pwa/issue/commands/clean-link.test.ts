import { expect, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import type { Command } from '#pwa/issue/command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';
import { ANY_ISSUE, clipOf, counting } from '#pwa/issue/testing/worlds.ts';
import { cleaningOf } from './clean-link.ts';

const SHOWN = 'https://a.example/x?utm_source=b&id=1';
const CLEAN = 'https://a.example/x?id=1';
const START = { section: null, before: null };

/** An issue with one item, and what can be done to that item's link. */
const withItem = (make: (world: ReturnType<typeof counting>) => Command) => {
  const world = counting();
  const publication = newPublication('flat', 'X', world);
  const doc = startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world);
  const run = (command: Command) => applyCommand(doc, command, world);
  run(make(world));
  const found = () => {
    const [block] = readIssue(doc).blocks;
    const [link] = block?.links ?? [];
    if (block === undefined || link === undefined) throw new Error('no link');
    return { block: block.id, link: link.id, url: link.url, cleaning: link.cleaning };
  };
  const spell = (command: 'clean-link' | 'restore-link') =>
    run({ do: command, block: found().block, link: found().link });
  return { found, spell, run };
};

const filed = (url: string) => withItem((world) => ({ do: 'file-clips', clips: [clipOf(world, { url })], at: START }));

test('puts a cleaned address back as the page had it, and cleans it again', () => {
  const { found, spell } = filed(SHOWN);
  expect(found()).toMatchObject({ url: CLEAN, cleaning: { shown: SHOWN, clean: CLEAN } });
  spell('restore-link');
  expect(found().url).toBe(SHOWN);
  spell('clean-link');
  expect(found().url).toBe(CLEAN);
});

test('cleans an address that was typed, and can put it back', () => {
  const { found, spell } = withItem(() => ({ do: 'add-block', block: { kind: 'item', links: [SHOWN] }, at: START }));
  expect(found()).toMatchObject({ url: SHOWN, cleaning: null });
  spell('clean-link');
  expect(found().url).toBe(CLEAN);
  spell('restore-link');
  expect(found().url).toBe(SHOWN);
});

test('does not bring back the address of another page over one that was typed since', () => {
  const { found, spell, run } = filed(SHOWN);
  const { block, link } = found();
  run({ do: 'change-link', block, link, url: 'https://b.example/' });
  expect(spell('restore-link')).toMatchObject({ ok: false, failure: { kind: 'refused' } });
  expect(found().url).toBe('https://b.example/');
});

test('refuses where there is nothing to take off', () => {
  const { spell } = filed(CLEAN);
  expect(spell('clean-link')).toMatchObject({ ok: false, failure: { kind: 'refused' } });
});

test('does not offer to take off what the curator leaves on addresses', () => {
  const names = { strip: [], spare: ['utm_source'] };
  const { found, spell } = withItem((world) => ({
    do: 'file-clips',
    clips: [clipOf(world, { url: SHOWN }, { names })],
    at: START,
  }));
  const { url, cleaning } = found();
  expect(url).toBe(SHOWN);
  expect(cleaningOf(url, cleaning)).toBeNull();
  expect(spell('clean-link')).toMatchObject({ ok: false, failure: { kind: 'refused' } });
});
