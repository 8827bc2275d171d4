// An explorer that lets one choose a head and names a query, and the line that tells of the chosen head.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { set } from '../lib/loading.mjs';
import { MODEL, PIECES, TIRED, layers, open, shows } from '../lib/model.mjs';
import { onCourse, until } from '../lib/reader.mjs';

const ANIMAL = PIECES.indexOf('animal');
const chooser = (more) => `<attention-explorer id="e" sentence="${TIRED}" ${more}>For now.</attention-explorer>`;
const summary = (page, of = '#m') => page.locator(`${of} [part="summary"]`).innerText();

onCourse(
  'an explorer of a sentence may name a query and no head: the head that is chosen is asked that',
  chooser('query="animal"'),
  {},
  async ({ page, warnings }) => {
    await layers(page, 6, '#e');
    assert.equal(await summary(page, '#e'), 'Choose a head to see its queries, keys and weights.');
    assert.equal((await trace(page, '#e')) ?? null, null);
    await open(page, '0.2', '#e');
    assert.equal(await page.$eval('#e', (element) => element.query), ANIMAL);
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'that query may be named later, before a head is chosen and after',
  chooser(''),
  {},
  async ({ page, warnings }) => {
    await layers(page, 6, '#e');
    await set(page, [['query', 'animal']]);
    await open(page, '0.2', '#e');
    assert.equal(await page.$eval('#e', (element) => element.query), ANIMAL);
    await set(page, [['query', 'tired']]);
    await until(page, (wanted) => document.querySelector('#e').query === wanted, PIECES.indexOf('tired'));
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'the summary tells of the query that is shown, also where prose asks for another head and another query at once',
  `<p><attention-set for="m" head="3.11" query="tired">now</attention-set></p>${MODEL}`,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    await page.getByText('now', { exact: true }).click();
    await shows(page, '3.11');
    const { query, weights } = await trace(page, '#m');
    const share = Math.round(100 * weights[query][ANIMAL]);
    await until(page, () =>
      document.querySelector('#m').shadowRoot.querySelector('.look').textContent.startsWith('tired → '),
    );
    assert.match(await summary(page), new RegExp(`^Head 3\\.11: .+tired → animal, ${share}%$`, 's'));
  },
);
