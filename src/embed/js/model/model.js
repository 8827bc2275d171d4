// <attention-model>: a sentence of the reader's, and what the heads of a trained model do with it.

import css from 'attention:model-css';
import { SEPARATORS, SETTINGS, STATE } from '../element/attributes.js';
import { follow } from '../workers/model-client.js';
import { HeadFigures } from './figures.js';
import { headOf } from './labels.js';
import { ModelView } from './view.js';
import { MATCHES, dress } from '../element/shared.js';
import { namesIn } from '../element/values.js';
import { watch } from '../runtime/surroundings.js';
import { pack } from '../element/words.js';

/** @import { Figure } from '../element/protocol' */

export { numbersOf } from './numbers.js';

/** The article's own, and the head that it tells of. */
const SENTENCE = "The animal didn't cross the street because it was tired";
const HEAD = '3.1';

/**
 * The figure in an element; it answers as an instance of the engine's module does.
 *
 * @implements {Figure}
 */
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
  /** Whether prose has asked for a state that is not shown yet. */
  #due = false;
  #unwatch;
  #figures;

  /** `logic` is an instance of the engine's module, for what is computed there. */
  constructor(element, root, host, { language, words, logic }) {
    dress(element, css);
    this.#root = root;
    [this.#element, this.#host, this.#language] = [element, host, language];
    this.#view = new ModelView(root, logic, {
      type: (text) => this.#type(text),
      choose: (head) => this.#choose(head),
      find: (head, query) => this.#find(head, query),
      again: () => this.#ask(),
      unfold: () => this.#figures.unfold(),
      bare: (on) => this.#strip(on),
    });
    this.#figures = new HeadFigures(element, host, this.#view, logic);
    this.#text = host.attribute('sentence') ?? SENTENCE;
    this.#head = this.#asked();
    this.#view.speak(words);
    root.addEventListener('attention-change', (event) => {
      const isNews = this.#figures.reflect(event.target);
      if (!isNews && !this.#due) event.stopPropagation();
      this.#due = false;
      if (isNews) this.#open();
    });
    // That a part is ready is no news to the page.
    root.addEventListener('attention-ready', (event) => event.stopPropagation());
    this.#ask();
    this.#unwatch = watch(element, (_width, _density, _still, _visible, lang) => {
      this.language(lang);
      this.#view.heads.measure();
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
      this.#leave = follow(text, this.#element, (sentence) => {
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
  #hidden() {
    return namesIn(this.#host.attribute('hide'));
  }

  /** Leaves [CLS] and [SEP] out of what is seen, or no more. */
  #strip(on) {
    const others = this.#hidden().filter((name) => name !== SEPARATORS);
    const names = on ? [...others, SEPARATORS] : others;
    this.#host.reflect('hide', names.length > 0 ? names.join() : null);
    this.#figures.hand('hide');
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
    this.#figures.hand('query');
    this.#choose(head);
  }

  #show() {
    this.#root.classList.toggle('nothing', !this.#isThere);
    this.#root.classList.toggle('unchosen', !this.#head || Boolean(this.#sentence?.waits));
    this.#view.show({
      text: this.#text,
      head: this.#head,
      sentence: this.#sentence,
      coming: this.#coming,
      bare: this.#hidden().includes(SEPARATORS),
    });
    this.#open();
  }

  /** The head in its figures, once its layer is known. */
  #open() {
    if (this.#layer && this.#sentence.text === this.#text)
      this.#figures.show(this.#sentence, this.#head, this.#text === (this.#host.author.sentence ?? SENTENCE));
    // Another scale makes other weights, of which the figure of the head tells.
    const isOwnScale = Number(this.#figures.value('scale') ?? 1) === 1;
    this.#view.look(
      this.#head,
      isOwnScale ? this.#figures.find(this.#figures.value('query'), this.#sentence?.tokens?.pieces) : -1,
      this.#sentence,
    );
  }

  /** The layer of the head in the sentence that is shown, if that is known. */
  get #layer() {
    return this.#head ? this.#sentence?.layers[Number(this.#head.split('.')[0])] : undefined;
  }

  /** Whether there is something of the sentence to show, or there will be. */
  get #isThere() {
    return Boolean(this.#sentence && (this.#layer || !this.#sentence.error));
  }

  attribute(name) {
    this.#host.changed(name);
    const value = this.#host.attribute(name);
    if (name === 'head') {
      this.#head = this.#asked();
      this.#show();
    } else if (name === 'sentence' && (value ?? SENTENCE) !== this.#text) {
      this.#text = value ?? SENTENCE;
      this.#ask();
    } else if (SETTINGS.includes(name)) {
      this.#figures.hand(name);
      this.#show();
    }
  }

  /** Prose sets attributes as if the learner had. */
  set(pairs) {
    const own = pairs.filter(([name]) => name === 'head' || name === 'sentence');
    for (const pair of own) this.#host.reflect(...pair);
    for (const [name] of own) this.attribute(name);
    const inner = pairs.filter((pair) => !own.includes(pair));
    const isHere = this.#sentence?.text === this.#text;
    const waits = !isHere || !this.#figures.explorer?.ready;
    for (const [name, value] of inner) if (waits || !STATE.includes(name)) this.#host.reflect(name, value);
    this.#due ||= waits && inner.some(([name]) => STATE.includes(name));
    if (isHere) this.#figures.set(inner);
    else if (inner.some(([name]) => name === 'query')) this.#figures.expect();
    // The page brings the figure into view, of which this is a part.
    requestAnimationFrame(() => this.#view.reveal());
  }

  matches(name, value) {
    if (name === 'head') return this.#head === value;
    if (name === 'sentence') return this.#text === value;
    return this.#figures.explorer?.[MATCHES](name, value) ?? false;
  }

  async language(language) {
    if (language === this.#language) return;
    this.#language = language;
    const words = await pack(language);
    if (language !== this.#language) return;
    this.#view.speak(words);
    this.#show();
  }

  /** Prose has asked for a state before there was a figure to show it. */
  changed() {
    this.#due = true;
  }

  /** The figure of the head, if there is something that it shows. */
  get #shown() {
    return this.#isThere ? this.#figures.explorer : undefined;
  }

  query() {
    return this.#shown?.query ?? NaN;
  }
  scale() {
    return this.#shown?.scale ?? NaN;
  }
  stage() {
    return undefined;
  }
  trace() {
    return this.#shown?.trace ?? null;
  }

  free() {
    this.#unwatch();
    this.#leave();
    this.#view.end();
    this.#figures.free();
  }
}
