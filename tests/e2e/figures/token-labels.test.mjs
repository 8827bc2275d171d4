// Blank and unbounded tokens: whatever a token is, each place that shows or says it has a short label that can be seen.

import assert from 'node:assert/strict';
import { STAGES } from '../lib/contract.mjs';
import { assign, heard, listen, put, token, trace } from '../lib/figure.mjs';
import { MODEL, layers } from '../lib/model.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';
import { clipped } from '../lib/texts.mjs';
import { KINDS, TOKENS, showing } from '../lib/tokens.mjs';

const BOUND = 24;
const EXPLORER = showing('attention-explorer', TOKENS, 'id="e"');
const FLOW = showing('attention-flow', TOKENS, 'id="f" stage="embed"');
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * Every text and every name for screen readers in a figure, but the place of a whole token; options are texts too,
 * templates and styles are not.
 */
const said = (page, of) =>
  page.$eval(of, (host) => {
    const all = [];
    for (const one of host.shadowRoot.querySelectorAll('.element :not(.whole)')) {
      for (const name of ['aria-label', 'aria-valuetext', 'alt'])
        if (one.hasAttribute(name)) all.push(one.getAttribute(name));
      for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) all.push(node.data);
    }
    return all;
  });

/** What is wrong with texts that put tokens in quotes, or that are a token. */
function wrong(texts) {
  const found = [];
  for (const text of texts) {
    for (const [quoted, label] of text.replace(ISOLATES, '').matchAll(/“([^”]*)”/g)) {
      if (!label.trim() || [...label].length > BOUND) found.push(`${quoted} in ${text.slice(0, 80)}`);
    }
    if (/x{24}|(?:日本語){8}|(?:e\u0301){12}|\u0301{23}/u.test(text)) found.push(`too long: ${text.slice(0, 80)}`);
  }
  return found;
}

onCourse(
  'each token of an explorer has a label that can be seen, and the trace has the token',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page, '#e');
    await page.locator('#e summary').click();
    const labels = await page.locator('#e [part="token"] .word').allTextContents();
    const headers = await page.locator('#e thead th').allTextContents();
    const rows = await page.locator('#e tbody th').allTextContents();
    for (const [at, [what, , label]] of KINDS.entries()) {
      assert.deepEqual([labels[at], headers[at + 1], rows[at]], [label, label, label], what);
    }
    assert.deepEqual((await trace(page, '#e')).tokens, TOKENS);
    for (let query = 0; query < TOKENS.length; query++) {
      await assign(page, '#e', { query });
      await frames(page);
      assert.deepEqual(wrong(await said(page, '#e')), [], KINDS[query][0]);
    }
  },
);

onCourse('signs are spoken by name, and a long token is whole on demand', EXPLORER, {}, async ({ page }) => {
  await ready(page, '#e');
  const names = {
    en: ['empty', 'space', 'line break', 'tab'],
    de: ['leer', 'Leerzeichen', 'Zeilenumbruch', 'Tabulator'],
  };
  for (const [lang, spoken] of Object.entries(names)) {
    await put(page, '#e', 'lang', lang);
    await page.locator('#e [part="tokens"]').getByRole('radio', { name: spoken[2] }).waitFor();
    for (const [index, name] of spoken.entries()) {
      const radio = page.locator('#e').getByRole('radio', { name: new RegExp(`^${name} `) });
      assert.equal(await radio.first().getAttribute('data-index'), String(index));
      assert.equal(await token(page, index, '#e').getAttribute('title'), name);
      const header = page.locator('#e tbody th').nth(index);
      assert.equal(await header.getAttribute('aria-label'), name);
    }
    const label = await page.locator('#e [role="gridcell"]').nth(2).getAttribute('aria-label');
    assert.match(label, new RegExp(`${spoken[0]}.*${spoken[2]}`));
    assert.match(await page.locator('#e canvas').getAttribute('aria-label'), new RegExp(spoken[1]));
  }
  assert.equal(await token(page, 6, '#e').getAttribute('title'), TOKENS[6]);
  assert.equal(await token(page, 7, '#e').getAttribute('title'), null);
});

onCourse('the sum of a cell is spoken with the names of signs', EXPLORER, {}, async ({ page }) => {
  await ready(page, '#e');
  const title = page.locator('#e .cell-title');
  const spoken = async (query) => {
    await assign(page, '#e', { query });
    await frames(page);
    const attributes = ['role', 'aria-label'].map((name) => title.getAttribute(name));
    return [await title.textContent(), ...(await Promise.all(attributes))].map((text) => text?.replace(ISOLATES, ''));
  };
  assert.deepEqual(await spoken(1), ['“␣” asks, “↵” offers', 'img', '“space” asks, “line break” offers']);
  assert.deepEqual(await spoken(7), ['“42” asks, “שלום” offers', undefined, undefined]);
  assert.deepEqual(await spoken(0), ['“∅” asks, “␣” offers', 'img', '“empty” asks, “space” offers']);
});

// A token has at most 100 characters.
const LONG = ['y'.repeat(100), 'it', 'z'.repeat(25), 'w '.repeat(50).trim(), 'x'.repeat(24)];
for (const width of [280, 375, 1366]) {
  onCourse(
    `a finger that chooses a token with a shortened label finds the whole below, in a few lines, at ${width} px`,
    showing('attention-explorer', LONG, 'id="e"'),
    { css: 'main{padding:0}', context: { hasTouch: true, viewport: { width, height: 800 } } },
    async ({ page }) => {
      await ready(page, '#e');
      const whole = page.locator('#e .whole');
      const shown = async (index) => {
        await token(page, index, '#e').tap();
        await frames(page);
        return (await whole.isVisible()) ? whole.textContent() : null;
      };
      assert.equal(await shown(0), LONG[0]);
      const lines = await whole.evaluate((one) => one.clientHeight / parseFloat(getComputedStyle(one).lineHeight));
      assert.ok(lines < 5, `${lines} lines`);
      assert.deepEqual(await clipped(page, '#e'), []);
      assert.equal(await shown(1), null);
      assert.equal(await shown(2), LONG[2]);
      assert.equal(await shown(3), LONG[3]);
      assert.equal(await shown(4), null);
    },
  );
}

for (const width of [280, 375, 1366]) {
  onCourse(
    `a flow shows the whole of a query with a shortened label, in a few lines, at ${width} px`,
    showing('attention-flow', LONG, 'id="f" stage="score"'),
    { css: 'main{padding:0}', context: { viewport: { width, height: 800 } } },
    async ({ page }) => {
      await ready(page, '#f');
      const whole = page.locator('#f .whole');
      for (const [query, expected] of LONG.map((one) => [...one].length > BOUND && one).entries()) {
        await assign(page, '#f', { query });
        await frames(page);
        assert.equal((await whole.isVisible()) && (await whole.textContent()), expected);
      }
      await assign(page, '#f', { query: 0 });
      await frames(page);
      const lines = await whole.evaluate((one) => one.clientHeight / parseFloat(getComputedStyle(one).lineHeight));
      assert.ok(lines < 5, `${lines} lines`);
      assert.deepEqual(await clipped(page, '#f'), []);
    },
  );
}

onCourse('a query is named by the token, not by its label', EXPLORER, {}, async ({ page, warnings }) => {
  await ready(page, '#e');
  for (const [index, asked] of [
    [6, TOKENS[6]],
    [12, TOKENS[12]],
    [8, TOKENS[8]],
    [4, '4'],
    [14, TOKENS[14]],
  ]) {
    await put(page, '#e', 'query', asked);
    assert.equal(await page.$eval('#e', (element) => element.query), index);
  }
  assert.deepEqual(warnings, []);
  await put(page, '#e', 'query', 'y');
  await listen(page);
  await token(page, 6, '#e').click();
  await frames(page);
  const [change] = await heard(page);
  assert.equal(change.detail.token, TOKENS[6]);
  // A warning lists what may be written, so whole tokens.
  assert.match(warnings[0], new RegExp(TOKENS[6]));
});

onCourse('each token of a flow has a label that can be seen, at every stage', FLOW, {}, async ({ page }) => {
  await ready(page, '#f');
  for (let query = 0; query < TOKENS.length; query++) {
    for (const stage of STAGES) {
      await assign(page, '#f', { query, stage });
      await frames(page, 1);
      assert.deepEqual(wrong(await said(page, '#f')), [], `${KINDS[query][0]}, ${stage}`);
    }
    const picture = await page.locator('#f [part="picture"]').getAttribute('aria-label');
    assert.doesNotMatch(picture, /[␣↵⇥∅]/);
  }
  assert.deepEqual((await trace(page, '#f')).tokens, TOKENS);
});

for (const width of [280, 375, 1366]) {
  onCourse(
    `labels of any token stay within their figure at ${width} px, and lose their end where they have no room`,
    EXPLORER + FLOW,
    { css: 'main{padding:0}', context: { viewport: { width, height: 800 }, reducedMotion: 'reduce' } },
    async ({ page }) => {
      const found = new Set();
      for (const of of ['#e', '#f']) {
        await page.locator(of).scrollIntoViewIfNeeded();
        await ready(page, of);
      }
      for (let query = 0; query < TOKENS.length; query++) {
        await assign(page, '#e', { query });
        await assign(page, '#f', { query, stage: STAGES[query % STAGES.length] });
        await frames(page, 2);
        for (const of of ['#e', '#f']) for (const one of await clipped(page, of)) found.add(one);
      }
      assert.deepEqual([...found], []);
      // Where a label has no room, it begins where its node does and ends with “…”, in its own direction.
      const cut = await page.$$eval('#e, #f', (all) =>
        all.flatMap(({ shadowRoot }) =>
          [...shadowRoot.querySelectorAll('.texts span')]
            .filter((span) => span.scrollWidth > span.clientWidth + 1)
            .map((span) => [span.textContent, getComputedStyle(span).textOverflow, getComputedStyle(span).direction]),
        ),
      );
      assert.ok(cut.some(([text]) => text.startsWith('xxx')));
      for (const [text, overflow, direction] of cut) {
        assert.equal(overflow, 'ellipsis', text);
        assert.equal(direction, /^\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr', text);
      }
    },
  );
}

onCourse(
  'a word of 5,000 letters in a sentence for the model is shortened wherever it is told of',
  MODEL.replace('id="m"', `id="m" sentence="It was ${'x'.repeat(5000)} a.${'b.'.repeat(200)}"`),
  {},
  async ({ page }) => {
    await layers(page, 6);
    const texts = await said(page, '#m');
    const list = texts.find((text) => text.includes(' → [UNK]'));
    assert.ok(list.replace(ISOLATES, '').includes(`${'x'.repeat(23)}… → [UNK]`), list);
    assert.ok([...list].length < 300, list);
    assert.deepEqual(wrong(texts), []);
    assert.equal(
      await page.locator('#m [part="sentence"]').inputValue(),
      await page.$eval('#m', (one) => one.getAttribute('sentence')),
    );
  },
);
