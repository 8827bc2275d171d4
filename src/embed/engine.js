// What comes late: one compiled module, a fresh instance for each element, so that one panic stops one element.

import instantiate from 'attention:glue';
import css from 'attention:css';
import { compileWasm } from 'attention:wasm';
import { keepKeys } from './keys.js';
import { Own } from './own.js';
import { Panels } from './panels.js';
import { sheet } from './shared.js';
import { watch } from './surroundings.js';
import { languageOf, pack } from './words.js';

let compiled = null;
let style = null;

/** Compiles once for all elements; a failure is forgotten, so that one may try again. */
function compile() {
  compiled ??= compileWasm().catch((error) => {
    compiled = null;
    throw error;
  });
  return compiled;
}

/**
 * Starts an instance for `element` and mounts it where `host.show` puts a new root: colours and places can be read
 * there. Answers nothing when `outdated` says so after the wait.
 */
export async function attach(element, host, outdated) {
  const own = new Own(element);
  const language = languageOf(element);
  const [module, words] = await Promise.all([compile(), pack(language), own.load()]);
  if (outdated()) return own.free();
  style ??= sheet(css);
  const { adoptedStyleSheets } = element.shadowRoot;
  if (!adoptedStyleSheets.includes(style)) element.shadowRoot.adoptedStyleSheets = [...adoptedStyleSheets, style];
  const root = document.createElement('div');
  root.className = 'element';
  keepKeys(root);
  const instance = instantiate(module);
  host.show(root);
  return new Attached(element, root, host, instance, own, { language, words });
}

/** A mounted instance, its root and what it watches. */
class Attached {
  #root;
  #instance;
  #mounted;
  #unwatch;
  #own;
  #panels;
  #language;
  #dead = false;

  constructor(element, root, host, instance, own, { language, words }) {
    this.#root = root;
    this.#instance = instance;
    this.#own = own;
    const fault = (message) => {
      if (this.#dead) return;
      this.#dead = true;
      instance.kill();
      queueMicrotask(() => host.fault(message));
    };
    instance.onfault = fault;
    const numbers = () => own.numbers;
    const open = (action) => this.#panels.open(action);
    this.#mounted = instance.mount(element.localName, root, { ...host, fault, numbers, open });
    this.#panels = new Panels(element, root, this.#mounted, own, host);
    own.follow(() => this.#mounted.attribute('src'), (error) => this.#panels.complain(error));
    // The room was kept for a lesson; numbers of another count need another.
    root.parentElement.style.minHeight = own.isOwn ? '0' : '';
    this.#speak(language, words);
    this.#unwatch = watch(element, (width, density, still, visible, lang) => {
      this.language(lang);
      this.#mounted.surroundings(width, density, still, visible);
    });
  }

  attribute(name) {
    if (name === 'src') this.#own.changed();
    else this.#mounted.attribute(name);
  }

  /** The words of a language are fetched when it is spoken first; until then the element goes on in the old one. */
  async language(language) {
    if (language === this.#language) return;
    this.#language = language;
    const words = await pack(language);
    if (!this.#dead && language === this.#language) this.#speak(language, words);
  }

  #speak(language, words) {
    this.#language = language;
    this.#root.lang = words?.words[0] ?? 'en';
    this.#root.dir = words?.direction ?? 'ltr';
    this.#mounted.speak(words?.words ?? [], words?.lessons ?? []);
    this.#panels.speak(words?.tools);
  }

  learner(name, value) { this.#mounted.learner(name, value ?? undefined); }
  matches(name, value) { return this.#mounted.matches(name, value); }
  query() { return this.#mounted.query(); }
  scale() { return this.#mounted.scale(); }
  stage() { return this.#mounted.stage(); }
  trace() { return this.#mounted.trace(); }
  detail() { return this.#mounted.detail(); }

  free() {
    this.#unwatch();
    this.#own.free();
    this.#panels.close();
    if (!this.#dead) this.#mounted.free();
    this.#dead = true;
    this.#instance.kill();
  }
}
