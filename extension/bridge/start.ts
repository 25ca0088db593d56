import type { makePipe as makePipeType, Line } from './pipe.ts';

/** What an earlier bridge in this page left behind, so that one that comes after an update or twice takes over from it. */
const STOP = Symbol.for('galley.bridge.stop');

export interface BridgeWorld {
  readonly page: Window;
  readonly announce: (page: Window) => MessagePort;
  readonly onAsked: (page: Window, asked: () => void) => () => void;
  readonly makePipe: typeof makePipeType;
  readonly onBell: (rung: (waiting: number) => void) => () => void;
  readonly connect: (heard: (message: unknown) => void, ended: () => void) => Line;
  /** Calls back once this page's desk is not the paired one any more. */
  readonly onUnpaired: (unpaired: () => void) => () => void;
  /** Sentence for a request that could not be carried. */
  readonly lost: string;
}

/** Ring in at the desk, carry its requests, and pass on every ring of the bell. A new port replaces the one before. */
export const startBridge = ({
  page,
  announce,
  onAsked,
  makePipe,
  onBell,
  connect,
  onUnpaired,
  lost,
}: BridgeWorld): void => {
  let desk: MessagePort | null = null;
  const world: typeof globalThis & { [STOP]?: () => void } = globalThis;

  const stops: Array<() => void> = [];
  const stop = (): void => stops.splice(0).forEach((end) => end());
  world[STOP]?.();
  world[STOP] = stop;
  const pipe = makePipe({ connect, say: (message) => desk?.postMessage(message, []), lost, gone: stop });

  const ringIn = (): void => {
    desk?.close();
    desk = announce(page);
    desk.addEventListener('message', ({ data }: MessageEvent<unknown>) => pipe.take(data));
    desk.start();
  };

  stops.push(
    () => desk?.close(),
    onAsked(page, ringIn),
    onUnpaired(stop),
    onBell((waiting) => desk?.postMessage({ say: 'ring', waiting }, [])),
  );
  ringIn();
};
