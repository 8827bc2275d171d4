// Where the files lie and what a policy allows: a sub-path, another origin, a bundle of headers of a strict host.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { part, state, token, trace } from '../lib/figure.mjs';
import { assertExplorerAndFlow } from '../lib/modules.mjs';
import { LIBRARY, frames, onArticle, onCourse, ready } from '../lib/reader.mjs';
import { STRICT, serve } from '../lib/server.mjs';

const BOTH = `<p><attention-set for="e" scale="3">push</attention-set></p>
  <attention-explorer id="e"></attention-explorer><attention-flow id="f"></attention-flow>`;

/** Every control once, so that a violation of the policy by any of them is seen. */
async function useEverything(page) {
  await ready(page, '#e');
  await token(page, 9).click();
  await part(page, 'scale').press('PageUp');
  await page.locator('#e [role="gridcell"]').nth(12).hover();
  await page.getByText('Show as table').click();
  await page.locator('attention-set').first().click();
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.locator('#f').scrollIntoViewIfNeeded();
  await ready(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await part(page, 'stage', '#f').press('End');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('2×');
  for (const theme of ['dark', 'light', 'auto']) {
    await page.$eval('#f', (element, value) => element.setAttribute('theme', value), theme);
    await frames(page);
  }
  await page.$eval('#f', (element) => element.setAttribute('highlight', 'v'));
  await frames(page);
}

onCourse(
  "under the contract's strict policy, below a sub-path, every control works and no violation is reported",
  BOTH,
  {},
  async ({ page, server }) => {
    await useEverything(page);
    const { query, scale } = await state(page);
    assert.deepEqual([query, scale], [7, 0.5]);
    const strays = server.requests.filter((path) => !path.startsWith(LIBRARY) && !path.startsWith('/course/unit-3/'));
    assert.deepEqual(strays, [], 'everything is found relative to the module');
  },
);

onCourse(
  'a violation would be reported',
  '<p style="color:red">x</p>',
  { expected: /policy: style-src-attr|inline style/ },
  async ({ page, problems }) => {
    await frames(page);
    assert.ok(
      problems.some((one) => one.startsWith('policy: style-src-attr')),
      problems.join(),
    );
  },
);

onArticle('the article works under the strict policy below a sub-path', {}, async ({ page, server }) => {
  for (const id of ['flow', 'explorer']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await ready(page, `#${id}`);
  }
  await token(page, 9, '#explorer').click();
  assert.equal((await state(page, '#explorer')).query, 9);
  assert.deepEqual(
    server.requests.filter((path) => !path.startsWith('/teach/attention/')),
    [],
  );
});

onCourse(
  'the elements come from another origin that allows it',
  '<div id="box"></div>',
  { script: '', policy: '' },
  async ({ page, server, t }) => {
    const other = await serve({ at: '/lib/', policy: '', headers: { 'Access-Control-Allow-Origin': '*' } });
    t.after(() => other.close());
    await page.evaluate((script) => import(script), `${other.origin}/lib/attention-explainer.js`);
    await page.evaluate((html) => {
      document.getElementById('box').innerHTML = html;
    }, BOTH);
    await useEverything(page);
    assertExplorerAndFlow(other.requests);
    assert.deepEqual(
      server.requests.filter((path) => !path.startsWith('/course/unit-3/')),
      [],
      "and nothing from the page's own",
    );
  },
);

onCourse(
  'a page that isolates itself, with resources from elsewhere allowed, works',
  BOTH,
  {
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'X-Content-Type-Options': 'nosniff',
      'Permissions-Policy': 'fullscreen=(), autoplay=()',
      'Referrer-Policy': 'no-referrer',
    },
  },
  async ({ page }) => {
    await useEverything(page);
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
  },
);

onCourse(
  'in a shadow root of the page, and in its own frame, the elements work',
  '<div id="host"></div><iframe src="inner.html" width="700" height="900" title="inner"></iframe>',
  {
    policy: STRICT,
    files: {
      '/course/unit-3/inner.html':
        '<!doctype html><html lang="en"><title>inner</title><link rel="icon" href="data:,">' +
        '<script type="module" src="../lib/attention/attention-explainer.js"></script>' +
        '<attention-explorer query="0"></attention-explorer></html>',
    },
  },
  async ({ page }) => {
    await page.evaluate((html) => {
      document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = html;
    }, BOTH);
    const explorer = page.locator('#e');
    await page.waitForFunction(() => document.getElementById('host').shadowRoot.getElementById('e').ready);
    await page.locator('attention-set').click();
    assert.equal(await explorer.evaluate((element) => element.scale), 3, 'a set finds its figure in its own root');
    const frame = page.frame({ url: /inner/ });
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await frame.waitForFunction(() => document.querySelector('attention-explorer').ready);
    await frame.locator('[data-index="9"]').click();
    assert.equal((await trace(frame)).query, 9);
  },
);

onCourse(
  'in the languages and alphabets of a page around it nothing breaks',
  `<div lang="ar" dir="rtl">${BOTH}</div>`,
  { root: 'lang="ja"' },
  async ({ page }) => {
    await useEverything(page);
    await findsNothing(page, 'on a page of other languages');
  },
);

onCourse(
  'script in the head without defer, elements made by the parser afterwards and by innerHTML',
  '<div id="box"></div>',
  {},
  async ({ page }) => {
    await page.evaluate((html) => {
      document.getElementById('box').innerHTML = html;
    }, BOTH);
    await ready(page, '#e');
    await page.evaluate(() => {
      const copy = document.importNode(document.getElementById('e'), true);
      copy.id = 'copy';
      document.querySelector('main').prepend(copy);
    });
    await page.locator('#copy').scrollIntoViewIfNeeded();
    await ready(page, '#copy');
    await token(page, 0, '#copy').click();
    assert.deepEqual([(await state(page, '#copy')).query, (await state(page, '#e')).query], [0, 7], 'each its own');
  },
);
