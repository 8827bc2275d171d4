// The trained model on the builder page: a head that cannot count, and heads to choose from.

import assert from 'node:assert/strict';
import { onBuilder, preview, snippet, written } from '../lib/builder.mjs';
import { until } from '../lib/reader.mjs';

const headField = (page) => page.getByRole('textbox', { name: 'Head', exact: true });
const sentenceField = (page) => page.getByRole('textbox', { name: 'Sentence', exact: true });

/** Writes into a field and leaves it. */
async function write(field, text) {
  await field.fill(text);
  await field.blur();
}

onBuilder(
  'a head that cannot count is told of where it is written, and stays out of the snippet',
  '',
  {},
  async ({ page }) => {
    const said = page.locator('#head-said');
    const looks = async () => [
      await said.innerText(),
      await headField(page).getAttribute('aria-invalid'),
      /head=/.test(await snippet(page)),
    ];
    await write(headField(page), '3.1');
    assert.deepEqual(await looks(), [
      'A head needs a sentence. It is left out of the snippet until there is one.',
      'true',
      false,
    ]);
    await write(sentenceField(page), 'It rains.');
    assert.deepEqual(await looks(), ['', 'false', true]);
    for (const nonsense of ['9.9', 'abc', '3.12', '3']) {
      await write(headField(page), nonsense);
      assert.deepEqual(await looks(), [
        `There is no head “${nonsense}”: they go from 0.0 to 5.11. It is left out of the snippet.`,
        'true',
        false,
      ]);
    }
    await page.getByRole('button', { name: 'Deutsch' }).click();
    assert.match(await said.innerText(), /^Den Head „3“ gibt es nicht/);
  },
);

onBuilder(
  'an explorer that lets one choose a head does so in the preview too, before and after a choice;' +
    ' one with a head shows that',
  '?sentence=It+rains.&width=desktop',
  {},
  async ({ page }) => {
    const frame = await preview(page);
    const heads = frame.locator('[data-head="1.7"]:not([data-waits])');
    await heads.click();
    await until(frame, () => document.querySelector('attention-explorer').trace?.tokens.length === 5);
    assert.equal(await heads.getAttribute('aria-checked'), 'true');
    assert.ok(!(await snippet(page)).includes('head='), await snippet(page));
    await write(headField(page), '0.2');
    await written(page, 'head="0.2"');
    await until(frame, () => {
      const { shadowRoot, trace } = document.querySelector('attention-explorer');
      return !shadowRoot.querySelector('.heads') && trace?.tokens.length === 5;
    });
    await write(headField(page), '');
    await heads.waitFor();
  },
);

onBuilder(
  'a head that cannot count stays where it was written, whatever the preview shows instead',
  '?element=model&head=3.1',
  {},
  async ({ page }) => {
    const frame = await preview(page, 'attention-model');
    await frame.locator('[data-head="3.1"]:not([data-waits])').waitFor();
    await write(headField(page), '9.9');
    await page.getByRole('checkbox', { name: 'Show [CLS] and [SEP]' }).check();
    await until(frame, () => document.querySelector('attention-model').hasAttribute('separators'));
    assert.equal(await headField(page).inputValue(), '9.9');
    assert.match(await page.locator('#head-said').innerText(), /^There is no head “9\.9”/);
    await frame.locator('[data-head="0.2"]').click();
    await written(page, 'head="0.2"');
    assert.equal(await page.locator('#head-said').innerText(), '');
  },
);

onBuilder(
  "where a figure of the model begins is no choice of the teacher's",
  '?sentence=It+rains.&head=3.1',
  {},
  async ({ page }) => {
    await preview(page);
    await page.getByRole('radio', { name: /^Flow/ }).check();
    const frame = await preview(page, 'attention-flow');
    await until(frame, () => document.querySelector('attention-flow').trace?.tokens.length === 5);
    await until(
      frame,
      () => Number(document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value) > 0.5,
    );
    assert.ok(!(await snippet(page)).includes('query='), await snippet(page));
  },
);
