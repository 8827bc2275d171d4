// Nothing is cut off and nothing scrolls sideways, at any width from 280 px and zoomed.

import assert from 'node:assert/strict';
import { STAGES } from '../lib/contract.mjs';
import { assign } from '../lib/figure.mjs';
import { frames, onArticle, onCourse, ready } from '../lib/reader.mjs';

/** Text in the shadow roots that is cut off or leaves its element, and the page's own overflow. */
const overflowing = (page) =>
  page.evaluate(() => {
    const found = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`the page is ${wide} px too wide`);
    for (const element of document.querySelectorAll('attention-explorer, attention-flow')) {
      const outer = element.getBoundingClientRect();
      for (const one of element.shadowRoot.querySelectorAll('.element *')) {
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        if (
          !box.width ||
          style.visibility === 'hidden' ||
          one.closest('.live, .palette, details, .scroll, svg, .shares')
        )
          continue;
        const name =
          `${element.localName} ${one.localName}.${one.getAttribute('class') ?? ''} ` +
          `“${one.textContent.slice(0, 20)}”`;
        const clips = style.overflowX !== 'visible';
        if (clips && one.scrollWidth > one.clientWidth + 1)
          found.push(`${name} is cut off: ${one.scrollWidth} in ${one.clientWidth}`);
        if (box.left < outer.left - 1 || box.right > outer.right + 1)
          found.push(`${name} leaves: ${box.left} to ${box.right} of ${outer.left} to ${outer.right}`);
      }
      // Text that is wider than the button or line it stands in.
      for (const one of element.shadowRoot.querySelectorAll('button, p, label, summary')) {
        if (one.clientWidth && !one.closest('.live') && one.scrollWidth > one.clientWidth + 1) {
          found.push(
            `${element.localName} “${one.textContent.slice(0, 30)}” is ${one.scrollWidth} in ${one.clientWidth}`,
          );
        }
      }
    }
    return [...new Set(found)];
  });

const VIEWS = [
  ['at 280 px', { viewport: { width: 280, height: 600 } }],
  ['at 320 px', { viewport: { width: 320, height: 600 } }],
  ['at 1280 px zoomed to 200 %', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ['at 1280 px zoomed to 400 %', { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }],
];
for (const [what, context] of VIEWS) {
  onArticle(
    `nothing in the article is cut off or scrolls sideways ${what}`,
    { context: { reducedMotion: 'reduce', ...context } },
    async ({ page }) => {
      const found = new Set();
      for (const id of ['flow', 'explorer']) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await ready(page, `#${id}`);
      }
      await frames(page, 4);
      for (const stage of STAGES) {
        const index = STAGES.indexOf(stage);
        await assign(page, '#flow', { stage });
        await assign(page, '#explorer', { query: index + 2, scale: index < 3 ? 3 : 0.2 });
        for (const one of await overflowing(page)) found.add(`${one} (${stage})`);
      }
      // On a phone the figure leaves it out.
      const table = page.locator('#explorer').getByText('Show as table');
      if (await table.isVisible()) await table.click();
      for (const one of await overflowing(page)) found.add(`${one} (with the table)`);
      assert.deepEqual([...found], []);
    },
  );
}

onCourse(
  'an element in a page 280 px wide stays in it',
  '<attention-explorer></attention-explorer><attention-flow stage="blend"></attention-flow>',
  {
    css: 'main{padding:0}',
    context: { viewport: { width: 280, height: 600 } },
  },
  async ({ page }) => {
    await ready(page, 'attention-explorer');
    await page.locator('attention-flow').scrollIntoViewIfNeeded();
    await ready(page);
    assert.deepEqual(await overflowing(page), []);
  },
);
