import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';

/** `npm start` as a user has it in a terminal. */
export interface Start {
  /** Everything it said so far, line by line. */
  readonly said: readonly string[];
  readonly says: (words: string) => Promise<void>;
  /** Presses Ctrl+C, where it still runs: every program of the terminal hears of it. */
  readonly pressCtrlC: () => void;
  /** Resolves with its exit code when it has ended by itself. */
  readonly ended: Promise<number | null>;
}

export const npmStart = (folder: string, env: Readonly<Record<string, string>>): Start => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...here } = process.env;
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...here, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => said.push(line));
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    said,
    ended,
    says: (words) =>
      expect.poll(() => said.join('\n'), { message: 'what npm start says', timeout: 240_000 }).toContain(words),
    pressCtrlC: () => {
      const isRunning = child.exitCode === null && child.signalCode === null;
      if (child.pid !== undefined && isRunning) process.kill(-child.pid, 'SIGINT');
    },
  };
};
