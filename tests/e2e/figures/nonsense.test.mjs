// Values that no attribute takes: the default holds, a warning says so, and text stays text.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { attributeOf } from '../lib/contract.mjs';
import { put, state, trace, TOKENS } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const allowed = (name) => attributeOf(name).words.join(', ');
const { from, to } = attributeOf('scale').range;

/** A value, what the warning names as allowed, and what a property says then. */
const NONSENSE = [
  ['lesson', 'no such lesson', 'pronoun', 'query', 7],
  ['query', 'cat', '0 to 9', 'query', 7],
  ['query', 'dog', 'The, animal', 'query', 7],
  ['query', '10', '0 to 9', 'query', 7],
  ['query', '1.5', '0 to 9', 'query', 7],
  ['query', '', '0 to 9', 'query', 7],
  ['scale', 'much', `${from} to ${to}`, 'scale', 0.5],
  ['scale', 'Infinity', `${from} to ${to}`, 'scale', 0.5],
  ['stage', 'soft', allowed('stage'), 'stage', 'embed'],
  ['highlight', 'Q', allowed('highlight'), 'ready', true],
  ['theme', 'blue', allowed('theme'), 'ready', true],
];
onCourse(
  'nonsense gets the default and one warning that names attribute, value and what is allowed',
  '',
  { context: { reducedMotion: 'reduce' } },
  async ({ page, warnings }) => {
    for (const [name, value, known, property, fallback] of NONSENSE) {
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
      assert.deepEqual((await trace(page, 'attention-flow')).tokens, TOKENS);
      // The same nonsense again, and another attribute, are no reason to repeat it.
      await put(page, 'attention-flow', name, value);
      await put(page, 'attention-flow', name === 'scale' ? 'query' : 'scale', '1');
      await frames(page);
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.ok(warnings[0].includes(`${name}="${value}"`) && warnings[0].includes(known), warnings[0]);
    }
  },
);

onCourse(
  'theme, highlight and lesson: names are exact, and nonsense looks as if there were no attribute',
  EXPLORER,
  { context: { colorScheme: 'light' } },
  async ({ page, warnings }) => {
    await ready(page);
    const look = () =>
      page.$eval('#e', ({ shadowRoot }) => [
        getComputedStyle(shadowRoot.querySelector('.element')).backgroundColor,
        shadowRoot.querySelector('.explorer').className,
      ]);
    const plain = await look();
    const nonsense = [
      ['theme', 'DARK'],
      ['theme', ' dark'],
      ['theme', ''],
      ['highlight', 'Q'],
      ['highlight', 'weight'],
      ['highlight', ''],
      ['lesson', 'Pronoun'],
      ['lesson', ''],
    ];
    for (const [name, value] of nonsense) {
      await put(page, '#e', name, value);
      await frames(page);
      assert.deepEqual(await look(), plain, `${name}="${value}"`);
      await put(page, '#e', name, null);
    }
    const named = warnings.map((text) => /(\w+="[\s\S]*?") is not understood/.exec(text)?.[1]);
    assert.deepEqual(
      named,
      nonsense.map(([name, value]) => `${name}="${value}"`),
    );
  },
);

onCourse('text in an attribute stays text', EXPLORER, {}, async ({ page, warnings }) => {
  await ready(page);
  for (const name of ['query', 'lesson', 'highlight', 'theme', 'lang', 'stage', 'scale']) {
    await put(page, '#e', name, '<img src=x onerror=alert(1)>');
  }
  await frames(page);
  assert.equal(await page.locator('#e img').count(), 0);
  assert.ok(warnings.length >= 5, `${warnings.length} warnings`);
});
