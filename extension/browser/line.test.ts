import { beforeEach, expect, it, vi } from 'vitest';

type Hear = (message: unknown) => void;

const world = vi.hoisted(() => ({ connect: (port: unknown): void => void port }));

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'clipper', onConnect: { addListener: (hear: Hear) => (world.connect = hear) } } },
}));

const { onDeskLine } = await import('./line.ts');

const DESK = 'https://desk.example';

/** The end of a line that the background sees. */
const lineFrom = (sender: object) => {
  let hear: Hear = () => {};
  const said: unknown[] = [];
  let closed = false;
  const port = {
    name: 'bridge',
    sender: { id: 'clipper', frameId: 0, tab: { id: 1 }, origin: DESK, ...sender },
    onMessage: { addListener: (listener: Hear) => (hear = listener) },
    onDisconnect: { addListener: () => {} },
    postMessage: (message: unknown) => said.push(message),
    disconnect: () => (closed = true),
  };
  world.connect(port);
  return { said, isClosed: () => closed, say: (message: unknown) => hear(message) };
};

let paired: string;
let read: Promise<void>;
let heard: unknown[];

beforeEach(() => {
  paired = DESK;
  read = Promise.resolve();
  heard = [];
  onDeskLine(
    async () => {
      await read;
      return paired;
    },
    (message) => {
      heard.push(message);
      return Promise.resolve(`answer to ${String(message)}`);
    },
  );
});

it('answers what is said before the settings are read', async () => {
  let settle = (): void => {};
  read = new Promise((resolve) => (settle = resolve));
  const line = lineFrom({});
  line.say('one');
  line.say('two');
  await Promise.resolve();
  expect(heard).toStrictEqual([]);
  settle();
  await vi.waitFor(() => expect(line.said).toStrictEqual(['answer to one', 'answer to two']));
});

it.each([
  ['another site', { origin: 'https://other.example' }],
  ['a frame of the desk', { frameId: 3 }],
  ['no tab', { tab: undefined }],
  ['another extension', { id: 'other' }],
  ['another port of the same host', { origin: `${DESK}:8443` }],
])('answers nothing to %s, and closes the line', async (_, sender) => {
  const line = lineFrom(sender);
  line.say('one');
  await vi.waitFor(() => expect(line.isClosed()).toBe(true));
  expect([heard, line.said]).toStrictEqual([[], []]);
});

it('believes the address of the page where the browser states no origin', async () => {
  const line = lineFrom({ origin: undefined, url: `${DESK}/issue?x=1` });
  line.say('one');
  await vi.waitFor(() => expect(line.said).toStrictEqual(['answer to one']));
});

it('answers no more on an open line once another desk is paired', async () => {
  const line = lineFrom({});
  line.say('one');
  await vi.waitFor(() => expect(line.said).toHaveLength(1));
  paired = 'https://other.example';
  line.say('two');
  await vi.waitFor(() => expect(line.isClosed()).toBe(true));
  expect(heard).toStrictEqual(['one']);
});
