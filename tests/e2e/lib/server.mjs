// A server of a course: pages that a test writes, and the built site in a folder of its own.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The site under test. */
export const SITE = process.env.SITE_DIR ?? fileURLToPath(new URL('../../../dist/', import.meta.url));

/** What the contract promises to work under. */
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self'";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Serves `pages`, a map from path to text, and the site under the path `at`.
 *
 * `alter(path, headers)` may answer with `{ status, type, body }` instead, and may change its mind later; with
 * `send(response, body)` it sends the body its own way, once the headers are out.
 */
export async function serve({ pages = {}, at = '/', policy = STRICT, headers = {}, alter = () => undefined } = {}) {
  const requests = [];
  const answer = async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    requests.push(path);
    const found = ranged(
      { ...(await find(path, pages, at)), ...(await alter(path, request.headers)) },
      request.headers.range,
    );
    response.writeHead(found.status ?? 200, {
      'Content-Type':
        found.type ?? TYPES[extname(path.endsWith('/') ? 'index.html' : path)] ?? 'application/octet-stream',
      ...(policy && { 'Content-Security-Policy': policy }),
      ...(found.range && { 'Content-Range': found.range }),
      ...headers,
    });
    if (found.send) await found.send(response, found.body);
    else response.end(found.body);
  };
  const server = createServer((request, response) =>
    answer(request, response).catch((error) => response.destroy(error)),
  );
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/** An answer of which only the bytes from one on are wanted: what is sent again of a file that broke off. */
function ranged(found, range) {
  const [, from] = /^bytes=(\d+)-$/.exec(range ?? '') ?? [];
  if (!from || !Buffer.isBuffer(found.body) || found.status) return found;
  const { length } = found.body;
  if (Number(from) >= length) return { ...found, status: 416, body: '' };
  return {
    ...found,
    status: 206,
    body: found.body.subarray(Number(from)),
    range: `bytes ${from}-${length - 1}/${length}`,
  };
}

async function find(path, pages, at) {
  if (Object.hasOwn(pages, path)) return { body: pages[path] };
  if (!path.startsWith(at)) return { status: 404 };
  const name = normalize(path.slice(at.length)) === '.' ? 'index.html' : normalize(path.slice(at.length));
  if (name.startsWith('..')) return { status: 404 };
  try {
    return { body: await readFile(join(SITE, name)) };
  } catch {
    return { status: 404 };
  }
}
