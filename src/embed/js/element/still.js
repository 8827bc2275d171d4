// The default still of a figure that has not started, which is seen in print alone; its label is in the style sheet.

import css from 'attention:still-css';
import { adoptStyle } from './shared.js';

/** @import { FigureBase } from './protocol' */

/**
 * Called with the picture of an element before it is printed.
 *
 * @typedef {(picture: HTMLElement, element: Element) => void} ShowPicture
 */

/**
 * Weak references to the stills that wait, since a still goes with its element; each with what shows its picture.
 *
 * @type {Map<WeakRef<Element>, ShowPicture>}
 */
const waiting = new Map();

// A page's policy may forbid our pictures, which a browser reports as soon as an address is set: only when one prints.
function showPictures() {
  for (const [reference, show] of waiting) {
    const still = reference.deref();
    if (still?.isConnected)
      show(/** @type {HTMLElement} */ (still.firstChild), /** @type {ShadowRoot} */ (still.getRootNode()).host);
  }
}

/** @param {WeakRef<Element>} reference */
function forget(reference) {
  waiting.delete(reference);
  if (waiting.size === 0) removeEventListener('beforeprint', showPictures);
}

const collected = new FinalizationRegistry(forget);

/**
 * The elements whose still comes back whenever they wait.
 *
 * @type {WeakSet<Element>}
 */
const known = new WeakSet();

/**
 * Keeps a still after what the author wrote, unless that has a picture, while the element shows nothing else.
 *
 * @param {FigureBase} element
 * @param {HTMLElement} picture
 * @param {ShowPicture} show
 */
export function keepStill(element, picture, show) {
  const slot = element.shadowRoot.querySelector('slot');
  if (!slot || known.has(element) || !element.isConnected || element.querySelector('img')) return;
  const placeholder = /** @type {HTMLElement} */ (slot.parentNode);
  const still = document.createElement('div');
  const reference = new WeakRef(still);
  still.className = 'still';
  still.append(picture);
  collected.register(still, reference);
  const update = () => {
    if (still.parentNode) return;
    forget(reference);
    if (!element.isConnected) {
      known.delete(element);
      return observer.disconnect();
    }
    // A figure, or an error below the author's words.
    if (!slot.parentNode || placeholder.childElementCount > 1) return;
    adoptStyle(element, css);
    slot.after(still);
    waiting.set(reference, show);
    addEventListener('beforeprint', showPictures);
  };
  const observer = new MutationObserver(update);
  observer.observe(placeholder, { childList: true });
  known.add(element);
  update();
}
