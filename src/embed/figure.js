// <attention-explorer> and <attention-flow>: attributes in, one event out, the engine behind.

import { engine } from 'attention:engine';
import { languageOf, wordsFor } from './words.js';
import { ATTRIBUTES, STATE } from './attributes.js';
import { MATCHES, SET, WARN, sheet } from './shared.js';

const NEAR = '600px';
/** The figures there are. */
export const TAGS = ['attention-explorer', 'attention-flow'];

/** The room each element needs at each width, so that nothing moves when it wakes; an end-to-end test measures it. */
const BASE = sheet(`
:host{display:block!important;position:relative;min-width:min(280px,100%)}
:host([hidden]){display:none!important}
.frame{display:block;container:attention/inline-size}
.room{display:flow-root}
.explorer .room{--t:196px;--a:0px;--s:100px;--r:92px;--h:calc(100cqi + 357px);min-height:calc(32px + var(--t) + var(--a) + var(--s) + var(--r) + var(--h) + var(--w) + var(--m))}
.flow .room{--b:555px;--c:28px;--p:52px;--r:132px;min-height:calc(var(--b) + var(--c) + var(--p) + var(--r) + var(--m))}
.room{--w:40px;--m:80px}
@container attention (width>=300px){.flow .room{--r:108px}}
@container attention (width>=332px){.explorer .room{--t:140px;--h:calc(100cqi + 333px)}}
@container attention (width>=360px){.room{--m:44px}.flow .room{--b:550px}}
@container attention (width>=400px){.flow .room{--r:84px}}
@container attention (width>=480px){.explorer .room{--s:68px;--h:min(100cqi + 333px,831px)}}
@container attention (width>=680px){.explorer .room{--t:84px}}
@container attention (width>=700px){.explorer .room{--r:44px;--h:calc(100cqi - 268px)}.flow .room{--r:60px}}
@container attention (width>=760px){.explorer .room{--a:72px;--h:510px}}
:host([hide*=tokens]) .room{--t:0px;--a:0px}
:host([hide*=arcs]) .room{--a:0px}
:host([hide*=scale]) .room{--s:0px}
:host([hide*=readout]) .room{--r:0px}
:host([hide*=heatmap]) .room{--h:0px}
:host([hide*=weights-table]) .room{--w:0px}
:host([hide*=menu]) .room{--m:0px}
:host([hide*=stage]) .room{--c:0px}
:host([hide*=play]) .room{--p:0px}
.said-here{font:16px/1.5 system-ui,sans-serif;color-scheme:light dark;margin:0 0 12px;padding:12px;border:1px solid;border-radius:6px}
.said-here button{font:inherit;margin-inline-start:8px;min-height:32px;padding:0 12px}
`);

class AttentionFigure extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** What the learner changes can be read and written as a property too; before the engine is here, as the author wrote it. */
  static {
    for (const name of STATE) {
      Object.defineProperty(this.prototype, name, {
        get() {
          const written = this.getAttribute(name);
          return this.#mounted ? this.#mounted[name]() : name === 'stage' ? written ?? undefined : Number(written ?? NaN);
        },
        set(value) { this.setAttribute(name, value); },
      });
    }
  }

  #frame = document.createElement('div');
  #room = document.createElement('div');
  #slot = document.createElement('slot');
  #mounted = null;
  #observer = null;
  #attempt = 0;
  #author = {};
  #own = false;
  #dirty = false;
  #pending = 0;
  #warned = {};
  #announced = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [BASE];
    this.#frame.className = `frame ${this.localName.slice(10)}`;
    this.#room.className = 'room';
    this.#room.append(this.#slot);
    this.#frame.append(this.#room);
    root.append(this.#frame);
  }

  connectedCallback() {
    this.setAttribute('data-lm-suppress-shortcuts', 'true');
    STATE.forEach((name) => this.#upgrade(name));
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#observer?.disconnect();
      this.#start();
    }, { rootMargin: NEAR });
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#attempt++;
    this.#flush();
    this.#unmount();
    this.#show(this.#slot);
  }

  attributeChangedCallback(name, before, value) {
    if (this.#own) return;
    this.#author[name] = value;
    if (before !== value) delete this.#warned[name];
    if (name === 'lang') this.#mounted?.language(languageOf(this));
    else this.#mounted?.attribute(name);
  }

  get ready() { return Boolean(this.#mounted); }
  get trace() { return this.#mounted?.trace() ?? null; }
  /** Prose sets an attribute as if the learner had: with an event; `null` brings the author's value back. */
  [SET](name, value) {
    if (this.#mounted && STATE.includes(name)) {
      this.#mounted.learner(name, value);
      if (value === null) this.#reflect(name, null);
      return;
    }
    this.#reflect(name, value);
    this.#mounted?.attribute(name);
    if (STATE.includes(name)) this.#changed();
  }

  /** Whether the element is in the state an attribute of this value asks for. */
  [MATCHES](name, value) {
    return this.#mounted ? this.#mounted.matches(name, value) : this.getAttribute(name) === value;
  }

  /** A property set before the class was there becomes an attribute. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  async #start() {
    const attempt = ++this.#attempt;
    const outdated = () => attempt !== this.#attempt || !this.isConnected;
    if (typeof WebAssembly === 'undefined') return this.#apologise('noWasm');
    try {
      const { attach } = await engine();
      const mounted = await attach(this, this.#host(attempt), outdated);
      if (outdated()) return mounted?.free();
      this.#mounted = mounted;
    } catch (error) {
      if (!outdated()) this.#apologise(/unsafe-eval|disallowed|blocked by CSP/i.test(error) ? 'noWasm' : 'failed', error);
      return;
    }
    if (!this.#announced) this.dispatchEvent(new CustomEvent('attention-ready', { bubbles: true, composed: true }));
    this.#announced = true;
    if (this.#dirty) this.#changed();
  }

  /** What the engine may ask of this element. */
  #host(attempt) {
    return {
      attribute: (name) => this.getAttribute(name) ?? undefined,
      change: (name, value) => { this.#reflect(name, value); this.#changed(); },
      reset: () => STATE.forEach((name) => this[SET](name, this.#author[name] ?? null)),
      warn: (name, value, text) => {
        if (this.#warned[name] !== value) console.warn(text);
        this[WARN]?.(name, text);
        this.#warned[name] = value;
      },
      changed: () => this.#changed(),
      show: (root) => this.#show(root),
      fault: (error) => { if (attempt === this.#attempt) this.#fault(error); },
    };
  }

  #reflect(name, value) {
    this.#own = true;
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
    this.#own = false;
  }

  /** One event now, and at most one a frame while more changes come. */
  #changed() {
    this.#dirty = true;
    if (!this.#mounted || this.#pending) return;
    this.#flush();
    this.#pending = requestAnimationFrame(() => this.#frameEnds());
  }

  /** What came during this frame is told now, and then nothing more in the next. */
  #frameEnds() {
    this.#pending = this.#dirty ? requestAnimationFrame(() => this.#frameEnds()) : 0;
    this.#flush();
  }

  #flush() {
    if (!this.#dirty || !this.#mounted) return;
    this.#dirty = false;
    const detail = this.#mounted.detail();
    this.dispatchEvent(new CustomEvent('attention-change', { bubbles: true, composed: true, detail }));
  }

  #fault(error) {
    this.#attempt++;
    this.#unmount();
    this.#apologise('stopped', error);
  }

  #unmount() {
    cancelAnimationFrame(this.#pending);
    this.#pending = 0;
    this.#mounted?.free();
    this.#mounted = null;
  }

  async #apologise(what, error) {
    const attempt = this.#attempt;
    const words = await wordsFor(this);
    if (attempt !== this.#attempt) return;
    const note = document.createElement('p');
    note.className = 'said-here';
    note.setAttribute('role', 'alert');
    note.append(words[what], error ? ` (${error?.message ?? error})` : '');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = what === 'stopped' ? words.restart : words.retry;
    button.addEventListener('click', () => { this.#show(this.#slot); this.#start(); });
    // A page that turns its slides with these must not do so now; all else is the engine's to keep, which may not be here.
    button.addEventListener('keydown', (event) => { if ([' ', 'Enter'].includes(event.key)) event.stopPropagation(); });
    if (what !== 'noWasm') note.append(' ', button);
    this.#show(note, this.#slot);
  }

  #show(...nodes) {
    this.#room.replaceChildren(...nodes);
  }
}

/** Defines a class a tag; a page may load this script twice, or two releases of it. */
export function defineFigures() {
  for (const tag of TAGS) {
    if (!customElements.get(tag)) customElements.define(tag, class extends AttentionFigure {});
  }
}
