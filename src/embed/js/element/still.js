// The default still of a figure that has not started, which is seen in print alone. A file of its own, so that the
// loader stays small.

import css from 'attention:still-css';
import { adoptStyle } from './shared.js';

/** Appends the still to what the author wrote, unless that has a picture. What the element shows later replaces it. */
export function append(element) {
  const slot = element.shadowRoot.querySelector('slot');
  // Neither a figure nor a failure nor a still is there.
  const isWaiting = slot?.parentNode.childElementCount === 1;
  if (!isWaiting || !element.isConnected || element.querySelector('img')) return;
  adoptStyle(element, css);
  const still = document.createElement('div');
  const image = new Image();
  const note = document.createElement('p');
  still.className = 'still';
  // The texts of stills are English.
  still.lang = 'en';
  // A browser fetches what is not displayed when it prints.
  image.loading = 'lazy';
  image.src = new URL(`stills/${element.localName.slice(10)}.svg`, import.meta.url).href;
  image.alt = '';
  note.append(NOT_STARTED);
  still.append(image, note);
  slot.after(still);
}
