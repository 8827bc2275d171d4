// A sentence with a number has the form that goes with it.

import { TWO } from '../lib/files.mjs';
import { EXPLORER, choose } from '../lib/custom-data.mjs';
import { onCourse, ready } from '../lib/reader.mjs';

const ONE = { tokens: ['a'], q: [[1]], k: [[2]], v: [[3]] };
const SHOWN = { en: ['1 token shown.', '2 tokens shown.'], de: ['1 Token wird gezeigt.', '2 Tokens werden gezeigt.'] };

for (const lang of ['en', 'de']) {
  onCourse(`one token is one, and two are two (${lang})`, EXPLORER, { root: `lang="${lang}"` }, async ({ page }) => {
    await ready(page);
    await page.locator('[data-action="numbers"]').click();
    const panel = page.locator('.panel');
    for (const [index, file] of [ONE, TWO].entries()) {
      await choose(panel, JSON.stringify(file));
      await panel.getByText(SHOWN[lang][index], { exact: true }).waitFor();
    }
  });
}
