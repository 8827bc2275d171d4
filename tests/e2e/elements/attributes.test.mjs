// The attributes of the contract, each with its default, its values, and its answer to nonsense.

import assert from 'node:assert/strict';
import { STAGES, TOKENS, part, state, trace } from '../lib/figure.mjs';
import { BOTH, bothReady, put } from '../lib/attributes.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

onCourse(
  'without attributes: lesson pronoun, query “it”, scale 1/√4, stage embed, no highlight',
  BOTH,
  {},
  async ({ page, warnings }) => {
    await bothReady(page);
    for (const id of ['#e', '#f']) {
      const { query, scale } = await state(page, id);
      assert.equal(TOKENS[query], 'it');
      assert.equal(scale, 0.5);
    }
    assert.equal((await state(page, '#e')).stage, undefined, 'an explorer has no stage');
    assert.ok(STAGES.includes((await state(page, '#f')).stage));
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  "query: an index, a token's text in its case first, then in any case",
  BOTH,
  {},
  async ({ page, warnings }) => {
    await bothReady(page);
    const expected = [
      ['0', 0],
      ['9', 9],
      ['it', 7],
      ['The', 0],
      ['the', 4],
      ['THE', 0],
      ['TIRED', 9],
      ["didn't", 2],
      [' street ', 5],
    ];
    for (const id of ['#e', '#f']) {
      for (const [text, index] of expected) {
        await put(page, id, 'query', text);
        assert.equal((await state(page, id)).query, index, `${id} ${text}`);
        assert.equal((await trace(page, id)).query, index);
      }
    }
    const chosen = await page.$$eval('#e [part="token"]', (all) => all.map((one) => one.getAttribute('aria-checked')));
    assert.deepEqual(
      chosen,
      TOKENS.map((_, index) => String(index === 5)),
      'the tokens show it',
    );
    assert.deepEqual(warnings, []);
  },
);

onCourse('scale: any number, clamped to 0.2 to 3 silently', BOTH, {}, async ({ page, warnings }) => {
  await bothReady(page);
  const expected = [
    ['0.2', 0.2],
    ['3', 3],
    ['1.2345', 1.2345],
    ['0.1', 0.2],
    ['-7', 0.2],
    ['0', 0.2],
    ['9', 3],
    ['1e3', 3],
    [' 1 ', 1],
  ];
  for (const id of ['#e', '#f']) {
    for (const [text, value] of expected) {
      await put(page, id, 'scale', text);
      assert.equal((await state(page, id)).scale, value, `${id} ${text}`);
    }
    await put(page, id, 'scale', null);
    assert.equal((await state(page, id)).scale, 0.5, "without the attribute the lesson's own");
  }
  assert.deepEqual(warnings, []);
});

onCourse('stage: each of the seven, shown complete and at rest', BOTH, {}, async ({ page, warnings }) => {
  await bothReady(page);
  for (const [index, stage] of STAGES.entries()) {
    await put(page, '#f', 'stage', stage);
    assert.equal((await state(page, '#f')).stage, stage);
    assert.equal(await part(page, 'stage', '#f').inputValue(), String(index + 1));
    assert.equal(await part(page, 'play', '#f').innerText(), 'Play');
  }
  assert.deepEqual(warnings, []);
});

onCourse(
  'lesson: pronoun, and nonsense gets it with one warning',
  '<attention-explorer lesson="pronoun"></attention-explorer>',
  {},
  async ({ page, warnings }) => {
    await ready(page);
    assert.deepEqual(warnings, []);
    await put(page, 'attention-explorer', 'lesson', 'no such lesson');
    assert.deepEqual((await trace(page)).tokens, TOKENS);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /lesson.*no such lesson.*pronoun/);
  },
);

onCourse(
  "highlight: what stands out changes the flow's picture, and none brings it back",
  '<attention-flow stage="output"></attention-flow>',
  {},
  async ({ page, warnings }) => {
    await ready(page);
    // The colours of the page arrive a frame after the element.
    await frames(page, 4);
    const seen = new Map();
    const look = () => part(page, 'picture', 'attention-flow').evaluate((canvas) => canvas.toDataURL());
    const plain = await look();
    for (const value of ['q', 'k', 'v', 'weights']) {
      await put(page, 'attention-flow', 'highlight', value);
      await frames(page);
      seen.set(await look(), value);
    }
    assert.equal(seen.size, 4, 'four different pictures');
    assert.ok(!seen.has(plain));
    await put(page, 'attention-flow', 'highlight', null);
    await frames(page);
    assert.equal(await look(), plain);
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'theme: light and dark regardless of the page, auto as the reader prefers',
  '<attention-explorer></attention-explorer>',
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const paper = () =>
      page.$eval(
        'attention-explorer',
        (element) => getComputedStyle(element.shadowRoot.querySelector('.element')).backgroundColor,
      );
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
      await put(page, 'attention-explorer', 'theme', theme);
      assert.equal(await paper(), expected, `${theme} under ${scheme}`);
    }
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  "lang: a language that is not there becomes English, the nearest ancestor's counts",
  '<div lang="xx"><attention-explorer></attention-explorer></div>',
  {},
  async ({ page, warnings }) => {
    await ready(page);
    assert.equal(await page.getByRole('radiogroup', { name: 'Query' }).count(), 1);
    for (const tag of ['en-GB', 'tlh', '']) {
      await put(page, 'attention-explorer', 'lang', tag);
      assert.equal(await page.getByRole('slider', { name: 'Scale' }).count(), 1, tag);
    }
    assert.deepEqual(warnings, []);
  },
);
