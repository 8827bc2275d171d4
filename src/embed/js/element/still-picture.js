// The default still of an element as a picture, which lies beside the script. A file of its own, so that the loader
// stays small.

import { keepStill } from './still.js';

/** @import { FigureBase } from './protocol' */

/**
 * @param {HTMLElement & { src?: string }} image
 * @param {Element} element
 */
const setAddress = (image, element) => {
  image.src = new URL(`stills/${element.localName.slice(10)}.svg`, import.meta.url).href;
};

/** @param {FigureBase} element */
export function append(element) {
  const image = new Image();
  image.alt = '';
  keepStill(element, image, setAddress);
}
