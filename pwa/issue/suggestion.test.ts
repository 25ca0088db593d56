import { describe, expect, test } from 'vitest';
import { issueId } from '#shared/ids.ts';
import { applyCommand } from './apply-command.ts';
import type { Command } from './command.ts';
import { readIssue } from './read-issue.ts';
import { startIssue } from './start-issue.ts';
import { newPublication } from './new-publication.ts';
import { suggestionFor } from './suggestion.ts';
import { ANY_ISSUE, clipOf, counting } from './testing/worlds.ts';
import { createUndo } from './undo.ts';

const OTHER = issueId.parse('01959998-0000-7000-8000-000000000000');

const desk = () => {
  const world = counting();
  const base = newPublication('flat', 'X', world);
  const named = (name: string) => ({ emoji: '', name, labels: [name], callToAction: null });
  const publication = { ...base, sections: [named('Blogs'), named('Tools')] };
  const doc = startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world);
  const suggested = (title: string, section: string | null, issue = ANY_ISSUE) =>
    clipOf(world, { title }, { section, issue });
  const undo = createUndo(doc);
  return {
    world,
    undo,
    suggested,
    issue: () => readIssue(doc),
    run: (command: Command) => applyCommand(doc, command, world),
    shown: () => {
      const { blocks, sections } = readIssue(doc);
      return blocks.map(({ title, section }) => [sections.find(({ id }) => id === section)?.name, title]);
    },
  };
};

describe('where a clip was suggested for', () => {
  const { issue, suggested, world } = desk();
  const suggestion = (clip: ReturnType<typeof suggested>) => suggestionFor({ clip, additions: [] }, issue());
  const [, tools] = issue().sections;

  test('is the section of that name, whatever its case', () => {
    expect(suggestion(suggested('a', 'tools '))).toEqual({ kind: 'here', section: tools?.id });
  });
  test('is nowhere when nothing was said', () => {
    expect(suggestion(suggested('a', null))).toEqual({ kind: 'none' });
  });
  test('is said when the section is gone', () => {
    expect(suggestion(suggested('a', 'Events'))).toEqual({ kind: 'no-section', name: 'Events' });
  });
  test('is not the section of that name in another issue', () => {
    expect(suggestion(suggested('a', 'Tools', OTHER))).toEqual({ kind: 'elsewhere', name: 'Tools', issue: OTHER });
  });
  test('is the open issue for a clip that names none', () => {
    const clip = clipOf(world, {}, { section: 'Tools' });
    expect(suggestionFor({ clip, additions: [] }, issue())).toMatchObject({ kind: 'here' });
  });
  test('is what the curator said last', () => {
    const additions = [suggested('b', 'Tools'), suggested('c', null)];
    expect(suggestionFor({ clip: suggested('a', 'Blogs'), additions }, issue())).toMatchObject({ section: tools?.id });
  });
  test('is the start of an issue without sections', () => {
    const flat = { id: ANY_ISSUE, sections: [] };
    expect(suggestionFor({ clip: suggested('a', ''), additions: [] }, flat)).toEqual({ kind: 'here', section: null });
  });
});

describe('filing as suggested', () => {
  test('files each under its section, as that is spelled, in one step of undo', () => {
    const { run, suggested, shown, issue, undo } = desk();
    const clips = [suggested('one', 'Tools'), suggested('two', 'Blogs'), suggested('three', 'Tools')];
    expect(run({ do: 'file-suggested', clips })).toMatchObject({ ok: true });
    expect(shown()).toEqual([
      ['Blogs', 'two'],
      ['Tools', 'one'],
      ['Tools', 'three'],
    ]);
    expect(issue().blocks.map(({ paragraphs }) => paragraphs.map(({ label }) => label))).toEqual([
      ['Blogs'],
      ['Tools'],
      ['Tools'],
    ]);
    undo.undo();
    expect(shown()).toEqual([]);
  });
  test('leaves out what cannot be filed, and files the rest', () => {
    const { run, suggested, shown, world } = desk();
    const evil = clipOf(world, { url: 'javascript:alert(1)' }, { section: 'Tools', issue: ANY_ISSUE });
    const clips = [evil, suggested('gone', 'Events'), suggested('far', 'Tools', OTHER), suggested('here', 'Tools')];
    const filed = run({ do: 'file-suggested', clips });
    expect(filed.ok ? filed.value.blocks.length : filed.failure).toBe(1);
    expect(shown()).toEqual([['Tools', 'here']]);
  });
  test('says so when nothing is left to file', () => {
    const { run, suggested } = desk();
    expect(run({ do: 'file-suggested', clips: [suggested('gone', 'Events')] })).toMatchObject({
      ok: false,
      failure: { kind: 'refused' },
    });
  });
  test('files an opened page, not the words of the link to it', () => {
    const { run, shown, world, issue } = desk();
    const link = clipOf(world, { title: 'this', unopened: true }, { section: 'Tools' });
    const page = clipOf(
      world,
      { title: 'Tides', siteName: 'Harbour Log', url: 'https://b.example/' },
      { joins: link.id },
    );
    run({ do: 'file-suggested', clips: [link, page] });
    expect(shown()).toEqual([['Tools', 'Tides']]);
    expect(issue().blocks[0]).toMatchObject({
      source: 'Harbour Log',
      links: [{ url: 'https://b.example/' }],
      cites: [link.id, page.id],
    });
  });
});
