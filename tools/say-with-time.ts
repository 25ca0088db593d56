import { performance } from 'node:perf_hooks';

/** Says lines with the seconds since the first of them could be said. */
export const sayWithTime = (): ((line: string) => void) => {
  const from = performance.now();
  return (line) => console.log(`${((performance.now() - from) / 1000).toFixed(1).padStart(5)} s  ${line}`);
};
