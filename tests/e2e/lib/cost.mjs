// What tests ask of the figure of cost.

import { part, trace } from './figure.mjs';
import { until } from './reader.mjs';

export const COST = '<attention-cost id="c">A sentence for now.</attention-cost>';
export const button = (page, of = '#c') => part(page, 'measure', of);

/** Waits for a figure and presses Measure. */
export async function measure(page, of = 'attention-cost') {
  await page.locator(of).scrollIntoViewIfNeeded();
  await until(page, (wanted) => document.querySelector(wanted).ready, of);
  await button(page, of).click();
}

/** Waits until so many lengths are measured, and answers with what the figure says its numbers are. */
export async function points(page, count, of = 'attention-cost') {
  await until(page, ([wanted, least]) => document.querySelector(wanted).trace.points.length >= least, [of, count]);
  return (await trace(page, of)).points;
}

/** Waits until nothing is measured any more. */
export async function ended(page, of = 'attention-cost') {
  await until(page, (wanted) => document.querySelector(wanted).shadowRoot.querySelector('progress').hidden, of);
  return (await trace(page, of)).points;
}

/** The findings in sight. */
export const findings = (page, of = '#c') => page.locator(`${of} .findings p`).allInnerTexts();

/** What is said for the curious, in sight or not. */
export const remarks = (page, of = '#c') => page.locator(`${of} .remarks p`).allTextContents();

/** How many pixels of a chart are neither transparent nor of the colour in its corner. */
export const painted = (page, name, of = '#c') =>
  part(page, name, of).evaluate((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    const corner = pixels.at(-1);
    return pixels.filter((pixel) => pixel !== corner).length;
  });

/** The picture of a chart, as an address with all its pixels: two charts may have as many painted ones. */
export const image = (page, name, of = '#c') => part(page, name, of).evaluate((canvas) => canvas.toDataURL());
