// Any token can be made the query of a flow: by its row in the picture, or from a list.

import assert from 'node:assert/strict';
import { heard, listen, part, state, trace } from '../lib/figure.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const FLOW = '<attention-flow id="f" stage="softmax"></attention-flow>';

/** Presses the name of a token in the picture, which the reader takes for its row. */
async function press(page, name) {
  const place = await page.$eval(
    '#f',
    (flow, wanted) => {
      const names = [...flow.shadowRoot.querySelectorAll('.texts span')];
      const { left, top, width, height } = names.find((one) => one.textContent === wanted).getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    },
    name,
  );
  await page.mouse.click(...place);
}

onCourse('a row that is pressed becomes the query, at each stage whose rows are tokens', FLOW, {}, async ({ page }) => {
  await ready(page, '#f');
  await listen(page);
  for (const [stage, name] of [
    ['embed', 'tired'],
    ['score', 'animal'],
    ['softmax', 'street'],
    ['blend', 'because'],
  ]) {
    await page.$eval('#f', (flow, wanted) => Object.assign(flow, { stage: wanted }), stage);
    await press(page, name);
    const { tokens, query } = await trace(page, '#f');
    assert.equal(tokens[query], name, stage);
    await until(
      page,
      (wanted) => {
        const canvas = document.querySelector('#f').shadowRoot.querySelector('canvas');
        return canvas.getAttribute('aria-label').includes(`“${wanted}”`);
      },
      name,
    );
    assert.equal((await heard(page)).at(-1).detail.token, name);
  }
  await page.$eval('#f', (flow) => Object.assign(flow, { stage: 'project' }));
  const { query } = await state(page, '#f');
  await press(page, 'animate').catch(() => {});
  assert.equal((await state(page, '#f')).query, query, 'these rows are features');
});

onCourse('where the page is zoomed, the row under the pointer is meant', FLOW, {}, async ({ page }) => {
  await ready(page, '#f');
  await page.$eval('#f', (flow) => flow.style.setProperty('zoom', '1.4'));
  await press(page, 'cross');
  const { tokens, query } = await trace(page, '#f');
  assert.equal(tokens[query], 'cross');
});

onCourse('the query can be chosen from a list, with the keyboard too', FLOW, {}, async ({ page }) => {
  await ready(page, '#f');
  const list = page.getByRole('combobox', { name: 'Query', exact: true });
  assert.deepEqual(await list.locator('option').allTextContents(), (await trace(page, '#f')).tokens);
  assert.equal(await list.inputValue(), 'it');
  await list.selectOption('tired');
  assert.equal((await state(page, '#f')).query, 9);
  assert.equal((await state(page, '#f')).attributes.query, '9');
  await list.focus();
  await page.keyboard.press('ArrowUp');
  await until(page, () => document.querySelector('#f').query === 8);
  await page.$eval('#f', (flow) => flow.setAttribute('query', 'animal'));
  assert.equal(await list.inputValue(), 'animal');
  assert.ok(
    await part(page, 'picture', '#f')
      .getAttribute('aria-label')
      .then((label) => label.includes('animal')),
  );
});
