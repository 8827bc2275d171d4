// A link to a state of the article: `#explorer?query=9&scale=3` gives the figure of that id these attributes.
//
// It runs before the elements are defined, so that they wake as the link has them, and writes the address only on
// "Copy link".

import { articleLink, readArticleLink } from './article-link.js';
import { ATTRIBUTES } from '../../src/embed/js/element/attributes.js';
import { LINK, WARN } from '../../src/embed/js/element/shared.js';

const written = (figure) => new Map(ATTRIBUTES.map((name) => [name, figure.getAttribute(name)]));
/** The figures by their id, each with what the author wrote of it. */
const figures = new Map();
for (const figure of document.querySelectorAll('attention-explorer, attention-flow, attention-model')) {
  figures.set(figure.id, { figure, author: written(figure) });
  figure[LINK] = (attributes) => link(figure, attributes);
  figure[WARN] = (name, text) => note((notes) => notes.say(`${figure.id} ${name}`, text));
}

/** What is wrong with a link is said by a script of its own, since few links are wrong. */
let notes = null;

async function note(say) {
  notes ??= import(new URL(NOTES, import.meta.url).href);
  say(await notes);
}

follow(scrollAtOnce);
addEventListener('hashchange', () => follow(scroll));

/** The link to this page with a figure as it is now, which is its address from then on. */
function link({ id }, attributes) {
  const address = articleLink(location.href, id, attributes);
  history.replaceState(history.state, '', address);
  return address;
}

/** Does what the address asks for, and says what it cannot do. `arrive` brings the reader to the figure. */
function follow(arrive) {
  if (notes) note(({ clear }) => clear());
  const asked = readArticleLink(location.hash);
  if (!asked) return;
  const found = figures.get(asked.id);
  if (!found) return note(({ noFigure }) => noFigure(asked.id, [...figures.keys()]));
  const unknown = asked.attributes.map(([name]) => name).filter((name) => !ATTRIBUTES.includes(name));
  if (unknown.length > 0) note(({ noName }) => noName(unknown, ATTRIBUTES));
  // Of two values of one name the first counts.
  set(found, new Map(asked.attributes.reverse()));
  arrive(found.figure);
}

/** Gives a figure what is asked for, and for the rest what the author wrote. */
function set({ figure, author }, asked) {
  const wanted = (name) => asked.get(name) ?? author.get(name);
  // Numbers of another file come late, and a query may be one of their tokens: the figure begins anew.
  const place = wanted('src') !== figure.getAttribute('src') && document.createComment('');
  if (place) figure.replaceWith(place);
  for (const name of ATTRIBUTES) {
    const value = wanted(name);
    if (value === null) figure.removeAttribute(name);
    else if (asked.has(name) || value !== figure.getAttribute(name)) figure.setAttribute(name, value);
  }
  // What stands in for the whole figure is higher than a part of it.
  if (figure.hasAttribute('hide')) figure.replaceChildren();
  if (place) place.replaceWith(figure);
}

/** Once the elements are defined and have been laid out: their room is right from then on. */
function scrollAtOnce(figure) {
  const later = () => requestAnimationFrame(() => requestAnimationFrame(() => scroll(figure, 'instant')));
  addEventListener('DOMContentLoaded', later, { once: true });
}

/** The focus goes along, as it does with a link to a place, so that Tab leads into the figure. */
function scroll(figure, behavior = 'auto') {
  figure.scrollIntoView({ block: 'start', behavior });
  figure.tabIndex = -1;
  figure.focus({ preventScroll: true });
}
