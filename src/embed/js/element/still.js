// The default still of a figure that has not started, which is seen in print alone. A file of its own, so that the
// loader stays small.

import css from 'attention:still-css';
import { adoptStyle } from './shared.js';

/** The pictures of stills that wait, and their addresses. A picture goes with its element. */
const waiting = new Set();

// A page's policy may forbid our pictures, which a browser reports as soon as an address is set: only when one prints.
function setAddresses() {
  for (const { image, address } of waiting) {
    const there = image.deref();
    if (there?.isConnected) there.src = address;
  }
}

function forget(picture) {
  waiting.delete(picture);
  if (waiting.size === 0) removeEventListener('beforeprint', setAddresses);
}

const collected = new FinalizationRegistry(forget);

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
  const address = new URL(`stills/${element.localName.slice(10)}.svg`, import.meta.url).href;
  const picture = { image: new WeakRef(image), address };
  waiting.add(picture);
  addEventListener('beforeprint', setAddresses);
  collected.register(image, picture);
  new MutationObserver((_, observer) => {
    if (still.parentNode) return;
    forget(picture);
    observer.disconnect();
  }).observe(slot.parentNode, { childList: true });
  image.alt = '';
  note.append(NOT_STARTED);
  still.append(image, note);
  slot.after(still);
}
