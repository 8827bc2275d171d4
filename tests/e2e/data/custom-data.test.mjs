// Custom data of the reader: chosen, dropped and pasted, and removed again.

import assert from 'node:assert/strict';
import { TOKENS, token, trace } from '../lib/figure.mjs';
import { TWO } from '../lib/files.mjs';
import { EXAMPLE, EXPLORER, assertHead, choose, opened, shows } from '../lib/custom-data.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

/** What a file does over the panel. */
const drop = (panel, content, events) =>
  panel.evaluate(
    (root, [text, types]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'head.json'));
      for (const type of types)
        root.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    },
    [content, events],
  );

onCourse('a file is chosen, shown, and left again for the lesson', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const lesson = await trace(page);
  const panel = await opened(page);
  assert.ok(!(await panel.getByRole('button', { name: 'Back to the lesson' }).isVisible()));
  await choose(panel, JSON.stringify(EXAMPLE));
  await panel.getByText('4 tokens shown.').waitFor();
  assertHead(await trace(page), EXAMPLE);
  await panel.getByRole('button', { name: 'Back to the lesson' }).click();
  await shows(page, TOKENS);
  assert.deepEqual(await trace(page), lesson);
});

onCourse(
  'what was seen before a file comes back after a move too, and Start again goes back to the author',
  '<attention-explorer query="it" scale="2"></attention-explorer>',
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 3).click();
    await choose(await opened(page), JSON.stringify(EXAMPLE));
    await shows(page, EXAMPLE.tokens);
    await page.$eval('attention-explorer', (element) => document.querySelector('main').append(element));
    await shows(page, EXAMPLE.tokens);
    await (await opened(page)).getByRole('button', { name: 'Back to the lesson' }).click();
    await shows(page, TOKENS);
    const seen = () => page.$eval('attention-explorer', ({ query, scale }) => [query, scale]);
    assert.deepEqual(await seen(), [3, 2]);
    await page.locator('attention-explorer').getByRole('button', { name: 'Start again' }).click();
    assert.deepEqual(await seen(), [7, 2]);
  },
);

onCourse('a file is dropped on the panel, which shows that it may be', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  assert.ok(await panel.getByText('drop one on this panel').isVisible());
  const outline = () => panel.evaluate((root) => getComputedStyle(root).outlineStyle);
  await drop(panel, JSON.stringify(EXAMPLE), ['dragenter', 'dragover']);
  assert.equal(await outline(), 'dashed');
  await drop(panel, JSON.stringify(EXAMPLE), ['drop']);
  assert.notEqual(await outline(), 'dashed');
  await shows(page, EXAMPLE.tokens);
});

onCourse('a file is chosen by keyboard, with the focus in sight', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await panel
    .locator('label')
    .first()
    .evaluate((label) => getComputedStyle(label).outline);
  assert.match(outline, /solid 2px/);
  // The browser is told to hand choosers over; that has to arrive before the key.
  const chooser = page.waitForEvent('filechooser');
  await frames(page);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(EXAMPLE)),
  });
  await shows(page, EXAMPLE.tokens);
});

onCourse('JSON is pasted by keyboard, and letters typed there stay there', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await page.evaluate(() => {
    globalThis.reached = [];
    document.addEventListener('keydown', ({ key }) => globalThis.reached.push(key));
  });
  await panel.getByRole('textbox').focus();
  await page.keyboard.type('{"tokens":["it","is"],"weights":[[1,0],[0.5,0.5]]}');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, ['it', 'is']);
  assert.deepEqual(await page.evaluate(() => globalThis.reached), ['Tab']);
});

onCourse(
  'a link does not carry a chosen file, and says so',
  EXPLORER,
  { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
  async ({ page }) => {
    await ready(page);
    const panel = await opened(page);
    await choose(panel, JSON.stringify({ ...TWO, tokens: ['x', 'y'] }));
    await shows(page, ['x', 'y']);
    await page.locator('attention-explorer').getByRole('button', { name: 'Copy link', exact: true }).click();
    await page.getByText('not the numbers of your file').waitFor();
  },
);
