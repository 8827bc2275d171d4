// <attention-set>: a word of the prose that sets attributes of a figure.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { heard, listen, part, state, token } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';
import { PROSE, becomes, pressed, set } from '../lib/set.mjs';

onCourse('focus() and Tab reach its button, Enter and Space press it', PROSE + EXPLORER, {}, async ({ page }) => {
  await ready(page);
  assert.equal(await page.$eval('#s', (element) => element.shadowRoot.delegatesFocus), true);
  await page.$eval('#s', (element) => element.focus());
  assert.equal(await page.$eval('#s', (element) => element.shadowRoot.activeElement?.part.value), 'button');
  await page.keyboard.press('Enter');
  assert.equal((await state(page)).query, 9);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal((await state(page)).scale, 3);
});

onCourse(
  "a click is a change of the reader's: one event, and the attribute has it",
  PROSE + EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    await page.locator('#s').click();
    await frames(page);
    const events = await heard(page);
    assert.equal(events.length, 1);
    assert.deepEqual([events[0].id, events[0].detail.query, events[0].detail.token], ['e', 9, 'tired']);
    await page.locator('#s').click();
    await frames(page);
    assert.equal((await heard(page)).length, 1, 'pressed again, it changes nothing');
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'attention-set with several attributes sets all of them and tells of it once',
  `<p>${set('query="tired" scale="3"')}</p>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    await page.locator('#s').click();
    await frames(page, 4);
    const told = (await heard(page)).map(({ detail }) => [detail.query, detail.scale]);
    assert.deepEqual(told, [[9, 3]], 'never a state between the two');
    assert.equal(await pressed(page), 'true');
    await part(page, 'scale').press('Home');
    await becomes(page, 's', 'false');
  },
);

onCourse(
  'nonsense that attention-set asks for gets the default and one console warning',
  `<p>${set('query="cat" scale="much"')}</p>${EXPLORER}`,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    await token(page, 3).click();
    await part(page, 'scale').press('End');
    await page.locator('#s').click();
    await page.locator('#s').click();
    const { query, scale } = await state(page);
    assert.deepEqual([query, scale], [7, 0.5]);
    assert.equal(warnings.length, 2, warnings.join());
    assert.match(warnings[0], /query="cat".*0 to 9/);
    assert.match(warnings[1], /scale="much".*0\.2 to 3/);
  },
);

onCourse(
  'it works before its figure is ready, which then shows it and tells of it',
  `${PROSE}<div class="far"></div>${EXPLORER}`,
  {},
  async ({ page }) => {
    await listen(page);
    await page.evaluate(() => {
      document.getElementById('e').scrollIntoView = () => {};
    });
    await page.locator('#s').click();
    assert.equal((await state(page)).ready, false);
    assert.equal((await state(page)).attributes.query, 'tired');
    assert.equal(await pressed(page), 'true');
    await page.locator('#e').evaluate((element) => Element.prototype.scrollIntoView.call(element));
    await ready(page);
    await frames(page);
    assert.equal((await state(page)).query, 9);
    assert.deepEqual(
      (await heard(page)).map((event) => event.detail.query),
      [9],
    );
  },
);

onCourse(
  'it brings the start of a figure into view that is off screen, by the shortest way, and keeps the focus',
  `${PROSE}<div class="far"></div>${EXPLORER}<div class="far"></div>`,
  {
    context: { reducedMotion: 'reduce' },
  },
  async ({ page }) => {
    await page.locator('#s').click();
    const box = () =>
      page.$eval('#e', (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top: Math.round(top), bottom: Math.round(bottom), height: innerHeight, scrolled: scrollY };
      });
    await until(page, () => document.getElementById('e').getBoundingClientRect().top < innerHeight - 100);
    const { top, bottom, height } = await box();
    const start = Math.min(bottom - top, 0.6 * height);
    assert.ok(Math.abs(top + start - height) <= 1, `${top} to ${bottom} of ${height}`);
    assert.equal(await page.evaluate(() => document.activeElement.id), 's');
  },
);

onCourse(
  'of a figure higher than a phone it shows words, scale and finding, above and below it',
  `${PROSE}<div class="near"></div>${EXPLORER}<div class="near"></div>
   <p><attention-set id="below" for="e" query="tired">tired</attention-set></p><div class="far"></div>`,
  { context: { viewport: { width: 375, height: 692 }, reducedMotion: 'reduce' }, css: '.near { height: 560px }' },
  async ({ page }) => {
    await ready(page);
    for (const button of ['#s', '#below']) {
      await page.locator(button).scrollIntoViewIfNeeded();
      await page.locator(button).click();
      await frames(page, 4);
      const parts = await page.$eval('#e', ({ shadowRoot }) =>
        ['[part=tokens]', '[part=scale]', '.finding'].map((part) => {
          const { top, bottom } = shadowRoot.querySelector(part).getBoundingClientRect();
          return [part, top >= 0 && bottom <= innerHeight, top, bottom];
        }),
      );
      assert.ok(
        parts.every(([, seen]) => seen),
        `${button}: ${JSON.stringify(parts)}`,
      );
    }
  },
);

onCourse(
  'it does not scroll for a figure that is on screen',
  `${PROSE}${EXPLORER}<div class="far"></div>`,
  { context: { viewport: { width: 900, height: 400 } } },
  async ({ page }) => {
    await ready(page);
    await page.locator('#s').click();
    await frames(page, 6);
    assert.equal(await page.evaluate(() => scrollY), 0);
  },
);

onCourse(
  'it sets only attributes of the table',
  '<p><attention-set id="s" for="e" query="1" onclick="x" style="color:red" class="c" theme="dark" ' +
    `lang="de">x</attention-set></p>${EXPLORER}`,
  {
    // The page's own inline handler and style are the violations here.
    expected: /inline|policy: (script|style)-src/,
  },
  async ({ page }) => {
    await ready(page);
    await page.locator('#s').click();
    const { attributes } = await state(page);
    assert.deepEqual(Object.keys(attributes).sort(), ['data-lm-suppress-shortcuts', 'id', 'query']);
  },
);
