// The same few tasks in any browser that speaks WebDriver.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TOKENS } from './figure.mjs';
import { attend, apart, percent } from './oracle.mjs';
import { LIBRARY, UNIT, course } from './reader.mjs';
import { SITE, serve } from './server.mjs';

const BODY = `<p><attention-set id="s" for="e" scale="3">push</attention-set></p>
  <attention-explorer id="e"></attention-explorer><attention-flow id="f" stage="embed"></attention-flow>`;

const FRAME = `<iframe title="Figure" src="${LIBRARY}embed.html?query=tired" sandbox="allow-scripts"
  width="800"></iframe>`;

/** A course, under the strict policy unless another is given: one page with elements, one with a frame. */
export function courseServer(options) {
  const framed = course(FRAME, { script: '', head: `<script src="${LIBRARY}attention-frame.js"></script>` });
  return serve({
    ...options,
    at: LIBRARY,
    pages: { [UNIT]: course(BODY), [`${UNIT}framed.html`]: framed, [`${UNIT}course.css`]: 'body{margin:0}' },
  });
}

const inRoot = (id, selector) => `document.getElementById('${id}').shadowRoot.querySelector('${selector}')`;

/** Loads the page with a selenium `driver` and does what a reader would. */
export async function smoke(driver, origin) {
  const ask = (code) => driver.executeScript(`return ${code}`);
  const until = (code) => driver.wait(() => ask(code), 30_000, `waiting for ${code}`);
  await driver.get(origin + UNIT);
  await driver.executeScript(
    'window.told = [];' +
      'addEventListener("attention-change", (e) => window.told.push(e.detail));' +
      'addEventListener("error", (e) => window.told.push(e.message))',
  );
  await until('document.getElementById("e").ready');

  await (await ask(inRoot('e', '[data-index="9"]'))).click();
  await until('document.getElementById("e").query === 9');
  await numbersAgree(ask);

  // A browser moves its own slider by its own keys; Page Up is ours.
  await driver.executeScript(`${inRoot('e', '[part="scale"]')}.focus()`);
  await driver.actions().sendKeys('\uE00E').perform();
  await until('Math.abs(document.getElementById("e").scale - 0.6) < 1e-9');
  await driver.executeScript(
    `const slider = ${inRoot('e', '[part="scale"]')}; slider.value = '0.9';
      slider.dispatchEvent(new Event('input', { bubbles: true }))`,
  );
  await until('Math.abs(document.getElementById("e").scale - 0.2 * 15 ** 0.9) < 1e-4');
  await numbersAgree(ask);

  await (await ask(inRoot('s', '[part="button"]'))).click();
  await until('document.getElementById("e").scale === 3');
  await until(`${inRoot('s', '[part="button"]')}.getAttribute('aria-pressed') === 'true'`);
  await painted(ask, until, 'e');

  await driver.executeScript('document.getElementById("f").scrollIntoView()');
  await until('document.getElementById("f").ready');
  await driver.executeScript('document.getElementById("f").setAttribute("stage", "output")');
  await painted(ask, until, 'f');
  await driver.executeScript('document.getElementById("f").setAttribute("stage", "softmax")');
  assert.equal(await ask('document.getElementById("f").stage'), 'softmax');
  assert.equal(await ask(`${inRoot('f', '[part="stage"]')}.value`), '5');
  await (await ask(inRoot('f', '[part="play"]'))).click();
  await until(`Number(${inRoot('f', '[part="stage"]')}.value) > 5.1`);

  const told = await ask('window.told');
  assert.ok(
    told.length >= 3 && told.every((one) => typeof one === 'object' && one.weights.length === 10),
    JSON.stringify(told),
  );
}

async function numbersAgree(ask) {
  const trace = await ask('document.getElementById("e").trace');
  const expected = attend(trace);
  for (const name of ['scores', 'weights', 'output']) assert.ok(apart(trace[name], expected[name]) < 1e-9, name);
  const shown = await ask(`[...${inRoot('e', '[part="tokens"]')}.children].map((one) => one.textContent)`);
  assert.deepEqual(
    shown,
    TOKENS.map((word, index) => `${word} ${percent(trace.weights[trace.query][index])}`),
  );
}

/** The canvas has its size and the colours of many numbers. */
async function painted(ask, until, id) {
  await until(`(() => {
    const canvas = ${inRoot(id, 'canvas')};
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
    return colours.size > 10;
  })()`);
  const [width, shown, density] = await ask(
    `[${inRoot(id, 'canvas')}.width, ${inRoot(id, 'canvas')}.getBoundingClientRect().width, devicePixelRatio]`,
  );
  assert.ok(Math.abs(width - shown * density) <= 0.5, `${width} for ${shown} at ${density}`);
}

/** A frame in a sandbox without an origin that its host follows, and the single file from a disk. */
export async function smokeForms(driver, origin) {
  const until = (code) => driver.wait(() => driver.executeScript(`return ${code}`), 30_000, `waiting for ${code}`);
  await driver.get(`${origin}${UNIT}framed.html`);
  await until('parseInt(document.querySelector("iframe").style.height) > 330');
  await driver.switchTo().frame(0);
  await until(
    'document.querySelector("attention-explorer").ready && document.querySelector("attention-explorer").query === 9',
  );
  await driver.switchTo().defaultContent();
  await driver.get(`${pathToFileURL(join(SITE, 'standalone.html'))}#query=4`);
  await until(
    'document.querySelector("attention-explorer").ready && document.querySelector("attention-explorer").query === 4',
  );
}
