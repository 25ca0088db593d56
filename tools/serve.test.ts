import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from './serve.ts';

let folder = '';
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-serve-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'dist/index.html'), '<title>Desk</title>');
  await writeFile(join(folder, 'dist/sw.js'), 'self');
  await writeFile(join(folder, 'dist/assets/a-1.js'), 'a');
  served = await serve(join(folder, 'dist'), 0);
});
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly cache: string | undefined;
  readonly body: string;
}

/** Asks for a path exactly as it is written; `fetch` would tidy it first. */
const ask = (path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port: served.port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          cache: response.headers['cache-control'],
          body,
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });

test('serves the desk, and its page for an address of its own', async () => {
  for (const path of ['/', '/issues/42'])
    expect(await ask(path)).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<title>Desk</title>',
    });
});

test('lets the service worker be asked for again, and built assets be kept', async () => {
  expect(await ask('/sw.js')).toMatchObject({ type: 'text/javascript; charset=utf-8', cache: 'no-cache' });
  expect((await ask('/assets/a-1.js')).cache).toContain('immutable');
});

test('has nothing outside its folder, and nothing at a broken address', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/missing.js', '/%'])
    expect(await ask(path)).toMatchObject({ status: 404, body: 'Nothing is here.' });
});

test('says that a port is taken', async () => {
  await expect(serve(folder, served.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
