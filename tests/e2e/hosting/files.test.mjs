// The files of dist/, as the contract has them.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CONTRACT } from '../lib/contract.mjs';
import { state } from '../lib/figure.mjs';
import { assertExplorerAndFlow } from '../lib/modules.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';
import { SITE } from '../lib/server.mjs';
import { FIGURES, both } from '../lib/stills.mjs';

const all = (await readdir(SITE, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(SITE, '/').length))
  .sort();
const files = all.filter((name) => !/\.(br|gz)$/.test(name));

/** What others may link to. */
const STABLE = [
  'index.html',
  'attention-explainer.js',
  'embed.html',
  'standalone.html',
  'scorm.zip',
  'attention-widget.js',
  'attention-frame.js',
  'custom-elements.json',
  'attention-explainer.d.ts',
  'attention-explainer-react.d.ts',
  ...FIGURES.flatMap(both),
];

test('every file that the contract names is there', () => {
  assert.deepEqual(
    STABLE.filter((name) => !files.includes(name)),
    [],
  );
});

test('every script, style sheet and WebAssembly but those of stable names carries a hash of its content', () => {
  const unhashed = files.filter((name) => /^[^/]+\.(js|css|wasm)$/.test(name) && !/-[0-9a-f]{12}\.\w+$/.test(name));
  assert.deepEqual(
    unhashed.filter((name) => !STABLE.includes(name)),
    [],
  );
});

test('beside each text and wasm file lie its .br and .gz, with the same content', async () => {
  const texts = files.filter((name) => /\.(html|js|css|wasm|json|svg)$/.test(name));
  assert.ok(texts.length > 10);
  for (const name of texts) {
    const [plain, br, gz] = await Promise.all(['', '.br', '.gz'].map((more) => readFile(join(SITE, name + more))));
    assert.ok(plain.equals(brotliDecompressSync(br)) && plain.equals(gunzipSync(gz)), name);
  }
});

test('every page but the single file has nothing inline that the policy forbids', async () => {
  const pages = files.filter((name) => name.endsWith('.html') && name !== 'standalone.html');
  assert.ok(pages.length >= 2);
  for (const name of pages) {
    const text = await readFile(join(SITE, name), 'utf8');
    assert.doesNotMatch(text, /<style|<[^>]+\sstyle\s*=|<[^>]+\son\w+\s*=/i, name);
    const scripts = [...text.matchAll(/<script\b([^>]*)>/gi)].filter(
      ([, attributes]) => !/\bsrc=|type="application\/json"/.test(attributes),
    );
    assert.deepEqual(scripts, [], name);
  }
});

test('attention-frame.js is at most ten lines', async () => {
  const text = (await readFile(join(SITE, 'attention-frame.js'), 'utf8')).trim();
  assert.ok(text.split('\n').length <= 10, text);
});

const README = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
const [, RULE, MIDDLE, NARROW, WIDE] =
  /<style>(attention-explorer:not\(:defined\)[^<]*)<\/style>[\s\S]*?Use `(.+?)` in place of `(.+?)`.*?, `(.+?)`/.exec(
    README,
  );

for (const [width, rule] of [
  [375, RULE],
  [720, RULE.replace(NARROW, MIDDLE)],
  [1280, RULE.replace(NARROW, WIDE)],
]) {
  onCourse(
    `with the one CSS rule of the README nothing shifts before definition either, at ${width} px`,
    '<attention-explorer>Shown until the element is ready.</attention-explorer><p id="below">below</p>',
    {
      script: '',
      css: `main{padding:0}${rule}`,
      context: { viewport: { width, height: 2400 } },
      init: () => {
        const shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({
          type: 'layout-shift',
          buffered: true,
        });
        Object.defineProperty(globalThis, 'shifts', { value: shifts, enumerable: false });
      },
    },
    async ({ page }) => {
      await frames(page, 4);
      await page.evaluate(() => import('../lib/attention/attention-explainer.js'));
      await ready(page);
      await frames(page, 8);
      const { shifted, height } = await page.evaluate(() => ({
        shifted: globalThis.shifts.reduce((a, b) => a + b, 0),
        height: document.querySelector('attention-explorer').offsetHeight,
      }));
      assert.equal(shifted, 0, `the element is ${height} px high`);
    },
  );
}

onCourse(
  'loading the module is all there is to do: elements that are there, and that come, are defined',
  '<attention-explorer></attention-explorer>',
  { script: '' },
  async ({ page, server }) => {
    const tags = CONTRACT.elements.map(({ tag }) => tag);
    const defined = () => page.evaluate((tags) => tags.filter((tag) => customElements.get(tag)), tags);
    assert.deepEqual(await defined(), []);
    const exported = await page.evaluate(async () =>
      Object.keys(await import('../lib/attention/attention-explainer.js')),
    );
    assert.deepEqual(exported, [], 'nothing to call');
    await ready(page);
    assert.deepEqual(await defined(), tags);
    await page.evaluate(() =>
      document.querySelector('main').insertAdjacentHTML('beforeend', '<attention-flow stage="score"></attention-flow>'),
    );
    await page.locator('attention-flow').scrollIntoViewIfNeeded();
    await until(page, () => document.querySelector('attention-flow').ready);
    assert.equal((await state(page, 'attention-flow')).stage, 'score');
    assertExplorerAndFlow(server.requests);
  },
);
