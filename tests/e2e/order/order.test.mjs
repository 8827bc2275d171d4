// <attention-order>: what changes with the order of the words, and what it says of that.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { TOKENS, heard, listen, part, put, state, trace } from '../lib/figure.mjs';
import { apart, attend } from '../lib/oracle.mjs';
import { ORDER, BITE, finding, words, order } from '../lib/order.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

onCourse('Shuffle changes the order, Reset brings it back, with one event each', ORDER, {}, async ({ page }) => {
  await ready(page, '#o');
  await listen(page);
  let before = null;
  for (let turn = 0; turn < 5; turn++) {
    await part(page, 'shuffle', '#o').click();
    const now = await order(page);
    assert.notEqual(now, before);
    assert.deepEqual([...now.split(',').map(Number)].sort(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    before = now;
  }
  await part(page, 'reset', '#o').click();
  assert.equal(await order(page), null);
  assert.deepEqual(await words(page), TOKENS);
  await frames(page);
  assert.equal((await heard(page)).length, 6);
});

/** The sinusoids of Vaswani et al., section 3.5, times a factor. */
const sinusoids = (n, d, factor) =>
  Array.from({ length: n }, (_, pos) =>
    Array.from({ length: d }, (_one, j) => {
      const angle = pos / 10000 ** ((2 * Math.floor(j / 2)) / d);
      return factor * (j % 2 ? Math.cos(angle) : Math.sin(angle));
    }),
  );

onCourse('the trace can be computed anew, and without positions nothing changes', ORDER, {}, async ({ page }) => {
  await ready(page, '#o');
  const original = await trace(page, '#o');
  const present = [4, 9, 0, 7, 2, 1, 8, 3, 6, 5];
  await put(page, '#o', 'order', present.join());
  for (const positions of [0, 0.5, 1]) {
    await put(page, '#o', 'positions', String(positions));
    const found = await trace(page, '#o');
    const computed = attend(found);
    for (const name of ['scores', 'weights', 'output']) assert.ok(apart(computed[name], found[name]) < 1e-9, name);
    assert.ok(apart(found.positions, sinusoids(10, 8, positions)) < 1e-9);
    assert.deepEqual(
      found.tokens,
      present.map((index) => TOKENS[index]),
    );
    assert.ok(
      apart(
        found.x,
        present.map((index) => original.x[index]),
      ) === 0,
    );
    const wanted = present.map((index) => original.output[index]);
    if (positions === 0) assert.ok(apart(found.output, wanted) < 1e-12);
    else assert.ok(apart(found.output, wanted) > 0.1);
  }
});

onCourse('“dog bites man” and “man bites dog” differ with positions alone', BITE, {}, async ({ page }) => {
  await ready(page, '#o');
  assert.match(await finding(page), /^Every word is in its original place/);
  await put(page, '#o', 'order', '2,1,0');
  assert.deepEqual(await words(page), ['man', 'bites', 'dog']);
  assert.match(await finding(page), /^No word’s output changed\./);
  await page.locator('#o').getByRole('switch', { name: 'Add positions' }).check();
  assert.equal((await state(page, '#o')).attributes.positions, '1');
  assert.match(
    await finding(page),
    /^“bites” changed most: \w+ [\d.−]+ before, [\d.−]+ after\. Outputs that changed: 3 of 3\./,
  );
  const [said] = (await finding(page)).match(/[\d.]+(?=\.$)/);
  const now = await trace(page, '#o');
  await put(page, '#o', 'order', null);
  const before = await trace(page, '#o');
  const turned = (rows) => [...rows].reverse();
  const largest = Math.max(
    apart(turned(now.output), before.output),
    apart(turned(now.weights.map(turned)), before.weights),
  );
  assert.ok(Math.abs(Number(said) / largest - 1) < 0.05, `${said} is not ${largest}`);
  await part(page, 'positions', '#o').focus();
  await page.keyboard.press('Home');
  assert.equal((await state(page, '#o')).attributes.positions, undefined);
});

onCourse(
  'wrong attributes get the default and one warning each',
  '<attention-order id="o" order="1,1" positions="x" query="cat"></attention-order>',
  {},
  async ({ page, warnings }) => {
    await ready(page, '#o');
    const { tokens, query, positions } = await trace(page, '#o');
    assert.deepEqual(tokens, TOKENS);
    assert.equal(tokens[query], 'it');
    assert.ok(positions.flat().every((entry) => entry === 0));
    for (const name of ['order="1,1"', 'positions="x"', 'query="cat"'])
      assert.equal(warnings.filter((text) => text.includes(name)).length, 1, name);
    assert.equal(warnings.length, 3);
  },
);

onCourse(
  'prose sets order and positions, and shows that they are set',
  `${BITE}<attention-set for="o" order="2,1,0" positions="1">man bites dog</attention-set>`,
  {},
  async ({ page }) => {
    await ready(page, '#o');
    await page.locator('attention-set').click();
    const { tokens, positions } = await trace(page, '#o');
    assert.deepEqual(tokens, ['man', 'bites', 'dog']);
    assert.equal(positions[0][1], 1);
    await until(page, () => document.querySelector('attention-set').shadowRoot.querySelector('[aria-pressed=true]'));
  },
);

onCourse('a dimension is chosen by pointer and by keyboard', ORDER, {}, async ({ page }) => {
  await ready(page, '#o');
  const chosen = () => part(page, 'dimension', '#o').getAttribute('aria-valuetext');
  assert.match(await chosen(), /^0 \(being\): sin/);
  await part(page, 'dimension', '#o').focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await chosen(), /^1 \(place\): cos\(position \/ 1\)$/);
  await part(page, 'sinusoids', '#o').hover({ position: { x: 240, y: 120 } });
  assert.doesNotMatch(await chosen(), /^1 /);
});

for (const theme of ['light', 'dark'])
  onCourse(
    `${theme}, at 280 px: axe finds nothing, and nothing is wider than the page`,
    `<attention-order id="o" theme="${theme}" order="9,8,7,6,5,4,3,2,1,0" positions="0.4"></attention-order>`,
    { context: { viewport: { width: 296, height: 800 } } },
    async ({ page }) => {
      await ready(page, '#o');
      await page.getByText('Show as table').click();
      await frames(page);
      await findsNothing(page, theme);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    },
  );
