// The figure of the trained model has room in every language.

import { until } from '../lib/reader.mjs';
import { LANGUAGES, WIDTHS, spoken } from '../lib/spoken.mjs';

const HEADS = '<attention-model id="e"></attention-model>';

/** A sentence on its way, all heads, one of them open, no sentence, and one that is too long. */
async function everyHead({ page, look }) {
  await until(
    page,
    () => document.querySelector('#e').shadowRoot?.querySelectorAll('[data-head]:not([data-waits])').length === 72,
  );
  await page.locator('#e .head-explorer .explorer').scrollIntoViewIfNeeded();
  await until(page, () => document.querySelector('#e').trace);
  await look('with a head open');
  const field = page.locator('#e [part="sentence"]');
  await field.fill('');
  await look('without a sentence');
}

async function modelFails({ page, look }) {
  await page.locator('#e .state button').waitFor();
  await look('the model does not arrive');
}

for (const language of LANGUAGES) {
  for (const width of WIDTHS) await spoken(language, width, 'every head', HEADS, {}, everyHead);
  await spoken(
    language,
    280,
    'a model that fails',
    HEADS,
    {
      broken: (path) => (/start\.bin$/.test(path) ? { status: 404 } : undefined),
      expected: /404/,
    },
    modelFails,
  );
}
