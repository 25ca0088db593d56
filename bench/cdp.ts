/** Say one command of the Chrome DevTools Protocol and hear its result. */
export interface Cdp {
  send(method: string, params?: object, session?: string): Promise<Record<string, unknown>>;
  /** Hear every event of a method, until the function it gives is called. */
  on(method: string, heard: (params: Record<string, unknown>, session: string | null) => void): () => void;
  close(): void;
}

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/**
 * A bare connection. Playwright and puppeteer attach to every service worker and hold it until they have said so, which
 * would be measured as part of each cold start.
 */
export const connectCdp = async (address: string): Promise<Cdp> => {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (message: Incoming) => void>();
  const listeners = new Set<(message: Incoming) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message: Incoming = JSON.parse(String(data));
    if (message.id === undefined) for (const listener of listeners) listener(message);
    else waiting.get(message.id)?.(message);
  });
  let isOver = false;
  socket.addEventListener('close', () => {
    isOver = true;
    for (const answer of waiting.values()) answer({ error: { message: 'the browser is gone' } });
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`No answer at ${address}`)), { once: true });
  });
  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
        if (isOver) waiting.get(id)?.({ error: { message: 'the browser is gone' } });
        else
          socket.send(JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) }));
      }),
    on: (method, heard) => {
      const listener = ({ method: said, params, sessionId }: Incoming): void => {
        if (said === method) heard(params ?? {}, sessionId ?? null);
      };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => socket.close(),
  };
};
