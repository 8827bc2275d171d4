// A highlighted matrix fills the flow: whoever goes on to a stage sees that stage.

import assert from 'node:assert/strict';
import { onArticle, ready, until } from '../lib/reader.mjs';

const press = (page, pair) => page.locator(`attention-set[for=flow][${pair}]`).first().click();
const highlight = (page) => page.locator('#flow').getAttribute('highlight');

onArticle('a stage that prose shows ends the highlight of V', {}, async ({ page }) => {
  await press(page, 'highlight=v');
  await ready(page, '#flow');
  await until(page, () => document.getElementById('flow').getAttribute('highlight') === 'v');
  await press(page, 'stage=score');
  await until(page, () => document.getElementById('flow').stage === 'score');
  assert.equal(await highlight(page), null);
});

onArticle('so does a stage that is chosen in the figure', {}, async ({ page }) => {
  await press(page, 'highlight=k');
  await ready(page, '#flow');
  await until(page, () => document.getElementById('flow').getAttribute('highlight') === 'k');
  await page.locator('#flow .stage-name').nth(4).click();
  await until(page, () => document.getElementById('flow').stage === 'softmax');
  assert.equal(await highlight(page), null);
});
