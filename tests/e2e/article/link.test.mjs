// A link to a state of the article: read when the page opens and when the address changes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { TOKENS, part, state, token, trace } from '../lib/figure.mjs';
import { address, isAt, paste, sentences } from '../lib/link.mjs';
import { ARTICLE, frames, onArticle, onPage, ready, until } from '../lib/reader.mjs';
import { collectShifts, shifts, withLateElements } from '../lib/shifts.mjs';

const HEAD = await readFile(new URL('../../../examples/my-head.json', import.meta.url), 'utf8');
const FILE = { [`${ARTICLE}my-head.json`]: HEAD };
const paper = (page, id) =>
  page.$eval(`#${id}`, ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.element')).backgroundColor);

const weights = (page, id) => trace(page, `#${id}`).then(({ weights: rows }) => rows[7]);
const marked = (page, id) =>
  page.$eval(`#${id}`, ({ shadowRoot }) => shadowRoot.querySelector('[class*="on-"]')?.className);

/** Each setting there is, and how a reader sees that it holds. */
const SETTINGS = [
  [
    'explorer',
    'query=9',
    async (page) => assert.equal(await page.locator('#explorer [aria-checked="true"] .word').innerText(), 'tired'),
  ],
  [
    'explorer',
    'query=tired&scale=3',
    async (page) => {
      assert.equal((await state(page, '#explorer')).query, 9);
      assert.equal(await part(page, 'scale', '#explorer').inputValue(), '1', 'the end of the track');
      assert.ok(Math.max(...(await weights(page, 'explorer'))) >= 0.9);
    },
  ],
  ['explorer', 'lesson=pronoun&highlight=k', async (page) => assert.match(await marked(page, 'explorer'), /on-k/)],
  ['explorer', 'theme=dark', async (page) => assert.equal(await paper(page, 'explorer'), 'rgb(20, 23, 28)')],
  [
    'explorer',
    'lang=de',
    async (page) => assert.equal(await page.locator('#explorer').getByRole('slider', { name: 'Skala' }).count(), 1),
  ],
  [
    'explorer',
    'hide=scale,heatmap,weights-table,arcs,readout',
    async (page) => {
      assert.ok(await part(page, 'tokens', '#explorer').isVisible());
      for (const name of ['scale', 'heatmap', 'weights-table'])
        assert.ok(!(await part(page, name, '#explorer').isVisible()), name);
    },
  ],
  [
    'explorer',
    'src=my-head.json&query=cat',
    async (page) => {
      assert.deepEqual((await trace(page, '#explorer')).tokens, JSON.parse(HEAD).tokens);
      assert.equal(await page.locator('#explorer [aria-checked="true"] .word').innerText(), 'cat');
    },
  ],
  [
    'flow',
    'stage=softmax&query=animal',
    async (page) => {
      assert.equal(await part(page, 'stage', '#flow').getAttribute('aria-valuetext'), 'softmax');
      assert.match(await page.locator('#flow [part="readout"]').innerText(), /Softmax/);
      assert.equal((await state(page, '#flow')).query, 1);
    },
  ],
];

for (const [id, settings, holds] of SETTINGS) {
  onPage(
    `the article opens with ${id}?${settings}, at that figure, and nothing moves on the way`,
    `#${id}?${settings}`,
    {
      init: collectShifts,
      pages: FILE,
    },
    async ({ page, warnings, server }) => {
      await isAt(page, id);
      await ready(page, `#${id}`);
      await holds(page);
      await frames(page, 8);
      await isAt(page, id);
      // How much room the numbers of a file need is known when they are there.
      if (!settings.includes('src=')) assert.deepEqual(await shifts(page), []);
      assert.deepEqual(await sentences(page), []);
      assert.deepEqual(warnings, []);
      assert.equal(await address(page), `${server.origin}${ARTICLE}#${id}?${settings}`, 'the address is as it was');
    },
  );
}

for (const [width, height] of [
  [320, 640],
  [375, 800],
  [1280, 900],
]) {
  onPage(
    `at ${width} px a late script of the elements moves nothing either`,
    '#explorer?query=9&hide=heatmap,scale&theme=dark',
    {
      ...withLateElements(),
      context: { viewport: { width, height } },
    },
    async ({ page }) => {
      await ready(page, '#explorer');
      await isAt(page, 'explorer');
      await frames(page, 8);
      assert.deepEqual(await shifts(page), []);
    },
  );
}

onPage('what comes first in the figure is the next tab stop', '#explorer?query=9', {}, async ({ page }) => {
  await ready(page, '#explorer');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const at = await page.$eval('#explorer', ({ shadowRoot }) => shadowRoot.activeElement?.textContent);
  assert.ok(at?.startsWith('tired'), at);
});

onArticle(
  'a link pasted into the open page is followed, and the next one forgets what it said',
  { pages: FILE },
  async ({ page }) => {
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await ready(page, '#explorer');
    await token(page, 3, '#explorer').click();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await paste(page, 'explorer?scale=3&hide=heatmap&color=red');
    await isAt(page, 'explorer');
    assert.deepEqual(
      await state(page, '#explorer').then(({ query, scale }) => [TOKENS[query], scale]),
      ['it', 3],
      'what it does not say is as the author wrote it',
    );
    assert.ok(!(await part(page, 'heatmap', '#explorer').isVisible()));
    assert.match((await sentences(page)).join(), /“color”/);
    await paste(page, 'explorer?query=9');
    await until(page, () => document.getElementById('explorer').query === 9);
    assert.equal((await state(page, '#explorer')).scale, 0.5);
    assert.ok(await part(page, 'heatmap', '#explorer').isVisible());
    assert.deepEqual(await sentences(page), []);
    await paste(page, 'explorer?src=my-head.json&query=sat');
    await until(page, () => document.getElementById('explorer').trace?.tokens[1] === 'cat');
    assert.equal((await state(page, '#explorer')).query, 2);
    assert.deepEqual(await sentences(page), [], 'its query is read with its tokens');
    await paste(page, 'flow?stage=blend');
    await isAt(page, 'flow');
    await ready(page, '#flow');
    assert.equal((await state(page, '#flow')).stage, 'blend');
  },
);

onArticle("a link to a place is the browser's own", {}, async ({ page }) => {
  await page.getByRole('link', { name: 'Formula' }).click();
  await isAt(page, 'formula');
  assert.deepEqual(await sentences(page), []);
});

onArticle(
  'with less motion a link pasted into the open page is there at once',
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await frames(page);
    const at = await page.evaluate(async () => {
      location.hash = 'explorer?query=9';
      await new Promise((done) => addEventListener('hashchange', done, { once: true }));
      return Math.round(document.getElementById('explorer').getBoundingClientRect().top);
    });
    assert.ok(at >= 0 && at < 100, `${at} px`);
  },
);
