import { describe, expect, it } from 'vitest';
import { coalesce } from './coalesce.ts';

describe('coalesced work', () => {
  it('runs once more for all who asked while it ran', async () => {
    let runs = 0;
    const tell = coalesce(async () => {
      runs += 1;
      await Promise.resolve();
    });
    await Promise.all([tell(), tell(), tell(), tell()]);
    expect(runs).toBe(2);
    await tell();
    expect(runs).toBe(3);
  });

  it('goes on after a failure, which only those hear who asked for that run', async () => {
    const results = [Promise.reject(new Error('first')), Promise.resolve()];
    const tell = coalesce(() => results.shift() ?? Promise.resolve());
    const settled = await Promise.allSettled([tell(), tell()]);
    expect(settled.map(({ status }) => status)).toStrictEqual(['rejected', 'fulfilled']);
  });
});
