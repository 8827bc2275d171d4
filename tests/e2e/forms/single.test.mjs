// standalone.html: one file, from a disk, as text in a frame, in a sandbox.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { findsNothing } from '../lib/axe.mjs';
import { TOKENS, state, token, trace } from '../lib/figure.mjs';
import { framed, iframe, messages, notes, onHost } from '../lib/frame.mjs';
import { attend, apart } from '../lib/oracle.mjs';
import { launched } from '../lib/browser.mjs';
import { ready, until, watch } from '../lib/reader.mjs';
import { SITE } from '../lib/server.mjs';

const file = join(SITE, 'standalone.html');
const text = await readFile(file, 'utf8');
const escaped = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

test('from a disk, alone in a folder and offline, it asks for nothing and its numbers are right', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'a folder '));
  t.after(() => rm(folder, { recursive: true }));
  await copyFile(file, join(folder, 'lesson 1.html'));
  const context = await (await launched()).newContext({ offline: true });
  t.after(() => context.close());
  const page = await context.newPage();
  const { problems } = watch(page);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const address = `${pathToFileURL(join(folder, 'lesson 1.html'))}?scale=2#query=tired&theme=dark`;
  await page.goto(address);
  await ready(page);
  const { query, scale } = await state(page);
  assert.deepEqual([query, scale], [TOKENS.indexOf('tired'), 2]);
  await token(page, 0).click();
  const numbers = await trace(page);
  assert.equal(numbers.query, 0);
  assert.ok(apart(numbers.weights, attend(numbers).weights) < 1e-9);
  const asked = requests.filter((url) => !url.startsWith('data:')).map((url) => url.replace(/#.*/, ''));
  assert.deepEqual(asked, [address.replace(/#.*/, '')]);
  assert.deepEqual(problems, []);
});

onHost(
  'as srcdoc in a sandbox without an origin it works, tells its height and hears its host',
  `<iframe title="f" sandbox="allow-scripts" width="700" height="300" srcdoc="${escaped}"></iframe>`,
  { policy: '' },
  async ({ page, server }) => {
    const frame = await framed(page);
    await token(frame, 9).click();
    assert.equal((await state(frame)).query, 9);
    await until(page, () => globalThis.messages.some((one) => one?.type === 'attention-explainer:change'));
    assert.ok(
      (await messages(page, 'attention-explainer:resize')).every(({ height, id }) => height > 330 && id === ''),
    );
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        .contentWindow.postMessage({ type: 'attention-explainer:set', version: 1, attributes: { query: 'it' } }, '*'),
    );
    await until(frame, () => document.querySelector('attention-explorer').query === 7);
    assert.deepEqual(server.requests, ['/', '/host.js']);
  },
);

onHost(
  'in a sandbox from a server it is the only request, and takes parameters after a hash',
  iframe('/lib/standalone.html#element=flow&query=4&stage=score'),
  { policy: '' },
  async ({ page, server }) => {
    const frame = await framed(page, 'attention-flow');
    const { query, stage } = await state(frame, 'attention-flow');
    assert.deepEqual([query, stage], [4, 'score']);
    assert.deepEqual(
      server.requests.filter((path) => path.startsWith('/lib/')),
      ['/lib/standalone.html'],
    );
  },
);

onHost(
  'nonsense after the hash is said in a sentence',
  '',
  { policy: '', start: '/lib/standalone.html#onload=alert(1)&scale=much' },
  async ({ page }) => {
    await ready(page);
    const said = await notes(page);
    assert.equal(said.length, 2);
    assert.ok(
      said.some((note) => note.includes('onload')) && said.some((note) => note.includes('scale="much"')),
      said.join(),
    );
  },
);

onHost('axe finds nothing in the single file', '', { policy: '', start: '/lib/standalone.html' }, async ({ page }) => {
  await ready(page);
  await findsNothing(page, 'in the single file');
});

test('the file names no other file', () => {
  const markup = text.replace(/<script>[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/g, '');
  const named = [...markup.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  assert.deepEqual(named, ['data:,']);
  assert.doesNotMatch(text, /@import|url\((?!["']?(?:data:|#))/);
});
