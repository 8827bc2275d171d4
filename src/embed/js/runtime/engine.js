// What comes late: which figure an element is, mounted in it.

import { cost } from 'attention:cost';
import { model } from 'attention:model';
import css from 'attention:css';
import { WasmFigure } from './wasm-figure.js';
import { SOURCES, STATE } from '../element/attributes.js';
import { keepKeys } from './keys.js';
import { Own } from './own.js';
import { SET, WARN, dress } from '../element/shared.js';
import { FigureSwitcher } from './switcher.js';
import { instances } from './wasm.js';
import { languageOf, pack } from '../element/words.js';

/** Which nonsense an element has warned of. */
const warnings = new WeakMap();

/**
 * What its engine may ask of an element, with what the loader leaves to be done here.
 *
 * @param {HTMLElement} element
 * @param {import('../element/protocol').Host} host
 * @returns {import('../element/protocol').FigureHost}
 */
function hostOf(element, host) {
  const warned = warnings.get(element) ?? {};
  warnings.set(element, warned);
  return {
    ...host,
    authored: (name) => host.author[name] ?? undefined,
    reset: () => element[SET](STATE.map((name) => [name, host.author[name] ?? null])),
    warn: (name, value, text) => {
      if (warned[name] !== value) console.warn(text);
      element[WARN]?.(name, text);
      warned[name] = value;
    },
    /** An attribute has another value, which may be nonsense anew. */
    changed: (name) => {
      if (warned[name] !== host.attribute(name)) delete warned[name];
    },
  };
}

/** What an author wants to be shown; it may change while it arrives. */
const sourcesOf = (element) => String(SOURCES.map((name) => element.getAttribute(name)));

/** A new root in an element, where colours and places can be read. */
function rooted(element, host) {
  dress(element, css);
  const root = document.createElement('div');
  root.className = 'element';
  keepKeys(root);
  host.show(root);
  return root;
}

/** Explorers that let one choose a head: what is chosen there does not make them the figure of one head. */
const choosers = new WeakSet();

/** An explorer that lets one choose a head, as the module knows it. */
const CHOOSER = 'attention-explorer of heads';
/** The figures that show the heads of the trained model. */
const OF_HEADS = ['attention-model', CHOOSER];

/** The figure that an element asks for: that of its tag, but for an explorer of a sentence without a head. */
function figureOf(element, author) {
  const { localName } = element;
  if (localName !== 'attention-explorer') return localName;
  const chosen = choosers.has(element) && author.head == null;
  const chooses = element.hasAttribute('sentence') && (chosen || !element.hasAttribute('head'));
  choosers[chooses ? 'add' : 'delete'](element);
  return chooses ? CHOOSER : localName;
}

/** Starts what an element is and mounts it where `host.show` puts a new root; nothing, where `signal` ends before. */
export async function attach(element, given, signal) {
  const host = hostOf(element, given);
  const asked = () => figureOf(element, host.author);
  const first = await mounted(element, host, { asked, signal, show: host.show });
  if (!first || element.localName !== 'attention-explorer') return first?.figure;
  // While it switches to another, the one before is seen.
  return new FigureSwitcher(first, {
    asked,
    host,
    mount: (wanted, ended) => mounted(element, host, { asked: wanted, signal: ended, show: () => {} }),
  });
}

/**
 * Mounts what an element asks for, as `{ kind, figure }`. It may come to ask for something else meanwhile, and then
 * that is mounted; nothing, where `asked()` answers with no kind any more.
 */
async function mounted(element, host, { asked, signal, show }) {
  for (let kind = asked(); kind && !signal.aborted; kind = asked()) {
    const change = new AbortController();
    const end = () => change.abort();
    const before = sourcesOf(element);
    const watching = new MutationObserver(() => {
      if (before !== sourcesOf(element)) end();
    });
    watching.observe(element, { attributeFilter: SOURCES });
    signal.addEventListener('abort', end);
    try {
      const figure = await mount(kind, element, host, { signal: change.signal, show });
      // Of what has just changed nobody has heard yet.
      if (figure && before !== sourcesOf(element)) figure.renew?.();
      if (figure) return { kind, figure };
    } catch (error) {
      if (!change.signal.aborted) throw error;
    } finally {
      watching.disconnect();
      signal.removeEventListener('abort', end);
    }
  }
  return undefined;
}

/**
 * Mounts a figure of the module.
 *
 * @returns {Promise<import('../element/protocol').Figure | undefined>}
 */
async function mount(kind, element, host, { signal, show }) {
  const language = languageOf(element);
  if (kind === 'attention-cost') return mountAlone('cost', kind, element, host, { signal, language });
  return OF_HEADS.includes(kind)
    ? mountAlone('model', kind, element, host, { signal, language })
    : mountOwn(kind, element, host, { signal, show, language });
}

/** The scripts of the figures that ask for their numbers themselves, by the part that their code lies in. */
const SCRIPTS = { cost, model };

/** Mounts such a figure, with its style and with what it asks of the page and of its worker. */
async function mountAlone(part, kind, element, host, { signal, language }) {
  const loading = [instances(part), pack(language), SCRIPTS[part]()];
  const [fresh, words, { css: sheet, clientOf }] = await Promise.all(loading);
  if (signal.aborted) return undefined;
  const root = rooted(element, host);
  dress(element, sheet);
  const spoken = { language, words, messages: part };
  return new WasmFigure(kind, element, root, { ...host, ...clientOf(element) }, fresh, null, spoken);
}

/** Mounts a figure of the module that shows a lesson, or numbers of the author, the learner or a head. */
async function mountOwn(kind, element, host, { signal, show, language }) {
  const own = new Own(element, host.warn);
  const end = () => own.free();
  signal.addEventListener('abort', end);
  try {
    const [fresh, words] = await Promise.all([
      instances(element.localName.slice(10)),
      pack(language),
      own.load((note) => {
        if (!signal.aborted) show(note);
      }),
    ]);
    return signal.aborted
      ? undefined
      : new WasmFigure(kind, element, rooted(element, host), host, fresh, own, { language, words });
  } catch (error) {
    own.free();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
