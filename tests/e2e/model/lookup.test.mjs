// A query names a token in one way, also of a sentence that is typed after it was written.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { layers, open } from '../lib/model.mjs';
import { onCourse, until } from '../lib/reader.mjs';

const TYPED = 'In 2020 it rained';

for (const [query, token] of [
  ['2020', '2020'],
  ['[cls]', '[CLS]'],
  [' it ', 'it'],
  ['3', 'it'],
]) {
  onCourse(
    `query="${query}" is the same token of the author's sentence and of one that is typed`,
    `<attention-model id="m" sentence="Was it 2020 or it?" query="${query}">For now.</attention-model>`,
    {},
    async ({ page }) => {
      await layers(page, 6);
      await open(page, '3.1');
      const asked = async () => {
        const { tokens, query: at } = await trace(page, '#m');
        return tokens[at];
      };
      assert.equal(await asked(), query === '3' ? '2020' : token);
      await page.getByRole('textbox', { name: 'Your sentence' }).fill(TYPED);
      await until(page, () => document.querySelector('#m').trace?.tokens.includes('rained'));
      assert.equal(await asked(), token);
      assert.equal(await page.$eval('#m', (element) => element.getAttribute('query')), query);
    },
  );
}
