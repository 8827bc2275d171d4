// What is said when a file of the model is missing or damaged, or its worker is forbidden.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onHost } from '../lib/frame.mjs';
import { MODEL, head, layers, status } from '../lib/model.mjs';
import { onCourse } from '../lib/reader.mjs';
import { SITE, STRICT } from '../lib/server.mjs';

let missing = true;
onCourse(
  'where a layer does not arrive, a sentence names it, what is there can be explored, and one may try again',
  MODEL,
  {
    alter: (path) => (missing && path.endsWith('/layer-2.bin') ? { status: 404 } : undefined),
    expected: /404/,
  },
  async ({ page }) => {
    await layers(page, 2);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.match(await status(page), /^The model cannot run here: layer-2\.bin: the server answered 404/);
    missing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await layers(page, 6);
  },
);

/** A file of the model in which one bit is another, until it is `whole`. */
function damaged(file) {
  const state = { whole: false, alter };
  async function alter(path) {
    const name = /models\/.*$/.exec(path)?.[0];
    if (state.whole || !name?.endsWith(`/${file}`)) return undefined;
    const body = await readFile(join(SITE, name));
    body[body.length >> 1] ^= 4;
    return { body };
  }
  return state;
}

const bad = damaged('layer-0.bin');
onCourse('a damaged file is found by its checksum and named', MODEL, { alter: bad.alter }, async ({ page }) => {
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  assert.equal(await status(page), 'The model cannot run here: layer-0.bin arrived damaged.');
  bad.whole = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await layers(page, 6);
});

const kept = damaged('layer-1.bin');
onCourse(
  'a damaged file that a cache has kept is not taken from there again',
  MODEL,
  {
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    alter: kept.alter,
  },
  async ({ page, server }) => {
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    kept.whole = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await layers(page, 6);
    const asked = (name) => server.requests.filter((path) => path.endsWith(name)).length;
    assert.deepEqual(['layer-0.bin', 'layer-1.bin'].map(asked), [1, 2]);
  },
);

onCourse(
  'what is wrong with a file is said in the language of the figure, or of the explorer of a head',
  '<attention-model id="m" lang="de"></attention-model>' +
    '<attention-explorer id="e" lang="de" sentence="It rains." head="3.1"></attention-explorer>',
  {
    alter: (path) => (path.endsWith('/layer-2.bin') ? { status: 404 } : undefined),
    expected: /404/,
  },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).first().waitFor();
    const sentence = 'Das Modell läuft hier nicht: layer-2.bin: Der Server antwortet 404 Not Found.';
    assert.equal(await status(page), sentence);
    await page.locator('#e').scrollIntoViewIfNeeded();
    assert.equal(await page.locator('#e .error-note p').innerText(), sentence);
  },
);

onCourse(
  'where the page allows no worker, a sentence says so',
  MODEL,
  {
    policy: STRICT.replace("worker-src 'self'", "worker-src 'none'"),
    expected: /worker-src|policy/,
  },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.match(await status(page), /this page allows no worker/);
    assert.equal(await head(page, '0.0').getAttribute('aria-label'), 'Head 0.0, not computed yet');
  },
);

onHost(
  'a single file without its server says why there is no model',
  '',
  {
    policy: '',
    start: '/lib/standalone.html#element=model',
    alter: (path) => (/\/model-/.test(path) ? { status: 404 } : undefined),
    expected: /404/,
  },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.match(
      await status(page, 'attention-model'),
      /^The model cannot run here: model-\S+\.wasm: the server answered 404/,
    );
  },
);

onCourse(
  'a sentence whose characters are two pieces each is read',
  '<attention-model id="m" sentence="가 x가y">A sentence for now.</attention-model>',
  {},
  async ({ page }) => {
    await layers(page, 6);
    const tokens = await page.$eval('#m', (element) => element.trace.tokens);
    assert.deepEqual(tokens, ['[CLS]', 'ᄀ', '##ᅡ', 'x', '##ᄀ', '##ᅡ', '##y', '[SEP]']);
    assert.equal(await status(page).then((text) => /crash|cannot/.test(text)), false);
  },
);
