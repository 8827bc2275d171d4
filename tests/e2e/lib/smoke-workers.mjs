// The figures with a worker, in any browser that speaks WebDriver: the cost is measured, a trained head is opened, and
// nets are trained to the bits of the host.

import assert from 'node:assert/strict';
import { TRAINED } from './learning.mjs';
import { PIECES, sampled } from './model.mjs';
import { attend, apart } from './oracle.mjs';
import { UNIT } from './reader.mjs';

const within = (id, selector) => `document.getElementById('${id}').shadowRoot.querySelector('${selector}')`;

/** So often a reader measures again, as the figure says, where a busy machine left it too few points. */
const TRIES = 5;

/** Has the cost measured; answers with the first finding. */
async function measured(driver, ask, until) {
  let finding;
  for (let tries = 0; tries < TRIES; tries++) {
    await driver.executeScript(`${within('c', '[part="measure"]')}.click()`);
    await until('document.getElementById("c").trace.points.length >= 1');
    await until(`${within('c', 'progress')}.hidden`);
    finding = await ask(`${within('c', '.findings p')}.textContent`);
    if (!finding.startsWith('Too little was measured')) break;
  }
  return finding;
}

/** Puts both on the course's page and does what a reader would. */
export async function smokeWorkers(driver, origin) {
  const ask = (code) => driver.executeScript(`return ${code}`);
  const until = (code) => driver.wait(() => ask(code), 60_000, `waiting for ${code}`);
  await driver.get(origin + UNIT);
  await driver.executeScript(
    `document.querySelector('main').innerHTML =
      '<attention-cost id="c"></attention-cost><attention-learning id="l" steps="60"></attention-learning>' +
      '<attention-model id="m"></attention-model>'`,
  );
  await until('document.getElementById("c").ready');
  assert.match(await measured(driver, ask, until), /^Doubling the tokens took attention \d+(\.\d+)? times as long/);
  assert.ok(!(await ask(`${within('c', '.findings')}.textContent`)).includes('no worker'), 'in a worker');

  await driver.executeScript('document.getElementById("l").scrollIntoView()');
  await until('document.getElementById("l").trace?.nets.length === 3');
  await driver.executeScript(`${within('l', '[part="start"]')}.click()`);
  await until('document.getElementById("l").trace.nets.every(({ step }) => step === 60)');
  const isTested = ({ accuracy }, net) => `document.getElementById("l").trace.nets[${net}].accuracy === ${accuracy}`;
  await until(TRAINED.cards.map(isTested).join(' && '));
  assert.deepEqual(JSON.parse(await ask('JSON.stringify(document.getElementById("l").trace.nets)')), TRAINED.cards);

  await driver.executeScript('document.getElementById("m").scrollIntoView()');
  await until(
    `document.getElementById('m').shadowRoot?.querySelectorAll('[data-head]:not([data-waits])').length === 72`,
  );
  await driver.executeScript(
    `${within('m', '[data-head="3.1"]')}.click(); ${within('m', '.head-explorer')}.scrollIntoView()`,
  );
  await until('document.getElementById("m").trace?.tokens.length === 14');
  const numbers = await ask('document.getElementById("m").trace');
  assert.deepEqual(numbers.tokens, PIECES);
  assert.ok(apart(numbers.weights, attend(numbers).weights) < 1e-9);
  assert.ok(numbers.weights[10][2] > 0.6, 'from “it” to “animal”');
  const darkest = await ask(`(() => {
    const green = (${sampled})(${within('m', '[data-head="0.2"]')}, 14).map((colour) => colour[1]);
    return [5, 6, 7].every((i) => green[i * 14 + i - 1] < green[i * 14 + i]);
  })()`);
  assert.ok(darkest, 'head 0.2 looks at the token before');
}
