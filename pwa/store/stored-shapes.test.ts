import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shapesOf } from '#shared/testing/shapes.ts';
import { MIGRATIONS } from './migrations.ts';
import { STORED_SHAPES } from './stored-shapes.ts';

test('a shape that is stored changes only with a new version of the schema, whose rows are frozen (frozen/README.md)', () => {
  const file = join(import.meta.dirname, `frozen/version-${MIGRATIONS.length}/shapes.json`);
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(shapesOf(STORED_SHAPES)).toStrictEqual(kept);
});
