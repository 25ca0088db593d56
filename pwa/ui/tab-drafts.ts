import type { FormDrafts } from './form-drafts.ts';

const PREFIX = 'galley-form:';

const readJson = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not ours; it stays where it is.
  }
};

const keysIn = (storage: Storage): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) => key.startsWith(PREFIX));

/**
 * Keeps forms in the tab's session storage: it is written before the keystroke ends, and outlives a reload but not the tab
 * (https://html.spec.whatwg.org/multipage/webstorage.html#the-sessionstorage-attribute). Null where the browser refuses one.
 */
export const tabDrafts = (storage: Storage | null): FormDrafts => {
  const unkept = new Set<string>();
  return {
    read: (name) => readJson(storage?.getItem(PREFIX + name) ?? null),
    keep(name, typed) {
      try {
        if (storage === null) throw new TypeError('This browser keeps nothing for the tab.');
        storage.setItem(PREFIX + name, JSON.stringify(typed));
        unkept.delete(name);
      } catch {
        unkept.add(name); // Full or refused: the page then asks before it goes.
      }
    },
    forget(name) {
      unkept.delete(name);
      storage?.removeItem(PREFIX + name);
    },
    names: () => (storage === null ? [] : keysIn(storage).map((key) => key.slice(PREFIX.length))),
    unkept: () => unkept.size > 0,
  };
};
