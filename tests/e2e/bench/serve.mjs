// The built site as a good web server sends it, and pages of the benchmarks' own beside it.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};
/** A name with the hash of its content never changes it. */
const HASHED = /-[0-9a-f]{12}\.[a-z]+$/;

/**
 * Serves folders (beginning of a path, to folder) on a free port of 127.0.0.1, and `pages` (path to HTML) before them.
 * Answers `{ origin, close }`.
 */
export async function serve(folders, pages = {}) {
  const server = createServer((request, response) => {
    answer(folders, pages, request, response).catch((error) => response.destroy(error));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

async function answer(folders, pages, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = normalize(decodeURIComponent(pathname)).replace(/\/$/, '/index.html');
  if (Object.hasOwn(pages, path)) {
    response.writeHead(200, { 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-cache' });
    return response.end(pages[path]);
  }
  const start = Object.keys(folders).findLast((start) => path.startsWith(start));
  const plain = join(folders[start], path.slice(start.length));
  const accepts = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const compressed = accepts ? await size(`${plain}.br`) : undefined;
  const length = compressed ?? (await size(plain));
  if (length === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain' });
    return response.end('not found');
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': length,
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(compressed !== undefined && { 'Content-Encoding': 'br' }),
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(compressed === undefined ? plain : `${plain}.br`).pipe(response);
}

/** The bytes of a file, or `undefined` where there is none. */
async function size(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}
