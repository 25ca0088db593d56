import * as fc from 'fast-check';
import { applyUpdate, type Doc, Doc as YDoc, encodeStateAsUpdate, encodeStateVector, type UndoManager } from 'yjs';
import { describe, expect, test } from 'vitest';
import { runs } from '#shared/testing/runs.ts';
import { applyCommand } from './apply-command.ts';
import type { Command, Place } from './command.ts';
import { newPublication } from './new-publication.ts';
import type { Block, Issue } from './model.ts';
import { readIssue } from './read-issue.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, counting } from './testing/worlds.ts';
import { textOf, writeText } from './text-of.ts';
import { createUndo } from './undo.ts';
import type { World } from './world.ts';

interface Replica {
  readonly doc: Doc;
  readonly undo: UndoManager;
  readonly world: World;
}

const EDITOR = Symbol('editor');

const replicaOf = (start: Doc, name: number): Replica => {
  const doc = new YDoc();
  doc.clientID = name;
  applyUpdate(doc, encodeStateAsUpdate(start));
  const undo = createUndo(doc);
  undo.addTrackedOrigin(EDITOR);
  return { doc, undo, world: counting(name) };
};

const twoReplicas = (): readonly [Replica, Replica] => {
  const world = counting(9);
  const publication = newPublication('labelled', 'X', world);
  const start = startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world);
  return [replicaOf(start, 1), replicaOf(start, 2)];
};

const send = (from: Doc, to: Doc): void => applyUpdate(to, encodeStateAsUpdate(from, encodeStateVector(to)), 'remote');
const meet = ([one, other]: readonly [Replica, Replica]): void => {
  send(one.doc, other.doc);
  send(other.doc, one.doc);
};

/** One thing a replica does; the numbers choose among what it sees at that moment. */
interface Step {
  readonly who: 0 | 1;
  readonly act: string;
  readonly a: number;
  readonly b: number;
}

const pick = <Value>(list: readonly Value[], at: number): Value | null =>
  list.length === 0 ? null : (list[at % list.length] ?? null);

const placeFor = (issue: Issue, a: number, b: number): Place => {
  const section = pick([null, ...issue.sections.map(({ id }) => id)], a);
  const here = issue.blocks.filter((block) => block.section === section);
  return { section, before: pick([null, ...here.map(({ id }) => id)], b) };
};

const type = ({ doc }: Replica, block: Block, at: number, words: string): void => {
  const paragraph = pick(block.paragraphs, at);
  if (paragraph === null) return;
  const text = textOf(doc, paragraph.id);
  doc.transact(() => writeText(text, text.toJSON() + words), EDITOR);
};

const commandFor = (issue: Issue, { act, a, b }: Step, token: string): Command | null => {
  const block = pick(issue.blocks, a);
  const section = pick(issue.sections, a);
  const before = pick([null, ...issue.sections.map(({ id }) => id)], b);
  const text = { label: null, markdown: token };
  switch (act) {
    case 'add-block':
      return { do: act, block: { kind: 'item', title: token, paragraphs: [text] }, at: placeFor(issue, a, b) };
    case 'add-section':
      return { do: act, section: { emoji: '', name: token, labels: [], callToAction: null }, before };
    case 'move-section':
      return section === null ? null : { do: act, section: section.id, before };
    case 'remove-section':
      return section === null ? null : { do: act, section: section.id };
    case 'move-blocks':
      return block === null ? null : { do: act, blocks: [block.id], to: placeFor(issue, b, a) };
    case 'remove-blocks':
      return block === null ? null : { do: act, blocks: [block.id] };
    case 'change-block':
      return block === null ? null : { do: act, block: block.id, patch: { source: token } };
    case 'add-link':
      return block === null ? null : { do: act, block: block.id, url: `https://a.example/${token}` };
    case 'add-paragraph':
      return block === null
        ? null
        : { do: act, block: block.id, list: b % 2 ? 'points' : 'paragraphs', text, before: null };
    case 'move-paragraph': {
      const paragraph = pick(block?.paragraphs ?? [], b);
      return block === null || paragraph === null
        ? null
        : { do: act, block: block.id, paragraph: paragraph.id, before: block.paragraphs[0]?.id ?? null };
    }
    default:
      return null;
  }
};

/** Does a step, and says which words it wrote. */
const act = (replicas: readonly [Replica, Replica], step: Step, token: string): string | null => {
  const replica = replicas[step.who];
  const issue = readIssue(replica.doc);
  if (step.act === 'meet') meet(replicas);
  else if (step.act === 'undo') replica.undo.undo();
  else if (step.act === 'redo') replica.undo.redo();
  else if (step.act === 'type') {
    const block = pick(issue.blocks, step.a);
    if (block === null || block.paragraphs.length === 0) return null;
    type(replica, block, step.b, token);
    return token;
  }
  const command = commandFor(issue, step, token);
  if (command === null) return null;
  const result = applyCommand(replica.doc, command, replica.world);
  const writes = ['add-block', 'add-paragraph', 'add-link'].includes(step.act);
  return result.ok && writes ? token : null;
};

const KEEPING = [
  'add-block',
  'add-section',
  'move-section',
  'remove-section',
  'move-blocks',
  'add-link',
  'add-paragraph',
  'move-paragraph',
  'type',
  'meet',
] as const;
const stepsOf = (acts: readonly string[]) =>
  fc.array(
    fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      act: fc.constantFrom(...acts),
      a: fc.nat(20),
      b: fc.nat(20),
    }),
    { minLength: 1, maxLength: 60 },
  );

const play = (steps: readonly Step[]) => {
  const replicas = twoReplicas();
  const tokens = steps.map((step, at) => act(replicas, step, `<${at}>`)).filter((token) => token !== null);
  meet(replicas);
  return { tokens, issues: replicas.map(({ doc }) => readIssue(doc)), replicas };
};

const idsOf = (issue: Issue): readonly string[] => [
  ...issue.sections.map(({ id }) => id),
  ...issue.blocks.flatMap(({ id, links, paragraphs, points }) => [
    id,
    ...[...links, ...paragraphs, ...points].map((part) => part.id),
  ]),
];

const add = ({ doc, world }: Replica, title: string, at: Place): void => {
  applyCommand(doc, { do: 'add-block', block: { kind: 'item', title }, at }, world);
};

describe('two writers', () => {
  test('agree after any commands, typing, undo and redo, and nothing appears twice', () => {
    fc.assert(
      fc.property(stepsOf([...KEEPING, 'remove-blocks', 'change-block', 'undo', 'redo', 'undo']), (steps) => {
        const [one, other] = play(steps).issues;
        if (one === undefined) throw new Error('two issues');
        expect(one).toEqual(other);
        expect(new Set(idsOf(one)).size).toBe(idsOf(one).length);
      }),
      runs(200),
    );
  }, 60_000);

  test('lose nothing they wrote, wherever it was moved meanwhile', () => {
    fc.assert(
      fc.property(stepsOf(KEEPING), (steps) => {
        const { tokens, issues } = play(steps);
        const [one, other] = issues;
        expect(one).toEqual(other);
        const text = JSON.stringify(one);
        for (const token of tokens) expect(text).toContain(token);
      }),
      runs(200),
    );
  }, 60_000);

  test('still find the order each of them saw, after any number of moves to one place', () => {
    const replicas = twoReplicas();
    const addFirst = (who: 0 | 1, title: string): void =>
      add(replicas[who], title, { section: null, before: readIssue(replicas[who].doc).blocks[0]?.id ?? null });
    addFirst(0, 'end');
    meet(replicas);
    for (let at = 0; at < 5; at += 1) {
      addFirst(0, `a${at}`);
      addFirst(1, `b${at}`);
    }
    meet(replicas);
    const titles = readIssue(replicas[1].doc).blocks.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('a'))).toEqual(['a4', 'a3', 'a2', 'a1', 'a0']);
    expect(titles.filter((title) => title.startsWith('b'))).toEqual(['b4', 'b3', 'b2', 'b1', 'b0']);
    expect(titles.at(-1)).toBe('end');
  });

  test('can put a block between two that ended up with the same key', () => {
    const replicas = twoReplicas();
    const [one, other] = replicas;
    const end: Place = { section: null, before: null };
    add(one, 'a', end);
    add(other, 'b', end);
    meet(replicas);
    const second = readIssue(one.doc).blocks[1];
    add(one, 'between', { section: null, before: second?.id ?? null });
    meet(replicas);
    expect(readIssue(other.doc).blocks.map(({ title }) => title)).toEqual(['a', 'between', 'b']);
  });
});

describe('taking back what another has built on', () => {
  test('hides it, and bringing it back brings the other’s words too', () => {
    const replicas = twoReplicas();
    const [one, other] = replicas;
    const block = { kind: 'item', title: 'a', paragraphs: [{ label: null, markdown: 'mine' }] } as const;
    applyCommand(one.doc, { do: 'add-block', block, at: { section: null, before: null } }, one.world);
    meet(replicas);
    const [there] = readIssue(other.doc).blocks;
    if (there === undefined) throw new Error('no block');
    type(other, there, 0, ' and yours');
    one.undo.undo();
    applyCommand(other.doc, { do: 'change-block', block: there.id, patch: { source: 'Yours' } }, other.world);
    applyCommand(other.doc, { do: 'add-link', block: there.id, url: 'https://yours.example/' }, other.world);
    meet(replicas);
    expect(readIssue(one.doc).blocks).toEqual([]);
    one.undo.redo();
    meet(replicas);
    expect(readIssue(one.doc)).toEqual(readIssue(other.doc));
    expect(readIssue(other.doc).blocks).toMatchObject([
      { title: 'a', source: 'Yours', paragraphs: [{}], links: [{ url: 'https://yours.example/' }] },
    ]);
    expect(JSON.stringify(readIssue(one.doc))).toContain('mine');
    expect(JSON.stringify(readIssue(one.doc))).toContain(' and yours');
  });
});
