import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  /** Keep its words, and say them only when it fails. */
  readonly quiet?: boolean;
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** Hears every line it says. */
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end and answers its exit code; a program that cannot be started answers 127. */
export const run = async (program: string, args: readonly string[], options: Options = {}): Promise<number> => {
  const child = spawn(program, args, {
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.signal && { signal: options.signal }),
    shell: process.platform === 'win32',
  });
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      options.onLine?.(line);
      if (options.quiet === true) kept.push(line);
      else console.log(line);
    });
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      kept.push(error.message);
      resolve(127);
    });
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  if (code !== 0 && kept.length > 0 && options.signal?.aborted !== true) console.log(kept.join('\n'));
  return code;
};
