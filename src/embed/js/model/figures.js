// The figures of a head: the full explorer, and the flow where that is unfolded. They are the same elements as a
// lesson's.

import { SETTINGS, STATE } from '../element/attributes.js';
import { BASE, LINK, SET, WARN } from '../element/shared.js';

/** What both of them show. */
const SHARED = ['query', 'scale'];

export class HeadFigures {
  #element;
  #host;
  #view;
  #logic;
  #all = [];
  #head = null;
  /** The tokens that are shown. */
  #pieces = [];
  /** The author's query, where the sentence has it. */
  #authored = null;
  /** The query that a head begins at, where it is told of one and the author names none. */
  #begun = null;
  /** The query that each figure has been given to begin at. */
  #given = new Map();

  /** In `element`, at the places that the view has for them. */
  constructor(element, host, view, logic) {
    [this.#element, this.#host, this.#view, this.#logic] = [element, host, view, logic];
  }

  /** The place among tokens of the one that a query names; -1 where it names none. */
  find(query, pieces = []) {
    return this.#logic.findToken(query ?? '', pieces) ?? -1;
  }

  get explorer() {
    return this.#all[0];
  }

  /**
   * Shows a head of a sentence whose layer is known; `written` says that it is the author's, and so is what is wrong
   * with it.
   */
  show(sentence, head, written) {
    const { text, tokens } = sentence;
    this.#head = head;
    this.#carry(tokens.pieces);
    const { query } = this.#host.author;
    this.#authored = query != null && (written || this.find(query, tokens.pieces) >= 0) ? query : null;
    const { kind, i } = this.#view.heads.describe(head) ?? {};
    this.#begun = kind === 'pair' && this.#authored === null ? String(i) : null;
    this.#rewrite();
    if (this.#all.length === 0) this.#add('attention-explorer', this.#view.inside, text);
    for (const figure of this.#all) {
      const other = figure.getAttribute('sentence') !== text;
      for (const [name, value] of [
        ['sentence', text],
        ['head', head],
      ]) {
        if (figure.getAttribute(name) !== value) figure.setAttribute(name, value);
      }
      const isNew = this.#begin(figure);
      if (other || isNew) this.#relearn(figure);
    }
    this.unfold();
  }

  /** The flow costs nothing before somebody wants it. */
  unfold() {
    if (this.#view.flow.open && this.#all.length === 1)
      this.#add('attention-flow', this.#view.flow, this.explorer.getAttribute('sentence'));
  }

  #add(tag, place, text) {
    const figure = document.createElement(tag);
    figure.setAttribute('sentence', text);
    figure.setAttribute('head', this.#head);
    // What a page of ours has asked of this element holds for what is in it.
    for (const wish of [BASE, LINK, WARN]) if (this.#element[wish]) figure[wish] = this.#element[wish];
    this.#all.push(figure);
    for (const name of SETTINGS) if (!SHARED.includes(name) || !this.#isLearnt(name)) this.hand(name, [figure]);
    this.#begin(figure);
    this.#relearn(figure);
    place.append(figure);
  }

  /**
   * A learner's query is a token, and goes with it into another sentence; where there is none such, a head begins anew.
   */
  #carry(pieces) {
    const [query, before] = [this.#host.attribute('query'), this.#pieces];
    this.#pieces = pieces;
    if (before.length === 0 || before === pieces || !this.#isLearnt('query')) return;
    const at = this.find(query, before);
    const to = pieces[at] === before[at] ? at : pieces.indexOf(before[at]);
    this.#host.reflect('query', to >= 0 ? String(to) : null);
  }

  /** An author's query stands in the attribute where the sentence has it, and nowhere else. */
  #rewrite() {
    if (this.#isLearnt('query') || (this.#host.attribute('query') ?? null) === this.#authored) return;
    this.#host.reflect('query', this.#authored);
  }

  /**
   * Has a figure begin at the query of its head, from which a learner starts again; answers whether that is another
   * one.
   */
  #begin(figure) {
    const own = this.#authored ?? this.#begun;
    const isNew = this.#given.get(figure) !== own;
    if (!isNew && (this.#isLearnt('query') || figure.getAttribute('query') === own)) return false;
    this.#given.set(figure, own);
    if (own === null) figure.removeAttribute('query');
    else figure.setAttribute('query', own);
    return isNew;
  }

  /** What the learner has chosen holds in a figure that has begun anew. */
  #relearn(figure) {
    const learnt = SHARED.filter((name) => this.#isLearnt(name)).map((name) => [name, this.#host.attribute(name)]);
    if (learnt.length > 0) figure[SET](learnt);
  }

  #isLearnt(name) {
    const value = this.#host.attribute(name);
    return STATE.includes(name) && value !== undefined && value !== this.#host.author[name];
  }

  /** Hands an attribute on: as the author's, or as the learner's, from which one may start again. */
  hand(name, figures = this.#all) {
    const value = this.#host.attribute(name);
    for (const figure of figures) {
      if (this.#isLearnt(name)) figure[SET]([[name, value]]);
      else if (value === undefined) figure.removeAttribute(name);
      else figure.setAttribute(name, value);
    }
  }

  /** Sets a state as if the learner had. */
  set(pairs) {
    for (const figure of this.#all) figure[SET](pairs);
  }

  /** A query was asked for of a sentence that is still to come: it is none of the tokens that are shown. */
  expect() {
    this.#pieces = [];
  }

  /** What a figure shows of an attribute that nobody may have set. */
  value(name) {
    return this.#host.attribute(name) ?? (name === 'query' ? this.#begun : null);
  }

  /**
   * What the learner changes in one of them is the state of the element and of the other; answers whether it is news.
   */
  reflect(figure) {
    const own = STATE.filter((name) => name !== 'stage' || figure.localName === 'attention-flow');
    const news = own
      .map((name) => [name, figure.getAttribute(name)])
      .filter(([name, value]) => value !== this.value(name));
    for (const [name, value] of news) {
      const begins = name === 'query' && value === this.#begun;
      this.#host.reflect(name, begins ? null : value);
    }
    const shared = news.filter(([name]) => SHARED.includes(name));
    for (const other of this.#all) if (other !== figure && shared.length > 0) other[SET](shared);
    return news.length > 0;
  }

  free() {
    for (const figure of this.#all) figure.remove();
  }
}
