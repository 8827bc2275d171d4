// What tests ask of an element on the page.

import { attributeOf } from './contract.mjs';

export { TOKENS } from './lessons.mjs';

/** A part of the first element that `of` finds; playwright looks into open shadow roots. */
export const part = (page, name, of = 'attention-explorer') => page.locator(`${of} [part="${name}"]`).first();

/** The place of a scale on the slider's track, from 0 to 1: equal distances are equal factors. */
export function placeOf(scale) {
  const { from, to } = attributeOf('scale').range;
  return Math.log(scale / from) / Math.log(to / from);
}

/** The scale at a place on the slider's track. */
export function scaleAt(place) {
  const { from, to } = attributeOf('scale').range;
  return from * (to / from) ** place;
}

/** Moves the slider of the first element that `of` finds to a scale. */
export const dragScale = (page, scale, of) => part(page, 'scale', of).fill(String(placeOf(scale)));

/** One token of an explorer. */
export const token = (page, index, of = 'attention-explorer') =>
  page.locator(`${of} [part="token"][data-index="${index}"]`).first();

/** Shows the heatmap where the explorer has no room for it beside the tokens. */
export const showHeatmap = (page, of = 'attention-explorer') =>
  page.$eval(of, ({ shadowRoot }) => {
    const button = shadowRoot.querySelector('.show-heatmap');
    if (button.getAttribute('aria-pressed') === 'false') button.click();
  });

/** One cell of the grid over the heatmap. */
export const cell = (page, row, column, of = 'attention-explorer') =>
  page.locator(`${of} [role="grid"] [role="row"]`).nth(row).locator('[role="gridcell"]').nth(column);

/** The properties and attributes of an element. */
export function state(page, selector = 'attention-explorer') {
  return page.$eval(selector, (element) => ({
    query: element.query,
    scale: element.scale,
    stage: element.stage,
    ready: element.ready,
    attributes: Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)])),
  }));
}

/** Sets properties of the first element that `of` finds. */
export const assign = (page, of, properties) =>
  page.$eval(
    of,
    (element, values) => {
      Object.assign(element, values);
    },
    properties,
  );

/** Sets an attribute of an element, or takes it away where the value is null. */
export const put = (page, selector, name, value) =>
  page.$eval(
    selector,
    (element, [key, text]) => {
      if (text === null) element.removeAttribute(key);
      else element.setAttribute(key, text);
    },
    [name, value],
  );

/** What an element says its numbers are. */
export const trace = (page, selector = 'attention-explorer') => page.$eval(selector, (element) => element.trace);

/** Starts to collect the elements' events, those of the whole page; `heard` answers with them. */
export function listen(page) {
  return page.evaluate(() => {
    const heard = [];
    // Counted here, since the time of the document's timeline may be the same before a frame and in it.
    let frame = 0;
    const count = () => {
      frame++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    for (const type of ['attention-ready', 'attention-change', 'attention-guess']) {
      addEventListener(type, ({ target, detail, bubbles, composed }) => {
        heard.push({ type, id: target.id, detail, bubbles, composed, frame });
      });
    }
    Object.defineProperty(globalThis, 'heard', { value: heard, enumerable: false, configurable: true });
  });
}
export const heard = (page, type = 'attention-change') =>
  page.evaluate((wanted) => globalThis.heard.filter((event) => event.type === wanted), type);

/** A colour of the canvas of a part, at CSS pixels from its top left, as [r, g, b]. */
export function pixel(page, name, x, y, of = 'attention-explorer') {
  return part(page, name, of).evaluate(
    (canvas, [left, top]) => {
      const factor = canvas.width / canvas.getBoundingClientRect().width;
      const context = canvas.getContext('2d');
      return [...context.getImageData(Math.floor(left * factor), Math.floor(top * factor), 1, 1).data].slice(0, 3);
    },
    [x, y],
  );
}

/** The colour in the middle of each cell of the heatmap, row by row. */
export function cellColours(page, of = 'attention-explorer') {
  return page.$eval(of, (element) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    const frame = canvas.getBoundingClientRect();
    const factor = canvas.width / frame.width;
    const context = canvas.getContext('2d');
    const colour = (cell) => {
      const { left, top, width, height } = cell.getBoundingClientRect();
      const [x, y] = [left + width / 2 - frame.left, top + height / 2 - frame.top];
      return [...context.getImageData(Math.floor(x * factor), Math.floor(y * factor), 1, 1).data].slice(0, 3);
    };
    return [...element.shadowRoot.querySelectorAll('[role="row"]')].map((row) => [...row.children].map(colour));
  });
}

/** Everything on the canvas of a part, as text to compare. */
export const picture = (page, name = 'picture', of = 'attention-flow') =>
  part(page, name, of).evaluate((canvas) => canvas.toDataURL());

/** A sentence with plain spaces, where it keeps a number and its unit together with others. */
export const plain = (text) => text.replaceAll('\u00a0', ' ');

/** The distance of two colours. */
export const distance = (a, b) => Math.hypot(...a.map((value, index) => value - b[index]));
