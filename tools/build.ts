import { performance } from 'node:perf_hooks';
import { run } from './run.ts';

/** Where each build lies, from the project's folder. */
export const BUILT = {
  chrome: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
  desk: 'dist',
} as const;

/** One of the three things that are built. */
export type Part = keyof typeof BUILT;

interface Step {
  /** As the user hears of it. */
  readonly what: string;
  readonly program: string;
  readonly args: readonly string[];
}

const STEPS: Readonly<Record<Part, Step>> = {
  chrome: { what: 'clipper for Chrome', program: 'wxt', args: ['build', '-b', 'chrome'] },
  firefox: { what: 'clipper for Firefox', program: 'wxt', args: ['build', '-b', 'firefox', '--mv3'] },
  desk: { what: 'desk', program: 'vite', args: ['build', '--logLevel', 'warn'] },
};

/** Builds one part, the clippers bound to the desk's origin, and says in one line how long it took. Throws when it fails, after its words were said. */
export const build = async (part: Part, deskOrigin: string, signal?: AbortSignal): Promise<void> => {
  const { what, program, args } = STEPS[part];
  const env = { ...process.env, GALLEY_DESK_ORIGIN: deskOrigin };
  const from = performance.now();
  const code = await run(program, args, { env, quiet: true, ...(signal && { signal }) });
  if (code !== 0) throw new Error(`${what}: failed.`);
  console.log(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
};

/** Builds everything anew. */
export const buildAll = async (deskOrigin: string): Promise<void> => {
  for (const part of ['chrome', 'firefox', 'desk'] as const) await build(part, deskOrigin);
};
