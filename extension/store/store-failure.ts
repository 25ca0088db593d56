/** Why the outbox could not do what was asked. `detail` is the browser's own word for it. */
export interface StoreFailure {
  readonly kind: 'full' | 'newer' | 'failed';
  readonly detail: string;
}

const namesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [String(error)];
  const inner = 'inner' in error ? error.inner : error.cause;
  return [error.name, ...(inner instanceof Error && inner !== error ? namesOf(inner) : [])];
};

/** Sort an error of Dexie or IndexedDB into what the user can do about it. Quota arrives wrapped in an abort. */
export const toStoreFailure = (error: unknown): StoreFailure => {
  const names = namesOf(error);
  const detail = names.join(', ');
  if (names.includes('QuotaExceededError')) return { kind: 'full', detail };
  if (names.includes('VersionError')) return { kind: 'newer', detail };
  return { kind: 'failed', detail };
};
