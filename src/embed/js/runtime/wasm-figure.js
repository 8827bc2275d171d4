// A figure of the engine's module: a fresh instance for each element, so that one panic stops one element.

import { ON, SOURCES, STATE } from '../element/attributes.js';
import { adoptStyle } from '../element/shared.js';
import { Changes } from './changes.js';
import { readFromAttributes, snapshot } from './detached-state.js';
import { codeOf } from './code.js';
import { LearnerData, loadAuthored } from './learner-data.js';
import { Panels, panelHost } from '../panels/panels.js';
import { source } from 'attention:source';
import { watch } from './environment.js';
import { languageFile } from '../element/messages.js';

/** @import { Figure } from '../element/protocol' */

/** Tells the page what an element shows now. */
function tell(element, mounted) {
  element.dispatchEvent(
    new CustomEvent('attention-change', { bubbles: true, composed: true, detail: mounted.detail() }),
  );
}

/**
 * A mounted instance, its root and what it watches.
 *
 * @implements {Figure}
 */
export class WasmFigure {
  /** Comes when there is something to show. */
  ready;
  #element;
  #root;
  #instance;
  #mounted;
  #unwatch;
  #panels;
  #language;
  #dead = false;
  #readDetached;
  #host;
  #engineHost;
  #changes;
  #learnerData;
  /** What the author's file has brought. */
  #authored;
  /** Whether it shows a lesson where nothing else is asked for. */
  #hasLessons;
  /** @type {(error: unknown) => void} */
  #giveUp;

  constructor(element, root, { host, fresh, script, language, file }) {
    const tag = element.localName;
    [this.#element, this.#root, this.#host] = [element, root, host];
    this.#instance = fresh();
    const fault = (message) => {
      if (this.#dead) return;
      this.#dead = true;
      this.#instance.terminate();
      queueMicrotask(() => host.fault(message));
    };
    this.#instance.onfault = fault;
    this.#learnerData = new LearnerData(element, () => this.#mounted?.dataChanged());
    const learnerData = () => this.#learnerData.data;
    this.#readDetached = readFromAttributes(tag, fresh, host, () => learnerData() ?? this.#authored);
    this.#changes = new Changes(() => tell(element, this.#mounted));
    const reflect = (name, value) => {
      host.reflect(name, value);
      this.#mounted.attribute(name);
    };
    const ofPanels = panelHost(element, { learnerData: this.#learnerData, figure: this, reflect });
    this.#engineHost = { ...host, fault, learnerData, ...this.#asked(), ...ofPanels };
    this.#adopt(script);
    this.#mounted = this.#instance.mount(tag, root, this.#engineHost);
    this.#hasLessons = ON.lesson.includes(tag.slice(10));
    if (!this.#hasLessons) this.#engineHost.settled(true);
    this.#panels = new Panels(element, root, this, this.#mounted);
    this.#setLanguage(language, file);
    this.#unwatch = watch(element, (width, pixelRatio, reducedMotion, visible, lang) => {
      this.language(lang);
      this.#mounted.setEnvironment(width, pixelRatio, reducedMotion, visible);
    });
  }

  /** What the engine may ask of this figure. */
  #asked() {
    const emitChange = () => this.#changes?.changed();
    let settle;
    this.ready = new Promise((done, failed) => {
      [settle, this.#giveUp] = [done, failed];
    });
    return {
      emitChange,
      change: (name, value) => {
        this.#host.reflect(name, value);
        emitChange();
      },
      open: (action, view) => this.#panels.open(action, view),
      loadPart: (name, ready) => this.#loadPart(name, ready),
      load: (callback) =>
        loadAuthored(
          this.#element,
          (text) => this.#read(text),
          (answer) => {
            this.#authored = answer.data;
            callback(answer);
          },
        ),
      showError: (error) => this.#panels?.showError(error),
      settled: (isLesson) => {
        if (!this.#giveUp) return;
        this.#giveUp = null;
        // The room was kept for a lesson; numbers of another count need another.
        this.#root.parentElement.style.minHeight = isLesson ? '' : '0';
        settle();
      },
    };
  }

  /** Takes in the script of a part: its style, and what the page does for it. */
  #adopt(script) {
    if (!script) return;
    adoptStyle(this.#element, script.css);
    Object.assign(this.#engineHost, script.clientOf(this.#element));
  }

  attribute(name) {
    this.#host.changed(name);
    this.#mounted.attribute(name);
  }

  /** The file of a language is fetched when it is first needed; until then the element goes on in the old one. */
  async language(language) {
    if (language === this.#language) return;
    this.#language = language;
    const file = await languageFile(language);
    if (!this.#dead && language === this.#language) this.#setLanguage(language, file);
  }

  #setLanguage(language, file) {
    this.#language = language;
    this.#root.lang = file?.lang ?? 'en';
    this.#root.dir = file?.direction ?? 'ltr';
    this.#mounted.setLanguage(file?.sets ?? {});
  }

  /** Has the instance take in a part of the code, once it has arrived. */
  async addPart(name) {
    const { modules, script } = await codeOf(name);
    if (this.#dead) return;
    this.#instance.addPart(name, modules);
    this.#adopt(script);
  }

  /** Reads a text of custom data once it and what reads it have come; it may also be why there is none. */
  async #read(coming) {
    const [text] = await Promise.all([coming, this.addPart('panels')]);
    return text === null ? {} : this.#mounted.readData(text);
  }

  /** The numbers in a learner's text or file; throws what is wrong with it. */
  async readData(textOrFile) {
    const { data, error } = await this.#read(source().then(({ learnerText }) => learnerText(textOrFile)));
    if (error) throw error;
    return data;
  }

  /** Rust needs a part of the code, and hears when it is in; returns how to wait no more. */
  #loadPart(name, ready) {
    let waits = true;
    this.addPart(name).then(
      () => {
        if (waits && !this.#dead) ready();
      },
      (error) => {
        if (waits && !this.#dead) this.#fail(error);
      },
    );
    return () => {
      waits = false;
    };
  }

  /** Code did not arrive: what is shown goes on and says so; where nothing is, the element does. */
  #fail(error) {
    if (this.#giveUp) this.#giveUp(error);
    else this.#panels?.fail(error);
  }

  /** Something has changed on the learner's side. */
  changed() {
    if (!this.#mounted.defersChange()) this.#changes?.changed();
  }

  /** Prose sets attributes as if the learner had. What names other numbers counts together, and first. */
  set(pairs) {
    const isSource = ([name]) => Number(SOURCES.includes(name));
    const sourcesFirst = [...pairs].sort((a, b) => isSource(b) - isSource(a));
    this.#changes.batch(() => {
      for (const pair of sourcesFirst) if (isSource(pair)) this.#host.reflect(...pair);
      for (const [name, value] of sourcesFirst) {
        if (!STATE.includes(name)) this.#host.changed(name);
        this.#mounted.set(name, value ?? undefined);
      }
    });
  }

  matches(name, value) {
    return this.#mounted.matches(name, value);
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
    return this.#mounted ? this.#mounted[what]() : this.#readDetached(what);
  }

  free() {
    this.#changes.end(!this.#dead);
    this.#unwatch();
    // What comes from a worker is gone with the figure: it answers as it was.
    const hasWorker = !this.#hasLessons || this.#element.hasAttribute('sentence');
    if (hasWorker && !this.#dead) this.#readDetached = snapshot(this.#mounted);
    if (!this.#dead) this.#mounted.free();
    this.#dead = true;
    this.#instance.terminate();
    // The memory of an instance goes with the last that names it, also where a page keeps the element.
    this.#mounted = this.#instance = this.#panels = this.#root = this.#unwatch = this.#changes = null;
    this.#engineHost = this.#giveUp = this.ready = null;
  }
}
