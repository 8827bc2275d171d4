// A crash of our own program: it is called so, the worker starts anew, and the last good state stays.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findsNothing } from '../lib/axe.mjs';
import { part, trace } from '../lib/figure.mjs';
import { MODEL, colours, layers, open, shows, status } from '../lib/model.mjs';
import { frames, onCourse, until } from '../lib/reader.mjs';
import { SITE } from '../lib/server.mjs';

/** The script of the worker, in which “crash” traps as a bug would, after a first letter that is not ASCII. */
async function crashing(path) {
  const name = /model-worker-\w+\.js$/.exec(path)?.[0];
  if (!name) return undefined;
  const script = await readFile(join(SITE, name), 'utf8');
  const trap = `for (const name of ['encode', 'encodeInto']) {
      const original = TextEncoder.prototype[name];
      TextEncoder.prototype[name] = function (text, ...rest) {
        if (text.includes('crash')) throw new WebAssembly.RuntimeError('unreachable');
        return original.call(this, text, ...rest);
      };
    }`;
  return { body: trap + script };
}

const SORRY = /^Sorry, our program crashed on this sentence \(unreachable\)/;
const field = (page) => page.getByRole('textbox').first();

/** Waits until the figure says that the sentence has crashed the program. */
const crashes = (page) =>
  until(page, () => /^Sorry/.test(document.querySelector('#m').shadowRoot.querySelector('.status')?.textContent));

/** Types a sentence and waits until it is shown. */
async function types(page, text, token) {
  await field(page).fill(text);
  await until(page, (one) => document.querySelector('#m').trace?.tokens.includes(one), token);
  await layers(page, 6);
}

/** What the figure shows of its sentence. */
const shown = async (page) => ({
  trace: await trace(page, '#m'),
  summary: await part(page, 'summary', '#m').innerText(),
  labels: await page.$$eval('#m [data-head]', (all) => all.map((one) => one.ariaLabel)),
  map: await colours(page, '0.2', 4),
  busy: await page.$eval('#m', ({ shadowRoot }) => shadowRoot.querySelector('.heads').ariaBusy),
});

for (const [when, sentences] of [
  ['at a later sentence', ['é crash']],
  ['twice in a row', ['é crash', 'ü crash of another length']],
  ['three times, the same sentence twice', ['é crash', 'ü crash', 'é crash']],
])
  onCourse(
    `after a crash of our own ${when}, the last good sentence stays until there is another one`,
    MODEL,
    { alter: crashing },
    async ({ page }) => {
      await layers(page, 6);
      const before = await shown(page);
      for (const sentence of sentences) {
        const [worker] = page.workers();
        await field(page).fill(sentence);
        await until(page, () => document.querySelector('#m').shadowRoot.querySelector('.heads').ariaBusy === 'false');
        await crashes(page);
        assert.match(await status(page), SORRY);
        assert.deepEqual(await shown(page), before);
        assert.ok(!page.workers().includes(worker), 'the worker has been terminated');
      }
      await open(page, '0.2');
      assert.notDeepEqual((await trace(page, '#m')).weights, before.trace.weights, 'another head can be chosen');
      await findsNothing(page, 'after a crash');
      await types(page, 'é no more of that', 'more');
      assert.doesNotMatch(await status(page), SORRY);
      await shows(page, '0.2');
      assert.equal(page.workers().length, 1);
    },
  );

onCourse(
  'after a crash of our own at the first sentence there is nothing to keep, and the next one works',
  '<attention-model id="m" sentence="é crash">A sentence for now.</attention-model>',
  { alter: crashing },
  async ({ page }) => {
    await crashes(page);
    assert.match(await status(page), SORRY);
    assert.equal(await trace(page, '#m'), null);
    await field(page).fill('é crash again');
    await frames(page);
    await crashes(page);
    assert.equal(await trace(page, '#m'), null);
    await types(page, 'é no more of that', 'more');
    assert.equal(page.workers().length, 1);
  },
);

onCourse(
  'after a crash of our own an explorer of one head keeps it, with a note above',
  '<attention-explorer id="e" sentence="It rains." head="3.1"></attention-explorer>',
  { alter: crashing },
  async ({ page }) => {
    const tokens = (one) => until(page, (text) => document.querySelector('#e').trace?.tokens.includes(text), one);
    await tokens('rains');
    const before = await trace(page, '#e');
    await page.$eval('#e', (element) => element.setAttribute('sentence', 'é crash'));
    await page.getByRole('alert').getByText(SORRY).waitFor();
    assert.deepEqual(await trace(page, '#e'), before);
    await page.$eval('#e', (element) => element.setAttribute('sentence', 'It snows.'));
    await tokens('snow');
    assert.equal(await page.getByRole('alert').count(), 0);
  },
);
