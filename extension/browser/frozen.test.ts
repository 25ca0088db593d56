import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { draftAmong } from './drafts.ts';

const areas = z
  .object({ local: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'frozen/areas-0.1.0.json'), 'utf8')));

test('what was typed into the popup of 0.1.0 and left is there in this one', () => {
  expect(draftAmong(areas.local, 'https://notes.example/typed')).toMatchObject({ note: 'only begun', title: null });
});
