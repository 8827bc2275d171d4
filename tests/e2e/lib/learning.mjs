// What tests ask of the figure of nets in training.

import { readFile } from 'node:fs/promises';
import { part, trace } from './figure.mjs';
import { until } from './reader.mjs';

const file = new URL('../../../target/test-data/learning.json', import.meta.url);

/** What `cargo xtask test` has trained natively before the tests run: the nets of each task after 60 steps. */
export const TRAINED = JSON.parse(await readFile(file, 'utf8'));
export const LEARNING = '<attention-learning id="l">A sentence for now.</attention-learning>';
/** The same with few steps. */
export const SHORT = '<attention-learning id="l" steps="60"></attention-learning>';

/** Waits until the nets are there, tested before their first step. */
export async function loaded(page, of = '#l') {
  await page.locator(of).scrollIntoViewIfNeeded();
  await until(page, (wanted) => document.querySelector(wanted).trace?.nets.length > 0, of);
}

export const start = (page, of = '#l') => part(page, 'start', of);
export const nets = async (page, of = '#l') => (await trace(page, of)).nets;

/** Waits until all nets have done their steps, and answers with them. */
export async function trained(page, of = '#l') {
  await until(
    page,
    (wanted) => {
      const figure = document.querySelector(wanted);
      const { nets } = figure.trace;
      const isEnded = figure.shadowRoot.querySelector('[part=start]').textContent === 'Start again';
      return isEnded && nets.length > 0 && nets.every(({ step, steps }) => step === steps);
    },
    of,
  );
  return nets(page, of);
}
