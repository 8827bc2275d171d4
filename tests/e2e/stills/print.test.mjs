// Print, right after opening: a figure that has not started prints its still, labelled; one that has prints its state.

import assert from 'node:assert/strict';
import { assign } from '../lib/figure.mjs';
import { drawn, isEmpty } from '../lib/pdf.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';
import { FIGURES, both } from '../lib/stills.mjs';

const PAPER = { format: 'A4', printBackground: true };

/** What of an element is seen on paper: its still, its label, and how much higher it is than what it holds. */
const onPaper = (page, figure) =>
  page.$eval(`attention-${figure}`, (element) => {
    const [picture, label] = element.querySelectorAll('.still');
    const inside = [...element.children].map((child) => child.getBoundingClientRect().bottom);
    return {
      picture: picture.getBoundingClientRect().height,
      label: label.getBoundingClientRect().height > 0 ? label.textContent : '',
      empty: element.getBoundingClientRect().bottom - Math.max(...inside),
    };
  });

onArticle(
  'print: right after opening, each figure prints its still and no page is empty',
  {},
  async ({ page, server }) => {
    const pages = drawn(await page.pdf(PAPER));
    assert.ok(pages.length > 4, `${pages.length} pages`);
    pages.forEach((one, index) => assert.ok(!isEmpty(one), `page ${index + 1} of ${pages.length} is empty`));
    await page.emulateMedia({ media: 'print' });
    for (const figure of FIGURES) {
      assert.ok(
        server.requests.some((path) => path.endsWith(both(figure)[0])),
        `the still of ${figure} is printed`,
      );
      const seen = await onPaper(page, figure);
      assert.equal(seen.label, 'Default state; not started', figure);
      assert.ok(seen.picture > 100 && seen.empty < 2, `${figure}: ${JSON.stringify(seen)}`);
    }
  },
);

onArticle('print: a figure that has started prints its state, and no still', {}, async ({ page }) => {
  await page.locator('#explorer').scrollIntoViewIfNeeded();
  await ready(page, '#explorer');
  await assign(page, '#explorer', { query: 9 });
  await frames(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal((await onPaper(page, 'explorer')).picture, 0);
  assert.match(await page.locator('#explorer .finding').innerText(), /^“tired” gives/);
  const pages = drawn(await page.pdf(PAPER));
  assert.ok(!pages.some(isEmpty));
});

onArticle('print: nothing sticks or lies over anything', {}, async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const stuck = await page.evaluate(() => {
    const within = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
    return within(document)
      .filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position) && one.getClientRects().length)
      .map((one) => one.outerHTML.slice(0, 80));
  });
  assert.deepEqual(stuck, []);
});

onCourse(
  'print: on a page that is not ours, a figure that has not started prints what its author wrote, and no empty page',
  `<p>Above.</p><div class="far"></div>
  <attention-explorer id="e"><p id="own">The author’s words.</p></attention-explorer>`,
  { css: '@media print{.far{display:none}}' },
  async ({ page }) => {
    await until(page, () => customElements.get('attention-explorer'));
    await page.emulateMedia({ media: 'print' });
    const [element, words] = await page.evaluate(() =>
      ['e', 'own'].map((id) => document.getElementById(id).getBoundingClientRect().height),
    );
    assert.ok(words > 0 && element - words < 40, `${element} for ${words}`);
    assert.equal(drawn(await page.pdf(PAPER)).length, 1);
  },
);
