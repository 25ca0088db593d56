const MARK = 'galley-open-';

interface Marks {
  readonly storage: Storage;
  /** Where this page hears of what other tabs do to the storage: its window. */
  readonly events: EventTarget;
  readonly id: string;
}

export interface OpenMark {
  /** Whether a tab went without a word: the browser crashed, was killed, or had no room to write in. */
  readonly wasLeft: boolean;
  /** This tab goes in order, with nothing broken behind it. */
  lift(): void;
}

const marksIn = (storage: Storage): readonly string[] => Object.keys(storage).filter((key) => key.startsWith(MARK));

const put = (storage: Storage, key: string): void => {
  try {
    storage.setItem(key, '');
  } catch {
    // No room for a mark: the next start then thinks that all went well, as it would without marks.
  }
};

/**
 * Marks in localStorage that a tab has the database open, and takes the mark away as the tab goes. It is there before anything goes wrong,
 * since on a full disk nothing can be noted any more. Another tab that starts takes every mark for one that was left; a tab
 * that lives puts its own back.
 */
export const leaveMark = ({ storage, events, id }: Marks): OpenMark => {
  const mine = MARK + id;
  const left = marksIn(storage);
  for (const key of left) storage.removeItem(key);
  put(storage, mine);
  const putBack = (event: Event): void => {
    if (event instanceof StorageEvent && event.key === mine && event.newValue === null) put(storage, mine);
  };
  events.addEventListener('storage', putBack);
  return {
    wasLeft: left.length > 0,
    lift() {
      events.removeEventListener('storage', putBack);
      storage.removeItem(mine);
    },
  };
};
