// Room: nothing shifts, nothing is cut off, nothing scrolls sideways, at any width from 280 px and zoomed.

import assert from 'node:assert/strict';
import { STAGES } from '../lib/figure.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';
import { collectShifts, shifts } from '../lib/shifts.mjs';

for (const width of [320, 375, 768, 1280]) {
  onArticle(
    `nothing shifts in the article at ${width} px while a reader scrolls through it`,
    {
      init: collectShifts,
      context: { viewport: { width, height: 800 } },
    },
    async ({ page }) => {
      for (const id of ['flow', 'explorer']) {
        // As a reader scrolls: bit by bit, so that the figure wakes below the screen and is drawn upon it.
        while (
          await page.evaluate((figure) => {
            scrollBy({ top: 400, behavior: 'instant' });
            const atTheEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
            return !atTheEnd && document.getElementById(figure).getBoundingClientRect().top > 200;
          }, id)
        )
          await frames(page, 1);
        await ready(page, `#${id}`);
        await frames(page, 8);
      }
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      await frames(page, 8);
      assert.deepEqual(await shifts(page), []);
    },
  );
}

onArticle('a shift would be noticed', { init: collectShifts }, async ({ page }) => {
  await frames(page, 4);
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.setProperty('height', '200px');
    document.querySelector('header').before(block);
  });
  await until(page, () => globalThis.shifts.length > 0);
});

const WIDTHS = [280, 300, 320, 343, 359, 360, 375, 430, 480, 560, 640, 680, 700, 759, 760, 939, 960];
for (const lang of ['en', 'de'])
  onCourse(
    `an element takes the room it will need from its definition on, at each width (${lang})`,
    '<div id="box"></div>',
    {
      root: `lang="${lang}"`,
      context: { reducedMotion: 'reduce', viewport: { width: 1100, height: 900 } },
      css: 'main{padding:0}',
    },
    async ({ page }) => {
      const wrong = [];
      for (const tag of ['attention-explorer', 'attention-flow', 'attention-cost']) {
        for (const width of WIDTHS) {
          const before = await page.evaluate(
            ([name, wide]) => {
              const box = document.getElementById('box');
              box.style.setProperty('width', `${wide}px`);
              box.innerHTML = `<${name}></${name}>`;
              return box.firstElementChild.getBoundingClientRect().height;
            },
            [tag, width],
          );
          await ready(page, tag);
          await frames(page, 3);
          const after = await page.$eval(tag, (element) => element.getBoundingClientRect().height);
          if (Math.abs(after - before) > 0.5) wrong.push(`${tag} at ${width}: ${before}, then ${after}`);
        }
      }
      assert.deepEqual(wrong, []);
    },
  );

let defined = false;
onArticle(
  'before its elements are defined the article keeps the room that they will take, at each width',
  {
    context: { reducedMotion: 'reduce' },
    alter: (path) => (path.endsWith('/attention-explainer.js') && !defined ? { body: '' } : undefined),
  },
  async ({ page }) => {
    const rooms = async () => {
      const found = {};
      for (const width of [280, 320, 340, 375, 390, 430, 560, 700, 740, 790, 820, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        found[width] = await page.$$eval('#flow, #explorer, attention-cost, attention-model', (all) =>
          all.map((one) => one.getBoundingClientRect().height),
        );
      }
      return found;
    };
    const before = await rooms();
    defined = true;
    await page.reload();
    assert.ok(await page.$eval('#explorer', (element) => element.matches(':defined')));
    assert.deepEqual(before, await rooms());
  },
);

for (const lang of ['en', 'de'])
  onCourse(
    `no query, scale or stage makes an element grow or its words leave their place (${lang})`,
    '<div id="box"><attention-explorer></attention-explorer><attention-flow stage="embed"></attention-flow></div>',
    {
      root: `lang="${lang}"`,
      context: { reducedMotion: 'reduce' },
      css: 'main{padding:0}',
    },
    async ({ page }) => {
      await ready(page, 'attention-explorer');
      await page.locator('attention-flow').scrollIntoViewIfNeeded();
      await ready(page);
      const wrong = await page.evaluate(
        async ([widths, stages]) => {
          const found = new Set();
          const [box, explorer, flow] = ['#box', 'attention-explorer', 'attention-flow'].map((one) =>
            document.querySelector(one),
          );
          const settle = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          for (const width of widths) {
            box.style.setProperty('width', `${width}px`);
            await settle();
            await settle();
            const heights = new Map();
            const look = (element) => {
              const { localName, query, scale, stage } = element;
              const height = element.getBoundingClientRect().height;
              const what = `${localName} at ${width}: ${height}`;
              if (!heights.has(what)) heights.set(what, `${what} with query ${query}, scale ${scale}, ${stage}`);
            };
            for (let query = 0; query < 10; query++) {
              for (const scale of [0.2, 0.5, 3]) {
                for (const stage of stages) {
                  Object.assign(explorer, { query, scale });
                  Object.assign(flow, { query, scale, stage });
                  // What follows from a change is drawn in tasks of its own.
                  await scheduler.postTask(() => {});
                  look(explorer);
                  look(flow);
                  for (const part of explorer.shadowRoot.querySelectorAll('.finding, .cell-end')) {
                    if (part.scrollHeight > part.clientHeight)
                      found.add(`at ${width} “${part.textContent}” is too low`);
                  }
                }
              }
            }
            if (heights.size > 2) found.add([...heights.values()].join('; '));
          }
          return [...found];
        },
        [[280, 300, 320, 343, 360, 375, 390, 430, 480, 640, 700, 760, 939, 960], STAGES],
      );
      assert.deepEqual(wrong, []);
    },
  );

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
        if (!box.width || style.visibility === 'hidden' || one.closest('.said, .palette, details, .scroll, svg'))
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
        if (one.clientWidth && !one.closest('.said') && one.scrollWidth > one.clientWidth + 1) {
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
        await page.$eval(
          '#flow',
          (element, name) => {
            element.stage = name;
          },
          stage,
        );
        await page.$eval(
          '#explorer',
          (element, index) => Object.assign(element, { query: index + 2, scale: index < 3 ? 3 : 0.2 }),
          STAGES.indexOf(stage),
        );
        for (const one of await overflowing(page)) found.add(`${one} (${stage})`);
      }
      await page.getByText('Show as table').click();
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
