// How a reader moves the words of <attention-order>: with mouse, finger and keyboard.

import assert from 'node:assert/strict';
import { heard, listen, state, trace } from '../lib/figure.mjs';
import { hearKeys, heardKeys } from '../lib/keys.mjs';
import { ORDER, words, word, order, middle, rests, arcsMeetWords } from '../lib/order.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

onCourse(
  'a word is dragged with the mouse, its arc stays with it, and the query follows',
  ORDER,
  {},
  async ({ page }) => {
    await ready(page, '#o');
    await listen(page);
    const [from, to] = [await middle(page, 1), await middle(page, 3)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 5 });
    await frames(page);
    await arcsMeetWords(page, 'on the way');
    await page.mouse.move(to.x + to.width / 2, to.y, { steps: 5 });
    await page.mouse.up();
    await rests(page);
    await arcsMeetWords(page, 'at its new place');
    assert.deepEqual((await words(page)).slice(0, 4), ['The', "didn't", 'cross', 'animal']);
    assert.equal(await order(page), '0,2,3,1,4,5,6,7,8,9');
    assert.equal((await state(page, '#o')).query, 7, 'a drag chooses nothing');
    assert.equal((await heard(page)).at(-1).detail.order, '0,2,3,1,4,5,6,7,8,9');
    const it = await middle(page, 7);
    const first = await middle(page, 0);
    await page.mouse.move(it.x, it.y);
    await page.mouse.down();
    await page.mouse.move(first.x - first.width, first.y, { steps: 8 });
    await page.mouse.up();
    assert.equal((await state(page, '#o')).query, 0);
    assert.equal((await trace(page, '#o')).tokens[0], 'it');
    await word(page, 2).click();
    assert.equal((await state(page, '#o')).query, 2, 'a click chooses the query');
  },
);

onCourse('a finger drags a word', ORDER, { context: { hasTouch: true } }, async ({ page, context }) => {
  await ready(page, '#o');
  const [from, to] = [await middle(page, 0), await middle(page, 2)];
  const client = await context.newCDPSession(page);
  const touch = (type, x) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: from.y }] });
  await touch('touchStart', from.x);
  for (let step = 1; step <= 10; step++) await touch('touchMove', from.x + ((to.x + 4 - from.x) * step) / 10);
  await touch('touchEnd');
  await rests(page);
  assert.deepEqual((await words(page)).slice(0, 3), ['animal', "didn't", 'The']);
});

onCourse(
  'by keyboard a word is picked up, moved, taken back and dropped, and a live region says where it is',
  ORDER,
  {},
  async ({ page }) => {
    await ready(page, '#o');
    await hearKeys(page);
    await word(page, 7).focus();
    await heardKeys(page);
    const said = (text) =>
      until(
        page,
        (wanted) =>
          document.querySelector('#o').shadowRoot.querySelector('[part=readout]').textContent.includes(wanted),
        text,
      );
    const focused = () => page.$eval('#o', (element) => element.shadowRoot.activeElement?.dataset.index);
    for (const key of ['Space', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await said('“it” is picked up, at place 6 of 10.');
    assert.equal(await focused(), '5', 'the focus stays on the word');
    assert.equal((await state(page, '#o')).query, 5);
    await page.keyboard.press('Escape');
    assert.equal(await order(page), null);
    await said('“it” is at place 8 of 10.');
    for (const key of ['Enter', 'Home', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await said('“it” is at place 2 of 10. No word’s output changed.');
    assert.equal(await order(page), '0,7,1,2,3,4,5,6,8,9');
    await page.keyboard.press('ArrowRight');
    assert.equal((await state(page, '#o')).query, 2, 'dropped, arrows choose again');
    const reached = (await heardKeys(page)).filter(([type]) => type === 'keydown');
    assert.deepEqual(reached, [], 'no key reached the page');
  },
);
