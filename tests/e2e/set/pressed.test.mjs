// aria-pressed of <attention-set> says whether its figure is in the state that it asks for.

import assert from 'node:assert/strict';
import { EXPLORER, FLOW } from '../lib/both.mjs';
import { assign, part, state, token } from '../lib/figure.mjs';
import { onCourse, ready } from '../lib/reader.mjs';
import { PROSE, becomes, pressed, set } from '../lib/set.mjs';

onCourse('aria-pressed follows the figure, whoever changes it', PROSE + EXPLORER, {}, async ({ page }) => {
  await ready(page);
  assert.deepEqual([await pressed(page), await pressed(page, 'three')], ['false', 'false']);
  await page.locator('#s').click();
  await becomes(page, 's', 'true');
  await token(page, 0).click();
  await becomes(page, 's', 'false');
  await token(page, 9).click();
  await becomes(page, 's', 'true');
  await page.$eval('#e', (element) => element.setAttribute('query', 'TIRED'));
  await becomes(page, 's', 'true');
  await assign(page, '#e', { query: 3 });
  await becomes(page, 's', 'false');
  await part(page, 'scale').press('End');
  await becomes(page, 'three', 'true');
  await page.getByRole('button', { name: 'Start again' }).click();
  await becomes(page, 'three', 'false');
});

onCourse(
  'aria-pressed is right from the start, for what the author wrote and for the defaults',
  '<p><attention-set id="s" for="e" query="it" scale="0.5">as it is</attention-set></p>' +
    '<attention-explorer id="e"></attention-explorer>',
  {},
  async ({ page }) => {
    await ready(page);
    await becomes(page, 's', 'true');
    await token(page, 1).click();
    await becomes(page, 's', 'false');
  },
);

onCourse(
  'aria-pressed of a stage says what el.stage says, while it plays and while it is scrubbed',
  `<p>${set('stage="score"').replace('for="e"', 'for="f"')}</p>${FLOW}`,
  {},
  async ({ page }) => {
    await ready(page);
    await page.locator('#s').click();
    assert.deepEqual([await pressed(page), (await state(page, '#f')).stage], ['true', 'score']);
    await part(page, 'stage', '#f').fill('2.5');
    assert.deepEqual([await pressed(page), (await state(page, '#f')).stage], ['true', 'score']);
    await page.locator('#s').click();
    assert.equal(await part(page, 'stage', '#f').inputValue(), '3', 'and it shows the stage complete');
    await part(page, 'stage', '#f').fill('3.2');
    await becomes(page, 's', 'false');
  },
);
