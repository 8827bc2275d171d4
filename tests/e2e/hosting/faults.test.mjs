// When a file is missing, damaged or forbidden, the element says so in its place, and everything else goes on.

import assert from 'node:assert/strict';
import { state, token } from '../lib/figure.mjs';
import { onArticle, onCourse, ready } from '../lib/reader.mjs';
import { STRICT } from '../lib/server.mjs';

const EXPLORER = '<attention-explorer id="e">Shown until it is ready.</attention-explorer>';
const NETWORK = /Failed to load resource|fetch dynamically imported/;

const alert = (page, of = 'attention-explorer') => page.locator(of).first().getByRole('alert');
/** Answers with `broken` for what the pattern finds, as long as `on` says so. */
function breaking(pattern, broken) {
  const fault = { on: true };
  fault.alter = (path) => (fault.on && pattern.test(path) ? broken : undefined);
  return fault;
}
const stays = async (page, text) =>
  assert.ok(await page.getByText(text).first().isVisible(), `“${text}” stays readable`);

const missing = breaking(/\.wasm$/, { status: 404, body: 'gone' });
onArticle(
  'a missing wasm file is said in the element, the article stays readable, and a retry works once it is back',
  {
    alter: missing.alter,
    expected: NETWORK,
  },
  async ({ page }) => {
    await page.locator('#flow').scrollIntoViewIfNeeded();
    await alert(page, '#flow').waitFor();
    await stays(page, 'Each token becomes a row of eight named features.');
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await alert(page, '#explorer').waitFor();
    assert.match(await alert(page, '#explorer').innerText(), /could not load.*404/s);
    await stays(page, 'Why divide at all?');
    assert.equal(await page.locator('#explorer').evaluate((element) => element.trace), null);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await alert(page, '#explorer').waitFor();
    missing.on = false;
    await page.locator('#explorer').getByRole('button', { name: 'Try again' }).click();
    await ready(page, '#explorer');
    await token(page, 9, '#explorer').click();
    assert.equal((await state(page, '#explorer')).query, 9);
  },
);

const runtime = breaking(/attention-[0-9a-f]{8,}\.js$/, { status: 503, body: '' });
onCourse(
  'a missing script of the runtime is said in the element, and a retry works',
  EXPLORER,
  { alter: runtime.alter, expected: NETWORK },
  async ({ page }) => {
    await alert(page).waitFor();
    await stays(page, 'Shown until it is ready.');
    runtime.on = false;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await ready(page);
  },
);

onCourse(
  'a wasm file cut short is said in the element',
  EXPLORER,
  {
    alter: (path) =>
      /\.wasm$/.test(path)
        ? { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 200]), type: 'application/wasm' }
        : undefined,
  },
  async ({ page }) => {
    await alert(page).waitFor();
    assert.match(await alert(page).innerText(), /could not load its program/);
    await stays(page, 'Shown until it is ready.');
  },
);

onCourse(
  'an error page with status 200 in place of the wasm file is said in the element',
  EXPLORER,
  {
    alter: (path) => (/\.wasm$/.test(path) ? { body: '<!doctype html><h1>Log in</h1>', type: 'text/html' } : undefined),
  },
  async ({ page }) => {
    await alert(page).waitFor();
    assert.match(await alert(page).innerText(), /could not load its program/);
  },
);

onCourse(
  "WebAssembly forbidden by the page's policy is said in the element, without a useless retry",
  EXPLORER,
  {
    policy: STRICT.replace(" 'wasm-unsafe-eval'", ''),
    expected: /wasm|WebAssembly/i,
  },
  async ({ page }) => {
    await alert(page).waitFor();
    assert.match(await alert(page).innerText(), /WebAssembly.*does not allow/s);
    assert.equal(await alert(page).getByRole('button').count(), 0);
    await stays(page, 'Shown until it is ready.');
  },
);

onCourse(
  'a browser without WebAssembly is said in the element',
  EXPLORER,
  {
    init: () => {
      delete globalThis.WebAssembly;
    },
  },
  async ({ page, server }) => {
    await alert(page).waitFor();
    assert.match(await alert(page).innerText(), /WebAssembly.*does not allow/s);
    assert.ok(!server.requests.some((path) => path.endsWith('.wasm')));
  },
);

for (const type of ['application/octet-stream', 'text/plain']) {
  onCourse(
    `a server that sends the wasm as ${type} will do`,
    EXPLORER,
    {
      alter: (path) => (/\.wasm$/.test(path) ? { type } : undefined),
    },
    async ({ page }) => {
      await ready(page);
      assert.equal((await state(page)).query, 7);
    },
  );
}

onCourse(
  "with scripts off the author's content is there",
  EXPLORER,
  { context: { javaScriptEnabled: false } },
  async ({ page }) => {
    await stays(page, 'Shown until it is ready.');
  },
);

onArticle('the article can be read with scripts off', { context: { javaScriptEnabled: false } }, async ({ page }) => {
  await stays(page, 'Each token becomes a row of eight named features.');
  assert.ok(await page.locator('#hero').getByAltText('“it” gives 55% of its attention to “animal”.').isVisible());
  await stays(page, 'Push the scale to 3');
});
