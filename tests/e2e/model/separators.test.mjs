// The trained model's own tokens: left out of sight, words against pieces, and a reader who saves data.

import assert from 'node:assert/strict';
import { cell, part, plain, token, trace } from '../lib/figure.mjs';
import { MODEL, PIECES, TIRED, colours, layers, open, shows } from '../lib/model.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const IT = PIECES.indexOf('it');
const ANIMAL = PIECES.indexOf('animal');
const BARE = `<attention-explorer id="e" sentence="${TIRED}" head="3.1" query="it"></attention-explorer>`;

/** The sentence that says what goes where nobody sees it. */
const outOfSight = (weights) =>
  `${Math.round(100 * (weights[0] + weights.at(-1)))}% goes to [CLS] and [SEP], which are out of sight.`;

onCourse('[CLS] and [SEP] are left out of sight and still counted', BARE, {}, async ({ page, warnings }) => {
  await ready(page, '#e');
  const { tokens, query, weights } = await trace(page, '#e');
  assert.deepEqual([tokens, query], [PIECES, IT]);
  assert.deepEqual(await page.locator('#e [part="token"] .word').allInnerTexts(), PIECES.slice(1, -1));
  assert.equal(await token(page, IT, '#e').getAttribute('aria-checked'), 'true');
  assert.match(
    plain(await token(page, ANIMAL, '#e').innerText()),
    new RegExp(`animal\\s*${Math.round(100 * weights[IT][ANIMAL])}%`),
  );
  assert.ok(plain(await part(page, 'readout', '#e').innerText()).endsWith(outOfSight(weights[IT])));
  const columns = await page.locator('#e [part="weights-table"] thead th').allTextContents();
  assert.deepEqual(columns.slice(1), PIECES.slice(1, -1));
  const row = await page
    .locator('#e [part="weights-table"] tbody tr')
    .nth(IT - 1)
    .locator('th, td')
    .allTextContents();
  assert.deepEqual(row, ['it', ...weights[IT].slice(1, -1).map((weight) => weight.toFixed(3))]);
  assert.deepEqual(warnings, []);
});

onCourse('without them keys, cells and clicks still name the right token', BARE, {}, async ({ page }) => {
  await ready(page, '#e');
  const last = PIECES.length - 2;
  await token(page, IT, '#e').focus();
  await page.keyboard.press('End');
  await until(page, (wanted) => document.querySelector('#e').query === wanted, last);
  await page.keyboard.press('ArrowRight');
  await until(page, () => document.querySelector('#e').query === 1);
  await token(page, ANIMAL, '#e').click();
  assert.equal(await page.$eval('#e', (element) => element.query), ANIMAL);
  // The grid counts what is in sight.
  const found = cell(page, IT - 1, ANIMAL - 1, '#e');
  const { weights } = await trace(page, '#e');
  assert.equal(
    plain((await found.getAttribute('aria-label')) ?? (await found.innerText())),
    `“it” to “animal”: ${Math.round(100 * weights[IT][ANIMAL])}%`,
  );
  await found.focus();
  await until(
    page,
    () =>
      document.querySelector('#e').shadowRoot.querySelector('.cell-title').textContent === '“it” asks, “animal” offers',
  );
  await page.keyboard.press('Enter');
  await until(page, (wanted) => document.querySelector('#e').query === wanted, IT);
});

onCourse(
  'a separator that is asked for is seen, and a lesson loses nothing',
  `${BARE}<attention-explorer id="l" hide="separators"></attention-explorer>`,
  {},
  async ({ page, warnings }) => {
    await ready(page, '#e');
    await page.$eval('#e', (element) => element.setAttribute('query', '[SEP]'));
    await until(page, () => document.querySelector('#e').shadowRoot.querySelectorAll('[part="token"]').length === 14);
    await page.locator('#l').scrollIntoViewIfNeeded();
    await ready(page, '#l');
    assert.equal(await page.locator('#l [part="token"]').count(), 10);
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'one box shows them in all heads and in the one that is open, and is kept in the element',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    const box = page.getByRole('checkbox', { name: 'Show [CLS] and [SEP]' });
    // The darkest cell of a head is where its largest weight is, of the words or of all.
    const darkest = async (n) => {
      const sums = (await colours(page, '3.1', n)).map((colour) => colour.reduce((sum, one) => sum + one, 0));
      const at = sums.indexOf(Math.min(...sums));
      return [Math.floor(at / n), at % n];
    };
    const { weights } = await trace(page, '#m');
    const top = weights.flat().indexOf(Math.max(...weights.flat()));
    assert.deepEqual(await darkest(PIECES.length), [Math.floor(top / PIECES.length), top % PIECES.length]);
    await box.uncheck();
    assert.equal(await page.$eval('#m', (element) => element.hasAttribute('separators')), false);
    await until(page, () => document.querySelector('#m').shadowRoot.querySelectorAll('[part="token"]').length === 12);
    assert.deepEqual(await darkest(PIECES.length - 2), [IT - 1, ANIMAL - 1]);
    await box.check();
    assert.equal(await page.$eval('#m', (element) => element.getAttribute('separators')), '');
    await page.$eval('#m', (element) => element.setAttribute('hide', 'separators'));
    await until(page, () => document.querySelector('#m').shadowRoot.querySelectorAll('[part="token"]').length === 12);
  },
);

onCourse('words that are split into subwords are listed', MODEL, {}, async ({ page }) => {
  await layers(page, 6);
  const told = () =>
    page
      .locator('#m [part="subwords"]')
      .innerText()
      .then((text) => text.replace(/[\u2066\u2069]/g, ''));
  assert.equal(await told(), "Split into subwords: didn't → didn · ' · t");
  await page.getByRole('textbox', { name: 'Your sentence' }).fill('It rains.');
  await until(
    page,
    () => document.querySelector('#m').shadowRoot.querySelector('[part="subwords"]').textContent === '',
  );
});

const saving = () => Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true });
onCourse(
  'a reader who saves data is asked before 11 MB, once for all figures',
  `${MODEL}<attention-explorer id="e" sentence="${TIRED}" head="0.2">For now.</attention-explorer>`,
  { init: saving },
  async ({ page, server }) => {
    const asked = () => server.requests.filter((path) => path.includes('/models/'));
    await page
      .locator('#m .status', { hasText: /^Your browser asks to save data; the model is 11\.\d.MB\.$/ })
      .waitFor();
    await page.locator('#e').scrollIntoViewIfNeeded();
    await page.locator('#e .notice', { hasText: 'Your browser asks to save data' }).waitFor();
    assert.deepEqual(asked(), []);
    await page.locator('#e').getByRole('button', { name: 'Load the model' }).click();
    await ready(page, '#e');
    await layers(page, 6);
    await page.locator('#m').scrollIntoViewIfNeeded();
    await shows(page, '3.1');
    assert.ok(asked().length > 0);
  },
);
