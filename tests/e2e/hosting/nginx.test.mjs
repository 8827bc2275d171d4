// docs/nginx.conf and what docs/hosting.md says of it, in a real nginx where that is installed.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { state, token, trace } from '../lib/figure.mjs';
import { framed, iframe, onHost } from '../lib/frame.mjs';
import { absent, nginx } from '../lib/nginx.mjs';
import { ready } from '../lib/reader.mjs';
import { SITE } from '../lib/server.mjs';

const TYPES = {
  bin: 'application/octet-stream',
  html: 'text/html',
  css: 'text/css',
  csv: 'text/csv',
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
  zip: 'application/zip',
  png: 'image/png',
  svg: 'image/svg+xml',
  md: 'text/markdown',
  ts: 'text/plain',
  txt: 'text/plain',
};
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (body) => body };

if (absent) test('nginx serves the site', { skip: `${absent} is not installed` });
else {
  const server = await nginx();
  after(server.stop);
  serving(server.origin);
  await embedding(server.origin);
}

/** Asks as a browser would, and takes the answer as it comes over the wire. */
function ask(address, encoding, more = {}) {
  return new Promise((done, failed) => {
    get(address, { headers: { 'Accept-Encoding': encoding, ...more } }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      done({ status: response.statusCode, headers: response.headers, body });
    }).on('error', failed);
  });
}

function serving(origin) {
  const each = async (encoding, check) => {
    const names = (await readdir(SITE, { recursive: true })).filter(
      (name) => /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name),
    );
    assert.ok(names.length > 8, names.join());
    for (const name of names)
      await check(name, await ask(`${origin}/${name}`, encoding), await readFile(join(SITE, name)));
  };

  for (const [encoding, expected] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['gzip, br;q=0.5', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip, vbr', 'gzip'],
    ['identity', undefined],
  ]) {
    test(`nginx sends every file whole and with its type to who takes “${encoding}”`, () =>
      each(encoding, (name, { status, headers, body }, content) => {
        assert.equal(status, 200, name);
        assert.equal(headers['content-type'], TYPES[name.split('.').at(-1)], name);
        const dense = /\.(png|zip|bin)$/.test(name);
        assert.equal(headers['content-encoding'], dense ? undefined : expected, name);
        assert.equal(Number(headers['content-length']), body.length, name);
        assert.ok(UNPACK[headers['content-encoding']](body).equals(content), `${name} is what it was`);
      }));
  }

  test('nginx lets names with a hash be kept for a year, and has every other asked for again', () =>
    each('br', (name, { headers }) => {
      const forever = /-[0-9a-f]{12}(\.\w+$|\/)/.test(name);
      assert.equal(headers['cache-control'], forever ? 'public, max-age=31536000, immutable' : 'no-cache', name);
      assert.equal(headers.vary, 'Accept-Encoding', name);
    }));

  test('nginx lets any origin load and frame the site', () =>
    each('gzip', (name, { headers }) => {
      assert.equal(headers['access-control-allow-origin'], '*', name);
      for (const header of ['x-frame-options', 'content-security-policy', 'cross-origin-resource-policy'])
        assert.ok(!(header in headers), `${name}: ${header}`);
    }));

  test('nginx answers for the folder with the article, and for the same file again with 304', async () => {
    const article = await ask(`${origin}/`, 'br');
    assert.deepEqual(
      [article.status, article.headers['content-type'], article.headers['content-encoding']],
      [200, 'text/html', 'br'],
    );
    assert.ok(brotliDecompressSync(article.body).equals(await readFile(join(SITE, 'index.html'))));
    const again = await ask(`${origin}/`, 'br', { 'If-None-Match': article.headers.etag });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
  });

  test('nginx says of a name that does not exist that it does not, and lets nobody keep that', async () => {
    const { status, headers } = await ask(`${origin}/attention-0123456789ab.js`, 'br');
    assert.equal(status, 404);
    assert.ok(!('cache-control' in headers));
  });
}

/** The lines of the docs that a page with a policy needs, for this origin. */
async function documented(origin) {
  const text = await readFile(new URL('../../../docs/hosting.md', import.meta.url), 'utf8');
  const [, line] = text.match(/^Content-Security-Policy: (script-src .*)$/m);
  return `default-src 'none'; style-src 'self'; img-src data:; ${line.replaceAll('https://example.org', origin)}`;
}

async function embedding(origin) {
  const policy = await documented(origin);
  const head = `<script type="module" src="${origin}/attention-explainer.js"></script>`;
  onHost(
    'a page of another origin, with the policy of the docs, loads the element from nginx',
    '<attention-explorer query="tired"></attention-explorer>',
    { policy, head },
    async ({ page, server }) => {
      const types = new Map();
      page.on('response', (response) => types.set(new URL(response.url()).pathname, response.headers()));
      await page.reload();
      await ready(page);
      assert.notEqual(server.origin, origin);
      await token(page, 4).click();
      assert.equal((await trace(page)).query, 4);
      const wasm = [...types].find(([path]) => path.endsWith('.wasm'));
      assert.deepEqual(
        [wasm[1]['content-type'], wasm[1]['content-encoding']],
        ['application/wasm', 'br'],
        'as small as it gets',
      );
    },
  );

  onHost(
    'a page of another origin, with the policy of the docs, frames a page from nginx',
    iframe(`${origin}/embed.html?query=tired`),
    { policy },
    async ({ page }) => {
      const frame = await framed(page);
      assert.equal((await state(frame)).query, 9);
    },
  );

  for (const [what, without] of [
    ['the origin of the scripts', `script-src 'self' ${origin}`],
    ['the origin of the wasm', `connect-src 'self' ${origin}`],
  ]) {
    const poorer = policy.replace(without, without.replace(` ${origin}`, ''));
    onHost(
      `the policy of the docs says no more than is needed: without ${what} it does not work`,
      '<attention-explorer>as before</attention-explorer>',
      {
        policy: poorer,
        head,
        expected: /Content Security Policy|Failed to|Refused/i,
      },
      async ({ page }) => {
        assert.notEqual(poorer, policy);
        const refused = page.waitForEvent('console', (message) => /Content Security Policy/i.test(message.text()));
        await page.reload();
        await refused;
        assert.notEqual(await page.locator('attention-explorer').evaluate((element) => element.ready), true);
      },
    );
  }
}
