// Pixels: what the heatmap's canvas shows is the weight, sharp, in the colours of the moment.

import assert from 'node:assert/strict';
import { cellColours, distance, part, picture, pixel, trace } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer></attention-explorer>';
const FLOW = '<attention-flow stage="softmax"></attention-flow>';
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
        await page.$eval(
          'attention-explorer',
          (element, value) => {
            element.scale = value;
          },
          scale,
        );
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

for (const density of [1, 1.5, 2]) {
  onCourse(
    `the canvas has a device pixel for each it is shown on, at density ${density}`,
    EXPLORER + FLOW,
    {
      context: { deviceScaleFactor: density },
    },
    async ({ page }) => {
      await ready(page, 'attention-explorer');
      await page.locator('attention-flow').scrollIntoViewIfNeeded();
      await ready(page);
      for (const [name, of] of [
        ['heatmap', 'attention-explorer'],
        ['picture', 'attention-flow'],
      ]) {
        const found = await part(page, name, of).evaluate((canvas) => {
          const { width, height } = canvas.getBoundingClientRect();
          return {
            wide: canvas.width - width * devicePixelRatio,
            high: canvas.height - height * devicePixelRatio,
            shape: [canvas.width, canvas.height],
          };
        });
        assert.ok(Math.abs(found.wide) <= 0.5 && Math.abs(found.high) <= 0.5, `${name}: ${JSON.stringify(found)}`);
      }
      const all = await cells(page);
      assert.ok(distance(all[0].colour, all.at(-1).colour) > 60, 'and it is painted in those pixels');
    },
  );
}

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
  await page.$eval('attention-explorer', (element) => {
    element.scale = 3;
  });
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
  'it is drawn again, at its new size, when its container or the window changes',
  `<div id="box">${EXPLORER}</div>`,
  {},
  async ({ page }) => {
    await ready(page);
    const sizes = [];
    for (const width of [900, 500, 320]) {
      await page.evaluate((wide) => document.getElementById('box').style.setProperty('width', `${wide}px`), width);
      sizes.push(
        await until(
          page,
          (wide) => {
            const canvas = document.querySelector('attention-explorer').shadowRoot.querySelector('canvas');
            const box = canvas.getBoundingClientRect();
            return box.width <= wide && Math.abs(canvas.width - box.width) <= 0.5 && box.width > wide / 3
              ? canvas.width
              : null;
          },
          width,
        ),
      );
      const all = await cells(page);
      assert.ok(distance(all[0].colour, all.at(-1).colour) > 60, `painted at ${width}`);
    }
    assert.ok(sizes[2] < sizes[1], String(sizes));
    await page.evaluate(() => document.getElementById('box').style.setProperty('width', 'auto'));
    await page.setViewportSize({ width: 300, height: 700 });
    await until(
      page,
      () => document.querySelector('attention-explorer').shadowRoot.querySelector('canvas').width <= 284,
    );
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
      await page.$eval(
        'attention-explorer',
        (element, value) => {
          element.query = value;
        },
        query,
      );
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

onCourse('the texts lie over the canvas in its coordinates', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const { canvas, texts } = await page.$eval('attention-explorer', (element) => {
    const box = (one) => one.getBoundingClientRect();
    const picture = element.shadowRoot.querySelector('.picture');
    return {
      canvas: box(picture.querySelector('canvas')).toJSON(),
      texts: [...picture.querySelectorAll('span')].map((one) => ({ text: one.textContent, ...box(one).toJSON() })),
    };
  });
  assert.ok(texts.length >= 23);
  for (const one of texts) {
    assert.ok(
      one.left >= canvas.left - 1 && one.right <= canvas.right + 1,
      `${one.text} is ${one.left} to ${one.right} in ${canvas.left} to ${canvas.right}`,
    );
  }
  assert.notEqual(await pixel(page, 'heatmap', 1, 1), null);
  assert.ok((await picture(page, 'heatmap', 'attention-explorer')).length > 1000);
});
