// What a link asks for that is not there is said where the reader is, and stays text.

import assert from 'node:assert/strict';
import { state } from '../lib/figure.mjs';
import { notes, paste, sentences } from '../lib/link.mjs';
import { frames, onPage, ready, until } from '../lib/reader.mjs';
import { collectShifts, shifts } from '../lib/shifts.mjs';

onPage(
  'names outside the table are ignored, and a sentence says so',
  '#explorer?query=9&onclick=alert(1)&style=color:red&id=x',
  {},
  async ({ page }) => {
    await ready(page, '#explorer');
    assert.deepEqual((await state(page, '#explorer')).query, 9);
    const [sentence, ...more] = await sentences(page);
    assert.match(sentence, /“onclick, style, id”.*ignored/);
    assert.match(sentence, /lesson, query, scale, stage, highlight, mask, theme, lang, hide, separators, guess, src/);
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
    const { query, scale } = await state(page, '#explorer');
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
    assert.equal(await page.locator('img[src="x"], img[onerror]').count(), 0);
  },
);

onPage('of two values of one name the first counts', '#explorer?query=9&query=1', {}, async ({ page }) => {
  await ready(page, '#explorer');
  assert.equal((await state(page, '#explorer')).query, 9);
});
