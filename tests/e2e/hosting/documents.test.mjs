// Out of the page and back: in another document, in a template.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { state, token } from '../lib/figure.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

onCourse(
  "moved into a frame's document and back it keeps its state and its looks",
  `<p><attention-set id="s" for="e" scale="3">push</attention-set></p>
  ${EXPLORER}<iframe title="other" width="900" height="900"></iframe>`,
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 4).click();
    const looks = (where) =>
      where.evaluate(() =>
        ['e', 's'].map((id) => {
          const { shadowRoot } = document.getElementById(id);
          const inner = getComputedStyle(shadowRoot.querySelector('[part="token"], [part="button"]'));
          return [
            inner.minHeight,
            inner.padding,
            inner.textDecorationLine,
            getComputedStyle(shadowRoot.firstElementChild).containerType,
          ];
        }),
      );
    const before = await looks(page);
    const move = (there) =>
      page.evaluate((into) => {
        const { contentDocument } = document.querySelector('iframe');
        const [from, to] = into ? [document, contentDocument.body] : [contentDocument, document.querySelector('main')];
        to.prepend(from.getElementById('e'), from.getElementById('s'));
      }, there);
    await move(true);
    const frame = page.frames()[1];
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await until(frame, () => document.getElementById('e').ready);
    assert.deepEqual(await looks(frame), before);
    assert.equal((await state(frame)).query, 4);
    await frame.locator('#s').click();
    assert.equal((await state(frame)).scale, 3);
    await move(false);
    await page.locator('#e').scrollIntoViewIfNeeded();
    await ready(page);
    assert.deepEqual(await looks(page), before);
    const { query, scale } = await state(page);
    assert.deepEqual([query, scale], [4, 3]);
  },
);

onCourse('kept in a template and taken out again it looks as before', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await page.evaluate(() => {
    const template = document.createElement('template');
    template.content.append(document.getElementById('e'));
    document.querySelector('main').append(template.content);
  });
  await ready(page);
  assert.equal(
    await page.$eval('#e', ({ shadowRoot }) => getComputedStyle(shadowRoot.firstElementChild).containerType),
    'inline-size',
  );
});
