// Where an author's numbers come from, without a browser: what a server sends, and when to stop it.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { authoredText, readerText } from '../../../src/embed/js/runtime/source.js';
import { TWO } from '../lib/files.mjs';

/** An element with this `src` on a page of this address, and this text between its tags. */
const element = (baseURI, src, child) => ({
  baseURI,
  getAttribute: () => src,
  querySelector: () => (child === undefined ? null : { textContent: child }),
});

/** A server that answers every request so, and its address. */
async function serving(t, answer) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}/unit/`;
}

const refusal = (promise) =>
  promise.then(
    () => assert.fail('nothing was refused'),
    (error) => error,
  );

test('an element without numbers has none', async () => {
  assert.equal(await authoredText(element('http://127.0.0.1/', null)), null);
});

test('the address counts before what lies between the tags, and is relative to the page', async (t) => {
  const asked = [];
  const base = await serving(t, ({ url, headers }, response) => {
    asked.push([url, headers.cookie]);
    response.end(`\uFEFF${JSON.stringify(TWO)}`);
  });
  const text = await authoredText(element(base, 'a/head.json', '{"tokens":["x"],"weights":[[1]]}'));
  assert.deepEqual(JSON.parse(text), TWO);
  assert.deepEqual(asked, [['/unit/a/head.json', undefined]]);
});

test('a length that is announced too long stops the file before it comes', async (t) => {
  const base = await serving(t, (_request, response) => {
    response.writeHead(200, { 'Content-Length': String(100 * 2 ** 20) });
    response.write('{');
  });
  const error = await refusal(authoredText(element(base, 'head.json')));
  assert.deepEqual([error.problem, error.values], ['badSize', { found: '100', expected: '64' }]);
});

test('a file that says nothing of its length is stopped where it grows too long', async (t) => {
  let closed;
  const stopped = new Promise((done) => {
    closed = done;
  });
  const base = await serving(t, async (_request, response) => {
    response.once('close', closed);
    const part = ' '.repeat(2 ** 20);
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', more);
    more();
  });
  const error = await refusal(authoredText(element(base, 'head.json')));
  assert.equal(error.problem, 'badSize');
  await stopped;
});

test('a connection that breaks off is said, with the address', async (t) => {
  const base = await serving(t, (_request, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('{', () => response.destroy());
  });
  const error = await refusal(authoredText(element(base, 'head.json')));
  assert.deepEqual([error.problem, error.values], ['badAddress', { found: 'head.json' }]);
});

test('a file nobody waits for any more is no mistake of the author', async (t) => {
  const stop = new AbortController();
  const base = await serving(t, (_request, response) => {
    response.write('{', () => stop.abort());
  });
  const error = await refusal(authoredText(element(base, 'head.json'), stop.signal));
  assert.ok(!error.problem && error.name === 'AbortError', String(error));
});

test('a text that a reader gives is refused where it is too long', async () => {
  assert.equal(await readerText('{}'), '{}');
  const error = await refusal(readerText(' '.repeat(65 * 2 ** 20)));
  assert.deepEqual([error.problem, error.values], ['badSize', { found: '65', expected: '64' }]);
});
