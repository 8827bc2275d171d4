// <attention-set> puts a highlight on a figure and takes it away.

import assert from 'node:assert/strict';
import { heard, listen, picture, state } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';
import { becomes } from '../lib/set.mjs';

const FLOW = '<attention-flow id="f" stage="output"></attention-flow>';

onCourse(
  'a highlight goes on and off again',
  `<p><attention-set id="s" for="f" highlight="k">the keys</attention-set>
  <attention-set id="v" for="f" highlight="v">the values</attention-set></p>${FLOW}`,
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    await frames(page, 4);
    const plain = await picture(page);
    await page.locator('#s').click();
    await becomes(page, 's', 'true');
    assert.equal((await state(page, '#f')).attributes.highlight, 'k');
    assert.notEqual(await picture(page), plain);
    await page.locator('#v').click();
    await becomes(page, 's', 'false');
    await becomes(page, 'v', 'true');
    await page.locator('#v').click();
    await becomes(page, 'v', 'false');
    await frames(page);
    assert.equal((await state(page, '#f')).attributes.highlight, undefined);
    assert.equal(await picture(page), plain);
    assert.deepEqual(await heard(page), [], 'a highlight is no change of query, scale or stage');
  },
);

onCourse(
  'a highlight of one attribute among others goes off alone',
  `<p><attention-set id="s" for="f" stage="score" highlight="q">the score</attention-set></p>${FLOW}`,
  {},
  async ({ page }) => {
    await ready(page);
    await page.locator('#s').click();
    await becomes(page, 's', 'true');
    const { stage, attributes } = await state(page, '#f');
    assert.deepEqual([stage, attributes.highlight, attributes.stage], ['score', 'q', 'score']);
  },
);
