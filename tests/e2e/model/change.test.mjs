// What happens to a trained model's figures when something changes while they come, and what a reader's choice leads
// to.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { held } from '../lib/line.mjs';
import { MODEL, PIECES, TIRED, colours, head, layers, open, status } from '../lib/model.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const fourth = held(/layer-3\.bin$/);
onCourse(
  'another head, chosen while the layer of the first is on its way, is the one that comes',
  MODEL,
  { alter: fourth.alter },
  async ({ page }) => {
    await layers(page, 1);
    await head(page, '0.2').click();
    fourth.free();
    await until(page, () => document.querySelector('#m').trace?.weights[6][5] > 0.9);
    await layers(page, 6);
    assert.equal(await page.$eval('#m', (element) => element.getAttribute('head')), '0.2');
    assert.ok((await trace(page, '#m')).weights[6][5] > 0.9, 'the first does not come after it');
  },
);

const start = held(/start\.bin$/);
onCourse(
  'a sentence that is taken away while its model comes leaves the lesson',
  '<attention-explorer id="e"></attention-explorer>',
  { alter: start.alter },
  async ({ page }) => {
    await ready(page, '#e');
    await page.$eval(
      '#e',
      (element, text) => {
        element.setAttribute('head', '3.1');
        element.setAttribute('sentence', text);
      },
      TIRED,
    );
    await page.locator('#e .notice', { hasText: /^The model is on its way/ }).waitFor();
    await page.$eval('#e', (element) => element.removeAttribute('sentence'));
    await page.locator('#e .notice').waitFor({ state: 'detached' });
    start.free();
    await frames(page, 30);
    assert.equal((await trace(page, '#e')).tokens.length, 10);
  },
);

onCourse(
  'a reader who saves data is asked too where prose brings the model into a lesson',
  `<p><attention-set for="e" sentence="${TIRED}" head="3.1">now</attention-set></p>` +
    '<attention-explorer id="e"></attention-explorer>',
  {
    init: () => Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true }),
  },
  async ({ page }) => {
    await ready(page, '#e');
    await page.getByText('now', { exact: true }).click();
    await page.locator('#e').getByRole('button', { name: 'Load the model' }).click();
    await until(page, () => document.querySelector('#e').trace?.tokens.length === 14);
    assert.equal(await page.locator('#e .notice').count(), 0);
  },
);

onCourse(
  "an author's query that a reader's sentence has not is no mistake, and comes back with its sentence",
  MODEL.replace('>', ' query="it">'),
  {},
  async ({ page, warnings }) => {
    await layers(page, 6);
    await open(page, '3.1');
    const field = page.getByRole('textbox', { name: 'Your sentence' });
    const shown = () =>
      page.$eval('#m', (element) => [element.getAttribute('query'), element.trace.tokens[element.query]]);
    await field.fill('My dog loves pizza');
    await until(page, () => document.querySelector('#m').trace?.tokens[1] === 'my');
    const [written, token] = await shown();
    assert.equal(written, null);
    assert.ok(['my', 'dog', 'loves', 'pizza'].includes(token), token);
    await field.fill(TIRED);
    await until(page, () => document.querySelector('#m').trace?.tokens.length === 14);
    assert.deepEqual(await shown(), ['it', 'it']);
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'a sentence that is too long is called so, without a second try, and nothing of the one before is shown for it',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    await page.getByRole('textbox', { name: 'Your sentence' }).fill('word '.repeat(600));
    await until(page, () =>
      document.querySelector('#m').shadowRoot.querySelector('.status').textContent.startsWith('That'),
    );
    assert.equal(await status(page), 'That is too long: it has 602 tokens, and the model reads 512 at most.');
    assert.equal(await page.getByRole('button', { name: 'Try again' }).count(), 0);
    assert.equal(await page.locator('#m .explorer').isVisible(), false);
  },
);

const shard = held(/tokens-\d+\.bin$/);
let holds = false;
onCourse(
  'the heads keep the sentence before while a word of the next is fetched',
  MODEL,
  { alter: (path) => (holds ? shard.alter(path) : undefined) },
  async ({ page }) => {
    await layers(page, 6);
    holds = true;
    await page.getByRole('textbox', { name: 'Your sentence' }).fill('Zebras yawn.');
    await page.locator('#m .status', { hasText: /^The model is on its way/ }).waitFor();
    assert.equal(await page.locator('#m [data-head][data-waits]').count(), 0);
    assert.equal(await page.locator('#m .heads').getAttribute('aria-busy'), 'true');
    shard.free();
    await until(page, () => document.querySelector('#m').trace?.tokens[1].startsWith('zebra'));
  },
);

onCourse(
  'with forced colours heads are pictures still',
  MODEL,
  { context: { forcedColors: 'active' } },
  async ({ page }) => {
    await layers(page, 6);
    const different = new Set((await colours(page, '3.1', PIECES.length)).map(String));
    assert.ok(different.size > 5, `${different.size} colours`);
  },
);

onCourse(
  'what is typed into the sentence does not reach the page, and that the figure is ready is told once',
  MODEL,
  {},
  async ({ page }) => {
    await page.evaluate(() => {
      globalThis.heard = [];
      for (const type of ['keydown', 'keyup', 'attention-ready'])
        addEventListener(type, (event) => globalThis.heard.push(event.key ?? type));
    });
    await layers(page, 6);
    await open(page, '3.1');
    await page.getByRole('textbox', { name: 'Your sentence' }).focus();
    for (const key of ['b', 'Space', 'ArrowLeft', 'Home', 'Backspace', 'Escape']) await page.keyboard.press(key);
    await frames(page, 2);
    assert.deepEqual(
      (await page.evaluate(() => globalThis.heard)).filter((one) => one !== 'attention-ready'),
      ['Escape', 'Escape'],
    );
    assert.ok((await page.evaluate(() => globalThis.heard)).filter((one) => one === 'attention-ready').length <= 1);
  },
);

onCourse(
  'the formula has the divisor of the scores that it multiplies',
  `${MODEL}<attention-explorer id="l"></attention-explorer>`,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    assert.equal(await page.locator('#m .formula').innerText(), 'softmax(1.00 · QKᵀ/√32) V');
    await page.locator('#l').scrollIntoViewIfNeeded();
    await ready(page, '#l');
    assert.equal(await page.locator('#l .formula').innerText(), 'softmax(0.50 · QKᵀ) V');
  },
);

const WIDE_STREET = 'It rains and the wide street waits';
const both = ['e', 'm'].map(
  (id) => `<attention-set for="${id}" sentence="${WIDE_STREET}" head="3.1" query="wide">${id}</attention-set>`,
);
onCourse(
  'prose may ask for a sentence and for a token of it at once',
  `<p>${both.join(' ')}</p><attention-explorer id="e"></attention-explorer>${MODEL}`,
  {},
  async ({ page, warnings }) => {
    await ready(page, '#e');
    await page.locator('#m').scrollIntoViewIfNeeded();
    await layers(page, 6);
    await open(page, '3.1');
    for (const id of ['e', 'm']) {
      await page.locator(`attention-set[for="${id}"]`).click();
      await until(
        page,
        (wanted) => {
          const { trace, query } = document.getElementById(wanted);
          return trace?.tokens[query] === 'wide' && trace.tokens.length === 9;
        },
        id,
      );
      await page.locator(`attention-set[for="${id}"] [role=button][aria-pressed=true]`).waitFor();
    }
    assert.deepEqual(warnings, []);
  },
);

// Short and long by turns: arcs are drawn between the tokens of the sentence that is there.
const TURNS = [
  ['x', 'x'],
  [TIRED, 'tired'],
  ['It rains.', 'rains'],
  ['The keys to the old cabinet are on the table', 'table'],
  ['x', 'x'],
];
onCourse(
  'arcs lead to the tokens of a new sentence, be it longer or shorter',
  '<attention-explorer id="e" head="3.1" sentence="It rains." query="it" separators></attention-explorer>',
  { context: { viewport: { width: 1800, height: 900 } }, css: 'main { max-width: none }' },
  async ({ page }) => {
    await until(page, () => document.querySelector('#e').trace?.tokens.length === 5);
    for (const [sentence, query] of TURNS) {
      // The row of tokens is written anew, and the arcs are not: from then on they hear of a sentence before it.
      await page.$eval('#e', (element) => {
        element.lang = element.lang === 'de' ? 'en' : 'de';
      });
      await frames(page, 4);
      await page.$eval(
        '#e',
        (element, to) => {
          for (const [name, value] of Object.entries(to)) element.setAttribute(name, value);
        },
        { sentence, query },
      );
      await until(
        page,
        (to) => {
          const { trace } = document.querySelector('#e');
          return trace?.tokens[trace.query] === to;
        },
        query,
      );
      await frames(page, 4);
      assert.equal(await page.locator('#e').locator('.placeholder > .notice').count(), 0, sentence);
      const ends = await page.$eval('#e', ({ shadowRoot }) => {
        const lefts = [...shadowRoot.querySelectorAll('[part="token"]')].map(({ offsetLeft, offsetWidth }) => [
          offsetLeft,
          offsetLeft + offsetWidth,
        ]);
        const arcs = [...shadowRoot.querySelectorAll('[part="arcs"] path')];
        const last = (arc) => Number(/(\S+) \S+$/.exec(arc.getAttribute('d'))[1]);
        return arcs.map((arc) => lefts.some(([left, right]) => left < last(arc) && last(arc) < right));
      });
      assert.ok(ends.length > 0, `${sentence} has arcs`);
      assert.ok(ends.every(Boolean), `the arcs of “${sentence}” end at tokens`);
    }
  },
);
