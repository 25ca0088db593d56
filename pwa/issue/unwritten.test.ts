import { describe, expect, test } from 'vitest';
import { applyCommand } from './apply-command.ts';
import type { Command, NewBlock } from './command.ts';
import type { Issue, Publication } from './model.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { renderIssue } from './render.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, clipOf, counting } from './testing/worlds.ts';
import { outgoing } from './unwritten.ts';

const world = counting(3);
const made = (preset: Publication['style']['preset'], commands: (issue: Issue) => readonly Command[]) => {
  const publication = newPublication(preset, 'Lakeside Letter', world);
  const doc = startIssue({ id: ANY_ISSUE, publication, number: 7, date: null }, world);
  for (const command of commands(readIssue(doc))) expect(applyCommand(doc, command, world)).toMatchObject({ ok: true });
  return { issue: readIssue(doc), publication };
};

const spelled = ({ issue, publication }: ReturnType<typeof made>) =>
  (['markdown', 'plain'] as const).map((target) => {
    const rendered = renderIssue(issue, publication, target);
    if (!rendered.ok) throw new Error(rendered.failure.why);
    return rendered.value;
  });

const inFirstSection =
  (block: NewBlock) =>
  ({ sections }: Issue): readonly Command[] => [
    { do: 'add-block', block, at: { section: sections[0]?.id ?? null, before: null } },
  ];

/** An item as "Add a block" makes it in the first section of the labelled preset. */
const FRESH_ITEM: NewBlock = {
  kind: 'item',
  label: '',
  paragraphs: [
    { label: null, markdown: '' },
    { label: 'Why it matters', markdown: '' },
  ],
  callToAction: 'Read more',
};

describe.each(['flat', 'labelled'] as const)('a new %s publication', (preset) => {
  test('says nothing but its name and number until its owner writes', () => {
    expect(spelled(made(preset, () => []))).toEqual(['# Lakeside Letter #7\n', 'Lakeside Letter #7\n']);
  });

  test.each(['item', 'sponsor', 'event', 'text'] as const)('leaves out a %s that was only added', (kind) => {
    const label = { item: '', sponsor: 'Sponsored', event: 'Event', text: '' }[kind];
    const callToAction = preset === 'flat' ? null : 'Read more';
    const issue = made(preset, inFirstSection({ ...FRESH_ITEM, kind, label, callToAction }));
    expect(spelled(issue)).toEqual(['# Lakeside Letter #7\n', 'Lakeside Letter #7\n']);
    expect(outgoing(issue.issue, issue.publication).untouched).toHaveLength(1);
  });
});

test('a filed clip that nobody wrote about goes out by title and address, without words that close nothing', () => {
  const clip = clipOf(world, { title: 'Maps on a train', url: 'https://maps.example/train' });
  const [markdown, plain] = spelled(
    made('labelled', ({ sections }) => [
      { do: 'file-clips', clips: [clip], at: { section: sections[0]?.id ?? null, before: null } },
    ]),
  );
  expect(markdown).toContain('### [Maps on a train](https://maps.example/train)\n');
  expect(plain).toContain('Maps on a train\nhttps://maps.example/train\n');
  expect(markdown).not.toContain('Read more');
  expect(plain).not.toContain('Read more');
});

test('the section’s closing words come with the words they close', () => {
  const block = {
    ...FRESH_ITEM,
    title: 'Maps',
    links: ['https://maps.example/'],
    paragraphs: [{ label: null, markdown: 'Go.' }],
  };
  expect(spelled(made('labelled', inFirstSection(block)))[0]).toContain('Go. [Read more →](https://maps.example/)');
});

test.each<[string, NewBlock, string]>([
  ['closing words of one’s own', { ...FRESH_ITEM, callToAction: 'Join us' }, 'Join us'],
  ['a label of one’s own', { ...FRESH_ITEM, kind: 'sponsor', label: 'With thanks to Ada' }, 'With thanks to Ada'],
  ['a source alone', { ...FRESH_ITEM, source: 'Harbour Log', links: ['https://harbour.example/'] }, 'harbour.example'],
  ['a tagline alone', { ...FRESH_ITEM, kind: 'event', tagline: 'On Friday' }, 'On Friday'],
  ['one word', { ...FRESH_ITEM, paragraphs: [{ label: null, markdown: 'Hm' }] }, 'Hm'],
  ['a point', { ...FRESH_ITEM, points: [{ label: null, markdown: 'First' }] }, 'First'],
])('a block with %s is written, and goes out', (_, block, words) => {
  for (const text of spelled(made('labelled', inFirstSection(block)))) expect(text).toContain(words);
});

test('an address without a title and without words is not lost', () => {
  const block: NewBlock = { ...FRESH_ITEM, links: ['https://maps.example/train'] };
  for (const text of spelled(made('labelled', inFirstSection(block)))) {
    expect(text).toContain('https://maps.example/train');
    expect(text).not.toContain('Read more');
  }
});

test('closing words of a section that is gone from the issue are not taken for somebody’s own', () => {
  const { issue, publication } = made('labelled', (started) => [
    ...inFirstSection(FRESH_ITEM)(started),
    ...started.sections.map(({ id }): Command => ({ do: 'remove-section', section: id })),
  ]);
  expect(issue.sections).toEqual([]);
  expect(spelled({ issue, publication })).toEqual(['# Lakeside Letter #7\n', 'Lakeside Letter #7\n']);
});
