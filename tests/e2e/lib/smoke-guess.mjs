// Guess first, in any browser that speaks WebDriver: an explorer by keys, a flow by taps, and one in a frame.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { TOKENS, plain } from './figure.mjs';
import { showsWeights } from './guess.mjs';
import { LIBRARY, UNIT, course } from './reader.mjs';
import { serve } from './server.mjs';

const BODY = `<attention-explorer guess></attention-explorer><attention-flow guess></attention-flow>
  <iframe title="Figure" src="${LIBRARY}embed.html?element=flow&amp;guess=" sandbox="allow-scripts" width="800"
    height="600"></iframe>`;
const [ANIMAL, STREET] = ['animal', 'street'].map((word) => TOKENS.indexOf(word));
const inRoot = (of, selector) => `document.querySelector('${of}').shadowRoot.querySelector('${selector}')`;

/** Guesses as a reader would, on a page of its own under a policy. */
export async function smokeGuess(driver, policy) {
  const pages = { [`${UNIT}guess.html`]: course(BODY), [`${UNIT}course.css`]: 'body{margin:0}' };
  const server = await serve({ policy, at: LIBRARY, pages });
  try {
    await driver.get(`${server.origin}${UNIT}guess.html`);
    await asks(driver, 'attention-explorer');
    await driver.executeScript(`${inRoot('attention-explorer', '[aria-checked="true"]')}.focus()`);
    await driver.actions().sendKeys(Key.HOME, Key.ARROW_RIGHT, Key.ENTER).perform();
    await answers(driver, 'attention-explorer', /^You: animal\. Right: 55% of its attention\./, ANIMAL);

    await asks(driver, 'attention-flow');
    await taps(driver, 'attention-flow');

    await driver.executeScript('document.querySelector("iframe").scrollIntoView()');
    await driver.switchTo().frame(0);
    await asks(driver, 'attention-flow');
    await taps(driver, 'attention-flow');
    await driver.switchTo().defaultContent();
  } finally {
    await server.close();
  }
}

const ask = (driver, code) => driver.executeScript(`return ${code}`);
const until = (driver, code) => driver.wait(() => ask(driver, code), 30_000, `waiting for ${code}`);
const shows = (driver, of) => driver.executeScript(`return (${showsWeights})(arguments[0])`, of);

/** The element asks and tells nothing. */
async function asks(driver, of) {
  await driver.executeScript(`document.querySelector('${of}').scrollIntoView()`);
  await until(driver, `document.querySelector('${of}')?.ready`);
  await driver.executeScript(
    `window.guesses = []; document.querySelector('${of}').addEventListener('attention-guess',
      ({ detail }) => window.guesses.push(detail))`,
  );
  await until(driver, `${inRoot(of, '.question')}.checkVisibility({ visibilityProperty: true })`);
  assert.equal(await shows(driver, of), false, `${of} tells nothing before the guess`);
}

/** A wrong guess by a tap: the flow tells the answer, and plays. */
async function taps(driver, of) {
  await (await ask(driver, inRoot(of, `[data-index="${STREET}"]`))).click();
  await answers(driver, of, /^You: street\. Attention: 55% animal, 5% street\./, STREET);
  await until(driver, `Number(${inRoot(of, '[part="stage"]')}.value) > 0.1`);
}

async function answers(driver, of, finding, guess) {
  await driver.wait(() => shows(driver, of), 30_000, `${of} shows the weights`);
  assert.match(plain(await ask(driver, `${inRoot(of, '.finding')}.textContent`)), finding);
  const heard = await ask(driver, 'window.guesses');
  assert.deepEqual([heard.length, heard[0].guess, heard[0].answer], [1, guess, ANIMAL]);
}
