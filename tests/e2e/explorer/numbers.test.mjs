// What an element shows and what `el.trace` says are the same numbers, and they are the formula's.

import assert from 'node:assert/strict';
import { CONTRACT } from '../lib/contract.mjs';
import { TOKENS, assign, part, plain, state, token, trace } from '../lib/figure.mjs';
import { LESSONS } from '../lib/lessons.mjs';
import { apart, attend, percent, softmax } from '../lib/oracle.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer></attention-explorer>';

onCourse(
  'el.trace of the lesson pronoun has the shape the contract names, and the numbers that its claims are tested on',
  EXPLORER,
  {},
  async ({ page }) => {
    assert.equal(await page.$eval('attention-explorer', (element) => element.trace === null || element.ready), true);
    await ready(page);
    const found = await trace(page);
    const always = CONTRACT.records.AttentionTrace.filter((name) => name !== 'mask');
    assert.deepEqual(Object.keys(found).sort(), always.toSorted());
    const { scores, weights, output, ...exact } = LESSONS.pronoun;
    for (const [name, matrix] of Object.entries({ scores, weights, output })) {
      assert.deepEqual([found[name].length, found[name][0].length], [10, matrix[0].length], name);
      assert.ok(apart(found[name], matrix) < 1e-12, name);
      delete found[name];
    }
    assert.deepEqual(found, exact);
    assert.equal(exact.scale, 1 / Math.sqrt(exact.q[0].length), 'the default scale is 1/√d_k');
  },
);

onCourse(
  'weights are softmax(scale · scores), scores QKᵀ and output weights · V, at every scale',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    for (const scale of [0.2, 0.37, 0.5, 1, 2.25, 3]) {
      await assign(page, 'attention-explorer', { scale });
      const found = await trace(page);
      assert.equal(found.scale, scale);
      const expected = attend(found);
      for (const name of ['scores', 'weights', 'output']) {
        assert.ok(apart(found[name], expected[name]) < 1e-9, `${name} at ${scale}`);
      }
      assert.ok(
        apart(
          found.weights,
          found.scores.map((row) => softmax(row, scale)),
        ) < 1e-9,
        'weights from the scores given',
      );
    }
  },
);

onCourse('el.trace fits the attributes as soon as they are set', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const [query, scale] = await page.$eval('attention-explorer', (element) => {
    element.setAttribute('query', 'tired');
    element.setAttribute('scale', '2');
    const { query, scale } = element.trace;
    return [query, scale];
  });
  assert.deepEqual([query, scale], [9, 2]);
});

onCourse('el.trace is a copy: writing into it changes nothing', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const same = await page.$eval('attention-explorer', (element) => {
    const before = JSON.stringify(element.trace);
    const taken = element.trace;
    taken.weights[0][0] = 99;
    taken.tokens[0] = 'gone';
    return JSON.stringify(element.trace) === before;
  });
  assert.ok(same);
});

onCourse(
  'each token shows its weight of the query\'s row in whole percent, and "<1%" below one',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    let small = 0;
    for (const scale of [0.2, 0.5, 3]) {
      for (let query = 0; query < 10; query++) {
        await page.$eval('attention-explorer', (element, [q, s]) => Object.assign(element, { query: q, scale: s }), [
          query,
          scale,
        ]);
        const expected = (await trace(page)).weights[query].map(percent);
        const shown = await page.$$eval('attention-explorer [part="token"]', (tokens) =>
          tokens.map((one) => one.textContent),
        );
        assert.deepEqual(
          shown,
          TOKENS.map((word, index) => `${word} ${expected[index]}`),
          `query ${query} at ${scale}`,
        );
        small += expected.filter((text) => text === '<1%').length;
      }
    }
    assert.ok(small > 0, 'some weight was below one percent');
  },
);

onCourse('the table has every weight, a row a query, as the trace has them', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await page.getByText('Show as table').click();
  for (const scale of [0.5, 3]) {
    await assign(page, 'attention-explorer', { scale });
    const rows = await part(page, 'weights-table').evaluate((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.cells].map((one) => one.textContent)),
    );
    const { weights } = await trace(page);
    assert.equal(rows.length, 11);
    assert.deepEqual(rows[0].slice(1), TOKENS);
    weights.forEach((row, i) => {
      assert.equal(rows[i + 1][0], TOKENS[i]);
      assert.deepEqual(
        rows[i + 1].slice(1),
        row.map((weight) => weight.toFixed(3)),
        `row ${i} at ${scale}`,
      );
    });
  }
  assert.ok(await part(page, 'weights-table').isVisible());
});

onCourse('each cell of the grid names its query, its key and its weight', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const { weights } = await trace(page);
  const names = await page.$$eval('attention-explorer [role="row"]', (rows) =>
    rows.map((row) => [...row.children].map((one) => one.getAttribute('aria-label'))),
  );
  weights.forEach((row, i) =>
    row.forEach((weight, j) => {
      assert.equal(names[i][j], `“${TOKENS[i]}” to “${TOKENS[j]}”: ${percent(weight)}`);
    }),
  );
});

onCourse('readout and picture state the finding of the numbers there are', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 9).click();
  const { weights } = await trace(page);
  const finding = `“tired” gives ${percent(Math.max(...weights[9]))} of its attention to “animal”.`;
  assert.ok(plain(await part(page, 'heatmap').getAttribute('aria-label')).includes(finding));
  await until(
    page,
    (text) =>
      document
        .querySelector('attention-explorer')
        .shadowRoot.querySelector('[part="readout"]')
        .textContent.replaceAll('\u00a0', ' ')
        .includes(text),
    finding,
  );
});

onCourse(
  'flow and explorer of the same attributes have the same numbers',
  '<attention-explorer query="tired" scale="2"></attention-explorer>' +
    '<attention-flow query="tired" scale="2" stage="output"></attention-flow>',
  {},
  async ({ page }) => {
    await ready(page, 'attention-explorer');
    await page.locator('attention-flow').scrollIntoViewIfNeeded();
    await ready(page);
    assert.deepEqual(await trace(page, 'attention-flow'), await trace(page, 'attention-explorer'));
    assert.equal((await state(page, 'attention-flow')).stage, 'output');
  },
);
