// What comes late: which figure an element is, mounted in it.

import { cost } from 'attention:cost';
import { model } from 'attention:model';
import css from 'attention:css';
import { Attached } from './attached.js';
import { SOURCES, STATE, TAGS } from '../element/attributes.js';
import { keepKeys } from './keys.js';
import { Own } from './own.js';
import { SET, WARN, dress } from '../element/shared.js';
import { Turning } from './turning.js';
import { instances } from './wasm.js';
import { languageOf, pack } from '../element/words.js';

/** Which nonsense an element has warned of. */
const warnings = new WeakMap();

/** Whether a figure is part of another, which is about the numbers of its own. */
const isPart = (element) => TAGS.includes(element.getRootNode().host?.localName);

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
    attribute: (name) =>
      name === 'hide' && isPart(element) ? `${host.attribute(name) ?? ''},numbers` : host.attribute(name),
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

/** What an element is asked to be: `cost`, `heads` to choose from, or `numbers` of a lesson, a file or one head. */
function kindOf(element, author) {
  const { localName } = element;
  if (localName !== 'attention-explorer')
    return { 'attention-cost': 'cost', 'attention-model': 'heads' }[localName] ?? 'numbers';
  const chosen = choosers.has(element) && author.head == null;
  const chooses = element.hasAttribute('sentence') && (chosen || !element.hasAttribute('head'));
  choosers[chooses ? 'add' : 'delete'](element);
  return chooses ? 'heads' : 'numbers';
}

/** The figures that come in a file of their own. */
const LATE = { cost: () => cost().then(({ Cost }) => Cost), heads: () => model().then(({ Model }) => Model) };

/** Starts what an element is and mounts it where `host.show` puts a new root; nothing, where `signal` ends before. */
export async function attach(element, given, signal) {
  const host = hostOf(element, given);
  const asked = () => kindOf(element, host.author);
  const first = await mounted(element, host, { asked, signal, show: host.show });
  if (!first || element.localName !== 'attention-explorer') return first?.figure;
  // While it turns into another, the one before is seen.
  return new Turning(first, {
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

/** Mounts a figure of a kind: one of those in a file of their own, or an instance of the module. */
async function mount(kind, element, host, { signal, show }) {
  const language = languageOf(element);
  if (LATE[kind]) {
    // The heads are shown in explorers, which need the module anyway; the figure of cost has no use for it.
    const loading = kind === 'heads' ? instances('model') : undefined;
    const [Figure, words, fresh] = await Promise.all([LATE[kind](), pack(language), loading]);
    if (signal.aborted) return undefined;
    return new Figure(element, rooted(element, host), host, { language, words, logic: fresh?.() });
  }
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
      : new Attached(element, rooted(element, host), host, fresh, own, { language, words, titled: !isPart(element) });
  } catch (error) {
    own.free();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
