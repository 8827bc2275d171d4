// `attention:still` for the forms that are one file: no pictures lie beside them, so the still says in words what the
// picture shows.

import { keepStill } from './still.js';

/** @type {typeof import('attention:still').addStill} */
export function addStill(element) {
  const words = document.createElement('p');
  // The texts of stills are English.
  words.lang = 'en';
  words.append(STILL_CAPTIONS[element.localName.slice(10)]);
  keepStill(element, words, () => {});
}
