// A figure that WebAssembly computes: an instance for each element, so that a panic stops that element alone.

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
/** @import { CustomData, Figure, FigureElement, FigureHost, FigureParts, LanguageFile } from '../element/protocol' */
/** @import { PanelFigure, Pair, PartScript, Property, ReadData, RuntimeHost, Value } from '../element/protocol' */

/** @type {(element: Element, type: string, detail: unknown) => void} tells the page what has happened in an element */
function emit(element, type, detail) {
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/** @implements {PanelFigure} a mounted instance, its root and what it watches */
export class WasmFigure {
  /** @type {Figure['ready']} */
  ready;
  /** @type {FigureElement} */
  #element;
  /** @type {HTMLElement} */
  #root;
  #instance;
  /** @type {Set<string>} */
  #parts;
  #mounted;
  #unwatch;
  #panels;
  /** @type {string | undefined} */
  #language;
  #dead = false;
  #readDetached;
  /** @type {FigureHost} */
  #host;
  #instanceHost;
  #changes;
  #readerData;
  /** @type {CustomData | undefined} what the author's file has brought */
  #authored;
  #hasLessons;
  /** @type {((error: unknown) => void) | null} rejects `ready`; null once that is settled */
  #rejectReady = null;

  /**
   * @param {FigureElement} element
   * @param {HTMLElement} root
   * @param {FigureParts} parts
   */
  constructor(element, root, { host, newInstance, parts, script, language, file }) {
    const tag = element.localName;
    [this.#element, this.#root, this.#host, this.#parts] = [element, root, host, new Set(parts)];
    this.#instance = newInstance();
    const fault = (/** @type {unknown} */ message) => {
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
    const reflect = (/** @type {string} */ name, /** @type {string | null} */ value) => {
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
    /** @type {Parameters<typeof watch>[1]} */
    const onChange = (lang, ...environment) => {
      this.language(lang);
      this.#mounted.setEnvironment(...environment);
    };
    this.#unwatch = watch(element, onChange, () => this.#mounted.endGuess());
  }

  /** @returns {Omit<RuntimeHost, keyof FigureHost | 'readerData'>} what the instance may call */
  #instanceMethods() {
    const emitChange = () => this.#changes?.changed();
    /** @type {() => void} */
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
        /** @type {HTMLElement} */ (this.#root.parentElement).style.minHeight = keepsHeight ? '' : '0';
        settle();
      },
    };
  }

  /** @param {PartScript} [script] that of a part: its style, and the methods that its Rust code calls */
  #adopt(script) {
    if (!script) return;
    adoptStyle(this.#element, script.css);
    Object.assign(this.#instanceHost, script.clientOf(this.#element));
  }

  /** @type {Figure['attribute']} */
  attribute(name) {
    this.#host.changed(name);
    this.#mounted.attribute(name);
  }

  /** @type {Figure['language']} its file is fetched when it is first needed; until then the old language stays */
  async language(language) {
    if (language === this.#language) return;
    this.#language = language;
    const file = await languageFile(language);
    if (!this.#dead && language === this.#language) this.#setLanguage(language, file);
  }

  /** @type {(language: string, file?: LanguageFile) => void} */
  #setLanguage(language, file) {
    this.#language = language;
    this.#root.lang = file?.lang ?? 'en';
    this.#root.dir = file?.direction ?? 'ltr';
    this.#mounted.setLanguage(file?.sets ?? {});
  }

  /** @type {PanelFigure['addPart']} */
  async addPart(name) {
    const { modules, script } = await codeOf(name);
    if (this.#dead || this.#parts.has(name)) return;
    this.#parts.add(name);
    this.#instance.addPart(name, modules);
    this.#adopt(script);
  }

  /** @type {ReadData} */
  async #read(coming) {
    const [text] = await Promise.all([coming, this.addPart('panels')]);
    return text === null || this.#dead ? {} : this.#mounted.readData(text);
  }

  /** @type {PanelFigure['readData']} */
  async readData(textOrFile) {
    const { data, error } = await this.#read(source().then(({ readerText }) => readerText(textOrFile)));
    if (error) throw error;
    return data;
  }

  /** @type {RuntimeHost['loadPart']} */
  #loadPart(name, ready) {
    let waits = !this.#parts.has(name);
    if (waits)
      this.addPart(name).then(
        () => waits && !this.#dead && ready(),
        (error) => waits && !this.#dead && this.#fail(error),
      );
    else ready();
    return () => {
      waits = false;
    };
  }

  /** @param {Error} error of code that did not arrive: what is shown goes on and says so, else the element does */
  #fail(error) {
    if (this.#rejectReady) this.#rejectReady(error);
    else this.#panels?.fail(error);
  }

  changed() {
    if (!this.#mounted.defersChange()) this.#changes?.changed();
  }

  /** @type {Figure['set']} */
  set(pairs) {
    const isSource = (/** @type {Pair} */ [name]) => Number(SOURCES.includes(name));
    const sourcesFirst = [...pairs].sort((a, b) => isSource(b) - isSource(a));
    this.#changes.batch(() => {
      for (const pair of sourcesFirst) if (isSource(pair)) this.#host.reflect(...pair);
      for (const [name, value] of sourcesFirst) {
        if (!STATE.includes(name)) this.#host.changed(name);
        this.#mounted.set(name, value ?? undefined);
      }
    });
  }

  /** @type {Figure['matches']} */
  matches(name, value) {
    return value !== null && this.#mounted.matches(name, value);
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

  /** @type {<P extends Property>(what: P) => Value<P>} */
  #property(what) {
    return /** @type {Value<typeof what>} */ (this.#mounted ? this.#mounted[what]() : this.#readDetached(what));
  }

  free() {
    this.#changes.end(!this.#dead);
    this.#unwatch();
    // What came from a worker is gone with the figure, and properties answer as they were.
    const hasWorker = !this.#hasLessons || this.#element.hasAttribute('sentence');
    if (hasWorker && !this.#dead) this.#readDetached = snapshot(this.#mounted);
    if (!this.#dead) this.#mounted.free();
    this.#dead = true;
    this.#instance.terminate();
    // A page may keep the element: without these references the memory of the instance is freed all the same.
    this.#mounted = this.#instance = this.#panels = this.#root = this.#unwatch = /** @type {never} */ (null);
    this.#changes = this.#instanceHost = this.#rejectReady = this.ready = /** @type {never} */ (null);
  }
}
