import { expect, it } from 'vitest';
import { makeTurns } from './in-turn.ts';

it('does one thing after the other, and goes on after a failure', async () => {
  const inTurn = makeTurns();
  const said: string[] = [];
  const step = (name: string) => async (): Promise<string> => {
    said.push(`${name} begins`);
    await Promise.resolve();
    said.push(`${name} ends`);
    if (name === 'two') throw new Error(name);
    return name;
  };
  const settled = await Promise.allSettled(['one', 'two', 'three'].map((name) => inTurn(step(name))));
  expect(settled.map(({ status }) => status)).toStrictEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(said).toStrictEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
});
