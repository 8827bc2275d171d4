// The page with a single element: embed.html, standalone.html, and the page of the SCORM package.

import '../../src/embed/js/element/loader.js';
import { ATTRIBUTES, TAGS } from '../../src/embed/js/element/attributes.js';
import { WARN } from '../../src/embed/js/element/shared.js';
import { textOf } from '../../src/embed/js/element/values.js';
import { nearest } from '../../src/embed/js/element/messages.js';
import { parseAddress } from './address.js';
import { announceChanges, announceHeight, onSetMessage } from './messages.js';
import { Notes, about } from './notes.js';

const PREFIX = 'attention-';

const address = parseAddress(location, ATTRIBUTES);
const known = TAGS.includes(PREFIX + address.element);

/**
 * The element, or a sentence if there is no such element.
 *
 * @type {import('../../src/embed/js/element/protocol').Guest & { query?: number, scale?: number }}
 */
export const figure = document.createElement(known ? PREFIX + address.element : 'p');
const notes = new Notes(figure);
/** FRAME_MESSAGES comes from crates/attention-messages when the site is built. */
const messages = () => nearest(FRAME_MESSAGES, figure);

show();
if (parent !== window) {
  announceHeight(address.id);
  announceChanges(figure, address.id);
}
onSetMessage(address.id, set);

function show() {
  figure[WARN] = (name, text) => notes.show(name, text);
  for (const [name, value] of address.attributes) figure.setAttribute(name, value);
  document.documentElement.lang = messages().lang;
  document.title = messages().title;
  for (const heading of document.querySelectorAll('h1')) heading.textContent = messages().title;
  (document.querySelector('main') ?? document.body).append(figure);
  if (!known)
    figure.textContent = about(
      messages().noElement,
      address.element,
      TAGS.map((tag) => tag.slice(PREFIX.length)),
    );
  noteUnknown('noParameter', address.unknown, ['element', 'id', ...ATTRIBUTES]);
}

/**
 * Sets attributes from a message: to text and numbers; `null` removes an attribute.
 *
 * @param {Record<string, unknown>} attributes
 */
function set(attributes) {
  const unknown = [];
  for (const [name, value] of Object.entries(attributes)) {
    const text = textOf(name, value);
    if (text === undefined) {
      unknown.push(name);
      continue;
    }
    notes.remove(name);
    if (text === null) figure.removeAttribute(name);
    else figure.setAttribute(name, text);
  }
  noteUnknown('noAttribute', unknown, ATTRIBUTES);
}

/**
 * Shows or removes one of the page's messages, by its name.
 *
 * @param {string} name
 * @param {boolean} isShown
 */
export function toggleNote(name, isShown) {
  if (isShown) notes.show(name, messages()[name]);
  else notes.remove(name);
}

/**
 * @param {string} what the name of the message
 * @param {string[]} unknown
 * @param {string[]} allowed
 */
function noteUnknown(what, unknown, allowed) {
  if (unknown.length > 0) notes.show(what, about(messages()[what], unknown.join(', '), allowed));
}
