import { platform } from 'node:os';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a window can be shown: always on Windows and macOS, on Linux where a display is named. */
export const hasDisplay = (env: Environment = process.env, system: string = platform()): boolean =>
  system !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
