// The trained model wherever it may stand, in explorers by attributes, and when its files fail.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trace } from '../lib/figure.mjs';
import { framed, iframe, onHost } from '../lib/frame.mjs';
import { MODEL, PIECES, TIRED, head, layers, open, status } from '../lib/model.mjs';
import { frames, onCourse, onPage, ready, until } from '../lib/reader.mjs';
import { SITE, STRICT, serve } from '../lib/server.mjs';

const explorer = (more) => `<attention-explorer id="e" sentence="${TIRED}" ${more}></attention-explorer>`;

onCourse(
  'an explorer shows one head of a sentence, and another when the attribute says so',
  explorer('head="3.1" query="it" lesson="pronoun"'),
  {},
  async ({ page, warnings }) => {
    await ready(page, '#e');
    const numbers = await trace(page, '#e');
    assert.deepEqual(numbers.tokens, PIECES);
    assert.equal(numbers.query, PIECES.indexOf('it'));
    assert.ok(Math.abs(numbers.weights[10][2] - 0.66) < 0.04);
    await page.$eval('#e', (element) => element.setAttribute('head', '0.2'));
    await until(page, () => document.querySelector('#e').trace.weights[6][5] > 0.5);
    await page.$eval('#e', (element) => element.setAttribute('sentence', 'It rains.'));
    await until(page, () => document.querySelector('#e').trace.tokens.length === 5);
    assert.deepEqual((await trace(page, '#e')).tokens, ['[CLS]', 'it', 'rains', '.', '[SEP]']);
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'what is embedded, exported and left out of a head is as of a lesson',
  explorer('head="3.1" query="it" hide="arcs,scale"'),
  {},
  async ({ page }) => {
    await ready(page, '#e');
    assert.equal(await page.locator('#e [part="scale"]').isVisible(), false);
    await page.locator('#e [data-action="embed"]').click();
    const snippet = await page.locator('#e .tool textarea').inputValue();
    assert.ok(
      snippet.includes(`sentence="${TIRED.replace("'", '&#39;')}"`) &&
        snippet.includes('head="3.1"') &&
        snippet.includes('query="it"'),
      snippet,
    );
    await page.locator('#e [data-action="export"]').click();
    await page.getByRole('button', { name: 'CSV as text' }).click();
    const table = await page.locator('#e .tool textarea').inputValue();
    assert.match(table.split('\n')[0], /animal.*tired/);
  },
);

onPage('the article opens at a head of the model', 'index.html#model?head=0.2&query=cross', {}, async ({ page }) => {
  await layers(page, 6, '#model');
  await until(page, () => document.querySelector('#model').trace?.weights[6][5] > 0.9);
  assert.deepEqual(await page.$eval('#model', (element) => [element.getAttribute('head'), element.query]), ['0.2', 6]);
  await page.evaluate(
    () =>
      navigator.clipboard &&
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (text) => {
            globalThis.copied = text;
          },
        },
      }),
  );
  await page.locator('#model [data-action="link"]').first().click();
  await until(page, () => globalThis.copied);
  assert.match(await page.evaluate(() => globalThis.copied), /#model\?.*head=0\.2/);
});

onCourse(
  'a flow shows a head too',
  `<attention-flow id="e" sentence="${TIRED}" head="3.10" stage="softmax"></attention-flow>`,
  {},
  async ({ page }) => {
    await ready(page, '#e');
    assert.equal((await trace(page, '#e')).k[0].length, 32);
  },
);

onCourse('an explorer with a sentence and no head lets one choose', explorer(''), {}, async ({ page }) => {
  await layers(page, 6, '#e');
  await open(page, '3.1', '#e');
  assert.equal(await page.$eval('#e', (element) => element.getAttribute('head')), '3.1');
});

onCourse(
  'nonsense in head gets one warning',
  '<attention-model id="m" head="9.99"></attention-model>',
  {},
  async ({ page, warnings }) => {
    await layers(page, 1);
    await frames(page, 4);
    assert.equal(warnings.length, 1);
    assert.ok(warnings[0].includes('head="9.99"') && warnings[0].includes('5.11'), warnings[0]);
  },
);

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
  `<attention-model id="m" lang="de"></attention-model><attention-explorer id="e" lang="de" sentence="It rains." head="3.1"></attention-explorer>`,
  {
    alter: (path) => (path.endsWith('/layer-2.bin') ? { status: 404 } : undefined),
    expected: /404/,
  },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).first().waitFor();
    const sentence = 'Das Modell läuft hier nicht: layer-2.bin: Der Server antwortet 404 Not Found.';
    assert.equal(await status(page), sentence);
    await page.locator('#e').scrollIntoViewIfNeeded();
    assert.equal(await page.locator('#e .complaint p').innerText(), sentence);
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

onCourse(
  'from another origin the model runs in a worker from a blob',
  '<div id="box"></div>',
  { script: '', policy: '' },
  async ({ page, t }) => {
    const other = await serve({ at: '/lib/', policy: '', headers: { 'Access-Control-Allow-Origin': '*' } });
    t.after(() => other.close());
    await page.evaluate((script) => import(script), `${other.origin}/lib/attention-explainer.js`);
    await page.evaluate((html) => {
      document.getElementById('box').innerHTML = html;
    }, MODEL);
    await layers(page, 6);
  },
);

onHost(
  'in a sandboxed frame the model comes from beside its page',
  iframe('/lib/embed.html?element=model'),
  {
    policy: '',
    headers: { 'Access-Control-Allow-Origin': '*' },
  },
  async ({ page }) => {
    const frame = await framed(page, 'attention-model');
    await layers(frame, 6, 'attention-model');
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

onCourse('taken out of the page, the last figure ends the worker', MODEL, {}, async ({ page }) => {
  await layers(page, 1);
  const [worker] = page.workers();
  const closed = new Promise((done) => {
    worker.on('close', done);
  });
  await page.$eval('#m', (element) => {
    globalThis.kept = element;
    element.remove();
  });
  await closed;
  await page.evaluate(() => document.querySelector('main').append(globalThis.kept));
  await layers(page, 6);
});

onCourse('a figure that is moved within its page keeps its model', MODEL, {}, async ({ page, server }) => {
  await layers(page, 6);
  const [workers, asked] = [page.workers(), server.requests.length];
  await page.$eval('#m', (element) => element.before(element));
  await page.$eval('#m', (element) => document.querySelector('main').append(element));
  await layers(page, 6);
  await frames(page, 4);
  assert.deepEqual(page.workers(), workers);
  assert.deepEqual(server.requests.slice(asked), []);
});
