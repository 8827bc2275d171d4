// The attribute table of the contract, against values and ways of setting them that nobody foresaw.

import assert from 'node:assert/strict';
import { part, state } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const FLOW = '<attention-flow id="f" stage="softmax"></attention-flow>';

/** Sets an attribute to each value in turn; answers with what the property says then. */
const each = (page, selector, name, values) =>
  page.$eval(
    selector,
    (element, [attribute, texts]) =>
      texts.map((text) => {
        element.setAttribute(attribute, text);
        return element[attribute];
      }),
    [name, values],
  );

/** The warnings so far, each as `name="value"`. */
const named = (warnings) => warnings.map((text) => /(\w+="[\s\S]*?") is not understood/.exec(text)?.[1]);

onCourse(
  "query: what is neither an index nor a token gets the lesson's own and one warning",
  EXPLORER,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const fine = [
      ['IT', 7],
      [' 9 ', 9],
      ['\n3\t', 3],
      ['007', 7],
      ["DIDN'T", 2],
      ['Street', 5],
    ];
    assert.deepEqual(
      await each(
        page,
        '#e',
        'query',
        fine.map(([text]) => text),
      ),
      fine.map(([, index]) => index),
    );
    assert.deepEqual(warnings, []);
    const nonsense = [
      '-1',
      '1e1',
      '7.0',
      '0x3',
      'NaN',
      '10',
      '99999999999999999999999',
      'it was',
      '',
      ' ',
      'null',
      '<b>',
      '__proto__',
    ];
    assert.deepEqual(
      await each(page, '#e', 'query', nonsense),
      nonsense.map(() => 7),
    );
    assert.deepEqual(
      named(warnings),
      nonsense.map((text) => `query="${text}"`),
    );
  },
);

onCourse(
  'scale: outside 0.2 to 3 it is clamped silently, and what is no number gets 1/√d_k and one warning',
  EXPLORER,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const fine = [
      ['1e-9', 0.2],
      ['-0', 0.2],
      ['.5', 0.5],
      ['2.', 2],
      ['+2', 2],
      ['2e0', 2],
      ['1e300', 3],
      ['0.2000000001', 0.2000000001],
    ];
    assert.deepEqual(
      await each(
        page,
        '#e',
        'scale',
        fine.map(([text]) => text),
      ),
      fine.map(([, value]) => value),
    );
    assert.deepEqual(warnings, []);
    const nonsense = ['0.5abc', '2,5', 'NaN', 'Infinity', '-Infinity', '', ' ', '1/2', '1_0', 'true', 'null', '√4'];
    assert.deepEqual(
      await each(page, '#e', 'scale', nonsense),
      nonsense.map(() => 0.5),
    );
    assert.deepEqual(
      named(warnings),
      nonsense.map((text) => `scale="${text}"`),
    );
  },
);

onCourse(
  'stage: names are exact, nonsense gets embed, and so does taking the attribute away',
  FLOW,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const nonsense = ['Score', 'SOFTMAX', '', '4', 'soft max'];
    assert.deepEqual(
      await each(page, '#f', 'stage', nonsense),
      nonsense.map(() => 'embed'),
    );
    assert.deepEqual(
      named(warnings),
      nonsense.map((text) => `stage="${text}"`),
    );
    await page.$eval('#f', (element) => {
      element.stage = 'blend';
      element.removeAttribute('stage');
    });
    assert.equal((await state(page, '#f')).stage, 'embed', 'the default of the table');
    assert.equal(await part(page, 'stage', '#f').inputValue(), '1');
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
      await page.$eval('#e', (element, [key, text]) => element.setAttribute(key, text), [name, value]);
      await frames(page);
      assert.deepEqual(await look(), plain, `${name}="${value}"`);
      await page.$eval('#e', (element, key) => element.removeAttribute(key), name);
    }
    assert.deepEqual(
      named(warnings),
      nonsense.map(([name, value]) => `${name}="${value}"`),
    );
  },
);
