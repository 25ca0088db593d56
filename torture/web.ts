import { createServer } from 'node:http';
import { listen } from '#tools/listen.ts';

export interface Answer {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** More is to come, and never does. */
  readonly isEndless?: true;
}

/** A little web on one port, for every host that ends in `.example`. */
export interface Web {
  readonly port: number;
  /** What is at an address from now on. */
  readonly put: (address: string, answer: Answer) => void;
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

export const openWeb = async (): Promise<Web> => {
  const answers = new Map<string, Answer>();
  const server = createServer(({ headers: { host }, url = '/' }, response) => {
    const answer = answers.get(`http://${host}${url}`) ?? { status: 404, headers: {}, body: 'Nothing is here.' };
    response.writeHead(answer.status ?? 200, { 'cache-control': 'no-store', ...answer.headers }).write(answer.body);
    if (answer.isEndless !== true) response.end();
  });
  // An address that is too long for a clip is still one that a server takes.
  server.maxHeadersCount = 0;
  const { port, close } = await listen(server);
  return {
    port,
    put: (at, answer) => void answers.set(at, answer),
    clear: () => answers.clear(),
    close,
  };
};
