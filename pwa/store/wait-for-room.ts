import type { RoomProbe } from '#shared/disk/room-probe.ts';

/** Milliseconds between two looks whether there is room again. */
export const LOOK_AGAIN = 4_000;

/** Resolves when there is room; never where that cannot be tried out. */
export const waitForRoom = (probe: RoomProbe): Promise<void> =>
  new Promise((resolve) => {
    const look = async (): Promise<void> => {
      if ((await probe()) === true) resolve();
      else setTimeout(() => void look(), LOOK_AGAIN);
    };
    void look();
  });
