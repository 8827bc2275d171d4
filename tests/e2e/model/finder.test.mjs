// The finder of heads, and what a chosen head is said to do.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { MODEL, PIECES, TIRED, layers, open, shows } from '../lib/model.mjs';
import { onCourse, until } from '../lib/reader.mjs';

const IT = PIECES.indexOf('it');
const ANIMAL = PIECES.indexOf('animal');

onCourse('a head begins at the query that it is told of, until somebody chooses one', MODEL, {}, async ({ page }) => {
  await layers(page, 6);
  await open(page, '3.1');
  await until(page, (wanted) => document.querySelector('#m').query === wanted, IT);
  assert.equal(await page.$eval('#m', (element) => element.hasAttribute('query')), false);
  await page.locator('#m [part="token"]').nth(ANIMAL).click();
  await open(page, '5.11');
  assert.equal(await page.$eval('#m', (element) => element.query), ANIMAL);
});

onCourse(
  'a head that is found is shown at the query it was found by, and the tokens are looked for in the next sentence too',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    const select = (name, label) => page.getByRole('combobox', { name, exact: true }).selectOption({ label });
    await select('from', 'tired');
    await page
      .getByRole('group', { name: 'Heads that give it the most' })
      .getByRole('button', { name: /^Head 5\.11: \d+%$/ })
      .click();
    await shows(page, '5.11');
    await until(page, (wanted) => document.querySelector('#m').query === wanted, PIECES.indexOf('tired'));
    const field = page.getByRole('textbox', { name: 'Your sentence' });
    const looked = () =>
      page
        .locator('#m [part="from"], #m [part="to"]')
        .evaluateAll((all) => all.map((one) => one.selectedOptions[0].textContent));
    await field.fill('It rains.');
    await until(
      page,
      () => document.querySelector('#m').shadowRoot.querySelector('[part="from"]').options.length === 5,
    );
    assert.deepEqual(await looked(), ['it', 'rains']);
    await field.fill(TIRED);
    await until(
      page,
      () => document.querySelector('#m').shadowRoot.querySelector('[part="from"]').options.length === 14,
    );
    assert.deepEqual(await looked(), ['tired', 'animal']);
  },
);

onCourse(
  'the finder tells tokens of one text apart, offers what is in sight, and marks the head that is shown',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    const offered = () => page.locator('#m [part="from"] option').allTextContents();
    assert.deepEqual(
      (await offered()).filter((text) => /the/.test(text)),
      ['the (1)', 'the (2)'],
    );
    assert.ok((await offered()).includes('[CLS]'));
    const marked = () => page.locator('#m .found button[aria-current="true"]').allInnerTexts();
    assert.match(String(await marked()), /^3\.1 · /);
    await page.getByRole('checkbox', { name: 'Show [CLS] and [SEP]' }).uncheck();
    assert.deepEqual(
      await offered(),
      PIECES.slice(1, -1).map((text, index) => (text === 'the' ? `the (${index === 0 ? 1 : 2})` : text)),
    );
    await page.getByRole('combobox', { name: 'from', exact: true }).selectOption({ label: 'the (2)' });
    await page.getByRole('combobox', { name: 'to', exact: true }).selectOption({ label: 'cross' });
    const best = page.locator('#m .found button').first();
    const name = await best.getAttribute('value');
    await best.click();
    await shows(page, name);
    await until(page, (wanted) => document.querySelector('#m').query === wanted, PIECES.lastIndexOf('the'));
    assert.deepEqual(await marked(), [await best.innerText()]);
  },
);

onCourse(
  'beside what a head does it is told where the query looks most, at the scale of the model',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    const look = () => page.locator('#m [part="summary"] .look').textContent();
    await open(page, '3.1');
    assert.equal(await look(), '', 'the head is told of by it');
    await page.locator('#m [part="token"]').nth(PIECES.indexOf('tired')).click();
    await open(page, '3.11');
    const row = (await trace(page, '#m')).weights[PIECES.indexOf('tired')];
    assert.equal(Math.max(...row), row[ANIMAL]);
    assert.equal(await look(), `tired → animal, ${Math.round(100 * row[ANIMAL])}%`);
    await page.locator('#m [part="scale"]').press('ArrowRight');
    await until(page, () => document.querySelector('#m').shadowRoot.querySelector('.look').textContent === '');
  },
);
