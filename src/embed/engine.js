// What comes late: one compiled module, a fresh instance for each element, so that one panic stops one element.

import instantiate from 'attention:glue';
import css from 'attention:css';
import { compileWasm } from 'attention:wasm';
import { sheet } from './shared.js';
import { watch } from './surroundings.js';

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
  const module = await compile();
  if (outdated()) return undefined;
  style ??= sheet(css);
  const { adoptedStyleSheets } = element.shadowRoot;
  if (!adoptedStyleSheets.includes(style)) element.shadowRoot.adoptedStyleSheets = [...adoptedStyleSheets, style];
  const root = document.createElement('div');
  root.className = 'element';
  const instance = instantiate(module);
  host.show(root);
  return new Attached(element, root, host, instance);
}

/** A mounted instance, its root and what it watches. */
class Attached {
  #instance;
  #mounted;
  #unwatch;
  #dead = false;

  constructor(element, root, host, instance) {
    this.#instance = instance;
    const fault = (message) => {
      if (this.#dead) return;
      this.#dead = true;
      instance.kill();
      queueMicrotask(() => host.fault(message));
    };
    instance.onfault = fault;
    this.#mounted = instance.mount(element.localName, root, { ...host, fault });
    this.#unwatch = watch(element, (width, density, still, visible, lang) => {
      this.#mounted.language(lang);
      this.#mounted.surroundings(width, density, still, visible);
    });
  }

  attribute(name) { this.#mounted.attribute(name); }
  learner(name, value) { this.#mounted.learner(name, value ?? undefined); }
  matches(name, value) { return this.#mounted.matches(name, value); }
  language(tag) { this.#mounted.language(tag); }
  query() { return this.#mounted.query(); }
  scale() { return this.#mounted.scale(); }
  stage() { return this.#mounted.stage(); }
  trace() { return this.#mounted.trace(); }
  detail() { return this.#mounted.detail(); }

  free() {
    this.#unwatch();
    if (!this.#dead) this.#mounted.free();
    this.#dead = true;
    this.#instance.kill();
  }
}
