// Finds the heads in which one token looks most at another.

import { HEADS, sharesOf } from './labels.js';
import { fill, node } from '../panels/panel.js';

const FOUND = 5;

/** What the figure is made of, by name. */
const partsOf = () => ({
  title: node('span'),
  fromName: node('span'),
  toName: node('span'),
  from: node('select', { part: 'from' }),
  to: node('select', { part: 'to' }),
  found: node('div', { class: 'found', role: 'group' }),
});

export class Finder {
  root;
  #words = null;
  #parts;
  #logic;
  #go;
  /** What is asked, and of what; neither is done again for nothing. */
  #sentence = null;
  #offered = '';
  #asked = '';
  /** The two tokens that are looked for, also where a sentence has none such. */
  #pair = [
    { piece: 'it', nth: 1 },
    { piece: 'animal', nth: 1 },
  ];
  #options = [];

  /** `logic` ranks heads, as the engine's module does; `go(head, query)` hears which is to be shown, at which query. */
  constructor(logic, go) {
    [this.#logic, this.#go] = [logic, go];
    this.#parts = partsOf();
    const { title, fromName, from, toName, to, found } = this.#parts;
    this.root = node(
      'div',
      { class: 'finder' },
      title,
      node('label', {}, fromName, from),
      node('label', {}, toName, to),
      found,
    );
    for (const select of [from, to]) {
      select.addEventListener('change', () => {
        this.#pair = [from, to].map((one) => this.#options[one.selectedIndex]);
        this.#find();
      });
    }
  }

  speak(words) {
    this.#words = words;
    this.#asked = '';
    const { title, fromName, toName, found } = this.#parts;
    [title.textContent, fromName.textContent, toName.textContent] = [words.find, words.from, words.to];
    found.setAttribute('aria-label', words.found);
  }

  /**
   * Offers the tokens of a sentence, and finds the heads; `head` is the one that is shown, `bare` leaves [CLS] and
   * [SEP] out.
   */
  show(sentence, head, bare) {
    this.#sentence = sentence;
    if (sentence?.tokens) this.#offer(sentence, bare);
    this.#find();
    for (const button of this.#parts.found.children) button.setAttribute('aria-current', String(button.value === head));
  }

  #offer({ id, tokens: { pieces } }, bare) {
    const offered = [id, bare].join();
    if (offered === this.#offered) return;
    this.#offered = offered;
    const { from, to } = this.#parts;
    const words = bare && pieces.length > 2;
    const options = optionsOf(pieces).slice(words ? 1 : 0, words ? -1 : undefined);
    this.#options = options;
    [from, to].forEach((select, at) => {
      select.replaceChildren(...options.map(({ index, text }) => node('option', { value: index }, text)));
      const found = placeOf(this.#pair[at], options);
      select.selectedIndex = found >= 0 ? found : Math.min((words ? 0 : 1) + at, options.length - 1);
    });
  }

  #find() {
    const { from, to, found } = this.#parts;
    const sentence = this.#sentence;
    const known = sentence?.layers.filter(Boolean) ?? [];
    const asked = known.length > 0 ? [sentence.id, known.length, from.value, to.value].join() : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    const [query, key] = [from, to].map((select) => Number(select.value));
    const shares = known.length > 0 ? sharesOf(known, sentence.n, query, key) : [];
    found.replaceChildren(
      ...Array.from(this.#logic.rankHeads(Float64Array.from(shares), FOUND), (at) => {
        const name = `${Math.floor(at / HEADS)}.${at % HEADS}`;
        const percent = this.#words.percent(shares[at]);
        const button = node(
          'button',
          { type: 'button', value: name, 'aria-label': fill(this.#words.head, { head: name, does: percent }) },
          `${name} · ${percent}`,
        );
        button.addEventListener('click', () => this.#go(name, query));
        return button;
      }),
    );
  }
}

/** Each token with its place; one that stands there more than once bears which of them it is. */
function optionsOf(pieces) {
  const all = new Map();
  for (const piece of pieces) all.set(piece, (all.get(piece) ?? 0) + 1);
  const seen = new Map();
  return pieces.map((piece, index) => {
    seen.set(piece, (seen.get(piece) ?? 0) + 1);
    return { index, piece, nth: seen.get(piece), text: all.get(piece) > 1 ? `${piece} (${seen.get(piece)})` : piece };
  });
}

/** Where a token stands among the options, or another of the same text; -1 where there is none such. */
function placeOf({ piece, nth }, options) {
  const same = options.findIndex((one) => one.piece === piece && one.nth === nth);
  return same >= 0 ? same : options.findIndex((one) => one.piece === piece);
}
