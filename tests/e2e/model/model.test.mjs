// <attention-model>: what a reader does with a trained model, and what the article says of it.

import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findsNothing } from '../lib/axe.mjs';
import { token, trace } from '../lib/figure.mjs';
import { MODEL, PIECES, TIRED, WIDE, colours, head, layers, open, shows, status } from '../lib/model.mjs';
import { apart, attend } from '../lib/oracle.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';
import { SITE } from '../lib/server.mjs';

const IT = PIECES.indexOf('it');
const ANIMAL = PIECES.indexOf('animal');

/** The bytes of the model's files that were asked for. */
async function modelBytes(requests) {
  const names = requests.map((path) => /\/(models\/.*)$/.exec(path)?.[1]).filter(Boolean);
  const sizes = await Promise.all(names.map((name) => stat(join(SITE, name)).then(({ size }) => size)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

onArticle(
  'in the article nothing of the model is asked for before its section is near',
  {},
  async ({ page, server }) => {
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await ready(page, '#explorer');
    assert.deepEqual(
      server.requests.filter((path) => /\/model/.test(path)),
      [],
    );
    await page.locator('#model').scrollIntoViewIfNeeded();
    await layers(page, 6, '#model');
    await shows(page, '3.1', '#model');
  },
);

let held;
const first = new Promise((done) => {
  held = done;
});
onCourse(
  "the first layer's heads can be explored while the rest is on its way, for at most 2.5 MB, and all for 11.5 MB",
  MODEL,
  {
    alter: async (path) => {
      if (path.endsWith('/layer-1.bin')) await first;
    },
  },
  async ({ page, server }) => {
    await layers(page, 1);
    const early = await modelBytes(server.requests.filter((path) => !path.endsWith('/layer-1.bin')));
    assert.ok(early <= 2.5e6, `${early} bytes`);
    assert.match(await status(page), /^The model is on its way: \d+\.\d.MB of 1[01]\.\d.MB\.$/);
    assert.equal(await head(page, '1.0').getAttribute('aria-label'), 'Head 1.0, not computed yet');
    await open(page, '0.2');
    assert.deepEqual((await trace(page, '#m')).tokens, PIECES);
    held();
    await layers(page, 6);
    const all = await modelBytes(server.requests);
    assert.ok(all <= 11.5e6, `${all} bytes`);
    assert.match(
      await status(page),
      /^14 tokens, computed in this page\. \[CLS\] and \[SEP\], which the model adds, take \d+% of the attention of its words; it rests there/,
    );
  },
);

onCourse('what the article says of heads 3.1, 3.11 and 0.2, and of “too wide”', MODEL, {}, async ({ page }) => {
  await layers(page, 6);
  await open(page, '3.1');
  const about = await trace(page, '#m');
  assert.ok(Math.abs(about.weights[IT][ANIMAL] - 0.66) < 0.04, `${about.weights[IT][ANIMAL]}`);
  await open(page, '3.11');
  const tired = (await trace(page, '#m')).weights[PIECES.indexOf('tired')];
  assert.equal(tired.indexOf(Math.max(...tired.slice(1, -1))), ANIMAL);
  assert.match(await head(page, '0.2').getAttribute('aria-label'), /^Head 0\.2: previous token, \d+%$/);
  await page.getByRole('combobox', { name: 'Or one of these' }).selectOption(WIDE);
  await until(page, () => document.querySelector('#m').trace?.tokens.includes('wide'));
  await open(page, '3.1');
  const wide = await trace(page, '#m');
  assert.ok(wide.weights[IT][ANIMAL] > wide.weights[IT][wide.tokens.indexOf('street')]);
  assert.ok(wide.weights[IT][ANIMAL] < about.weights[IT][ANIMAL] / 2);
});

onCourse(
  'the explorer of a head computes from its q, k and v: over √32, at scale 1, and the small picture is the same',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '4.7');
    const numbers = await trace(page, '#m');
    assert.ok(Math.abs(numbers.divisor - Math.sqrt(32)) < 1e-9 && numbers.scale === 1);
    assert.deepEqual([numbers.q.length, numbers.q[0].length, numbers.v[0].length], [14, 32, 32]);
    assert.ok(apart(numbers.weights, attend(numbers).weights) < 1e-9);
    const green = (await colours(page, '4.7', 14)).map((colour) => colour[1]);
    const flat = numbers.weights.flat();
    const [lightest, darkest] = [flat.indexOf(Math.min(...flat)), flat.indexOf(Math.max(...flat))];
    assert.equal(green[darkest], Math.min(...green));
    assert.ok(green[lightest] > green[darkest]);
  },
);

onCourse('one types a sentence; the head stays, its pieces are those of the tokenizer', MODEL, {}, async ({ page }) => {
  await layers(page, 6);
  await open(page, '3.1');
  const field = page.getByRole('textbox', { name: 'Your sentence' });
  await field.fill('Unbelievable Zürich!');
  await until(page, () => document.querySelector('#m').trace?.tokens.includes('zurich'));
  assert.deepEqual((await trace(page, '#m')).tokens, ['[CLS]', 'unbelievable', 'zurich', '!', '[SEP]']);
  assert.deepEqual(
    await page.$eval('#m', (element) => [element.getAttribute('sentence'), element.getAttribute('head')]),
    ['Unbelievable Zürich!', '3.1'],
  );
  await field.fill('');
  assert.equal(await status(page), 'Type a sentence.');
  await field.fill('word '.repeat(600));
  await until(page, () => /512/.test(document.querySelector('#m').shadowRoot.querySelector('.status').textContent));
  await field.fill(TIRED);
  await layers(page, 6);
});

onCourse('a head is found by two tokens', MODEL, {}, async ({ page }) => {
  await layers(page, 6);
  await page.getByRole('combobox', { name: 'from' }).selectOption({ label: 'it' });
  await page.getByRole('combobox', { name: 'to', exact: true }).selectOption({ label: 'animal' });
  const best = page.getByRole('group', { name: 'Heads that give it the most' }).getByRole('button').first();
  assert.match(await best.innerText(), /^3\.1 · 6\d%$/);
  await best.click();
  await shows(page, '3.1');
});

onCourse(
  'by keyboard: one tab stop for all heads, arrows move and choose, and the flow unfolds',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await head(page, '0.0').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await shows(page, '1.1');
    assert.equal(await head(page, '1.1').evaluate((button) => button.getRootNode().activeElement === button), true);
    assert.equal(await page.locator('#m [data-head][tabindex="0"]').count(), 1);
    await page.getByText('Follow one query through this head').click();
    await until(page, () => document.querySelector('#m').shadowRoot.querySelector('.flow [part="picture"]'));
    assert.equal((await trace(page, '#m')).q[0].length, 32);
    assert.ok(await page.locator('#m [part="stage"]').isVisible());
  },
);

onCourse(
  'prose sets the head and its query, and its buttons show what is shown',
  '<p><attention-set for="m" head="3.1" query="it">one</attention-set> ' +
    `<attention-set for="m" head="0.2">two</attention-set></p>${MODEL}`,
  {},
  async ({ page }) => {
    await layers(page, 6);
    const pressed = () =>
      page
        .locator('attention-set [role=button]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed')));
    await page.getByText('one', { exact: true }).click();
    await shows(page, '3.1');
    await until(page, () => document.querySelector('#m').query === 10);
    await frames(page, 4);
    assert.deepEqual(await pressed(), ['true', 'false']);
    await token(page, 2, '#m').click();
    await frames(page, 4);
    assert.deepEqual(await pressed(), ['false', 'false'], 'another query was chosen');
    await page.getByText('two', { exact: true }).click();
    await shows(page, '0.2');
    assert.deepEqual(await pressed(), ['false', 'true']);
  },
);

for (const [what, context] of [
  ['in light at 1280 px', { colorScheme: 'light' }],
  ['in dark at 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 900 } }],
]) {
  onCourse(
    `axe finds nothing and nothing is too wide, ${what}`,
    MODEL,
    { context, css: 'main{padding:0}' },
    async ({ page }) => {
      await layers(page, 6);
      await findsNothing(page, 'with all heads');
      await open(page, '3.1');
      await findsNothing(page, 'with a head open');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    },
  );
}
