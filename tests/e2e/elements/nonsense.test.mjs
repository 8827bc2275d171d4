// Values that no attribute takes: the default holds, a warning says so, and text stays text.

import assert from 'node:assert/strict';
import { heard, listen, state } from '../lib/figure.mjs';
import { BOTH, bothReady, put } from '../lib/attributes.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const NONSENSE = [
  ['query', 'cat', /0 to 9.*The, animal/, 'query', 7],
  ['query', '10', /0 to 9/, 'query', 7],
  ['query', '1.5', /0 to 9/, 'query', 7],
  ['query', '', /0 to 9/, 'query', 7],
  ['scale', 'much', /0\.2 to 3/, 'scale', 0.5],
  ['scale', 'Infinity', /0\.2 to 3/, 'scale', 0.5],
  ['stage', 'soft', /embed, project, score, scale, softmax, blend, output/, 'stage', 'embed'],
  ['highlight', 'Q', /q, k, v, weights/, 'ready', true],
  ['theme', 'blue', /auto, light, dark/, 'ready', true],
];
onCourse(
  'nonsense gets the default and one warning that names attribute, value and what is allowed',
  '',
  {},
  async ({ page, warnings }) => {
    for (const [name, value, allowed, property, fallback] of NONSENSE) {
      warnings.length = 0;
      await page.evaluate(
        ([key, text]) => {
          const flow = document.createElement('attention-flow');
          flow.setAttribute(key, text);
          document.querySelector('main').replaceChildren(flow);
        },
        [name, value],
      );
      await ready(page);
      assert.equal((await state(page, 'attention-flow'))[property], fallback, `${name}="${value}"`);
      // The same nonsense again, and another attribute, are no reason to repeat it.
      await put(page, 'attention-flow', name, value);
      await put(page, 'attention-flow', name === 'scale' ? 'query' : 'scale', '1');
      await frames(page);
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.ok(warnings[0].includes(`${name}="${value}"`), warnings[0]);
      assert.match(warnings[0], allowed);
    }
  },
);

onCourse(
  'nonsense set later replaces what was there, and a second nonsense warns again',
  '<attention-explorer query="tired"></attention-explorer>',
  {},
  async ({ page, warnings }) => {
    await ready(page);
    await put(page, 'attention-explorer', 'query', 'cat');
    assert.equal((await state(page)).query, 7);
    await put(page, 'attention-explorer', 'query', 'dog');
    assert.deepEqual(
      warnings.map((text) => text.match(/query="(\w+)"/)?.[1]),
      ['cat', 'dog'],
    );
  },
);

onCourse(
  'text in an attribute stays text',
  '<attention-explorer id="e"></attention-explorer>',
  {},
  async ({ page, warnings }) => {
    await ready(page);
    for (const name of ['query', 'lesson', 'highlight', 'theme', 'lang', 'stage', 'scale']) {
      await put(page, '#e', name, '<img src=x onerror=alert(1)>');
    }
    await frames(page);
    assert.equal(await page.locator('#e img').count(), 0);
    assert.ok(warnings.length >= 5, `${warnings.length} warnings`);
  },
);

onCourse("a page's own setAttribute fires no event", BOTH, {}, async ({ page }) => {
  await bothReady(page);
  await listen(page);
  for (const id of ['#e', '#f']) {
    for (const [name, value] of [
      ['query', '3'],
      ['scale', '2'],
      ['stage', 'blend'],
      ['highlight', 'k'],
      ['theme', 'dark'],
    ])
      await put(page, id, name, value);
  }
  await frames(page, 3);
  assert.deepEqual(await heard(page), []);
});
