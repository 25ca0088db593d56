import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { listen, type Listening } from '#tools/listen.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const answerFile = async (response: ServerResponse, folder: string, path: string): Promise<void> => {
  const name = normalize(path === '/' ? '/index.html' : path);
  try {
    const body = await readFile(join(folder, name));
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(body);
  } catch (error) {
    response.writeHead(404).end(String(error));
  }
};

/**
 * A web of a few sites for one browser: an HTTP proxy that answers for every address itself and never goes out. Serves built folders and pages by their full address. `folders` maps an origin to a folder of files, `pages` an address
 * to HTML. Anything else, and every https address, is refused.
 */
export const serveLittleWeb = async (
  folders: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, string>>,
): Promise<Listening> => {
  const answer: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'nowhere'}`);
    const page = pages[url.href];
    const folder = folders[url.origin];
    if (page !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else if (folder !== undefined) void answerFile(response, folder, url.pathname);
    else
      response
        .writeHead(404, { 'content-type': TYPES['.html'] })
        .end('<!doctype html>No such place in this little web.');
  };
  const server = createServer(answer);
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  return listen(server);
};
