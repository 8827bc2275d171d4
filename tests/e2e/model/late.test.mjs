// What becomes of a figure whose attributes change, or which goes away, while a file of the model is on its way or missing.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { held } from '../lib/line.mjs';
import { MODEL, PIECES, TIRED, head, layers, open } from '../lib/model.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const LESSON = '<attention-explorer id="e"></attention-explorer>';
const ALONE = `<attention-explorer id="e" sentence="${TIRED}" head="3.1"></attention-explorer>`;
const SCRIPT = /\/model-[0-9a-f]{12}\.js$/;
/** What a browser says of files that are missing. */
const expected = /404|fetch dynamically imported/;

/** Sets attributes of an element in one task; `null` removes one. */
const set = (page, pairs, of = '#e') =>
  page.$eval(
    of,
    (element, all) => {
      for (const [name, value] of all)
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
    },
    pairs,
  );
const shows = (page, count, of = '#e') =>
  until(
    page,
    ([selector, wanted]) =>
      document.querySelector(selector).ready && document.querySelector(selector).trace?.tokens.length === wanted,
    [of, count],
  );
const workers = (page, count) =>
  until(page, () => true).then(async () => {
    for (let wait = 0; page.workers().length !== count && wait < 100; wait++) await frames(page, 3);
    assert.equal(page.workers().length, count);
  });
const query = (page, of = '#m') => page.$eval(of, (element) => element.query);

const script = held(SCRIPT);
onCourse(
  'what an element no longer asks for does not come over what it shows',
  ALONE,
  { alter: script.alter },
  async ({ page }) => {
    await frames(page, 10);
    await page.$eval('#e', (element) => {
      const { parentElement } = element;
      element.remove();
      for (const name of ['sentence', 'head']) element.removeAttribute(name);
      parentElement.append(element);
    });
    await shows(page, 10);
    script.free();
    await frames(page, 30);
    assert.ok(await page.locator('#e .element .explorer').isVisible());
    assert.equal(await page.locator('#e .said-here').count(), 0);
    assert.equal(page.workers().length, 0);
  },
);

for (const [what, before, after] of [
  ['at its start', [], 10],
  ['while it turns', [['head', '5.1']], 10],
]) {
  const stuck = held(/layer-[45]\.bin$/);
  const start = what === 'at its start' ? ALONE.replace('3.1', '4.1') : ALONE.replace(' head="3.1"', '');
  onCourse(
    `a layer that stalls holds nothing up that is asked for instead: ${what}`,
    start,
    { alter: stuck.alter },
    async ({ page }) => {
      if (before.length > 0) await layers(page, 4, '#e');
      else await page.locator('#e .said-here', { hasText: 'on its way' }).waitFor();
      await set(page, before);
      await frames(page, 5);
      await set(page, [
        ['sentence', null],
        ['head', null],
      ]);
      await shows(page, after);
      await workers(page, 0);
      stuck.free();
    },
  );
}

const slow = held(/layer-0\.bin$/);
onCourse(
  'an element that is taken away while its layer stalls takes its worker with it',
  ALONE,
  { alter: slow.alter },
  async ({ page }) => {
    await workers(page, 1);
    await page.$eval('#e', (element) => element.remove());
    await workers(page, 0);
    slow.free();
  },
);

const gone = held(/attention-[0-9a-f]{12}\.wasm$/);
onCourse(
  'where the engine does not arrive, no worker stays behind',
  ALONE,
  { alter: gone.alter, expected },
  async ({ page }) => {
    gone.missing = true;
    gone.free();
    await page.locator('#e').getByRole('button', { name: 'Try again' }).waitFor();
    await page.$eval('#e', (element) => element.remove());
    await workers(page, 0);
  },
);

const more = held(/layer-2\.bin$/);
onCourse(
  'a flow that is unfolded before its head is there comes with it',
  MODEL,
  { alter: more.alter },
  async ({ page }) => {
    await layers(page, 2);
    await page.locator('#m details > summary', { hasText: 'Follow one query' }).click();
    more.free();
    await page.locator('#m attention-flow').scrollIntoViewIfNeeded();
    await until(page, () => document.querySelector('#m').shadowRoot.querySelector('attention-flow')?.ready);
  },
);

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
    await page.locator('#m attention-explorer').scrollIntoViewIfNeeded();
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
  'a sentence that is set while a head is asked for and given up is the one that comes',
  ALONE.replace(' head="3.1"', ''),
  {},
  async ({ page }) => {
    await layers(page, 6, '#e');
    await set(page, [
      ['head', '3.1'],
      ['sentence', 'It rains.'],
      ['head', null],
    ]);
    await until(
      page,
      () => document.querySelector('#e').shadowRoot.querySelector('[part="sentence"]')?.value === 'It rains.',
    );
  },
);

const missing = held(SCRIPT);
onCourse(
  'where the heads do not arrive, the lesson goes on and says so, and one may ask again',
  LESSON,
  { alter: missing.alter, expected },
  async ({ page }) => {
    missing.missing = true;
    missing.free();
    await ready(page, '#e');
    await set(page, [['sentence', TIRED]]);
    await page.locator('#e .complaint').waitFor();
    assert.equal((await trace(page, '#e')).tokens.length, 10);
    await set(page, [['sentence', null]]);
    await page.locator('#e .complaint').waitFor({ state: 'detached' });
    assert.ok(await page.locator('#e .element .explorer').isVisible());
  },
);

const panels = held(/\/tools-[0-9a-f]{12}\.js$/);
onCourse(
  'what is wrong no more is not complained of, however late the complaint is ready',
  ALONE,
  { alter: panels.alter },
  async ({ page }) => {
    await shows(page, 14);
    await set(page, [['sentence', 'word '.repeat(600)]]);
    await frames(page, 20);
    await set(page, [['sentence', 'It was']]);
    await shows(page, 4);
    panels.free();
    await frames(page, 20);
    assert.equal(await page.locator('#e .complaint').count(), 0);
  },
);

const tools = held(/\/tools-[0-9a-f]{12}\.js$/);
onCourse('a button whose code does not arrive says so', LESSON, { alter: tools.alter, expected }, async ({ page }) => {
  tools.missing = true;
  tools.free();
  await ready(page, '#e');
  await page.locator('#e').getByRole('button', { name: 'Export' }).click();
  assert.match(await page.locator('#e').getByRole('alert').innerText(), /could not load/);
});

const begin = held(/start\.bin$/);
onCourse(
  'each file is fetched once, however much is typed meanwhile',
  MODEL,
  { alter: begin.alter },
  async ({ page, server }) => {
    await until(page, () => document.querySelector('#m').shadowRoot?.querySelector('[part="sentence"]'));
    const field = page.getByRole('textbox', { name: 'Your sentence' });
    for (const text of ['I', 'It', 'It r', 'It rains.']) {
      await field.fill(text);
      await frames(page, 6);
    }
    begin.free();
    await layers(page, 6);
    const asked = server.requests.filter((path) => /\/models\//.test(path));
    assert.deepEqual([...new Set(asked)].sort(), asked.sort());
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
    await page.locator('#m attention-explorer [part="token"]').nth(PIECES.indexOf('street')).click();
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
    await page.locator('#m attention-explorer [part="token"]').nth(PIECES.indexOf('the')).click();
    await write('The dog saw a cat and it ran', 10);
    assert.equal(await query(page), PIECES.indexOf('the'));
    assert.notEqual(own, PIECES.indexOf('the'));
    await page.locator('#m attention-explorer').getByRole('button', { name: 'Start again' }).click();
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
