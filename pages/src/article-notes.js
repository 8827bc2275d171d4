// Notes on errors in a link to a state of the article.
//
// They are fixed at the edge of the screen, above the page, so that nothing moves. LINK_MESSAGES comes from
// crates/attention-messages when the site is built.

import css from './article-notes.css';
import { Notes, about } from './notes.js';

const bar = document.createElement('div');
bar.className = 'notes';
bar.setAttribute('role', 'region');
bar.setAttribute('aria-label', LINK_MESSAGES.title);
const dismiss = document.createElement('button');
dismiss.type = 'button';
dismiss.textContent = LINK_MESSAGES.close;
dismiss.addEventListener('click', clear);
/** @type {Notes} */
let notes;
const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);
clear();

/**
 * Shows a note about a subject.
 *
 * @param {string} subject
 * @param {string} text
 */
export function show(subject, text) {
  if (!bar.isConnected) document.body.append(bar);
  notes.show(subject, text);
}

/**
 * Shows that there is no figure with this id.
 *
 * @param {string} id
 * @param {string[]} known
 */
export const noFigure = (id, known) => show('id', about(LINK_MESSAGES.noFigure, id, known));

/**
 * Shows that there are no attributes of these names.
 *
 * @param {string[]} names
 * @param {string[]} known
 */
export const noName = (names, known) => show('names', about(LINK_MESSAGES.noName, names.join(', '), known));

/** Removes all notes. */
export function clear() {
  bar.replaceChildren(dismiss);
  bar.remove();
  notes = new Notes(dismiss);
}
