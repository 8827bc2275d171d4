// “Start again”: back to what the author wrote.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { heard, listen, part, put, state, token } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

onCourse(
  'Start again brings back what the author wrote, also after a later setAttribute',
  EXPLORER.replace('>', ' query="tired" scale="2">'),
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    const again = page.getByRole('button', { name: 'Start again' });
    await token(page, 0).click();
    await part(page, 'scale').press('Home');
    await again.click();
    await frames(page);
    let { query, scale, attributes } = await state(page);
    assert.deepEqual([query, scale, attributes.scale], [9, 2, '2']);
    const { detail } = (await heard(page)).at(-1);
    assert.deepEqual([detail.query, detail.scale], [9, 2]);
    await put(page, '#e', 'query', 'because');
    await token(page, 0).click();
    await again.click();
    ({ query } = await state(page));
    assert.equal(query, 6, 'the author has the last word');
  },
);

onCourse(
  'Start again without attributes leaves none, by keyboard too, and tells of it once',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 2).click();
    await part(page, 'scale').press('End');
    await frames(page, 4);
    await listen(page);
    await page.getByRole('button', { name: 'Start again' }).press('Enter');
    await frames(page, 4);
    const { query, scale, attributes } = await state(page);
    assert.deepEqual([query, scale, attributes.query, attributes.scale], [7, 0.5, undefined, undefined]);
    assert.deepEqual(
      (await heard(page)).map(({ detail }) => [detail.query, detail.scale]),
      [[7, 0.5]],
    );
  },
);
