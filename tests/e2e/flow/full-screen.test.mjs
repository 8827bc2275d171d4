// A figure that fills the screen, where arrow keys step.

import assert from 'node:assert/strict';
import { part, state } from '../lib/figure.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const SCREEN = { context: { viewport: { width: 1920, height: 1080 } } };
const button = (page, of) => page.locator(of).getByRole('button', { name: 'Full screen' });
const fills = (page, of) => page.waitForFunction((wanted) => document.querySelector(wanted).matches(':fullscreen'), of);
const stage = async (page) => Number(await part(page, 'stage', '#f').inputValue());

/** The size of the digits that are in sight, in px. */
const digits = (page, of) =>
  page.$eval(of, (element) =>
    [...element.shadowRoot.querySelectorAll('.texts span')]
      .filter((one) => /^[<\d.−-]+$/.test(one.textContent))
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
  );

onCourse(
  'a flow fills the screen, its digits can be read from afar, and arrow keys step within a stage',
  '<attention-flow id="f" stage="project"></attention-flow>',
  SCREEN,
  async ({ page }) => {
    await ready(page, '#f');
    await button(page, '#f').click();
    await fills(page, '#f');
    assert.ok(Math.min(...(await digits(page, '#f'))) >= 20, `${await digits(page, '#f')}`);
    await page.keyboard.press('ArrowRight');
    assert.equal(await stage(page), 2.1, 'the first of ten keys');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await stage(page), 2.1);
    // Nine more keys; then the row goes back to the one with the largest score.
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('PageDown');
    assert.equal(await page.$eval('#f', (flow) => flow.stage), 'score');
    assert.equal(await stage(page), 3);
    await page.keyboard.press('ArrowRight');
    assert.equal(await stage(page), 4, 'the scaling is one step');
    await button(page, '#f').click();
    await until(page, () => !document.querySelector('#f').matches(':fullscreen'));
    await page.keyboard.press('ArrowRight');
    assert.equal(await stage(page), 4, 'elsewhere the page has these keys');
  },
);

onCourse(
  'an explorer fills the screen, with large digits, and arrow keys go from query to query',
  '<attention-explorer id="e"></attention-explorer>',
  SCREEN,
  async ({ page }) => {
    await ready(page, '#e');
    await button(page, '#e').click();
    await fills(page, '#e');
    await until(page, () => document.querySelector('#e').shadowRoot.querySelector('[part=heatmap]').clientWidth > 600);
    assert.ok(Math.min(...(await digits(page, '#e'))) >= 20, `${await digits(page, '#e')}`);
    await page.keyboard.press('ArrowRight');
    assert.equal((await state(page, '#e')).query, 8);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    assert.equal((await state(page, '#e')).query, 6);
    const { scale } = await state(page, '#e');
    await part(page, 'scale', '#e').press('ArrowRight');
    assert.equal((await state(page, '#e')).query, 6, 'the slider keeps its own keys');
    assert.ok((await state(page, '#e')).scale > scale);
  },
);
