// What a reader does in the preview goes into the form and the snippet.

import assert from 'node:assert/strict';
import { onBuilder, preview, snippet, written } from '../lib/builder.mjs';
import { STAGES } from '../lib/contract.mjs';
import { dragScale, token } from '../lib/figure.mjs';
import { until } from '../lib/reader.mjs';

const FLOW = 'attention-flow';

onBuilder('what the reader does in the explorer goes into the form and the snippet', '', {}, async ({ page }) => {
  const frame = await preview(page);
  await token(frame, 4).click();
  await written(page, ' query="the"');
  assert.equal(await page.getByRole('combobox', { name: 'Query' }).inputValue(), 'the');
  await dragScale(frame, 1.5);
  await written(page, ' scale="1.5"');
  assert.equal(await page.getByRole('slider', { name: 'Scale' }).inputValue(), '1.5');
  assert.ok((await page.locator('output').textContent()).includes('1.50'));
  await frame.getByRole('button', { name: 'Start again' }).click();
  await until(page, () => !document.querySelector('#snippet').value.includes('1.5'));
});

onBuilder('so does what the reader asks of the trained model', '?element=model&query=cross', {}, async ({ page }) => {
  const frame = await preview(page, 'attention-model');
  await frame.getByRole('radio', { name: /^Head 0\.2: previous token/ }).click();
  await written(page, 'query="cross" head="0.2"');
  assert.equal(await page.getByRole('textbox', { name: 'Head' }).inputValue(), '0.2');
  await frame.getByRole('textbox', { name: 'Your sentence' }).fill('It rains.');
  await written(page, '<attention-model sentence="It rains." head="0.2">');
  assert.equal(await page.getByRole('textbox', { name: 'Sentence' }).inputValue(), 'It rains.');
  await frame.getByRole('checkbox', { name: 'Show [CLS] and [SEP]' }).check();
  await written(page, '<attention-model separators="" sentence');
  assert.ok(await page.getByRole('checkbox', { name: 'Show [CLS] and [SEP]' }).isChecked());
});

onBuilder(
  'what is being written is not lost to the preview, nor a click in the preview to what was written',
  '?element=model',
  {},
  async ({ page }) => {
    const frame = await preview(page, 'attention-model');
    const heads = (name) => frame.locator(`[data-head="${name}"]:not([data-waits])`);
    await heads('0.2').waitFor();
    await page.getByRole('textbox', { name: 'Query' }).fill('cross');
    await frame.$eval('attention-model', (figure) => figure.setAttribute('head', '0.2'));
    await written(page, 'head="0.2"');
    assert.equal(await page.getByRole('textbox', { name: 'Query' }).inputValue(), 'cross');
    await heads('1.7').click();
    await written(page, 'query="cross" head="1.7"');
    assert.equal(await frame.$eval('attention-model', (figure) => figure.getAttribute('head')), '1.7');
  },
);

onBuilder(
  'what plays by itself is no choice; the stage that someone goes to is',
  '?element=flow',
  {},
  async ({ page }) => {
    const frame = await preview(page, FLOW);
    await until(
      frame,
      () => document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value === '1',
    );
    assert.ok(!(await snippet(page)).includes('stage'));
    assert.equal(await page.getByRole('combobox', { name: 'Stage' }).inputValue(), '');
    await frame.getByRole('button', { name: 'blend', exact: true }).click();
    await written(page, ' stage="blend"');
    assert.equal(await page.getByRole('combobox', { name: 'Stage' }).inputValue(), 'blend');
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('');
    const again = await preview(page, FLOW);
    await until(again, (stages) => stages.indexOf(document.querySelector('attention-flow').stage) < 3, STAGES);
  },
);
