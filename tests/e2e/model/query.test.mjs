// Where the query goes when prose asks for one, and when the sentence is another.

import assert from 'node:assert/strict';
import { ALONE, query, set, shows } from '../lib/loading.mjs';
import { MODEL, PIECES, TIRED, head, layers, open } from '../lib/model.mjs';
import { frames, onCourse, until } from '../lib/reader.mjs';

const FAR = `<p><attention-set for="m" query="street">street</attention-set></p><p class="far"></p>${MODEL}`;
onCourse(
  'a query that prose asks for before its figure is near stays, and is told of once',
  FAR,
  {
    css: '.far{height:900px}',
    context: { viewport: { width: 375, height: 667 } },
  },
  async ({ page }) => {
    await page.locator('#m').evaluate((element) => {
      globalThis.heard = [];
      element.addEventListener('attention-change', ({ detail }) => globalThis.heard.push(detail.token));
    });
    await page.evaluate(() => scrollTo(0, 400));
    await layers(page, 6);
    await page.locator('attention-set [role=button]').evaluate((button) => button.click());
    await page.locator('#m .explorer').scrollIntoViewIfNeeded();
    await shows(page, 14, '#m');
    await frames(page, 4);
    assert.equal(await query(page), PIECES.indexOf('street'));
    assert.deepEqual(await page.evaluate(() => globalThis.heard), ['street']);
  },
);

const BOTH = ['e', 'm']
  .map((id) => `<attention-set for="${id}" sentence="The dog was tired" query="tired">${id}</attention-set>`)
  .join(' ');
onCourse(
  'a sentence and a query that prose asks for at once are one change to the page',
  `<p>${BOTH}</p>${ALONE}${MODEL}`,
  {},
  async ({ page }) => {
    await shows(page, 14);
    await page.locator('#m').scrollIntoViewIfNeeded();
    await layers(page, 6);
    await open(page, '3.1');
    await page.evaluate(() => {
      globalThis.heard = [];
      addEventListener('attention-change', ({ target, detail }) => globalThis.heard.push([target.id, detail.token]));
    });
    for (const id of ['e', 'm']) {
      await page.locator(`attention-set[for="${id}"] [role=button]`).evaluate((button) => button.click());
      await until(page, (wanted) => globalThis.heard.some(([from]) => from === wanted), id);
    }
    await frames(page, 4);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), [
      ['e', 'tired'],
      ['m', 'tired'],
    ]);
  },
);

onCourse(
  'a query goes with its token into another sentence, or back to where the head begins',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    const own = await query(page);
    const field = page.getByRole('textbox', { name: 'Your sentence' });
    await page.locator('#m [part="token"]').nth(PIECES.indexOf('street')).click();
    await field.fill('The old street was wide');
    await shows(page, 7, '#m');
    assert.equal(await query(page), 3);
    await field.fill('The keys are here');
    await shows(page, 6, '#m');
    assert.equal(await page.$eval('#m', (element) => element.hasAttribute('query')), false);
    await field.fill(TIRED);
    await shows(page, 14, '#m');
    assert.equal(await query(page), own);
    await set(page, [['query', '2']], '#m');
    await until(page, () => document.querySelector('#m').query === 2);
    await set(page, [['query', null]], '#m');
    await until(page, (wanted) => document.querySelector('#m').query === wanted, own);
  },
);

onCourse(
  'Start again brings back the query that the head begins at, also in another sentence',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    const write = async (text, count) => {
      await page.getByRole('textbox', { name: 'Your sentence' }).fill(text);
      await shows(page, count, '#m');
    };
    await write('The dog saw a cat and it ran', 10);
    const own = await query(page);
    await write(TIRED, 14);
    await page.locator('#m [part="token"]').nth(PIECES.indexOf('the')).click();
    await write('The dog saw a cat and it ran', 10);
    assert.equal(await query(page), PIECES.indexOf('the'));
    assert.notEqual(own, PIECES.indexOf('the'));
    await page.locator('#m .explorer').getByRole('button', { name: 'Start again' }).click();
    await until(page, (wanted) => document.querySelector('#m').query === wanted, own);
    assert.equal(await page.$eval('#m', (element) => element.hasAttribute('query')), false);
  },
);

onCourse('of a sentence that is not there no numbers are told', MODEL, {}, async ({ page }) => {
  await layers(page, 6);
  await open(page, '3.1');
  await page.getByRole('textbox', { name: 'Your sentence' }).fill('');
  await until(page, () => document.querySelector('#m').trace === null);
  assert.equal(await head(page, '3.1').getAttribute('aria-label'), 'Head 3.1, not computed yet');
});
