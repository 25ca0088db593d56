import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface Served {
  readonly port: number;
  /** Stops at once, open connections included. */
  readonly stop: () => Promise<void>;
}

const isFile = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true;
};

/** The file an address asks for; the desk is one page, so an address without a file ending gets that page. */
const fileFor = async (root: string, pathname: string): Promise<string | null> => {
  const path = normalize(join(root, pathname));
  if (path !== root && !path.startsWith(root + sep)) return null;
  if (await isFile(path)) return path;
  return extname(path) === '' ? join(root, 'index.html') : null;
};

/** The path of an address, decoded; null where it cannot be. */
const pathOf = (url: string): string | null => {
  try {
    return decodeURIComponent(new URL(url, 'http://desk').pathname);
  } catch {
    return null; // Not an address of ours: nothing is there.
  }
};

const answer = async (root: string, url: string, response: ServerResponse): Promise<void> => {
  const pathname = pathOf(url);
  const file = pathname === null ? null : await fileFor(root, pathname);
  if (file === null || !(await isFile(file))) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Nothing is here.');
    return;
  }
  // Built assets carry a hash in their name; everything else must be asked for again, the service worker above all.
  const cache = pathname?.startsWith('/assets/') === true ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** What is answered before any file is looked for. */
export interface Word {
  readonly status: number;
  readonly text: string;
  /** Plain text where nothing else is said. */
  readonly type?: string;
}

/**
 * Serves a folder on localhost; port 0 takes any free one. Rejects with the code EADDRINUSE when the port is busy. `first` may answer
 * for a path instead of the folder.
 */
export const serve = async (
  root: string,
  port: number,
  first: (pathname: string | null) => Word | null = () => null,
): Promise<Served> => {
  const server = createServer((request, response) => {
    const word = first(pathOf(request.url ?? '/'));
    if (word !== null) {
      const headers = { 'content-type': word.type ?? 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
      response.writeHead(word.status, headers).end(word.text);
      return;
    }
    answer(normalize(root), request.url ?? '/', response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const taken = await listen(server, port);
  return {
    port: taken,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
