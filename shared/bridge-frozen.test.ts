import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { anyDoorbell, BRIDGE_VERSION, clipperMessage, deskRequest, doorbell } from './bridge.ts';
import { clip } from './clip.ts';
import { clipOfText } from './clip-text.ts';
import { shapesOf } from './testing/shapes.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, 'frozen', file), 'utf8'));

const conversation = z
  .array(z.strictObject({ by: z.enum(['desk', 'clipper']), message: z.unknown() }))
  .parse(read(`bridge-${BRIDGE_VERSION}.json`));

const isDoorbell = (message: unknown): boolean => anyDoorbell.safeParse(message).success;

test('what a released desk and a released clipper said to each other is understood whole', () => {
  for (const { by, message } of conversation) {
    const schema = isDoorbell(message) ? doorbell : by === 'desk' ? deskRequest : clipperMessage;
    expect(schema.parse(message)).toStrictEqual(message);
  }
  const said = new Set(conversation.flatMap(({ message }) => Object.values(z.looseObject({}).parse(message))));
  for (const word of ['hello', 'pull', 'batch', 'ack', 'acked', 'offer', 'noted', 'seen', 'noted-seen', 'ring'])
    expect([...said]).toContain(word);
});

const texts = conversation.flatMap(({ message }) => {
  const batch = clipperMessage.safeParse(message);
  return batch.success && batch.data.say === 'batch' ? batch.data.rows.map(({ text }) => text) : [];
});

test('every clip that a released clipper handed over reads as one, but for the one that was spoilt', () => {
  const spoilt = texts.filter((text) => !clip.safeParse(clipOfText(text)).success);
  expect(texts.length).toBeGreaterThan(14);
  expect(new Set(spoilt).size).toBe(1);
  expect(spoilt[0]).toContain('A clip that is spoilt');
});

const shapes = z.record(z.string(), z.looseObject({ oneOf: z.array(z.unknown()) }));

const membersIn = (all: unknown): readonly string[] =>
  Object.entries(shapes.parse(all)).flatMap(([name, { oneOf }]) =>
    oneOf.map((member) => JSON.stringify({ [name]: member })),
  );

test('every message of this version is what it was, and what was added since is kept apart (frozen/README.md)', () => {
  const now = membersIn(shapesOf({ deskRequest, clipperMessage, doorbell }));
  const released = membersIn(read(`bridge-${BRIDGE_VERSION}-shapes.json`));
  const added = membersIn(read(`bridge-${BRIDGE_VERSION}-added.json`));
  expect(now.toSorted()).toStrictEqual([...released, ...added].toSorted());
});

test('whoever does not know what was added drops it, and takes it for nothing else', () => {
  const added = shapes.parse(read(`bridge-${BRIDGE_VERSION}-added.json`));
  const names = Object.values(added).flatMap(({ oneOf }) =>
    oneOf.map((member) => JSON.stringify(member).match(/"(?:ask|say)":\{"type":"string","const":"([^"]+)"/)?.[1]),
  );
  const released = JSON.stringify(read(`bridge-${BRIDGE_VERSION}-shapes.json`));
  expect(names).not.toContain(undefined);
  for (const name of names) expect(released).not.toContain(`"const":"${name}"`);
});
