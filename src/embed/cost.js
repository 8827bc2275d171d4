// <attention-cost>: what attention costs, measured on the reader's machine while they look.

import css from 'attention:css';
import costCss from 'attention:cost-css';
import { start } from './cost-run.js';
import { CostView } from './cost-view.js';
import { keep } from './keys.js';
import { sheet } from './shared.js';
import { watch } from './surroundings.js';
import { languageOf, pack } from './words.js';

/** Milliseconds that a measurement may take. */
const BUDGET = 3000;

let styles = null;

/** Mounts the figure; as the engine's function of this name, without an instance until something is measured. */
export async function attach(element, host, outdated) {
  const language = languageOf(element);
  const words = await pack(language);
  if (outdated()) return undefined;
  styles ??= [sheet(css), sheet(costCss)];
  const adopted = element.shadowRoot.adoptedStyleSheets;
  element.shadowRoot.adoptedStyleSheets = [...adopted, ...styles.filter((style) => !adopted.includes(style))];
  return new Attached(element, host, language, words);
}

class Attached {
  #view;
  #language;
  #running = null;
  #unwatch;
  #state = { points: [], d: 64, causal: false, phase: 'new', inWorker: true, error: null };

  constructor(element, host, language, words) {
    const root = document.createElement('div');
    root.className = 'element';
    root.addEventListener('keydown', keep);
    this.#view = new CostView(root, { press: () => this.#press(), choose: (choice) => this.#choose(choice) });
    host.show(root);
    this.#language = language;
    this.#speak(words);
    this.#unwatch = watch(element, (width, _density, _still, _visible, lang) => {
      this.#view.width = width;
      this.language(lang);
      this.#view.show(this.#state);
    });
  }

  #speak(words) {
    this.#view.speak(words?.cost, words?.direction ?? 'ltr', this.#language);
    this.#view.show(this.#state);
  }

  #press() {
    if (this.#running) this.#stop('stopped');
    else this.#measure();
  }

  #choose(choice) {
    this.#stop('new');
    this.#change({ ...choice, points: [] });
  }

  #change(more) {
    Object.assign(this.#state, more);
    this.#view.show(this.#state);
  }

  #stop(phase) {
    this.#running?.abort();
    this.#running = null;
    this.#change({ phase });
  }

  async #measure() {
    const running = (this.#running = new AbortController());
    const { d, causal } = this.#state;
    this.#change({ points: [], phase: 'running', error: null, begun: performance.now(), budget: BUDGET });
    try {
      const { inWorker, points } = await start({ d, causal, budget: BUDGET }, running.signal);
      this.#state.inWorker = inWorker;
      for await (const point of points) {
        if (running.signal.aborted) return;
        this.#change({ points: [...this.#state.points, point] });
      }
      if (!running.signal.aborted) this.#stop('done');
    } catch (error) {
      if (running.signal.aborted) return;
      this.#change({ error: String(error?.message ?? error) });
      this.#stop('done');
    }
  }

  attribute() {}

  async language(language) {
    if (language === this.#language) return;
    this.#language = language;
    const words = await pack(language);
    if (language === this.#language) this.#speak(words);
  }

  learner() {}
  matches() { return false; }
  query() { return NaN; }
  scale() { return NaN; }
  stage() { return undefined; }
  detail() { return this.trace(); }

  /** The numbers that are shown, as plain data. */
  trace() {
    const { d, causal, points } = this.#state;
    return structuredClone({ d, causal, points });
  }

  free() {
    this.#unwatch();
    this.#running?.abort();
    this.#running = null;
  }
}
