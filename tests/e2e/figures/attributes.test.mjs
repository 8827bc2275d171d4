// The attributes of the contract, each with its default, its values, and its answer to nonsense.

import assert from 'node:assert/strict';
import { BOTH, EXPLORER, bothReady } from '../lib/both.mjs';
import { STAGES, attributeOf } from '../lib/contract.mjs';
import { TOKENS, put, state, trace } from '../lib/figure.mjs';
import { onCourse, ready } from '../lib/reader.mjs';

/** Sets an attribute to each value in turn; answers with what the property says then, which the trace confirms. */
const each = (page, selector, name, values) =>
  page.$eval(
    selector,
    (element, [attribute, texts]) =>
      texts.map((text) => {
        element.setAttribute(attribute, text);
        const { [attribute]: property, trace } = element;
        return trace[attribute] === property ? property : `${property}, but in the trace ${trace[attribute]}`;
      }),
    [name, values],
  );

/** The warnings so far, each as `name="value"`. */
const named = (warnings) => warnings.map((text) => /(\w+="[\s\S]*?") is not understood/.exec(text)?.[1]);

/** Fails unless both elements take each value as what stands beside it, without a warning. */
async function bothTake(page, warnings, name, expected) {
  const [texts, values] = [0, 1].map((at) => expected.map((pair) => pair[at]));
  for (const id of ['#e', '#f']) assert.deepEqual(await each(page, id, name, texts), values, id);
  assert.deepEqual(warnings, []);
}

/** Fails unless each value gets the default and one warning. */
async function refuses(page, warnings, name, fallback, nonsense) {
  assert.deepEqual(
    await each(page, '#e', name, nonsense),
    nonsense.map(() => fallback),
  );
  assert.deepEqual(
    named(warnings),
    nonsense.map((text) => `${name}="${text}"`),
  );
}

onCourse(
  'without attributes: lesson pronoun, query “it”, scale 1/√4, stage embed, no highlight',
  BOTH,
  {},
  async ({ page, warnings }) => {
    await bothReady(page);
    await put(page, '#e', 'lesson', 'pronoun');
    for (const id of ['#e', '#f']) {
      const { query, scale } = await state(page, id);
      assert.equal(TOKENS[query], 'it');
      assert.equal(scale, 0.5);
      assert.deepEqual((await trace(page, id)).tokens, TOKENS);
    }
    assert.equal((await state(page, '#e')).stage, undefined, 'an explorer has no stage');
    assert.ok(STAGES.includes((await state(page, '#f')).stage));
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  "query: an index, a token's text in its case first, then in any case; white space around it is nothing",
  BOTH,
  {},
  async ({ page, warnings }) => {
    await bothReady(page);
    await bothTake(page, warnings, 'query', [
      ['0', 0],
      ['9', 9],
      [' 9 ', 9],
      ['\n3\t', 3],
      ['007', 7],
      ['it', 7],
      ['IT', 7],
      ['The', 0],
      ['the', 4],
      ['THE', 0],
      ['TIRED', 9],
      ["didn't", 2],
      ["DIDN'T", 2],
      ['Street', 5],
      [' street ', 5],
    ]);
    const chosen = await page.$$eval('#e [part="token"]', (all) => all.map((one) => one.getAttribute('aria-checked')));
    assert.deepEqual(
      chosen,
      TOKENS.map((_, index) => String(index === 5)),
      'the tokens show it',
    );
  },
);

onCourse(
  "query: what is neither an index nor a token gets the lesson's own and one warning each, set later too",
  EXPLORER.replace('>', ' query="tired">'),
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const nonsense = ['cat', 'dog', '-1', '1e1', '1.5', '7.0', '0x3', 'NaN', '10', '9'.repeat(23), 'it was', '', ' '];
    await refuses(page, warnings, 'query', 7, [...nonsense, 'null', '<b>', '__proto__']);
  },
);

onCourse('scale: any number, clamped to its range silently', BOTH, {}, async ({ page, warnings }) => {
  await bothReady(page);
  const { from, to } = attributeOf('scale').range;
  await bothTake(page, warnings, 'scale', [
    [String(from), from],
    [String(to), to],
    ['1.2345', 1.2345],
    ['0.2000000001', 0.2000000001],
    [' 1 ', 1],
    ['.5', 0.5],
    ['2.', 2],
    ['+2', 2],
    ['2e0', 2],
    ['0.1', from],
    ['-7', from],
    ['0', from],
    ['-0', from],
    ['1e-9', from],
    ['9', to],
    ['1e3', to],
    ['1e300', to],
  ]);
  for (const id of ['#e', '#f']) {
    await put(page, id, 'scale', null);
    assert.equal((await state(page, id)).scale, 0.5, "without the attribute the lesson's own");
  }
});

onCourse('scale: what is no number gets 1/√d_k and one warning', EXPLORER, {}, async ({ page, warnings }) => {
  await ready(page);
  const nonsense = ['0.5abc', '2,5', 'NaN', 'Infinity', '-Infinity', '', ' ', '1/2', '1_0', 'true', 'null', '√4'];
  await refuses(page, warnings, 'scale', 0.5, nonsense);
});

onCourse(
  'theme: light and dark regardless of the page, auto as the reader prefers',
  EXPLORER,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const paper = () =>
      page.$eval('#e', (element) => getComputedStyle(element.shadowRoot.querySelector('.element')).backgroundColor);
    const [light, dark] = ['rgb(255, 255, 255)', 'rgb(20, 23, 28)'];
    for (const [scheme, theme, expected] of [
      ['light', null, light],
      ['dark', null, dark],
      ['light', 'dark', dark],
      ['dark', 'light', light],
      ['dark', 'auto', dark],
      ['light', 'auto', light],
    ]) {
      await page.emulateMedia({ colorScheme: scheme });
      await put(page, '#e', 'theme', theme);
      assert.equal(await paper(), expected, `${theme} under ${scheme}`);
    }
    assert.deepEqual(warnings, []);
  },
);
