// Many copies of an element on one page, each in a box of another width.

import { until } from './reader.mjs';

/** Style sheet of the page: a box of each width, all at the same place, so that all are on screen. */
export const boxStyles = (widths) =>
  `main{padding:0}.box{position:absolute;top:0;left:0}${widths.map((one) => `.w${one}{width:${one}px}`).join('')}`;

/** Puts a copy of `html` in a box of each width; answers with their heights at that moment. */
export const fillBoxes = (page, widths, html) =>
  page.evaluate(
    ([all, text]) => {
      const boxes = all.map((width) => Object.assign(document.createElement('div'), { className: `box w${width}` }));
      document.querySelector('main').replaceChildren(...boxes);
      for (const box of boxes) box.innerHTML = text;
      return boxes.map((box) => box.firstElementChild.getBoundingClientRect().height);
    },
    [widths, html],
  );

/** Waits until the element in each box is interactive. */
export const boxesReady = (page) =>
  until(page, () => [...document.querySelectorAll('.box')].every((box) => box.firstElementChild.ready));
