// A reader's world in any browser that speaks WebDriver: a place without a width, CSS zoom, a translator,
// tokens from right to left.

import assert from 'node:assert/strict';
import { Origin } from 'selenium-webdriver';
import { disagreements } from '../fuzz/agree.mjs';
import { LIBRARY, UNIT, course } from './reader.mjs';
import { MIXED, MIXED_PAGE, misplaced } from './reading-order.mjs';
import { STRICT, serve } from './server.mjs';
import { SPREAD } from './spread.mjs';
import { TOOLS, shownTexts, useTool } from './text-tools.mjs';

const N = 64;
const ZOOM = 1.5;
const weights = Array.from({ length: N }, () => Array(N).fill(1 / N));
const MANY = { tokens: weights.map((_, index) => `t${index}`), weights };

const PLACES = `<table><tr><td><attention-explorer></attention-explorer></td></tr></table>
  <div class="float"><attention-flow></attention-flow></div>
  <div class="inline"><attention-model></attention-model></div>
  <div class="absolute"><attention-cost></attention-cost></div>
  <div class="float"><attention-order></attention-order></div>
  <div class="absolute"><attention-learning></attention-learning></div>
  <div class="inline"><attention-spread></attention-spread></div>`;
const CSS = `body { margin: 0 }
  .float { float: left } .inline { display: inline-block } .absolute { position: absolute }
  .zoomed { zoom: ${ZOOM}; width: 700px }`;

const PAGES = {
  'places.html': PLACES,
  'zoomed.html':
    '<div class="zoomed"><attention-explorer id="e" src="many.json" highlight="weights"></attention-explorer></div>',
  'texts.html': '<attention-explorer id="e"></attention-explorer>',
};

/** Runs a function of one argument in the page. */
const within = (driver, run, argument) => driver.executeScript(`return (${run})(arguments[0])`, argument ?? null);
const until = (driver, code) =>
  driver.wait(() => driver.executeScript(`return ${code}`), 30_000, `waiting for ${code}`);
const ready = (driver) => until(driver, 'document.getElementById("e")?.ready');

/** Serves pages of a course, and does there what a reader would. */
export async function smokeReader(driver) {
  const pages = Object.entries(PAGES).map(([name, body]) => [UNIT + name, course(body)]);
  pages.push([`${UNIT}mixed.html`, course(MIXED_PAGE, { root: 'lang="en" dir="rtl"' })]);
  const files = { [`${UNIT}course.css`]: CSS, [`${UNIT}many.json`]: JSON.stringify(MANY) };
  const server = await serve({ policy: STRICT, at: LIBRARY, pages: { ...Object.fromEntries(pages), ...files } });
  try {
    const open = (name) => driver.get(server.origin + UNIT + name);
    await open('places.html');
    await widths(driver);
    await drawn(driver);
    await open('zoomed.html');
    await zoomed(driver);
    await open('texts.html');
    await replaced(driver);
    await open('mixed.html');
    await inOrder(driver);
  } finally {
    await server.close();
  }
}

/** Where the page gives no width, each figure has that of its narrowest form. */
async function widths(driver) {
  await until(driver, 'document.querySelector("attention-explorer").trace');
  const found = await driver.executeScript(`return [...document.querySelectorAll('main *')].filter((one) =>
    one.shadowRoot).map((one) => [one.localName, one.getBoundingClientRect().width])`);
  assert.equal(found.length, 7);
  assert.deepEqual(
    found.filter(([, width]) => width < 280),
    [],
  );
}

/** The same seed draws the same numbers as on the machine that tests, to the last bit. */
async function drawn(driver) {
  await driver.executeScript('document.querySelector("attention-spread").scrollIntoView()');
  await until(driver, 'document.querySelector("attention-spread").ready');
  const found = await driver.executeScript('return JSON.stringify(document.querySelector("attention-spread").trace)');
  assert.deepEqual(JSON.parse(found), SPREAD);
}

/** Runs in the page: brings a row of a grid into view and answers with a place in it. */
function middle([row, rows, zoom]) {
  const grid = document.getElementById('e').shadowRoot.querySelector('[role="grid"]');
  // WebKit divides the place of a box in the page by its zoom, before it subtracts how far the page is scrolled.
  const factor = 'currentCSSZoom' in grid ? 1 : zoom;
  const place = () => {
    const { left, top, height } = grid.getBoundingClientRect();
    return [(left + 40) * factor, (top + scrollY + ((row + 0.5) * height) / rows) * factor - scrollY].map(Math.round);
  };
  scrollBy({ top: place()[1] - innerHeight / 2, behavior: 'instant' });
  return place();
}

/** Under CSS zoom, a click chooses the row under the pointer, where cells are no nodes. */
async function zoomed(driver) {
  await ready(driver);
  await until(driver, `document.getElementById('e').trace?.tokens.length === ${N}`);
  for (const row of [3, 30, 60]) {
    const [x, y] = await within(driver, middle, [row, N, ZOOM]);
    await driver.actions().move({ x, y, origin: Origin.VIEWPORT }).click().perform();
    await until(driver, `document.getElementById('e').query === ${row}`);
  }
}

/** After other tools have been at the texts, the next change shows the right ones. */
async function replaced(driver) {
  await ready(driver);
  const show = async (query) => {
    await driver.executeScript(`document.getElementById('e').query = ${query}`);
    await driver.executeAsyncScript('requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))');
    return within(driver, shownTexts, '#e');
  };
  const before = await show(7);
  const after = await show(9);
  const rewritten = Object.keys(after).filter((place) => before[place] !== after[place]);
  for (const tool of TOOLS) {
    await show(7);
    assert.ok((await within(driver, useTool, { tool })) > 3, tool);
    const texts = await show(9);
    for (const place of rewritten) assert.equal(texts[place], after[place], `${tool},${place}`);
    assert.deepEqual(await within(driver, disagreements), [], tool);
  }
}

/** In a page from right to left, right-to-left tokens keep their place in sentences from left to right. */
async function inOrder(driver) {
  await ready(driver);
  await driver.executeScript('document.getElementById("f").scrollIntoView()');
  await until(driver, 'document.getElementById("f").ready');
  for (let query = 0; query < MIXED.length; query++) {
    await driver.executeScript(
      `for (const id of ['e', 'f']) document.getElementById(id).query = ${query};
       document.getElementById('f').stage = 'score'`,
    );
    await driver.executeAsyncScript('requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))');
    for (const [host, selector] of [
      ['#e', '.finding'],
      ['#e', '.cell-title'],
      ['#f', '.caption'],
    ]) {
      const { found, measured } = await within(driver, misplaced, { host, selector, tokens: MIXED, hasRest: true });
      assert.deepEqual(found, [], `${selector} of ${MIXED[query]}`);
      assert.ok(measured > 1, `${selector} of ${MIXED[query]}: something to measure`);
    }
  }
}
