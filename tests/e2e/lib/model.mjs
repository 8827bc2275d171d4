// What tests ask of the figure of a trained model.

import { until } from './reader.mjs';

/** With all tokens, so that those in sight are those of the trace. */
export const MODEL = '<attention-model id="m" separators>A sentence for now.</attention-model>';
export const TIRED = "The animal didn't cross the street because it was tired";
export const WIDE = "The animal didn't cross the street because it was too wide";
/** The tokens of the article's sentence, as the model has them. */
export const PIECES = [
  '[CLS]',
  'the',
  'animal',
  'didn',
  "'",
  't',
  'cross',
  'the',
  'street',
  'because',
  'it',
  'was',
  'tired',
  '[SEP]',
];

/** One of the small heatmaps. */
export const head = (page, name, of = '#m') => page.locator(`${of} [data-head="${name}"]`);

/** The colours in the middle of the `n · n` cells of one of the small heatmaps, as [red, green, blue]. */
export const colours = (page, name, n, of = '#m') => head(page, name, of).evaluate(sampled, n);

/** The same in the page, of the button that bears the heatmap. */
export function sampled(button, count) {
  const [box, canvas] = [button.querySelector('.map'), button.parentElement.querySelector('canvas')];
  const [from, place] = [canvas.getBoundingClientRect(), box.getBoundingClientRect()];
  const device = canvas.width / from.width;
  const [x, y, side] = [
    place.left + box.clientLeft - from.left,
    place.top + box.clientTop - from.top,
    box.clientWidth,
  ].map((length) => Math.round(length * device));
  const { data } = canvas.getContext('2d').getImageData(x, y, side, side);
  const middle = (index) => Math.floor(((index + 0.5) * side) / count);
  return Array.from({ length: count * count }, (_, at) => {
    const pixel = 4 * (middle(Math.floor(at / count)) * side + middle(at % count));
    return [...data.slice(pixel, pixel + 3)];
  });
}

/** Waits until so many layers of what is typed can be explored. */
export function layers(page, count, of = '#m') {
  return until(
    page,
    ([wanted, least]) => {
      const cells =
        document
          .querySelector(wanted)
          ?.shadowRoot?.querySelectorAll('.heads[aria-busy="false"] [data-head]:not([data-waits])') ?? [];
      return cells.length >= 12 * least;
    },
    [of, count],
  );
}

/** Chooses a head and waits until the explorer shows it. */
export async function open(page, name, of = '#m') {
  await head(page, name, of).click();
  await shows(page, name, of);
}

/** Waits until a head is shown, of the sentence that is typed. */
export async function shows(page, name, of = '#m') {
  await page.locator(`${of} .head-explorer .explorer`).scrollIntoViewIfNeeded();
  return until(
    page,
    ([wanted, expected]) => {
      const element = document.querySelector(wanted);
      const summary = element.shadowRoot.querySelector('[part="summary"]').textContent;
      return summary.startsWith(`Head ${expected}: `) && element.trace?.divisor > 5;
    },
    [of, name],
  );
}

/** Unfolds the flow of the chosen head, and waits until it is there. */
export async function unfold(page, of = '#m') {
  await page.locator(`${of} .flow-of-head > summary`).click();
  await page.locator(`${of} .flow [part="picture"]`).waitFor({ state: 'attached' });
}

/** What the line below the field says. */
export const status = (page, of = '#m') => page.locator(`${of} .status`).innerText();
