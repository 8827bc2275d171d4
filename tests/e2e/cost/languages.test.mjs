// The figure of cost has room in every language.

import { part } from '../lib/figure.mjs';
import { ready, until } from '../lib/reader.mjs';
import { LANGUAGES, WIDTHS, spoken } from '../lib/spoken.mjs';

const COST = '<attention-cost id="e"></attention-cost>';

async function everyMeasurement({ page, look }) {
  await ready(page, '#e');
  await look('nothing measured');
  const button = part(page, 'measure', '#e');
  await button.click();
  await look('while it is measured');
  await until(page, () => document.querySelector('#e').trace.points.length >= 4);
  await button.click();
  for (const details of ['.as-table', '.details']) await page.locator(`#e ${details} > summary`).click();
  await look('with a finding, the table and what is in the details');
}

/** No worker, and a file that breaks off. */
async function measurementFails({ page, look }) {
  await ready(page, '#e');
  await part(page, 'measure', '#e').click();
  await until(page, () => document.querySelector('#e').shadowRoot.querySelectorAll('.findings p').length > 1);
  await look('it ended early');
}

for (const language of LANGUAGES) {
  for (const width of WIDTHS) await spoken(language, width, 'every measurement', COST, {}, everyMeasurement);
  await spoken(
    language,
    280,
    'a measurement that fails',
    COST,
    {
      broken: (path) => (/\/cost-\w+\.wasm$/.test(path) ? { status: 404 } : undefined),
      expected: /404/,
    },
    measurementFails,
  );
}
