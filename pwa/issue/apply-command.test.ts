import type { Doc } from 'yjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyCommand } from './apply-command.ts';
import type { Applied, Command, NewBlock, Place } from './command.ts';
import type { BlockId, Issue, SectionId } from './model.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, clipOf, counting } from './testing/worlds.ts';
import { citedClips } from './cited-clips.ts';

let world = counting();
let doc: Doc;
const FIRST: Place = { section: null, before: null };

beforeEach(() => {
  world = counting();
  doc = startIssue(
    { id: ANY_ISSUE, publication: newPublication('labelled', 'X', world), number: 7, date: null },
    world,
  );
});

const run = (command: Command): Applied => {
  const result = applyCommand(doc, command, world);
  if (!result.ok) throw new Error(`${command.do}: ${JSON.stringify(result.failure)}`);
  return result.value;
};
const failureOf = (command: Command): unknown => {
  const before = readIssue(doc);
  const result = applyCommand(doc, command, world);
  expect(readIssue(doc)).toEqual(before);
  return result.ok ? null : result.failure;
};
const add = (title: string, at: Place = FIRST, rest: Partial<NewBlock> = {}): BlockId => {
  const [id] = run({ do: 'add-block', block: { kind: 'item', title, ...rest }, at }).blocks;
  if (id === undefined) throw new Error('nothing was added');
  return id;
};
const issue = (): Issue => readIssue(doc);
const sectionAt = (index: number): SectionId => {
  const section = issue().sections[index];
  if (section === undefined) throw new Error(`no section ${index}`);
  return section.id;
};
const shown = (): readonly string[] =>
  issue().blocks.map(({ title, section }) => `${issue().sections.findIndex(({ id }) => id === section)}${title}`);
const block = () => issue().blocks[0];

describe('a new issue', () => {
  test('has its number and the sections of its publication', () => {
    expect(issue()).toMatchObject({ id: ANY_ISSUE, number: 7, status: 'draft', title: '', intro: '', blocks: [] });
    expect(issue().sections.map(({ name }) => name)).toEqual(['Worth reading', 'Tools', 'Conversations']);
  });
  test('changes its head', () => {
    run({ do: 'change-issue', patch: { number: null, date: '2026-02-28', title: 'T', status: 'published' } });
    expect(issue()).toMatchObject({ number: null, date: '2026-02-28', title: 'T', status: 'published' });
  });
  test.each([{ number: 1.5 }, { number: -1 }, { date: '2026-02-30' }, { date: 'tomorrow' }])(
    'refuses %j with a sentence',
    (patch) => {
      expect(failureOf({ do: 'change-issue', patch })).toMatchObject({ kind: 'refused' });
    },
  );
});

describe('blocks', () => {
  test('stand where they were put', () => {
    const b = add('b');
    add('c');
    add('a', { section: null, before: b });
    add('z', { section: sectionAt(1), before: null });
    expect(shown()).toEqual(['-1a', '-1b', '-1c', '1z']);
  });
  test('move together, in their order, past themselves', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => add(title));
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four');
    run({ do: 'move-blocks', blocks: [d, b], to: { section: null, before: b } });
    expect(shown()).toEqual(['-1a', '-1b', '-1d', '-1c']);
    run({ do: 'move-blocks', blocks: [a, d], to: { section: sectionAt(0), before: null } });
    expect(shown()).toEqual(['-1b', '-1c', '0a', '0d']);
  });
  test('come out of a removed section into the one above, before others put there', () => {
    const [one, two] = [sectionAt(0), sectionAt(1)];
    add('in one', { section: one, before: null });
    const guest = add('in two', { section: two, before: null });
    run({ do: 'remove-section', section: two });
    expect(shown()).toEqual(['0in one', '0in two']);
    add('between', { section: one, before: guest });
    expect(shown()).toEqual(['0in one', '0between', '0in two']);
    run({ do: 'remove-section', section: one });
    expect(shown()).toEqual(['-1in one', '-1between', '-1in two']);
  });
  test('keep what was written when their kind changes', () => {
    const id = add('a', FIRST, { tagline: 't', source: 's' });
    run({ do: 'change-block', block: id, patch: { kind: 'event', label: 'Event' } });
    expect(block()).toMatchObject({ kind: 'event', label: 'Event', tagline: 't', source: 's' });
  });
  test('that were removed are gone for every command', () => {
    const id = add('a');
    run({ do: 'remove-blocks', blocks: [id] });
    expect(issue().blocks).toEqual([]);
    const commands: readonly Command[] = [
      { do: 'change-block', block: id, patch: { title: 'x' } },
      { do: 'move-blocks', blocks: [id], to: FIRST },
      { do: 'remove-blocks', blocks: [id] },
      { do: 'add-link', block: id, url: 'https://a.example' },
      { do: 'add-paragraph', block: id, list: 'points', text: { label: null, markdown: '' }, before: null },
      { do: 'cite-clips', block: id, clips: [] },
      { do: 'add-block', block: { kind: 'text' }, at: { section: null, before: id } },
    ];
    for (const command of commands) expect(failureOf(command)).toEqual({ kind: 'gone' });
  });
});

describe('sections', () => {
  test('are added, changed and moved with their blocks', () => {
    add('a', { section: sectionAt(0), before: null });
    const section = { emoji: '', name: 'New', labels: [null, 'L'], callToAction: null };
    const made = run({ do: 'add-section', section, before: sectionAt(1) }).section;
    expect(issue().sections[1]).toEqual({ id: made, ...section });
    run({ do: 'change-section', section: sectionAt(1), patch: { name: 'Newer' } });
    run({ do: 'move-section', section: sectionAt(0), before: null });
    expect(issue().sections.map(({ name }) => name)).toEqual(['Newer', 'Tools', 'Conversations', 'Worth reading']);
    expect(shown()).toEqual(['3a']);
  });
});

describe('the texts of a block', () => {
  test('are added, labelled, moved, rewritten and removed', () => {
    const id = add('a', FIRST, { paragraphs: [{ label: null, markdown: 'one' }] });
    const text = { label: 'Why', markdown: 'two' };
    const made = run({ do: 'add-paragraph', block: id, list: 'paragraphs', text, before: null }).paragraph;
    const [first] = block()?.paragraphs ?? [];
    if (made === null || first === undefined) throw new Error('no paragraph');
    run({ do: 'move-paragraph', block: id, paragraph: made, before: first.id });
    run({ do: 'label-paragraph', block: id, paragraph: made, label: 'How' });
    run({ do: 'write-text', text: made, markdown: 'two, too' });
    expect(block()?.paragraphs).toMatchObject([
      { label: 'How', markdown: 'two, too' },
      { label: null, markdown: 'one' },
    ]);
    run({ do: 'remove-paragraph', block: id, paragraph: made });
    expect(block()?.paragraphs).toHaveLength(1);
    expect(failureOf({ do: 'write-text', text: made, markdown: 'x' })).toEqual({ kind: 'gone' });
    run({ do: 'write-text', text: 'intro', markdown: 'Hello' });
    expect(issue().intro).toBe('Hello');
  });
});

describe('links', () => {
  test('are added, changed and removed, the first one first', () => {
    const id = add('a', FIRST, { links: ['https://a.example/1'] });
    run({ do: 'add-link', block: id, url: ' b.example/2?x ' });
    const [one, two] = block()?.links ?? [];
    if (one === undefined || two === undefined) throw new Error('two links');
    expect([one.url, two.url]).toEqual(['https://a.example/1', 'https://b.example/2?x']);
    run({ do: 'change-link', block: id, link: two.id, url: 'mailto:me@b.example' });
    run({ do: 'remove-link', block: id, link: one.id });
    expect(block()?.links).toEqual([{ id: two.id, url: 'mailto:me@b.example', cleaning: null }]);
    expect(failureOf({ do: 'remove-link', block: id, link: one.id })).toEqual({ kind: 'gone' });
  });
  test.each(['javascript:alert(1)', 'data:text/html,x', '', 'no address', 'file:///x'])('refuse %j', (url) => {
    const id = add('a');
    expect(failureOf({ do: 'add-link', block: id, url })).toMatchObject({ kind: 'refused' });
    expect(failureOf({ do: 'add-block', block: { kind: 'item', links: [url] }, at: FIRST })).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('filing clips', () => {
  test('makes items as the section has them', () => {
    const clip = clipOf(world, {
      url: 'https://a.example/x?utm_source=b&id=1#:~:text=c',
      title: ' Two\n lines ',
      siteName: 'A Site',
    });
    run({ do: 'file-clips', clips: [clip], at: { section: sectionAt(1), before: null } });
    expect(block()).toMatchObject({
      kind: 'item',
      section: sectionAt(1),
      title: 'Two lines',
      source: 'A Site',
      links: [{ url: 'https://a.example/x?id=1' }],
      paragraphs: [
        { label: 'What it is', markdown: '' },
        { label: 'Why you should check it out', markdown: '' },
      ],
      callToAction: 'Explore',
      cites: [clip.id],
    });
  });
  test('gives an item outside sections one plain paragraph, and its host as source', () => {
    run({ do: 'file-clips', clips: [clipOf(world, { url: 'https://www.a.example/', title: '' })], at: FIRST });
    expect(block()).toMatchObject({
      source: 'a.example',
      title: 'https://www.a.example/',
      paragraphs: [{ label: null }],
      callToAction: null,
    });
  });
  test('keeps their order, and joins what belongs together', () => {
    const one = clipOf(world, { title: 'one' });
    const more = clipOf(world, { title: 'more' }, { joins: one.id });
    const two = clipOf(world, { title: 'two' });
    run({ do: 'file-clips', clips: [more, one, two], at: FIRST });
    expect(issue().blocks.map(({ title, cites }) => ({ title, cites }))).toEqual([
      { title: 'one', cites: [one.id, more.id] },
      { title: 'two', cites: [two.id] },
    ]);
    expect(citedClips(issue())).toEqual([one.id, more.id, two.id]);
  });
  test('files the page, not what only led on to it', () => {
    const viewer = clipOf(world, { url: 'https://www.google.com/amp/s/streams.example/late', canonicalUrl: null });
    run({ do: 'file-clips', clips: [viewer], at: FIRST });
    expect(issue().blocks[0]?.links.map(({ url }) => url)).toEqual(['https://streams.example/late']);
  });
  test('keeps the note to self out of the issue', () => {
    run({ do: 'file-clips', clips: [clipOf(world, {}, { note: 'private words' })], at: FIRST });
    expect(JSON.stringify(issue())).not.toContain('private');
  });
  test('refuses all of them when one cannot be published, with a sentence', () => {
    const good = clipOf(world, {});
    const bad = clipOf(world, { url: 'javascript:alert(1)', title: 'Evil' });
    expect(failureOf({ do: 'file-clips', clips: [good, bad], at: FIRST })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('“Evil”') as unknown,
    });
  });
  test('lets a block cite more of them, each once', () => {
    const [one, two] = [clipOf(world, {}), clipOf(world, {})];
    run({ do: 'file-clips', clips: [one], at: FIRST });
    const id = block()?.id;
    if (id === undefined) throw new Error('no block');
    run({ do: 'cite-clips', block: id, clips: [two, one] });
    expect(block()?.cites).toEqual([one.id, two.id]);
  });
});

describe('blocks of a section that was removed', () => {
  const inSecond = (title: string): BlockId => add(title, { section: sectionAt(1), before: null });

  test('go along when the section they show in is moved', () => {
    add('a', { section: sectionAt(0), before: null });
    inSecond('b');
    run({ do: 'remove-section', section: sectionAt(1) });
    expect(shown()).toEqual(['0a', '0b']);
    run({ do: 'move-section', section: sectionAt(0), before: null });
    expect(shown()).toEqual(['1a', '1b']);
  });

  test('stay where they show when a section is added or moved in below', () => {
    inSecond('b');
    run({ do: 'remove-section', section: sectionAt(1) });
    for (const name of ['New', 'Newer', 'Newest'])
      run({
        do: 'add-section',
        section: { emoji: '', name, labels: [], callToAction: null },
        before: sectionAt(1),
      });
    expect(shown()).toEqual(['0b']);
  });
});

test('files a clip that claims to join itself as an item of its own', () => {
  const clip = clipOf(world, { title: 'Ouroboros' });
  run({ do: 'file-clips', clips: [{ ...clip, joins: clip.id }], at: FIRST });
  expect(shown()).toEqual(['-1Ouroboros']);
});

test('cites a clip that joins an addition in the item of the first', () => {
  const first = clipOf(world, {});
  const second = { ...clipOf(world, {}), joins: first.id };
  const third = { ...clipOf(world, {}), joins: second.id };
  run({ do: 'file-clips', clips: [third, first, second], at: FIRST });
  expect(issue().blocks.map(({ cites }) => cites)).toEqual([[first.id, second.id, third.id]]);
});
