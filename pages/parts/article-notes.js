// What is wrong with a link to a state of the article, in sentences at the edge of the screen, wherever the reader is.
//
// They lie over the page, so that nothing moves. LINK_MESSAGES comes from crates/attention-messages when the site is
// built.

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
let notes;
const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);
clear();

/** Says a sentence about a subject. */
export function say(subject, text) {
  if (!bar.isConnected) document.body.append(bar);
  notes.say(subject, text);
}

/** There is no figure of this id. */
export const noFigure = (id, known) => say('id', about(LINK_MESSAGES.noFigure, id, known));

/** There are no settings of these names. */
export const noName = (names, known) => say('names', about(LINK_MESSAGES.noName, names.join(', '), known));

/** Takes back all that was said. */
export function clear() {
  bar.replaceChildren(dismiss);
  bar.remove();
  notes = new Notes(dismiss);
}
