// "Copy link" gives the article's link to what a figure shows.

import assert from 'node:assert/strict';
import { dragScale, state, token } from '../lib/figure.mjs';
import { address, top } from '../lib/link.mjs';
import { ARTICLE, frames, onArticle, ready } from '../lib/reader.mjs';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

for (const [id, choose, expected] of [
  [
    'explorer',
    async (page) => {
      await token(page, 4, '#explorer').click();
      await dragScale(page, 2.25, '#explorer');
    },
    'query=4&scale=2.25',
  ],
  [
    'flow',
    async (page) => page.locator('#flow').getByRole('button', { name: 'blend' }).click(),
    'query=it&stage=blend',
  ],
]) {
  onArticle(
    `"Copy link" of the ${id} copies the article's link to its state, and the address becomes that one and no other`,
    { context: CLIPBOARD },
    async ({ page, context, server }) => {
      const before = await address(page);
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await ready(page, `#${id}`);
      await choose(page);
      await page.locator(`#${id}`).getByRole('button', { name: 'Embed', exact: true }).click();
      await frames(page);
      assert.equal(await address(page), before, 'nothing but "Copy link" writes the address');
      const entries = await page.evaluate(() => history.length);
      await page.locator(`#${id}`).getByRole('button', { name: 'Copy link' }).click();
      await page.getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(link, `${server.origin}${ARTICLE}#${id}?${expected}`);
      assert.equal(await address(page), link);
      assert.equal(await page.evaluate(() => history.length), entries, 'and going back leads where it led');
      const other = await context.newPage();
      await other.goto(link);
      await ready(other, `#${id}`);
      const seen = ({ query, scale, stage }) => ({ query, scale, stage });
      assert.deepEqual(seen(await state(other, `#${id}`)), seen(await state(page, `#${id}`)));
      assert.ok(Math.abs(await top(other, id)) < 100);
    },
  );
}
