// What comes late: the figure of an element, mounted in it.

import css from 'attention:css';
import { WasmFigure } from './wasm-figure.js';
import { STATE } from '../element/attributes.js';
import { keepKeys } from './keys.js';
import { SET, WARN, adoptStyle } from '../element/shared.js';
import { codeOf } from './code.js';
import { instances } from './wasm.js';
import { languageOf, pack } from '../element/words.js';

/** What is kept of an element while it is moved, which mounts its figure anew. */
const memories = new WeakMap();

/**
 * What its engine may ask of an element, with what the loader leaves to be done here.
 *
 * @param {HTMLElement} element
 * @param {import('../element/protocol').Host} host
 * @returns {import('../element/protocol').FigureHost}
 */
function hostOf(element, host) {
  const memory = memories.get(element) ?? { warned: {} };
  memories.set(element, memory);
  const { warned } = memory;
  return {
    ...host,
    memory,
    /** An attribute has another value: if it is not understood either, that is a warning of its own. */
    changed: (name) => {
      if (warned[name] !== host.attribute(name)) delete warned[name];
    },
    authored: (name) => host.author[name] ?? undefined,
    reset: () => element[SET](STATE.map((name) => [name, host.author[name] ?? null])),
    warn: (name, value, text) => {
      if (warned[name] !== value) console.warn(text);
      element[WARN]?.(name, text);
      warned[name] = value;
    },
  };
}

/** A new root in an element, where colours and places can be read. */
function rooted(element, host) {
  adoptStyle(element, css);
  const root = document.createElement('div');
  root.className = 'element';
  keepKeys(root);
  host.show(root);
  return root;
}

/** Mounts the figure of an element where `host.show` puts a new root; nothing, where `signal` ends before. */
export async function attach(element, given, signal) {
  const name = element.localName.slice(10);
  const language = languageOf(element);
  // It is needed soon, and what is wrong with it is told then.
  if (element.hasAttribute('sentence')) codeOf('model').catch(() => {});
  const [fresh, words, { script }] = await Promise.all([instances(name), pack(language), codeOf(name)]);
  if (signal.aborted) return undefined;
  const host = hostOf(element, given);
  return new WasmFigure(element, rooted(element, host), { host, fresh, script, language, words });
}
