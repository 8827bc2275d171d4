// Mounts the figure of an element. The loader fetches this file, with all that a figure needs, when one is near.

import css from 'attention:css';
import { WasmFigure } from './wasm-figure.js';
import { STATE } from '../element/attributes.js';
import { keepKeys } from './keys.js';
import { SET, WARN, adoptStyle, nameOf } from '../element/shared.js';
import { codeOf } from './code.js';
import { instances } from './wasm.js';
import { languageFile, languageOf } from '../element/messages.js';

/** @import { FigureElement, FigureHost, Host } from '../element/protocol' */

/**
 * What is kept of an element while it is moved, since its figure is then mounted anew.
 *
 * @type {WeakMap<Element, FigureHost['memory'] & { warned: Record<string, string | undefined> }>}
 */
const memories = new WeakMap();

/**
 * The host that figures use: what the loader offers, and what only this file needs.
 *
 * @param {FigureElement} element
 * @param {Host} host
 * @returns {FigureHost}
 */
function figureHost(element, host) {
  const memory = memories.get(element) ?? { warned: {} };
  memories.set(element, memory);
  const { warned } = memory;
  return {
    ...host,
    memory,
    /** A new value that is not allowed either is warned of again. */
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

/**
 * Shows a new root in an element, which must be in the page before colours and positions can be read.
 *
 * @param {FigureElement} element
 * @param {Host} host
 */
function showRoot(element, host) {
  adoptStyle(element, css);
  const root = document.createElement('div');
  root.className = 'element';
  keepKeys(root);
  host.show(root);
  return root;
}

/**
 * The code parts that an element needs from the start: its own, and that of the heatmap and the table if it has them.
 * Where they are shown later, the figure loads that part itself.
 *
 * @param {FigureElement} element
 */
function partsOf(element) {
  const name = nameOf(element);
  const hidden = element.getAttribute('hide') ?? '';
  const hides = ['heatmap', 'weights-table'].every((section) => hidden.includes(section));
  return name === 'model' || (name === 'explorer' && !hides) ? [name, 'weights'] : [name];
}

/**
 * Mounts the figure of an element in a new root, which `host.show` displays; throws once `signal` is aborted.
 *
 * @param {FigureElement} element
 * @param {Host} elementHost
 * @param {AbortSignal} signal
 */
export async function mount(element, elementHost, signal) {
  const name = nameOf(element);
  const language = languageOf(element);
  // It is needed soon. A failure is reported when the figure asks for it.
  if (element.hasAttribute('sentence')) codeOf('model').catch(() => {});
  const parts = partsOf(element);
  const [newInstance, file, { script }] = await Promise.all([instances(parts), languageFile(language), codeOf(name)]);
  signal.throwIfAborted();
  const host = figureHost(element, elementHost);
  return new WasmFigure(element, showRoot(element, host), { host, newInstance, parts, script, language, file });
}
