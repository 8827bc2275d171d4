// <attention-model>: a sentence of the reader's, and what the heads of a trained model do with it.

import css from 'attention:model-css';
import { STATE } from './attributes.js';
import { follow } from './model-client.js';
import { headOf } from './model-labels.js';
import { ModelView } from './model-view.js';
import { BASE, LINK, MATCHES, SET, WARN, dress } from './shared.js';
import { watch } from './surroundings.js';
import { pack } from './words.js';

export { numbersOf } from './model-numbers.js';

/** The article's own, and the head that it tells of. */
const SENTENCE = 'The animal didn\'t cross the street because it was tired';
const HEAD = '3.1';
/** The name in `hide` of what the model puts around a sentence. */
const SEPARATORS = 'separators';
/** What goes on to the figure of the head as it is. */
const HANDED_ON = ['query', 'scale', 'stage', 'highlight', 'theme', 'hide'];

/** The figure in an element; it answers as an instance of the engine's module does. */
export class Model {
  #element;
  #root;
  #host;
  #view;
  #language;
  #text;
  #head;
  /** What is shown, and what may take its place. */
  #sentence = null;
  #coming = null;
  #leave = () => {};
  #unwatch;
  #figures = [];
  /** The query that a head begins at, where it is told of one. */
  #begun = null;

  constructor(element, root, host, { language, words }) {
    dress(element, css);
    this.#root = root;
    [this.#element, this.#host, this.#language] = [element, host, language];
    this.#view = new ModelView(root, { type: (text) => this.#type(text), choose: (head) => this.#choose(head), find: (head, query) => this.#find(head, query), again: () => this.#ask(), unfold: (open) => this.#unfold(open), bare: (on) => this.#strip(on) });
    this.#text = host.attribute('sentence') ?? SENTENCE;
    this.#head = this.#asked();
    this.#view.speak(words);
    root.addEventListener('attention-change', (event) => {
      if (!this.#reflect(event.target)) event.stopPropagation();
    });
    // That a part is ready is no news to the page.
    root.addEventListener('attention-ready', (event) => event.stopPropagation());
    this.#ask();
    this.#unwatch = watch(element, (_width, _density, _still, _visible, lang) => {
      this.language(lang);
      this.#show();
    });
  }

  /** The head that the attribute names, if it names one. */
  #asked() {
    const found = headOf(this.#host.attribute('head'), this.#host.warn);
    if (found) return `${found.layer}.${found.head}`;
    // An explorer without a head lets one choose.
    return this.#element.localName === 'attention-model' ? HEAD : null;
  }

  #type(text) {
    this.#text = text;
    this.#host.reflect('sentence', text);
    this.#ask();
  }

  /** Has the model compute the sentence; the one before is shown until there is something of the new one. */
  #ask() {
    const before = this.#leave;
    this.#leave = () => {};
    if (this.#text.trim()) {
      const text = this.#text;
      this.#leave = follow(text, (sentence) => {
        if (text !== this.#text) return;
        this.#coming = sentence;
        // Half a sentence says nothing that the whole does not say a little later.
        if (!sentence.comes || !this.#sentence?.done) this.#sentence = sentence;
        this.#show();
      });
    } else {
      this.#sentence = this.#coming = null;
      this.#show();
    }
    before();
  }

  /** The names in `hide`. */
  #hidden() { return (this.#host.attribute('hide') ?? '').split(/[\s,]+/).filter(Boolean); }

  /** Leaves [CLS] and [SEP] out of what is seen, or no more. */
  #strip(on) {
    const others = this.#hidden().filter((name) => name !== SEPARATORS);
    const names = on ? [...others, SEPARATORS] : others;
    this.#host.reflect('hide', names.length > 0 ? names.join() : null);
    this.#hand('hide');
    this.#show();
  }

  #choose(head) {
    this.#head = head;
    this.#host.reflect('head', head);
    this.#show();
  }

  /** Shows a head at the query that it was found by. */
  #find(head, query) {
    this.#host.reflect('query', String(query));
    this.#hand('query');
    this.#choose(head);
  }

  #show() {
    this.#root.classList.toggle('nothing', !this.#sentence || Boolean(this.#sentence.error));
    this.#root.classList.toggle('unchosen', !this.#head || Boolean(this.#sentence?.waits));
    this.#view.show({ text: this.#text, head: this.#head, sentence: this.#sentence, coming: this.#coming, bare: this.#hidden().includes(SEPARATORS) });
    this.#open();
  }

  /** The head in the full explorer, and in the flow where that is unfolded: the same elements as a lesson's. */
  #open() {
    const layer = this.#head && this.#sentence?.layers[Number(this.#head.split('.')[0])];
    if (!layer || this.#sentence.text !== this.#text) return;
    if (!this.#figures.length) this.#add('attention-explorer', this.#view.inside);
    for (const figure of this.#figures) {
      const other = figure.getAttribute('sentence') !== this.#text;
      for (const [name, value] of [['sentence', this.#text], ['head', this.#head]]) {
        if (figure.getAttribute(name) !== value) figure.setAttribute(name, value);
      }
      // A query may have been asked for before there was such a token.
      if (other) this.#hand('query', [figure]);
    }
    if (this.#host.attribute('query') === undefined) this.#begin();
  }

  /** Before anyone has chosen a query, a head is shown at that which it is told of. */
  #begin() {
    const { kind, i } = this.#view.heads.describe(this.#head) ?? {};
    this.#begun = kind === 'pair' ? String(i) : null;
    for (const figure of this.#figures) {
      if (this.#begun === null) figure.removeAttribute('query');
      else if (figure.getAttribute('query') !== this.#begun) figure.setAttribute('query', this.#begun);
    }
  }

  #add(tag, place) {
    const figure = document.createElement(tag);
    figure.setAttribute('sentence', this.#text);
    figure.setAttribute('head', this.#head);
    // What a page of ours has asked of this element holds for what is in it.
    for (const wish of [BASE, LINK, WARN]) if (this.#element[wish]) figure[wish] = this.#element[wish];
    this.#figures.push(figure);
    for (const name of HANDED_ON) this.#hand(name, [figure]);
    place.append(figure);
  }

  /** The flow is a figure of its own, which costs nothing before somebody wants it. */
  #unfold(open) {
    if (open && this.#head && this.#figures.length === 1) this.#add('attention-flow', this.#view.flow);
  }

  #hand(name, figures = this.#figures) {
    const value = this.#host.attribute(name);
    for (const figure of figures) {
      if (value === undefined) figure.removeAttribute(name);
      else figure.setAttribute(name, value);
    }
  }

  /** What the learner changes in a figure of the head is this element's state too, and that of the other figure; answers whether it is news. */
  #reflect(figure) {
    const own = STATE.filter((name) => name !== 'stage' || figure.localName === 'attention-flow');
    const news = own.map((name) => [name, figure.getAttribute(name)]).filter(([name, value]) => value !== this.#value(name));
    for (const pair of news) this.#host.reflect(...pair);
    const shared = news.filter(([name]) => name !== 'stage');
    for (const other of this.#figures) if (other !== figure && shared.length > 0) other[SET](shared);
    return news.length > 0;
  }

  /** What the figures have been given of an attribute; a query also where nobody has chosen one. */
  #value(name) { return this.#host.attribute(name) ?? (name === 'query' ? this.#begun : null); }

  attribute(name) {
    this.#host.changed(name);
    const value = this.#host.attribute(name);
    if (name === 'head') {
      this.#head = this.#asked();
      this.#show();
    } else if (name === 'sentence' && (value ?? SENTENCE) !== this.#text) {
      this.#text = value ?? SENTENCE;
      this.#ask();
    } else if (HANDED_ON.includes(name)) {
      this.#hand(name);
      if (name === 'hide') this.#show();
    }
  }

  /** Prose sets attributes as if the learner had. */
  set(pairs) {
    const own = pairs.filter(([name]) => name === 'head' || name === 'sentence');
    for (const pair of own) this.#host.reflect(...pair);
    for (const [name] of own) this.attribute(name);
    const inner = pairs.filter((pair) => !own.includes(pair));
    const waits = this.#figures.length === 0 || this.#sentence?.text !== this.#text;
    for (const [name, value] of inner) if (waits || !STATE.includes(name)) this.#host.reflect(name, value);
    if (!waits && inner.length > 0) for (const figure of this.#figures) figure[SET](inner);
    // The page brings the figure into view, of which this is a part.
    requestAnimationFrame(() => this.#view.reveal());
  }

  matches(name, value) {
    if (name === 'head') return this.#head === value;
    if (name === 'sentence') return this.#text === value;
    return this.#figures[0]?.[MATCHES](name, value) ?? false;
  }

  async language(language) {
    if (language === this.#language) return;
    this.#language = language;
    const words = await pack(language);
    if (language !== this.#language) return;
    this.#view.speak(words);
    this.#show();
  }

  changed() {}
  query() { return this.#figures[0]?.query ?? NaN; }
  scale() { return this.#figures[0]?.scale ?? NaN; }
  stage() { return undefined; }
  trace() { return this.#figures[0]?.trace ?? null; }

  free() {
    this.#unwatch();
    this.#leave();
    this.#view.heads.end();
    for (const figure of this.#figures) figure.remove();
  }
}
