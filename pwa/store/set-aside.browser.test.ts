import { expect, onTestFinished, test } from 'vitest';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { makeDatabase } from './database.ts';
import { moveAside } from './set-aside.ts';
import { freshName } from './testing.ts';

test('leaves a row alone that another tab has stored anew since it was found bad', async () => {
  const db = makeDatabase(freshName());
  await db.open();
  onTestFinished(() => db.close());
  const mended = newPublication('flat', 'Mended', { mintId: () => crypto.randomUUID() });
  const bad = { id: crypto.randomUUID(), name: 7 };
  await db.publications.bulkPut([mended, bad]);
  expect(await moveAside(db, 'publications', [mended.id, bad.id], () => 0)).toEqual([bad.id]);
  expect(await db.publications.toArray()).toEqual([mended]);
  expect(await db.setAside.toArray()).toMatchObject([{ key: bad.id, raw: bad }]);
});
