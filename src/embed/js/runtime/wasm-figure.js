// A figure of the engine's module: a fresh instance for each element, so that one panic stops one element.

import { SOURCES, STATE } from '../element/attributes.js';
import { Changes } from './changes.js';
import { Panels } from '../panels/panels.js';
import { watch } from './environment.js';
import { part } from './wasm.js';
import { pack } from '../element/words.js';

/** @import { Figure } from '../element/protocol' */

/** Tells the page what an element shows now. */
function tell(element, mounted) {
  element.dispatchEvent(
    new CustomEvent('attention-change', { bubbles: true, composed: true, detail: mounted.detail() }),
  );
}

/**
 * Answers for an element that is out of the page: it is mounted for the answer, unseen, since its attributes may have
 * changed. Apart from the class, whose closures keep an instance alive.
 */
const again = (kind, fresh, host, own) => (what) => {
  const instance = fresh();
  // What is not understood is said once the element is back, and has read what it may need to understand it.
  const warn = () => {};
  const mounted = instance.mount(kind, document.createElement('div'), {
    ...host,
    warn,
    numbers: () => own.numbers,
  });
  const answer = mounted[what]();
  mounted.free();
  instance.kill();
  return answer;
};

/** Answers as a figure does at this moment, for when it is gone. */
function answers(mounted) {
  const [query, scale, stage, trace] = [mounted.query(), mounted.scale(), mounted.stage(), mounted.trace()];
  return (what) => ({ query, scale, stage, trace })[what];
}

/**
 * A mounted instance, its root and what it watches.
 *
 * @implements {Figure}
 */
export class WasmFigure {
  #root;
  #instance;
  #mounted;
  #unwatch;
  #own;
  #panels;
  #language;
  #dead = false;
  #again;
  #host;
  #changes;
  #title = document.createElement('p');
  #words;
  /** The set of messages that is the figure's alone, if it has one. */
  #messages;
  /** Whether prose has asked for a state of what was still on its way. */
  #due = false;

  /** `own` brings the numbers to show, and is null where the figure asks for them itself. */
  constructor(kind, element, root, host, fresh, own, { language, words, messages = '' }) {
    this.#messages = messages;
    const instance = fresh();
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
    const numbers = () => own?.numbers;
    const open = (action, view) => this.#panels.open(action, view);
    this.#again = again(kind, fresh, host, own);
    this.#host = host;
    this.#changes = new Changes(() => tell(element, this.#mounted));
    const emitChange = () => this.#changes?.changed();
    const change = (name, value) => {
      host.reflect(name, value);
      emitChange();
    };
    const reflect = (name, value) => {
      host.reflect(name, value);
      this.#mounted.attribute(name);
    };
    const need = (name, ready) => this.#need(name, ready);
    this.#mounted = instance.mount(kind, root, { ...host, change, emitChange, fault, need, numbers, open });
    this.#panels = new Panels(element, root, this.#mounted, { own, figure: this, reflect });
    own?.follow(
      () => this.#arrived(),
      (error) => this.#panels?.showError(error),
    );
    // The room was kept for a lesson; numbers of another count need another.
    root.parentElement.style.minHeight = own?.isOwn ? '0' : '';
    this.#speak(language, words);
    this.#unwatch = watch(element, (width, density, still, visible, lang) => {
      this.language(lang);
      this.#mounted.setEnvironment(width, density, still, visible);
    });
  }

  attribute(name) {
    this.#host.changed(name);
    if (this.#own && SOURCES.includes(name)) this.renew();
    // A query names a token of what is on its way, and is read again with it.
    else if (name !== 'query' || !this.#own?.isLoading) this.#mounted.attribute(name);
  }

  /** There is something new to show. */
  #arrived() {
    this.#mounted?.attribute('src');
    this.#entitle();
    if (this.#due) this.changed();
    this.#due = false;
  }

  /** Says that something which was asked for did not come. */
  showError(error) {
    if (!this.#own) return this.#host.fault(error);
    return this.#panels.showError(error);
  }

  /** Reads anew what the author wants to be shown, and tells how much of it has arrived. */
  renew() {
    this.#own?.changed((note) => this.#panels?.wait(note));
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
    this.#mounted.setLanguage(words?.words ?? [], words?.lessons ?? [], Object.values(words?.[this.#messages] ?? {}));
    this.#panels.speak(words?.tools);
    this.#words = words;
    this.#entitle();
  }

  /** Says what the numbers are called, where they have a name. */
  #entitle() {
    const percent = (share) => this.#instance.percent(share, this.#root.lang);
    const text = this.#own?.numbers?.title?.(this.#words, percent);
    this.#title.className = 'title';
    this.#title.textContent = text ?? '';
    if (text === undefined) this.#title.remove();
    else if (!this.#title.isConnected) this.#root.prepend(this.#title);
  }

  /** Has the instance take in a part of the code, once it has arrived. */
  async take(name) {
    const modules = await part(name);
    if (!this.#dead) this.#instance.fill(name, modules);
  }

  /** Rust needs a part of the code, and hears when it is in; returns how to wait no more. */
  #need(name, ready) {
    let waits = true;
    this.take(name).then(
      () => {
        if (waits && !this.#dead) ready();
      },
      (error) => this.#panels?.fail(error),
    );
    return () => {
      waits = false;
    };
  }

  /** Something has changed on the learner's side. */
  changed() {
    if (!this.#mounted.defersChange()) this.#changes?.changed();
  }

  /** Prose sets attributes as if the learner had. */
  set(pairs) {
    const isSource = ([name]) => Number(SOURCES.includes(name));
    const sourcesFirst = [...pairs].sort((a, b) => isSource(b) - isSource(a));
    this.#changes.together(() => {
      for (const [name, value] of sourcesFirst) {
        if (!this.#own) {
          this.#mounted.set(name, value ?? undefined);
          continue;
        }
        const later = STATE.includes(name) && this.#own.isLoading;
        const learned = STATE.includes(name) && !later;
        this.#due ||= later;
        if (learned) this.#mounted.set(name, value ?? undefined);
        if (!learned || value === null) this.#host.reflect(name, value);
        if (!learned) this.attribute(name);
      }
    });
  }

  matches(name, value) {
    const isSource = this.#own && SOURCES.includes(name);
    return isSource ? this.#host.attribute(name) === value : this.#mounted.matches(name, value);
  }
  query() {
    return this.#ask('query');
  }
  scale() {
    return this.#ask('scale');
  }
  stage() {
    return this.#ask('stage');
  }
  trace() {
    return this.#ask('trace');
  }

  #ask(what) {
    return this.#mounted ? this.#mounted[what]() : this.#again(what);
  }

  free() {
    this.#changes.end(!this.#dead);
    this.#unwatch();
    this.#own?.free();
    this.#own?.follow(
      () => {},
      () => {},
    );
    this.#panels.close();
    // What a figure asks for itself is gone with it: it answers as it was.
    if (!this.#own && !this.#dead) this.#again = answers(this.#mounted);
    if (!this.#dead) this.#mounted.free();
    this.#dead = true;
    this.#instance.kill();
    // The memory of an instance goes with the last that names it, also where a page keeps the element.
    this.#mounted = this.#instance = this.#panels = this.#root = this.#unwatch = this.#changes = null;
  }
}
