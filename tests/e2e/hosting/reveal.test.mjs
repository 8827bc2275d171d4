// A real reveal.js deck with our slides in it: scaled by a transform, turned by keys, most of it out of sight.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { cell, part, scaleAt, state, token } from '../lib/figure.mjs';
import { onHost } from '../lib/frame.mjs';
import { assertExplorerAndFlow } from '../lib/modules.mjs';
import { frames, ready, until } from '../lib/reader.mjs';
import { snippet } from '../lib/snippets.mjs';

const FILES = {
  '/deck/reveal.css': 'reveal.js/reveal.css',
  '/deck/theme.css': 'reveal.js/theme/white.css',
  '/deck/reveal.js': 'reveal.js',
};
const START =
  "import Reveal from './reveal.js';\nReveal.initialize({ slideNumber: true, transition: 'none', " +
  'width: 960, height: 1000 });';
const EXPLORER = 2;
const FLOW = 7;

const title = (text) => `<section><h2>${text}</h2><a href="#/${text}">${text}</a></section>`;
const slides = (base) => {
  return [
    title('First'),
    snippet('reveal', 'explorer', base),
    ...['Third', 'Fourth', 'Fifth', 'Sixth'].map(title),
    snippet('reveal', 'flow', base),
  ];
};

/** A test on the deck; it runs under any policy that lets reveal.js itself run. */
function onDeck(name, options, run) {
  const built = async ({ server, pages }) => {
    for (const [path, file] of Object.entries(FILES)) pages[path] = await readFile(new URL(import.meta.resolve(file)));
    pages['/deck/start.js'] = START;
    pages['/deck/'] =
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deck</title><link rel="icon" href="data:,">
      <link rel="stylesheet" href="reveal.css"><link rel="stylesheet" href="theme.css"></head>
      <body><div class="reveal"><div class="slides">${slides(`${server.origin}/lib/`).join('\n')}</div></div>
      <script type="module" src="start.js"></script></body></html>`;
    return '';
  };
  return onHost(name, built, { policy: '', start: '/deck/', ...options }, async (given) => {
    await shows(given.page, 1);
    await run(given);
  });
}

/** Waits until the deck says that it shows this slide. */
const shows = (page, number) =>
  page
    .locator('.slide-number-a')
    .filter({ hasText: new RegExp(`^${number}$`) })
    .waitFor();
const slide = (page) => page.locator('.slide-number-a').innerText().then(Number);

/** Turns on by key, as a speaker does, until the deck shows this slide. */
async function turnTo(page, number) {
  for (let at = await slide(page); at < number; at++) {
    await page.keyboard.press('ArrowRight');
    await shows(page, at + 1);
  }
}

for (const [what, viewport] of [
  ['small', { width: 640, height: 480 }],
  ['at its own size', { width: 1000, height: 1042 }],
  ['large', { width: 1900, height: 1500 }],
]) {
  onDeck(
    `on a deck that is shown ${what} the pointer finds token, cell and scale`,
    { context: { viewport } },
    async ({ page }) => {
      await turnTo(page, EXPLORER);
      await ready(page, 'attention-explorer');
      const shrunk = await page.$eval(
        'attention-explorer',
        (element) => element.getBoundingClientRect().width / element.offsetWidth,
      );
      assert.ok(
        what === 'small' ? shrunk < 0.6 : what === 'large' ? shrunk > 1.2 : Math.abs(shrunk - 1) < 0.1,
        `scaled by ${shrunk}`,
      );
      await token(page, 9).click();
      assert.equal((await state(page)).query, 9);
      await cell(page, 3, 6).hover();
      assert.match(await page.locator('attention-explorer .cell-title').innerText(), /“cross” asks, “because” offers/);
      await cell(page, 3, 6).click();
      assert.equal((await state(page)).query, 3);
      const { x, y, width, height } = await part(page, 'scale').boundingBox();
      await page.mouse.click(x + width / 2, y + height / 4);
      assert.ok(Math.abs((await state(page)).scale / scaleAt(0.5) - 1) < 0.05);
      assert.equal(await slide(page), EXPLORER);
    },
  );
}

onDeck(
  'the arcs of a scaled deck end at their tokens',
  { context: { viewport: { width: 640, height: 480 } } },
  async ({ page }) => {
    await turnTo(page, EXPLORER);
    await ready(page, 'attention-explorer');
    await frames(page, 20);
    const ends = await page.$eval('attention-explorer', ({ shadowRoot }) => {
      const tokens = [...shadowRoot.querySelectorAll('[part="token"]')].map((one) => one.getBoundingClientRect());
      const middle = ({ left, right }) => (left + right) / 2;
      const offBy = (at) => Math.min(...tokens.map((one) => Math.abs(middle(one) - at)));
      return [...shadowRoot.querySelectorAll('.arc')]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width }) => width > 20)
        .flatMap(({ left, right }) => [offBy(left), offBy(right)]);
    });
    assert.ok(ends.length > 0 && ends.every((off) => off < 4), String(ends));
  },
);

onDeck(
  'a slide out of sight neither plays nor takes the focus, and works once it is shown',
  {},
  async ({ page, server }) => {
    await frames(page, 6);
    assert.ok(
      !(await page.locator('attention-flow').evaluate((element) => element.ready)),
      'reveal.js has not even laid it out',
    );
    for (let n = 0; n < 4; n++) {
      await page.keyboard.press('Tab');
      assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'attention-explorer');
    }
    await turnTo(page, FLOW - 1);
    await ready(page, 'attention-flow');
    await frames(page, 30);
    const step = () => part(page, 'stage', 'attention-flow').inputValue().then(Number);
    assert.equal(await step(), 0, 'next to be shown, it waits at its start');
    await turnTo(page, FLOW);
    await until(
      page,
      () => Number(document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value) > 0.1,
    );
    assert.ok((await part(page, 'picture', 'attention-flow').evaluate((canvas) => canvas.width)) > 300);
    assertExplorerAndFlow(server.requests);
  },
);

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
const KEYS = [...ARROWS, 'Enter', 'Space'];
const PAGES = ['PageUp', 'PageDown'];
onDeck('keys on a token, a cell or the scale turn no slide; elsewhere they do', {}, async ({ page }) => {
  await turnTo(page, EXPLORER);
  await ready(page, 'attention-explorer');
  const parts = [
    ['token', () => page.locator('attention-explorer [aria-checked="true"]'), KEYS],
    ['cell', () => page.locator('attention-explorer [role="gridcell"][tabindex="0"]'), KEYS],
    ['scale', () => part(page, 'scale'), [...KEYS, ...PAGES]],
    ['table', () => page.getByText('Show as table'), ['Enter', 'Space']],
  ];
  for (const [name, locator, keys] of parts) {
    for (const key of keys) {
      await locator().focus();
      await page.keyboard.press(key);
      assert.equal(await slide(page), EXPLORER, `${key} on ${name}`);
    }
  }
  await page.locator('attention-explorer [aria-checked="true"]').focus();
  await page.keyboard.press('n');
  await shows(page, EXPLORER + 1);
  for (const [key, to] of [
    ['ArrowLeft', EXPLORER],
    ['Space', EXPLORER + 1],
    ['PageUp', EXPLORER],
    ['ArrowRight', EXPLORER + 1],
  ]) {
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press(key);
    await shows(page, to);
  }
});

onDeck('keys on the step and the buttons of the flow turn no slide', {}, async ({ page }) => {
  await turnTo(page, FLOW);
  await ready(page, 'attention-flow');
  const button = (name) => () => page.getByRole('button', { name, exact: true });
  for (const [name, locator, keys] of [
    ['step', () => part(page, 'stage', 'attention-flow'), [...KEYS, ...PAGES]],
    ['play', () => part(page, 'play', 'attention-flow'), ['Enter', 'Space']],
    ['stage', button('blend'), ['Enter', 'Space']],
    ['speed', () => page.getByRole('combobox', { name: 'Speed' }), ARROWS],
  ]) {
    for (const key of keys) {
      await locator().focus();
      await page.keyboard.press(key);
      assert.equal(await slide(page), FLOW, `${key} on ${name}`);
    }
  }
});

onDeck('Tab and Shift+Tab leave the element, and the deck turns again', {}, async ({ page }) => {
  await turnTo(page, EXPLORER);
  await ready(page, 'attention-explorer');
  const inside = () => page.evaluate(() => document.activeElement.localName === 'attention-explorer');
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.locator('attention-explorer [aria-checked="true"]').focus();
    let presses = 0;
    while ((await inside()) && presses < 20) {
      await page.keyboard.press(key);
      presses++;
    }
    assert.ok(presses > 0 && presses < 20, `${key}: ${presses} presses`);
    assert.equal(await slide(page), EXPLORER);
  }
  await page.keyboard.press('ArrowRight');
  await shows(page, EXPLORER + 1);
});

const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
const [, explorer, flow] = readme.match(/explorer fits[^`]*`hide="([^"]*)"`[^`]*`hide="([^"]*)"`/);
onDeck('with what the README hides, an element fits a slide of 960 × 700', {}, async ({ page }) => {
  for (const [at, tag, hide] of [
    [EXPLORER, 'attention-explorer', explorer],
    [FLOW, 'attention-flow', flow],
  ]) {
    await turnTo(page, at);
    await ready(page, tag);
    await page.$eval(tag, (element, parts) => element.setAttribute('hide', parts), hide);
    await frames(page, 4);
    const [width, height] = await page.$eval(tag, ({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]);
    assert.ok(width === 960 && height > 250 && height <= 700, `${tag}: ${width} × ${height}`);
  }
});
