import { Dexie } from 'dexie';
import type { StoreFailure } from './desk-store.ts';

const SENTENCES = {
  quota:
    'There is no room left on this device. Free some space first, and do not reload this page: saving goes on by itself as soon as there is room.',
  closed: 'The browser closed the storage of this tab. Reload the page to go on.',
  newer:
    'The data on this device was written by a newer Galley than this one. Reload the page to get the newer one; nothing was changed.',
  damaged: 'The browser cannot read the data kept on this device. Export what you can, then restart the browser.',
  blocked:
    'This browser is told to keep nothing for this site, so the desk could keep nothing that you write. Allow the site to store data (in the browser’s settings: cookies and site data), then reload this page.',
  failed: 'The browser refused to store this. Try again; if it happens again, restart the browser.',
} as const;

const KINDS: Readonly<Record<string, StoreFailure['kind']>> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  OpenFailedError: 'closed',
  VersionError: 'newer',
  SecurityError: 'blocked',
  DataError: 'damaged',
  NotReadableError: 'damaged',
  NotFoundError: 'damaged',
};

/** The failure of this kind with its sentence for the user. */
export const storeFailure = (kind: StoreFailure['kind'], why: string = SENTENCES[kind]): StoreFailure => ({
  kind,
  why,
});

const insideOf = (error: object): unknown => {
  if ('inner' in error && error.inner instanceof Error) return error.inner;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0];
  return undefined;
};

/**
 * What a storage error means for the user. Dexie wraps the browser's error, sometimes twice, so the innermost that has a
 * meaning counts. Anything that is not a storage error is a defect and is thrown on.
 */
export const toFailure = (error: unknown): StoreFailure => {
  if (!(error instanceof Dexie.DexieError || error instanceof DOMException)) throw error;
  const inner = insideOf(error);
  if (inner instanceof Dexie.DexieError || inner instanceof DOMException) {
    const deeper = toFailure(inner);
    if (deeper.kind !== 'failed') return deeper;
  }
  return storeFailure(KINDS[error.name] ?? 'failed');
};
