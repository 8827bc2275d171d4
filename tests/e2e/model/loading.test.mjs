// What becomes of a figure whose attributes change, or which goes away, while a file of the model is on its way or
// missing.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { ALONE, set, shows } from '../lib/loading.mjs';
import { held } from '../lib/line.mjs';
import { MODEL, TIRED, layers } from '../lib/model.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const LESSON = '<attention-explorer id="e"></attention-explorer>';
const SCRIPT = /\/model-[0-9a-f]{12}\.js$/;
/** What a browser says of files that are missing. */
const expected = /404|fetch dynamically imported/;
const workers = (page, count) =>
  until(page, () => true).then(async () => {
    for (let wait = 0; page.workers().length !== count && wait < 100; wait++) await frames(page, 3);
    assert.equal(page.workers().length, count);
  });

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
    assert.equal(await page.locator('#e .notice').count(), 0);
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
      else await page.locator('#e .notice', { hasText: 'on its way' }).waitFor();
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
  'where the runtime does not arrive, no worker stays behind',
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
    await page.locator('#m .flow').scrollIntoViewIfNeeded();
    await until(page, () => document.querySelector('#m').shadowRoot.querySelector('.flow [part="picture"]'));
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
    const alert = page.locator('#e').getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), /could not load.*model-/);
    assert.equal((await trace(page, '#e')).tokens.length, 10);
    await set(page, [['sentence', null]]);
    await alert.waitFor({ state: 'detached' });
    assert.ok(await page.locator('#e .element .explorer').isVisible());
  },
);

const panels = held(/\/attention-panels-[0-9a-f]{12}\.wasm$/);
onCourse(
  'an error that is corrected is not shown, however late the code for it arrives',
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
    assert.equal(await page.locator('#e .error-note').count(), 0);
  },
);

const missingPanels = held(/\/attention-panels-[0-9a-f]{12}\.wasm$/);
onCourse(
  'a button whose code does not arrive says so',
  LESSON,
  { alter: missingPanels.alter, expected },
  async ({ page }) => {
    missingPanels.missing = true;
    missingPanels.free();
    await ready(page, '#e');
    await page.locator('#e').getByRole('button', { name: 'Export' }).click();
    assert.match(await page.locator('#e').getByRole('alert').innerText(), /could not load/);
  },
);

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
