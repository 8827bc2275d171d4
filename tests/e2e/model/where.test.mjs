// The trained model wherever it may stand, and in explorers by attributes.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { framed, iframe, onHost } from '../lib/frame.mjs';
import { MODEL, PIECES, TIRED, layers, open } from '../lib/model.mjs';
import { frames, onCourse, onPage, ready, until } from '../lib/reader.mjs';
import { serve } from '../lib/server.mjs';

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
    const snippet = await page.locator('#e .panel textarea').inputValue();
    assert.ok(
      snippet.includes(`sentence="${TIRED.replace("'", '&#39;')}"`) &&
        snippet.includes('head="3.1"') &&
        snippet.includes('query="it"'),
      snippet,
    );
    await page.locator('#e [data-action="export"]').click();
    await page.getByRole('button', { name: 'CSV as text' }).click();
    const table = await page.locator('#e .panel textarea').inputValue();
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
