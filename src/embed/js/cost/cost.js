// <attention-cost>: what attention costs, measured on the reader's machine while they look.

import css from 'attention:cost-css';
import { dress } from '../element/shared.js';
import { complaintOf } from '../element/values.js';
import { watch } from '../runtime/surroundings.js';
import { pack } from '../element/words.js';
import { start } from '../workers/cost-run.js';
import { CostView } from './view.js';

/** @import { Figure } from '../element/protocol' */

/** Milliseconds that a measurement may take. */
const BUDGET = 3000;
/** Milliseconds between two looks at how much of it is over. */
const TICK = 100;
/** What can be wrong; the style sheet acts on a theme, and there is no section to hide. */
const CHECKED = ['theme', 'hide'];

/**
 * The figure in an element; it answers as an instance of the engine's module does.
 *
 * @implements {Figure}
 */
export class Cost {
  #host;
  #view;
  #language;
  #running = null;
  #clock = 0;
  #unwatch;
  #state = { points: [], d: 64, causal: false, phase: 'new', inWorker: true, error: null };

  constructor(element, root, host, { language, words }) {
    dress(element, css);
    this.#host = host;
    this.#language = language;
    this.#view = new CostView(root, { press: () => this.#press(), choose: (choice) => this.#choose(choice) });
    for (const name of CHECKED) this.attribute(name);
    this.#speak(words);
    this.#unwatch = watch(element, (width, _density, _still, _visible, lang) => {
      this.language(lang);
      this.#view.resize(width);
    });
  }

  #speak(words) {
    this.#view.speak(words);
    this.#view.show(this.#state);
  }

  #press() {
    if (this.#running) this.#end('stopped');
    else this.#measure();
  }

  #choose(choice) {
    this.#end('new');
    this.#change({ ...choice, points: [] });
  }

  #change(more) {
    Object.assign(this.#state, more);
    this.#view.show(this.#state);
  }

  #end(phase, error = null) {
    this.#running?.abort();
    this.#running = null;
    clearInterval(this.#clock);
    this.#change({ phase, error });
  }

  async #measure() {
    const running = new AbortController();
    this.#running = running;
    const { d, causal } = this.#state;
    const begun = performance.now();
    this.#clock = setInterval(() => this.#view.progress((performance.now() - begun) / BUDGET), TICK);
    this.#change({ points: [], phase: 'running', error: null });
    try {
      const { inWorker, points } = await start({ d, causal, budget: BUDGET }, running.signal);
      this.#state.inWorker = inWorker;
      for await (const point of points) {
        if (running.signal.aborted) return;
        this.#change({ points: [...this.#state.points, point] });
      }
      if (!running.signal.aborted) this.#end('done');
    } catch (error) {
      if (!running.signal.aborted) this.#end('done', String(error?.message ?? error));
    }
  }

  async language(language) {
    if (language === this.#language) return;
    this.#language = language;
    const words = await pack(language);
    if (language === this.#language) this.#speak(words);
  }

  /** The numbers that are shown, as plain data: times in ms a pass, memory in bytes. */
  trace() {
    const { d, causal, points } = this.#state;
    return structuredClone({ d, causal, points });
  }

  attribute(name) {
    if (!CHECKED.includes(name)) return;
    this.#host.changed(name);
    const value = this.#host.attribute(name);
    const complaint = complaintOf(name, value);
    if (complaint) this.#host.warn(name, value, complaint);
  }

  // What the other figures have, this one has not.
  changed() {}
  set() {}
  matches() {
    return false;
  }
  query() {
    return NaN;
  }
  scale() {
    return NaN;
  }
  stage() {
    return undefined;
  }

  free() {
    this.#unwatch();
    this.#end('stopped');
  }
}
