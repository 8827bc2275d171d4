// What comes only when somebody asks for it: the panels of an element, and where custom data comes from.

import { exporting } from './export.js';
import { numbers } from './numbers.js';
import { panelOf } from './panel.js';
import { copyLink, embed } from './share.js';

export { authoredText, givenText } from '../runtime/source.js';
export { showError } from '../runtime/show-error.js';

const OPEN = { embed, link: copyLink, export: exporting, numbers };

/** Opens the panel of an action, or closes it where it is open. An element shows one at a time. */
export function open(name, context) {
  const before = panelOf(context);
  before?.close(false);
  context.place.querySelector('.told')?.remove();
  if (before?.name !== name || before.context !== context) OPEN[name](context);
}

/** Takes everything away that these tools have put into an element. */
export function close(context) {
  panelOf(context)?.close(false);
  context.place.replaceChildren();
}
