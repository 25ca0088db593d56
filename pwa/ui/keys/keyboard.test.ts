import { expect, test } from 'vitest';
import { readLabels } from './keyboard.ts';

test('what is printed on the keys stays unknown where the browser refuses to say', async () => {
  expect(await readLabels({})).toBeNull();
  expect(await readLabels({ keyboard: { getLayoutMap: () => Promise.reject(new Error('SecurityError')) } })).toBeNull();
  const labels = await readLabels({ keyboard: { getLayoutMap: () => Promise.resolve(new Map([['KeyA', 'q']])) } });
  expect(labels?.get('KeyA')).toBe('q');
});
