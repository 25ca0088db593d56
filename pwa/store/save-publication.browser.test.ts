import { expect, onTestFinished, test } from 'vitest';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { makeDatabase } from './database.ts';
import { firstOf, freshName, good, openTestStore } from './testing.ts';

const start = newPublication('flat', 'Letter', { mintId: () => crypto.randomUUID() });

const twoTabs = async () => {
  const name = freshName();
  const one = await openTestStore({ name });
  const other = await openTestStore({ name });
  onTestFinished(() => {
    one.close();
    other.close();
  });
  good(await one.savePublication(start));
  return { one, other };
};

test('keeps what two tabs change in one publication, each a field of its own', async () => {
  const { one, other } = await twoTabs();
  good(await one.savePublication({ ...start, footer: 'Footer of one' }, start));
  good(await one.savePublication({ ...start, style: { ...start.style, frontMatter: true } }, start));
  const style = { ...start.style, closingLineBreaks: 4 };
  good(await other.savePublication({ ...start, signOff: 'Bye from the other', style }, start));
  const [kept] = await firstOf(other.watchPublications());
  expect(kept).toEqual({
    ...start,
    footer: 'Footer of one',
    signOff: 'Bye from the other',
    style: { ...start.style, frontMatter: true, closingLineBreaks: 4 },
  });
});

test('lets the later of two changes to the same field stand, also one back to empty', async () => {
  const { one, other } = await twoTabs();
  const written = { ...start, footer: 'First' };
  good(await one.savePublication(written, start));
  good(await other.savePublication({ ...written, footer: '' }, written));
  expect(await firstOf(one.watchPublications())).toEqual([{ ...start, footer: '' }]);
});

test('sets a stored row aside that it cannot read before it writes over it', async () => {
  const name = freshName();
  const db = makeDatabase(name);
  await db.open();
  const bad = { id: start.id, name: 7 };
  await db.publications.add(bad);
  db.close();
  const store = await openTestStore({ name });
  onTestFinished(() => store.close());
  good(await store.savePublication({ ...start, footer: 'Mine' }, start));
  expect(await firstOf(store.watchPublications())).toEqual([{ ...start, footer: 'Mine' }]);
  expect(await firstOf(store.watchSetAside())).toMatchObject([{ key: start.id, raw: bad }]);
});
