import { expect, test } from 'vitest';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';
import { ANY_ISSUE, counting } from '#pwa/issue/testing/worlds.ts';
import { blockSummary, wordCount } from './block-words.ts';

test('counts words, not marks', () => {
  expect(wordCount('Three rules, **two** exceptions.')).toBe(4);
  expect(wordCount('\n')).toBe(0);
});

test('counts words of a language without spaces', () => {
  expect(wordCount('今日は良い天気です')).toBeGreaterThan(1);
});

test.each([
  ['https://www.bücher.example/', 'bücher.example'],
  ['https://аpple.example/', 'xn--pple-43d.example'],
])('says that %s is of %s, which nobody can take for another', (url, host) => {
  const world = counting();
  const publication = newPublication('flat', 'X', world);
  const doc = startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world);
  const block = { kind: 'item', title: 'A', links: [new URL(url).href] } as const;
  applyCommand(doc, { do: 'add-block', block, at: { section: null, before: null } }, world);
  expect(readIssue(doc).blocks.map(blockSummary)).toEqual([host]);
});
