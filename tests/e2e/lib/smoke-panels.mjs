// The panels in any browser that speaks WebDriver: a picture made of vectors, and numbers of one's own.

import assert from 'node:assert/strict';
import { TWO } from './files.mjs';
import { UNIT } from './reader.mjs';

/** Presses the first button of the explorer's root that has this text. */
const PRESS = `[...document.getElementById('e').shadowRoot.querySelectorAll('button')]
  .find((one) => one.textContent === arguments[0]).click()`;
const inPanel = (selector) => `document.getElementById('e').shadowRoot.querySelector('.panel ${selector}')`;

/** Exports, and shows numbers of one's own, as a reader would. */
export async function smokePanels(driver, origin) {
  const ask = (code) => driver.executeScript(`return ${code}`);
  const until = (code) => driver.wait(() => ask(code), 30_000, `waiting for ${code}`);
  const press = (text) => driver.executeScript(PRESS, text);
  await driver.get(origin + UNIT);
  await until('document.getElementById("e").ready');

  await press('Export');
  await until(inPanel('button'));
  await press('SVG as text');
  const svg = await until(`${inPanel('textarea')}?.value`);
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg).map(Number);
  await press('Show PNG');
  await until(`${inPanel('img')}?.complete`);
  assert.deepEqual(await ask(`[${inPanel('img')}.naturalWidth, ${inPanel('img')}.naturalHeight]`), [
    Math.round(2 * width),
    Math.round(2 * height),
  ]);
  assert.ok(
    await ask(`(() => {
    const canvas = document.createElement('canvas');
    const image = ${inPanel('img')};
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
    return colours.size > 20;
  })()`),
    'the picture has the colours of its cells',
  );

  await press('Your numbers');
  await until(inPanel('textarea:not([readonly])'));
  await driver.executeScript(`${inPanel('textarea')}.value = arguments[0]`, JSON.stringify(TWO));
  await press('Show these numbers');
  await until('document.getElementById("e").trace.tokens.join() === "a,b"');
  assert.deepEqual(await ask('document.getElementById("e").trace.q'), TWO.q);
}
