import { describe, expect, it } from 'vitest';
import { toStoreFailure } from './store-failure.ts';

const named = (name: string, inner?: Error): Error => Object.assign(new Error(name), { name, inner });

describe('an error of the store', () => {
  it('is told as a full disk where the quota is wrapped in an abort', () => {
    const error = named('AbortError', named('QuotaExceededError'));
    expect(toStoreFailure(error)).toStrictEqual({ kind: 'full', detail: 'AbortError, QuotaExceededError' });
  });

  it('is told as a newer store where the version is', () => {
    expect(toStoreFailure(named('VersionError')).kind).toBe('newer');
  });

  it('is told by its name where it is neither', () => {
    expect(toStoreFailure(named('DatabaseClosedError'))).toStrictEqual({
      kind: 'failed',
      detail: 'DatabaseClosedError',
    });
  });
});
