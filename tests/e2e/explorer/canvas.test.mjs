// Pixels: what the heatmap's canvas shows is the weight, in the colours of the moment.

import assert from 'node:assert/strict';
import { assign, cellColours, distance, token, trace } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer></attention-explorer>';
const [WHITE, DARK] = [
  [255, 255, 255],
  [20, 23, 28],
];

/** Waits until the heatmap's cell of the least weight has a colour near this one. */
const papered = (page, paper) =>
  until(
    page,
    ([wanted]) => {
      const element = document.querySelector('attention-explorer');
      const canvas = element.shadowRoot.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(1, 1, 1, 1);
      return wanted.every((value, index) => Math.abs(value - data[index]) <= 2);
    },
    [paper],
  );

async function cells(page) {
  const [colours, { weights }] = [await cellColours(page), await trace(page)];
  return weights
    .flatMap((row, i) => row.map((weight, j) => ({ weight, colour: colours[i][j] })))
    .sort((a, b) => a.weight - b.weight);
}

for (const theme of ['light', 'dark']) {
  onCourse(
    `a larger weight is never nearer to the paper, and next to none is paper (${theme})`,
    `<attention-explorer theme="${theme}"></attention-explorer>`,
    {},
    async ({ page }) => {
      await ready(page);
      const paper = theme === 'light' ? WHITE : DARK;
      await papered(page, paper);
      for (const scale of [0.2, 0.5, 3]) {
        await assign(page, 'attention-explorer', { scale });
        await frames(page);
        const all = await cells(page);
        const far = all.map(({ colour }) => distance(colour, paper));
        // Colours are whole numbers, so equal ones may differ by their rounding.
        for (let n = 1; n < far.length; n++) assert.ok(far[n] >= far[n - 1] - 1.8, `${all[n].weight} at ${scale}`);
        if (scale === 3) {
          assert.ok(all[0].weight < 1e-3 && far[0] < 8, `next to none: ${all[0].colour}`);
          assert.ok(all.at(-1).weight > 0.9 && far.at(-1) > 150, `nearly all: ${all.at(-1).colour}`);
        }
      }
    },
  );
}

onCourse(
  "the colours of the heatmap are those of its weights' tokens, cell by cell, in both of the query's states",
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    const fills = () =>
      page.$$eval('attention-explorer [part="token"]', (all) =>
        all.map((one) => getComputedStyle(one).backgroundColor.match(/\d+/g).map(Number)),
      );
    for (const query of [7, 2]) {
      await token(page, query).click();
      await until(page, () => {
        const tokens = document.querySelector('attention-explorer').shadowRoot.querySelector('[part="tokens"]');
        return tokens.getAnimations({ subtree: true }).length === 0;
      });
      await frames(page, 3);
      const cells = (await cellColours(page))[query];
      (await fills()).forEach((fill, j) =>
        assert.ok(distance(fill, cells[j]) < 4, `${query}, ${j}: ${fill} and ${cells[j]}`),
      );
    }
  },
);

onCourse(
  "it is drawn again when the theme attribute or the reader's preference changes",
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await papered(page, WHITE);
    await page.emulateMedia({ colorScheme: 'dark' });
    await papered(page, DARK);
    await page.$eval('attention-explorer', (element) => element.setAttribute('theme', 'light'));
    await papered(page, WHITE);
    await page.$eval('attention-explorer', (element) => element.removeAttribute('theme'));
    await papered(page, DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    await papered(page, WHITE);
    const tokens = await page.$$eval('attention-explorer [part="token"]', (all) =>
      all.map((one) => getComputedStyle(one).color),
    );
    assert.ok(tokens.every((colour) => /^rgb/.test(colour)));
  },
);

onCourse('it is drawn again when the page changes a custom property', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await papered(page, WHITE);
  await assign(page, 'attention-explorer', { scale: 3 });
  const strongest = async () => (await cells(page)).at(-1).colour;
  await page.evaluate(() => document.documentElement.style.setProperty('--attention-weight', 'rgb(0, 128, 0)'));
  await until(page, () => {
    const element = document.querySelector('attention-explorer');
    return /^rgb\((\d|1\d|2\d), 1\d\d, (\d|1\d|2\d)\)/.test(
      getComputedStyle(element.shadowRoot.querySelector('[data-index="1"]')).backgroundColor,
    );
  });
  await frames(page);
  let [r, g, b] = await strongest();
  assert.ok(g > r + 60 && g > b + 60, `green: ${[r, g, b]}`);
  await page.evaluate(() => document.documentElement.style.setProperty('--attention-paper', 'oklch(0.95 0.03 90)'));
  const paper = await until(page, () => {
    const element = document.querySelector('attention-explorer');
    const { data } = element.shadowRoot.querySelector('canvas').getContext('2d').getImageData(1, 1, 1, 1);
    return data[2] < 240 && data[0] > 230 ? [...data].slice(0, 3) : null;
  });
  [r, g, b] = paper;
  assert.ok(r > b && g > b, `a warm paper, from a colour that is not sRGB text: ${paper}`);
});

onCourse(
  'a class of the page that brings a custom property is noticed too',
  `<div id="box">${EXPLORER}</div>`,
  {
    css: '.night{--attention-paper:#101010}',
  },
  async ({ page }) => {
    await ready(page);
    await papered(page, WHITE);
    await page.evaluate(() => document.getElementById('box').classList.add('night'));
    await papered(page, [16, 16, 16]);
  },
);

onCourse(
  "the query's row is outlined in the query's colour",
  '<attention-explorer></attention-explorer>',
  {
    css: 'attention-explorer{--attention-query:rgb(255,0,0)}',
  },
  async ({ page }) => {
    await ready(page);
    await frames(page, 6);
    for (const query of [2, 8]) {
      await assign(page, 'attention-explorer', { query });
      await frames(page);
      const reds = await page.$eval('attention-explorer', (element) => {
        const canvas = element.shadowRoot.querySelector('canvas');
        const top = canvas.getBoundingClientRect().top;
        const context = canvas.getContext('2d');
        const red = (y) => {
          const { data } = context.getImageData(0, y, canvas.width, 1);
          return Array.from({ length: canvas.width }, (_, x) => data[4 * x] > 200 && data[4 * x + 1] < 60).filter(
            Boolean,
          ).length;
        };
        return [...element.shadowRoot.querySelectorAll('[role="row"]')].map((row) => {
          const y = Math.round(row.getBoundingClientRect().top - top);
          return Math.max(...[-2, -1, 0, 1].map((by) => red(y + by)));
        });
      });
      const outlined = reds.flatMap((count, index) => (count > 100 ? [index] : []));
      assert.ok(
        outlined.includes(query) && outlined.every((row) => row === query || row === query + 1),
        `${query}: ${reds}`,
      );
    }
  },
);
