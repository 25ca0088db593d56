import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shapesOf } from '#shared/testing/shapes.ts';
import { openDatabase } from './database.ts';
import { OUTBOX_SHAPES, TOLD_SHAPES } from './stored-shapes.ts';
import { openToldDatabase } from './told-database.ts';

const kept = (folder: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'frozen', folder, 'shapes.json'), 'utf8'));

test('a shape that is stored changes only with a new version of its schema, whose rows are frozen (frozen/README.md)', () => {
  expect(shapesOf(OUTBOX_SHAPES)).toStrictEqual(kept(`outbox-${openDatabase().dexie.verno}`));
  expect(shapesOf(TOLD_SHAPES)).toStrictEqual(kept(`told-${openToldDatabase().dexie.verno}`));
});
