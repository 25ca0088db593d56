import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Cdp } from '../bench/cdp.ts';
import { evaluate, openTab } from '../bench/targets.ts';
import { HARMED } from './harm.ts';
import type { Fault } from './judge.ts';

/** Ids of the clips in the desk's own store. */
const READ_IDS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('galley');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const keys = opening.result.transaction('clips').objectStore('clips').getAllKeys();
    keys.onerror = () => reject(keys.error);
    keys.onsuccess = () => { opening.result.close(); resolve(keys.result.map(String)); };
  };
})`;

/** Longest that the desk takes to fetch what waits, in milliseconds. */
const LONGEST = 60_000;

/** Open the desk, and have it take over every clip: what it does not get is lost to its user. */
export const deskHas = async (cdp: Cdp, ids: readonly string[]): Promise<readonly Fault[]> => {
  const { session } = await openTab(cdp, 'http://localhost:4173/');
  const until = performance.now() + LONGEST;
  let missing: readonly string[] = ids;
  while (missing.length > 0 && performance.now() < until) {
    await pause(500);
    const there = new Set(z.array(z.string()).parse(await evaluate(cdp, session, READ_IDS)));
    missing = ids.filter((id) => !there.has(id));
  }
  const isHarmed = (await evaluate(cdp, session, `globalThis.${HARMED} === 1`)) === true;
  return [
    ...missing.map((id) => ({ name: 'not on the desk', detail: id })),
    ...(isHarmed ? [{ name: 'a page’s script ran', detail: 'the desk' }] : []),
  ];
};
