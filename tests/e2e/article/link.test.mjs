// A link to a state of the article: read when the page opens and when the address changes, written by "Copy link".

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { TOKENS, part, state, token, trace } from '../lib/figure.mjs';
import { ARTICLE, frames, onArticle, onPage, ready, until } from '../lib/reader.mjs';
import { collectShifts, shifts, withLateElements } from '../lib/shifts.mjs';

const HEAD = await readFile(new URL('../../../examples/my-head.json', import.meta.url), 'utf8');
const FILE = { [`${ARTICLE}my-head.json`]: HEAD };
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const notes = (page) => page.getByRole('region', { name: 'About the link' }).getByRole('status');
const sentences = (page) => notes(page).allTextContents();
const address = (page) => page.evaluate(() => location.href);
/** Where a figure's upper edge is on the screen. */
const top = (page, id) => page.$eval(`#${id}`, (figure) => Math.round(figure.getBoundingClientRect().top));
const paper = (page, id) =>
  page.$eval(`#${id}`, ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.element')).backgroundColor);

/** The reader is at a figure, and stays there. */
async function isAt(page, id) {
  await until(
    page,
    (wanted) => {
      const { top: at } = document.getElementById(wanted).getBoundingClientRect();
      return at >= 0 && at < innerHeight / 4;
    },
    id,
  );
}

/** Another link to this page, as a reader pastes it into the address bar. */
const paste = (page, hash) =>
  page.evaluate((text) => {
    location.hash = text;
  }, hash);

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
      assert.equal((await state(page)).query, 9);
      assert.equal(await part(page, 'scale').inputValue(), '3');
      assert.ok(Math.max(...(await weights(page, 'explorer'))) >= 0.9);
    },
  ],
  ['explorer', 'lesson=pronoun&highlight=k', async (page) => assert.match(await marked(page, 'explorer'), /on-k/)],
  ['explorer', 'theme=dark', async (page) => assert.equal(await paper(page, 'explorer'), 'rgb(20, 23, 28)')],
  ['explorer', 'lang=de', async (page) => assert.equal(await page.getByRole('slider', { name: 'Skala' }).count(), 1)],
  [
    'explorer',
    'hide=scale,heatmap,weights-table,arcs,readout',
    async (page) => {
      assert.ok(await part(page, 'tokens').isVisible());
      for (const name of ['scale', 'heatmap', 'weights-table']) assert.ok(!(await part(page, name).isVisible()), name);
    },
  ],
  [
    'explorer',
    'src=my-head.json&query=cat',
    async (page) => {
      assert.deepEqual((await trace(page)).tokens, JSON.parse(HEAD).tokens);
      assert.equal(await page.locator('#explorer [aria-checked="true"] .word').innerText(), 'cat');
    },
  ],
  [
    'flow',
    'stage=softmax&query=animal',
    async (page) => {
      assert.equal(await part(page, 'stage', '#flow').getAttribute('aria-valuetext'), 'softmax');
      assert.match(await page.locator('#flow [part="caption"]').innerText(), /Softmax/);
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

onPage(
  'names outside the table are ignored, and a sentence says so',
  '#explorer?query=9&onclick=alert(1)&style=color:red&id=x',
  {},
  async ({ page }) => {
    await ready(page, '#explorer');
    assert.deepEqual((await state(page)).query, 9);
    const [sentence, ...more] = await sentences(page);
    assert.match(
      sentence,
      /“onclick, style, id”.*ignored.*lesson, query, scale, stage, highlight, theme, lang, hide, src/,
    );
    assert.deepEqual(more, []);
    const found = await page.$eval('#explorer', (figure) => [
      figure.id,
      figure.hasAttribute('onclick'),
      figure.hasAttribute('style'),
    ]);
    assert.deepEqual(found, ['explorer', false, false]);
  },
);

onPage(
  'a figure that is not there is named in a sentence where the reader is',
  '#slider?query=9',
  { init: collectShifts },
  async ({ page }) => {
    const note = notes(page);
    await note.waitFor();
    assert.match(await note.innerText(), /“slider”.*not on this page.*flow, explorer/);
    const box = await note.boundingBox();
    assert.ok(box.y > 0 && box.y + box.height <= 900, 'on the screen');
    await page.getByRole('button', { name: 'Close' }).click();
    assert.equal(await note.count(), 0);
    assert.deepEqual(await shifts(page), []);
  },
);

onPage(
  'nonsense in a value is said where the reader is, and the default holds',
  '#explorer?query=cat&scale=much&hide=all',
  { init: collectShifts },
  async ({ page, warnings }) => {
    await ready(page, '#explorer');
    await until(page, () => document.querySelectorAll('[role="status"]').length === 3);
    const said = (await sentences(page)).join('\n');
    assert.match(said, /query="cat"[\s\S]*The, animal/);
    assert.match(said, /scale="much"[\s\S]*0\.2 to 3/);
    assert.match(said, /hide="all"[\s\S]*heatmap/);
    const { query, scale } = await state(page);
    assert.deepEqual([query, scale], [7, 0.5]);
    assert.equal(warnings.length, 3);
    await frames(page, 4);
    assert.deepEqual(await shifts(page), []);
  },
);

const HOSTILE = '<img src=x onerror=alert(1)>';
onPage(
  'what a link says stays text',
  `#explorer?${new URLSearchParams({ query: HOSTILE, hide: HOSTILE, lang: HOSTILE, [HOSTILE]: HOSTILE })}`,
  {},
  async ({ page }) => {
    await ready(page, '#explorer');
    await until(page, () => document.querySelectorAll('[role="status"]').length >= 3);
    assert.ok((await sentences(page)).every((text) => text.includes('<img')));
    await paste(page, `${encodeURIComponent(HOSTILE)}?query=1`);
    await notes(page).filter({ hasText: 'not on this page' }).waitFor();
    assert.ok((await sentences(page))[0].includes(HOSTILE));
    assert.equal(await page.locator('img').count(), 0);
  },
);

onPage('of two values of one name the first counts', '#explorer?query=9&query=1', {}, async ({ page }) => {
  await ready(page, '#explorer');
  assert.equal((await state(page)).query, 9);
});

onArticle(
  'a link pasted into the open page is followed, and the next one forgets what it said',
  { pages: FILE },
  async ({ page }) => {
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await ready(page, '#explorer');
    await token(page, 3).click();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await paste(page, 'explorer?scale=3&hide=heatmap&color=red');
    await isAt(page, 'explorer');
    assert.deepEqual(
      await state(page).then(({ query, scale }) => [TOKENS[query], scale]),
      ['it', 3],
      'what it does not say is as the author wrote it',
    );
    assert.ok(!(await part(page, 'heatmap').isVisible()));
    assert.match((await sentences(page)).join(), /“color”/);
    await paste(page, 'explorer?query=9');
    await until(page, () => document.getElementById('explorer').query === 9);
    assert.equal((await state(page)).scale, 0.5);
    assert.ok(await part(page, 'heatmap').isVisible());
    assert.deepEqual(await sentences(page), []);
    await paste(page, 'explorer?src=my-head.json&query=sat');
    await until(page, () => document.getElementById('explorer').trace?.tokens[1] === 'cat');
    assert.equal((await state(page)).query, 2);
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

for (const [id, choose, expected] of [
  [
    'explorer',
    async (page) => {
      await token(page, 4).click();
      await part(page, 'scale').fill('2.25');
    },
    'query=4&scale=2.25',
  ],
  [
    'flow',
    async (page) => page.locator('#flow').getByRole('button', { name: 'blend' }).click(),
    'query=it&stage=blend',
  ],
]) {
  onArticle(
    `"Copy link" of the ${id} copies the article's link to its state, and the address becomes that one and no other`,
    { context: CLIPBOARD },
    async ({ page, context, server }) => {
      const before = await address(page);
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await ready(page, `#${id}`);
      await choose(page);
      await page.locator(`#${id}`).getByRole('button', { name: 'Embed', exact: true }).click();
      await frames(page);
      assert.equal(await address(page), before, 'nothing but "Copy link" writes the address');
      const entries = await page.evaluate(() => history.length);
      await page.locator(`#${id}`).getByRole('button', { name: 'Copy link' }).click();
      await page.getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(link, `${server.origin}${ARTICLE}#${id}?${expected}`);
      assert.equal(await address(page), link);
      assert.equal(await page.evaluate(() => history.length), entries, 'and going back leads where it led');
      const other = await context.newPage();
      await other.goto(link);
      await ready(other, `#${id}`);
      const seen = ({ query, scale, stage }) => ({ query, scale, stage });
      assert.deepEqual(seen(await state(other, `#${id}`)), seen(await state(page, `#${id}`)));
      assert.ok(Math.abs(await top(other, id)) < 100);
    },
  );
}
