// A link to a state of the article: `#explorer?query=9&scale=3` gives the figure of that id these attributes.
//
// The state is set before the elements are defined, so that they start in the state of the link. The address changes on
// "Copy link" alone.

import './contents.js';
import './first-words.js';
import './formula.js';
import { defined } from './first-paint.js';
import { articleLink, readArticleLink } from './article-link.js';
import { ATTRIBUTES } from '../../src/embed/js/element/attributes.js';
import { LINK, WARN } from '../../src/embed/js/element/shared.js';

/**
 * @import { Guest } from '../../src/embed/js/element/protocol'
 * @typedef {typeof import('./article-notes')} ArticleNotes
 */

const written = (/** @type {Guest} */ figure) => new Map(ATTRIBUTES.map((name) => [name, figure.getAttribute(name)]));
/**
 * The figures by their ids, each with the author's attributes.
 *
 * @type {Map<string, { figure: Guest, author: Map<string, string | null> }>}
 */
const figures = new Map();
for (const figure of /** @type {NodeListOf<Guest>} */ (
  document.querySelectorAll('attention-explorer, attention-flow, attention-model')
)) {
  figures.set(figure.id, { figure, author: written(figure) });
  figure[LINK] = (attributes) => link(figure, attributes);
  figure[WARN] = (name, text) => note((notes) => notes.show(`${figure.id} ${name}`, text));
}

/**
 * The script for notes, which is loaded on demand, since few links have errors.
 *
 * @type {Promise<ArticleNotes> | undefined}
 */
let notes;

/** @param {(notes: ArticleNotes) => void} show */
async function note(show) {
  notes ??= import(new URL(NOTES, import.meta.url).href);
  show(await notes);
}

openLink(scrollAtOnce);
addEventListener('hashchange', () => openLink(scroll));

/**
 * The link to this page with a figure in its present state. It becomes the address of the page.
 *
 * @param {Guest} figure
 * @param {string[][]} attributes pairs of a name and a value
 */
function link({ id }, attributes) {
  const address = articleLink(location.href, id, attributes);
  history.replaceState(history.state, '', address);
  return address;
}

/**
 * Applies the state in the address, and shows notes on errors in it. `scrollTo` brings the figure into view.
 *
 * @param {(figure: Guest) => void} scrollTo
 */
function openLink(scrollTo) {
  if (notes) note(({ clear }) => clear());
  const link = readArticleLink(location.hash);
  if (!link) return;
  const found = figures.get(link.id);
  if (!found) return note(({ noFigure }) => noFigure(link.id, [...figures.keys()]));
  const unknown = link.attributes.map(([name]) => name).filter((name) => !ATTRIBUTES.includes(name));
  if (unknown.length > 0) note(({ noName }) => noName(unknown, ATTRIBUTES));
  // Of two values with the same name the first counts.
  set(found, new Map(link.attributes.reverse()));
  scrollTo(found.figure);
}

/**
 * Sets the attributes of a figure: those of the link, and the author's for all others.
 *
 * @param {{ figure: Guest, author: Map<string, string | null> }} found
 * @param {Map<string, string>} linked
 */
function set({ figure, author }, linked) {
  const wanted = (/** @type {string} */ name) => linked.get(name) ?? /** @type {string | null} */ (author.get(name));
  // With another file, the figure is mounted anew: a query may name a token of that file, which has yet to load.
  const marker = wanted('src') !== figure.getAttribute('src') && document.createComment('');
  if (marker) figure.replaceWith(marker);
  for (const name of ATTRIBUTES) {
    const value = wanted(name);
    if (value === null) figure.removeAttribute(name);
    else if (linked.has(name) || value !== figure.getAttribute(name)) figure.setAttribute(name, value);
  }
  // The author's fallback content is as high as the whole figure.
  if (linked.has('hide')) figure.replaceChildren();
  if (marker) marker.replaceWith(figure);
}

/**
 * Scrolls once the elements are defined and laid out, since their heights are right from then on.
 *
 * @param {Guest} figure
 */
async function scrollAtOnce(figure) {
  await defined;
  requestAnimationFrame(() => requestAnimationFrame(() => scroll(figure, 'instant')));
}

/**
 * Moves the focus too, as a link to a place does, so that Tab moves into the figure.
 *
 * @param {Guest} figure
 * @param {ScrollBehavior} behavior
 */
function scroll(figure, behavior = 'auto') {
  figure.scrollIntoView({ block: 'start', behavior });
  figure.tabIndex = -1;
  figure.focus({ preventScroll: true });
}
