import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

const XVFB = '/usr/bin/Xvfb';

/** Whether this machine has what shows windows to nobody. */
export const hasXvfb = (): boolean => existsSync(XVFB);

export interface Display {
  /** As DISPLAY names it. */
  readonly name: string;
  readonly close: () => Promise<void>;
}

/** A screen of its own, which nobody sees and no window manager looks after. */
export const openDisplay = async ({ width, height }: { width: number; height: number }): Promise<Display> => {
  const server = spawn(XVFB, ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = server.stdio[3];
  if (!told) throw new Error('Xvfb has no way to tell its number.');
  const number = (await once(told, 'data')).join('');
  return {
    name: `:${number.trim()}`,
    close: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
};
