import { performance } from 'node:perf_hooks';
import { run } from './run.ts';

/** Where each build lies, from the project's folder. */
export const BUILT = {
  chrome: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
  desk: 'dist',
} as const;

/** One step with one line: what, and how long it took. Throws when it fails, after its words were said. */
const step = async (what: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> => {
  const from = performance.now();
  const code = await run(program, args, { env, quiet: true });
  if (code !== 0) throw new Error(`${what}: failed.`);
  console.log(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
};

/** Builds the clipper for Chrome and Firefox, bound to the desk's origin, and the desk. */
export const buildAll = async (deskOrigin: string): Promise<void> => {
  const env = { ...process.env, GALLEY_DESK_ORIGIN: deskOrigin };
  await step('clipper for Chrome', 'wxt', ['build', '-b', 'chrome'], env);
  await step('clipper for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3'], env);
  await step('desk', 'vite', ['build', '--logLevel', 'warn'], env);
};
