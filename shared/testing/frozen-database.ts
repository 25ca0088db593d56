import * as z from 'zod/mini';

const frozenStore = z.strictObject({
  name: z.string(),
  keyPath: z.string(),
  autoIncrement: z.boolean(),
  indexes: z.array(
    z.strictObject({
      name: z.string(),
      keyPath: z.union([z.string(), z.array(z.string())]),
      unique: z.boolean(),
      multiEntry: z.boolean(),
    }),
  ),
  rows: z.array(z.unknown()),
});

const frozenDatabase = z.strictObject({ name: z.string(), version: z.int(), stores: z.array(frozenStore) });

/** A database as a build wrote it, row by row. */
export type FrozenDatabase = z.infer<typeof frozenDatabase>;

const bytes = z.strictObject({ $bytes: z.string() });
const float64 = z.strictObject({ $float64: z.array(z.number()) });
const uint32 = z.strictObject({ $uint32: z.array(z.number()) });

const revived = (_: string, value: unknown): unknown => {
  const base64 = bytes.safeParse(value);
  if (base64.success) return Uint8Array.from(atob(base64.data.$bytes), (character) => character.charCodeAt(0));
  const keys = float64.safeParse(value);
  if (keys.success) return Float64Array.from(keys.data.$float64);
  const numbers = uint32.safeParse(value);
  return numbers.success ? Uint32Array.from(numbers.data.$uint32) : value;
};

/** What was frozen as JSON: bytes and arrays of numbers in it are called by name. */
export const readFrozen = (json: string): FrozenDatabase => frozenDatabase.parse(JSON.parse(json, revived));

/** The rows of one of its stores. */
export const rowsOf = ({ stores }: FrozenDatabase, name: string): readonly unknown[] =>
  stores.find((store) => store.name === name)?.rows ?? [];

/** Its stores and their indexes, without what is in them, in an order of their own. */
export const shapeOf = ({ stores }: FrozenDatabase): unknown =>
  stores
    .map(({ name, keyPath, autoIncrement, indexes }) => ({
      name,
      keyPath,
      autoIncrement,
      indexes: indexes.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));

const opened = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });

/** Makes the database anew under another name, as the browser had it, by none of the code that reads it. */
export const layDown = async ({ version, stores }: FrozenDatabase, name: string): Promise<void> => {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => {
    for (const { name: store, keyPath, autoIncrement, indexes, rows } of stores) {
      const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const index of indexes) made.createIndex(index.name, index.keyPath, index);
      for (const row of rows) made.put(row);
    }
  });
  (await opened(request)).close();
};

/** The stores and indexes of a database that is there. */
export const shapeThere = async (name: string): Promise<unknown> => {
  const db = await opened(indexedDB.open(name));
  const transaction = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map((each) => {
    const store = transaction.objectStore(each);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    return { name: each, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, rows: [] };
  });
  const { version } = db;
  db.close();
  return shapeOf(frozenDatabase.parse({ name, version, stores }));
};
