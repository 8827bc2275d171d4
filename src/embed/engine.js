// What comes late: which figure an element is, mounted in it.

import { cost } from 'attention:cost';
import { model } from 'attention:model';
import css from 'attention:css';
import { compileWasm } from 'attention:wasm';
import { Attached } from './attached.js';
import { SOURCES, STATE, TAGS } from './attributes.js';
import { keepKeys } from './keys.js';
import { Own } from './own.js';
import { SET, WARN, dress } from './shared.js';
import { Turning } from './turning.js';
import { languageOf, pack } from './words.js';

let compiled = null;

/** Compiles once for all elements; a failure is forgotten, so that one may try again. */
function compile() {
  compiled ??= compileWasm().catch((error) => {
    compiled = null;
    throw error;
  });
  return compiled;
}

/** Which nonsense an element has warned of. */
const warnings = new WeakMap();

/** Whether a figure is part of another, which is about the numbers of its own. */
const isPart = (element) => TAGS.includes(element.getRootNode().host?.localName);

/** What its engine may ask of an element, with what the loader leaves to be done here. */
function hostOf(element, host) {
  const warned = warnings.get(element) ?? {};
  warnings.set(element, warned);
  return {
    ...host,
    attribute: (name) => (name === 'hide' && isPart(element) ? `${host.attribute(name) ?? ''},numbers` : host.attribute(name)),
    reset: () => element[SET](STATE.map((name) => [name, host.author[name] ?? null])),
    warn: (name, value, text) => {
      if (warned[name] !== value) console.warn(text);
      element[WARN]?.(name, text);
      warned[name] = value;
    },
    /** An attribute has another value, which may be nonsense anew. */
    changed: (name) => { if (warned[name] !== host.attribute(name)) delete warned[name]; },
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
  if (localName !== 'attention-explorer') return { 'attention-cost': 'cost', 'attention-model': 'heads' }[localName] ?? 'numbers';
  const chosen = choosers.has(element) && author.head == null;
  const chooses = element.hasAttribute('sentence') && (chosen || !element.hasAttribute('head'));
  choosers[chooses ? 'add' : 'delete'](element);
  return chooses ? 'heads' : 'numbers';
}

/** The figures that come in a file of their own. */
const LATE = { cost: () => cost().then(({ Cost }) => Cost), heads: () => model().then(({ Model }) => Model) };

/**
 * Starts what an element is and mounts it where `host.show` puts a new root. Answers nothing when `outdated` says so
 * after the wait.
 */
export async function attach(element, given, outdated) {
  const host = hostOf(element, given);
  const asked = () => kindOf(element, host.author);
  const kind = asked();
  const mounted = await mount(kind, element, host, outdated, host.show);
  if (!mounted || element.localName !== 'attention-explorer') return mounted;
  // While it turns into another, the one before is seen.
  return new Turning(mounted, kind, { asked, host, mount: (other, late) => mount(other, element, host, late, () => {}) });
}

/** Mounts a figure of a kind: one of those in a file of their own, or an instance of the module. */
async function mount(kind, element, host, outdated, show) {
  const language = languageOf(element);
  if (LATE[kind]) {
    const [Figure, words] = await Promise.all([LATE[kind](), pack(language)]);
    return outdated() ? undefined : new Figure(element, rooted(element, host), host, { language, words });
  }
  const own = new Own(element, host.warn);
  const asked = sourcesOf(element);
  const [module, words] = await Promise.all([compile(), pack(language), own.load(show)]);
  if (outdated()) return own.free();
  const attached = new Attached(element, rooted(element, host), host, module, own, { language, words });
  if (asked !== sourcesOf(element)) attached.renew();
  return attached;
}
