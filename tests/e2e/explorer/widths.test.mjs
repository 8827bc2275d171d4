// How the explorer is composed: beside the heatmap where it is wide, else one or the other.

import assert from 'node:assert/strict';
import { assign, part, put, token } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
/** Pages whose explorer has this width; the page itself takes 16 px. */
const wide = (width, height = 900) => ({ context: { viewport: { width: width + 16, height } } });
const heatmapButton = (page) => page.locator('#e').getByRole('button', { name: 'Heatmap', exact: true });
const heightOf = (page) => page.$eval('#e', (element) => element.getBoundingClientRect().height);

/** Runs in the page: the boxes of some nodes of the explorer, by selector; null where one is not seen. */
function boxesOf(selectors) {
  const { shadowRoot } = document.querySelector('#e');
  return selectors.map((selector) => {
    const node = shadowRoot.querySelector(selector);
    return node.checkVisibility({ visibilityProperty: true }) ? node.getBoundingClientRect().toJSON() : null;
  });
}

for (const [width, most] of [
  [818, 630],
  [1000, 560],
])
  onCourse(
    `at ${width} px sentence, slider and finding are beside the heatmap, in ${most} px at most`,
    EXPLORER,
    wide(width),
    async ({ page }) => {
      await ready(page);
      assert.ok((await heightOf(page)) <= most, `${await heightOf(page)} px high`);
      assert.ok(!(await heatmapButton(page).isVisible()), 'there is no tab');
      const [heatmap, ...others] = await page.evaluate(boxesOf, [
        'canvas',
        '[part=tokens]',
        '[part=scale]',
        '.finding',
      ]);
      for (const other of others) {
        assert.ok(other.right <= heatmap.left, 'beside it');
        assert.ok(other.top < heatmap.bottom && other.bottom > heatmap.top, 'at its height');
      }
    },
  );

onCourse('at 700 px the heatmap is one tab away, and each tab is low', EXPLORER, wide(700), async ({ page }) => {
  await ready(page);
  const button = heatmapButton(page);
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  assert.ok(!(await part(page, 'heatmap').isVisible()));
  assert.ok((await heightOf(page)) <= 600);
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  const shown = ['canvas', '[part=tokens]', '[part=scale]', '.finding'];
  const [heatmap, tokens, scale, finding] = await page.evaluate(boxesOf, shown);
  assert.ok(heatmap && tokens && scale && !finding);
  assert.ok((await heightOf(page)) <= 600, `${await heightOf(page)} px high`);
  assert.ok(scale.bottom - tokens.top < 200, 'slider and tokens are seen together');
  await token(page, 3).click();
  assert.ok(await part(page, 'heatmap').isVisible(), 'another query leaves the tab as it is');
  await button.click();
  assert.ok(!(await part(page, 'heatmap').isVisible()) && (await page.locator('#e .finding').isVisible()));
});

onCourse('weights that stand out bring the heatmap', EXPLORER, wide(700), async ({ page }) => {
  await ready(page);
  await put(page, '#e', 'highlight', 'q');
  await frames(page);
  assert.ok(!(await part(page, 'heatmap').isVisible()));
  await put(page, '#e', 'highlight', 'weights');
  await frames(page);
  assert.ok(await part(page, 'heatmap').isVisible());
});

onCourse(
  'where the tokens are left out, the heatmap is still one tab away',
  EXPLORER.replace('id', 'hide="tokens" id'),
  wide(400),
  async ({ page }) => {
    await ready(page);
    assert.deepEqual((await page.evaluate(boxesOf, ['canvas', '.finding'])).map(Boolean), [false, true]);
    await heatmapButton(page).click();
    assert.deepEqual((await page.evaluate(boxesOf, ['canvas', '.finding'])).map(Boolean), [true, false]);
  },
);

onCourse('on paper both are there', EXPLORER, wide(600), async ({ page }) => {
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  assert.ok((await page.evaluate(boxesOf, ['canvas', '.finding', '.shares'])).every(Boolean));
});

onCourse(
  'a page may leave out what is extra where there is little room',
  EXPLORER,
  { ...wide(375), css: '#e{--attention-reserve:0}#e::part(extra){display:none}' },
  async ({ page }) => {
    await ready(page);
    const [bar, formula, menu, tokens] = await page.evaluate(boxesOf, [
      '.shares',
      '.formula',
      '.menu',
      '[part=tokens]',
    ]);
    assert.deepEqual([bar, formula, menu], [null, null, null]);
    assert.ok(tokens);
    const height = await heightOf(page);
    assert.ok(height <= 400, `${height} px high`);
    await assign(page, '#e', { query: 1 });
    await frames(page);
    assert.equal(await heightOf(page), height);
  },
);
