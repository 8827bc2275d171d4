// A figure that WebAssembly computes: a new instance of the module for each element, so that a panic stops that element
// alone.

import { ON, SOURCES, STATE } from '../element/attributes.js';
import { adoptStyle, nameOf } from '../element/shared.js';
import { Changes } from './changes.js';
import { readFromAttributes, snapshot } from './detached-state.js';
import { codeOf } from './code.js';
import { ReaderData, loadAuthored } from './reader-data.js';
import { Panels, panelHost } from '../panels/panels.js';
import { source } from 'attention:source';
import { watch } from './environment.js';
import { languageFile } from '../element/messages.js';

/** @import { Figure } from '../element/protocol' */

/** Tells the page what has happened in an element. */
function emit(element, type, detail) {
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/**
 * A mounted instance, its root and what it watches.
 *
 * @implements {Figure}
 */
export class WasmFigure {
  /** Resolves when there is something to show. */
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
  #instanceHost;
  #changes;
  #readerData;
  /** What the author's file has brought. */
  #authored;
  /** Whether it shows a lesson where nothing else is asked for. */
  #hasLessons;
  /**
   * Rejects `ready`; null once that is settled.
   *
   * @type {((error: unknown) => void) | null}
   */
  #rejectReady = null;

  constructor(element, root, { host, newInstance, script, language, file }) {
    const tag = element.localName;
    [this.#element, this.#root, this.#host] = [element, root, host];
    this.#instance = newInstance();
    const fault = (message) => {
      if (this.#dead) return;
      this.#dead = true;
      this.#instance.terminate();
      queueMicrotask(() => host.fault(message));
    };
    this.#instance.onfault = fault;
    this.#readerData = new ReaderData(element, () => this.#mounted?.dataChanged());
    const readerData = () => this.#readerData.data;
    this.#readDetached = readFromAttributes(tag, newInstance, host, () => readerData() ?? this.#authored);
    this.#changes = new Changes(() => emit(element, 'attention-change', this.#mounted.detail()));
    const reflect = (name, value) => {
      host.reflect(name, value);
      this.#mounted.attribute(name);
    };
    const panelMethods = panelHost(element, { readerData: this.#readerData, figure: this, reflect });
    this.#instanceHost = { ...host, fault, readerData, ...this.#instanceMethods(), ...panelMethods };
    this.#adopt(script);
    this.#mounted = this.#instance.mount(tag, root, this.#instanceHost);
    this.#hasLessons = ON.lesson.includes(nameOf(element));
    if (!this.#hasLessons) this.#instanceHost.settled(true);
    this.#panels = new Panels(element, root, this, this.#mounted);
    this.#setLanguage(language, file);
    const onChange = (width, pixelRatio, reducedMotion, visible, lang) => {
      this.language(lang);
      this.#mounted.setEnvironment(width, pixelRatio, reducedMotion, visible);
    };
    this.#unwatch = watch(element, onChange, () => this.#mounted.endGuess());
  }

  /** What the instance may call. */
  #instanceMethods() {
    const emitChange = () => this.#changes?.changed();
    let settle;
    this.ready = new Promise((done, failed) => {
      [settle, this.#rejectReady] = [done, failed];
    });
    return {
      emit: (type, detail) => emit(this.#element, type, detail),
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
      settled: (keepsHeight) => {
        if (!this.#rejectReady) return;
        this.#rejectReady = null;
        // The reserved height fits the default lesson; other numbers need another.
        this.#root.parentElement.style.minHeight = keepsHeight ? '' : '0';
        settle();
      },
    };
  }

  /** Adopts the script of a part: its style, and the methods that its Rust code calls. */
  #adopt(script) {
    if (!script) return;
    adoptStyle(this.#element, script.css);
    Object.assign(this.#instanceHost, script.clientOf(this.#element));
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

  /** Adds a code part to the instance, once it has arrived. */
  async addPart(name) {
    const { modules, script } = await codeOf(name);
    if (this.#dead) return;
    this.#instance.addPart(name, modules);
    this.#adopt(script);
  }

  /** Reads custom data once it and the code for it are there: a text, what is wrong with it, or null for none. */
  async #read(coming) {
    const [text] = await Promise.all([coming, this.addPart('panels')]);
    return text === null ? {} : this.#mounted.readData(text);
  }

  /** The numbers in a reader's text or file; throws what is wrong with it. */
  async readData(textOrFile) {
    const { data, error } = await this.#read(source().then(({ readerText }) => readerText(textOrFile)));
    if (error) throw error;
    return data;
  }

  /** Loads a code part for the instance and calls `ready`; returns a function that cancels the wait. */
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
    if (this.#rejectReady) this.#rejectReady(error);
    else this.#panels?.fail(error);
  }

  /** The reader has changed something. */
  changed() {
    if (!this.#mounted.defersChange()) this.#changes?.changed();
  }

  /**
   * Prose sets attributes as if the reader had. Those that choose the numbers (`SOURCES`) are reflected together before
   * any is read, then come query, scale and stage.
   */
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
    return this.#property('query');
  }
  scale() {
    return this.#property('scale');
  }
  stage() {
    return this.#property('stage');
  }
  trace() {
    return this.#property('trace');
  }

  #property(what) {
    return this.#mounted ? this.#mounted[what]() : this.#readDetached(what);
  }

  free() {
    this.#changes.end(!this.#dead);
    this.#unwatch();
    // What came from a worker is gone with the figure, and properties answer as they were. Figures without lessons, and
    // those of a sentence, have a worker.
    const hasWorker = !this.#hasLessons || this.#element.hasAttribute('sentence');
    if (hasWorker && !this.#dead) this.#readDetached = snapshot(this.#mounted);
    if (!this.#dead) this.#mounted.free();
    this.#dead = true;
    this.#instance.terminate();
    // A page may keep the element: without these references the memory of the instance is freed all the same.
    this.#mounted = this.#instance = this.#panels = this.#root = this.#unwatch = this.#changes = null;
    this.#instanceHost = this.#rejectReady = this.ready = null;
  }
}
