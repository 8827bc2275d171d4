// The formula beside the flow: the present stage is marked in it, and its letters show their matrices.

import assert from 'node:assert/strict';
import { picture } from '../lib/figure.mjs';
import { onArticle, ready, until } from '../lib/reader.mjs';

const CONTEXT = { context: { viewport: { width: 1366, height: 800 }, reducedMotion: 'reduce' } };
const toFormula = (page) =>
  page.locator('div.formula').evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));

/** What of the formula is marked, as a reader sees it. */
const marked = (page) =>
  page.$$eval('div.formula [data-of]', (parts) =>
    parts.filter((part) => getComputedStyle(part).outlineStyle === 'solid').map((part) => part.textContent),
  );

onArticle('each stage of the flow marks its part of the formula', CONTEXT, async ({ page }) => {
  await toFormula(page);
  await ready(page, '#flow');
  assert.deepEqual(await marked(page), [], 'before the flow has moved');
  for (const [stage, part] of Object.entries({
    score: 'QKT',
    scale: 'dk',
    softmax: 'softmax',
    blend: 'V',
    output: 'Attention',
  })) {
    await page.locator(`attention-set[for=flow][stage=${stage}]`).click();
    await until(page, (wanted) => document.querySelector('div.formula').dataset.stage === wanted, stage);
    assert.deepEqual(await marked(page), [part], stage);
  }
});

onArticle(
  'a letter of the formula shows its matrix in the figure for a moment; nothing scrolls',
  CONTEXT,
  async ({ page }) => {
    await toFormula(page);
    await ready(page, '#flow');
    const before = await picture(page, 'picture', '#flow');
    const scroll = await page.evaluate(() => scrollY);
    const pictures = new Set([before]);
    for (const letter of ['q', 'k', 'v']) {
      await page.locator(`div.formula mi.${letter}`).first().click();
      await until(page, (wanted) => document.querySelector('#flow').getAttribute('highlight') === wanted, letter);
      await until(
        page,
        (known) => !known.includes(document.querySelector('#flow').shadowRoot.querySelector('canvas').toDataURL()),
        [...pictures],
      );
      pictures.add(await picture(page, 'picture', '#flow'));
    }
    assert.equal(pictures.size, 4, 'three matrices, none as the stage');
    await until(
      page,
      (wanted) => document.querySelector('#flow').shadowRoot.querySelector('canvas').toDataURL() === wanted,
      before,
    );
    assert.equal(await page.evaluate(() => scrollY), scroll);
  },
);
