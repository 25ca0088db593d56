import type { Server } from 'node:http';

/** A server that only this machine reaches, on a port that was free. */
export interface Listening {
  readonly port: number;
  /** Stops at once, open connections included. */
  readonly close: () => Promise<void>;
}

export const listen = async (server: Server): Promise<Listening> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
