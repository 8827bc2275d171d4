// Print in any browser that speaks WebDriver and has a command that prints, which WebKitGTK's driver lacks.

import assert from 'node:assert/strict';
import { texts, textStreams } from './pdf.mjs';
import { LIBRARY, UNIT, course } from './reader.mjs';
import { STRICT, serve } from './server.mjs';
import { FIGURES } from './stills.mjs';

const ABOVE = '<p>Above.</p>'.repeat(60);
const waiting = (figure) => [
  `${UNIT}${figure}.html`,
  course(`${ABOVE}<attention-${figure} id="e"><p>The author’s words.</p></attention-${figure}>`),
];
const PAGES = {
  ...Object.fromEntries(FIGURES.map(waiting)),
  [`${UNIT}started.html`]: course('<attention-explorer id="e" query="9"></attention-explorer><p>Below.</p>'),
  [`${UNIT}course.css`]: '',
};

/** Serves pages of a course and prints them. */
export async function smokePrint(driver) {
  const server = await serve({ policy: STRICT, at: LIBRARY, pages: PAGES });
  try {
    await driver.get(`${server.origin}${UNIT}started.html`);
    if (!(await canPrint(driver))) return;
    await started(driver);
    for (const figure of FIGURES) {
      await driver.get(`${server.origin}${UNIT}${figure}.html`);
      await notStarted(driver, figure);
      assert.ok(
        server.requests.some((path) => path.endsWith(`/stills/${figure}.svg`)),
        figure,
      );
    }
  } finally {
    await server.close();
  }
}

async function canPrint(driver) {
  try {
    await driver.printPage();
    return true;
  } catch (error) {
    if (error.name === 'UnknownCommandError') return false;
    throw error;
  }
}

/** What is printed, as a PDF. */
const sheet = async (driver) => Buffer.from(await driver.printPage({ background: true }), 'base64');
const until = (driver, code) =>
  driver.wait(() => driver.executeScript(`return ${code}`), 30_000, `waiting for ${code}`);
const inRoot = (selector) => `document.getElementById('e').shadowRoot.querySelector('${selector}')`;

/** A figure shows its state: on paper, another query looks different and the same one the same, without a still. */
async function started(driver) {
  await until(driver, 'document.getElementById("e")?.ready');
  const printed = async (query) => {
    await driver.executeScript(`document.getElementById('e').query = ${query}`);
    await driver.executeAsyncScript('requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))');
    await until(driver, 'document.getElementById("e").shadowRoot.getAnimations().length === 0');
    return textStreams(await sheet(driver)).join();
  };
  const first = await printed(9);
  assert.ok((await printed(1)) !== first, 'another query is printed');
  assert.ok((await printed(9)) === first, 'the same query is printed');
  assert.equal(await driver.executeScript(`return ${inRoot('.still')}`), null);
}

/** A figure below so much text that it waits prints its default still, labelled, and goes on waiting. */
async function notStarted(driver, figure) {
  await until(driver, inRoot('.still'));
  const printed = async () => texts(textStreams(await sheet(driver)));
  const whole = await printed();
  await driver.executeScript(`${inRoot('.still img')}.hidden = true`);
  const labelled = await printed();
  assert.ok(whole - labelled > 5, `${figure}: ${whole - labelled} texts of the picture`);
  if (figure === FIGURES[0]) {
    await driver.executeScript(`${inRoot('.still')}.className = ''`);
    const words = await printed();
    assert.ok(labelled > words && words > 0, 'the label and the author’s words');
  }
  assert.equal(await driver.executeScript('return document.getElementById("e").ready'), false);
}
