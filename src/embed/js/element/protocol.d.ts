// What passes between an element, the figure mounted in it, and the instance: see src/host.rs and src/embed/mod.rs.

import type { Instance } from 'attention:glue';
import type { LearningCommand, LearningMessage, LearningOptions } from '../workers/learning-protocol';
import type { CostMessage, CostRequest, Subscriber } from '../workers/protocol';
import type { BASE, LINK, MATCHES, SET, WARN } from './shared';

/** The values that the author wrote, by the attribute's name; null where one has been taken away. */
export type Author = Record<string, string | null>;

/** An attribute's name and its value; null takes it away, or removes the attribute. */
export type Pair = [name: string, value: string | null];

/** The root of a tree of nodes: that of a shadow tree has a host. */
export type Root = Node & { readonly host?: Element };

/** The shadow root of a figure's element, which holds the frame of the figure. */
export interface FrameRoot extends ShadowRoot {
  readonly firstElementChild: HTMLElement;
}

/** What a page sets on an element: see shared.js. */
export interface Guest extends HTMLElement {
  [BASE]?: string;
  [WARN]?(name: string, text: string): void;
  [LINK]?(attributes: string[][]): string;
}

/** What a figure's element has from the start: its shadow root, and the properties that the reader changes. */
export interface FigureBase extends Guest {
  readonly shadowRoot: FrameRoot;
  get query(): number;
  set query(value: unknown);
  get scale(): number;
  set scale(value: unknown);
  get stage(): string | undefined;
  set stage(value: unknown);
}

/** What prose asks of a figure's element. */
export interface Settable {
  [SET](pairs: Pair[]): void;
  [MATCHES](name: string, value: string | null): boolean | undefined;
}

/** The element of a figure. */
export interface FigureElement extends FigureBase, Settable {}

/** The properties of an element that its figure answers for. */
export type Property = 'query' | 'scale' | 'stage' | 'trace';

/** What the shell of an element offers to the figure mounted in it. */
export interface Host {
  /** The text of an attribute, if it is there. */
  attribute(name: string): string | undefined;
  /** Writes an attribute on the reader's behalf; the author's value is kept beside it. */
  reflect(name: string, value: string | null): void;
  /** What the author wrote. */
  author: Author;
  /** Puts a new root into the place of what the element shows. */
  show(root: Node): void;
  /** The figure has failed and will not answer again; `error` is an error or its sentence. */
  fault(error: unknown): void;
}

/** The same with what `runtime/mount-figure.js` adds: this is what figures are given. */
export interface FigureHost extends Host {
  /** What is kept of the element while it is moved, which mounts its figure anew. */
  memory: Record<string, unknown>;
  /** Brings back the author's query, scale and stage. */
  reset(): void;
  /** The author wrote something that is not understood; `text` is the sentence for the console. */
  warn(name: string, value: string, text: string): void;
  /** An attribute has another value, which may have to be warned of anew. */
  changed(name: string): void;
  /** What the author wrote in an attribute. */
  authored(name: string): string | undefined;
}

/** What the figures of the trained model may ask beside that. */
export interface ModelHost {
  /** Has the model compute a sentence; calls `subscriber` with it now and whenever there are more results. */
  subscribe(text: string, subscriber: Subscriber): () => void;
  /** The bytes of the model that a first sentence needs. */
  modelBytes(): number;
  /** The reader agrees to the download. */
  consent(): void;
  /** Calls `onChange` with whether a node is on screen, now and whenever that changes. */
  observeVisibility(node: Element, onChange: (isVisible: boolean) => void): () => void;
  /** Brings a node into view, in the next frame. */
  reveal(node: Element): void;
}

/** What the cost figure may ask beside that. */
export interface CostHost {
  /**
   * Starts a measurement. `callback` receives each point, and at the end an object without one, with an error if it
   * failed. The function that is returned stops it; `callback` is not called after that.
   */
  measure(options: CostRequest['options'], callback: (message: CostMessage) => void): () => void;
}

/** What the figure of learning may ask beside that. */
export interface LearningHost {
  /**
   * Starts nets that wait for commands, and calls `callback` with each message. The function that is returned takes
   * commands at any time, also before the nets are there; without one it ends them, and `callback` is not called again.
   */
  learn(options: LearningOptions, callback: (message: LearningMessage) => void): (command?: LearningCommand) => void;
}

/** The script of a code part: its style sheet, and what its figures may ask on behalf of an element. */
export interface PartScript {
  css: string;
  clientOf(element: Element): CostHost | LearningHost | ModelHost;
}

/** What panels may ask beside that: see src/embed/panels/. */
export interface PanelHost {
  /** The address of the folder for links and snippets; null in a form that has no folder. */
  base(): string | null;
  /** The link of the page to the state of the element, pairs of an attribute and its value; undefined without one. */
  link(attributes: string[][]): string | undefined;
  adoptStyle(css: string): void;
  hasReaderData(): boolean;
  readData: PanelFigure['readData'];
  /** Shows the reader's numbers in place of the author's. */
  setReaderData(data: CustomData): void;
  /** Shows the author's numbers again. */
  clearReaderData(): void;
}

/** A text or a file of the reader. */
export type Readable = (string & { readonly size?: undefined }) | (Blob & { readonly length?: undefined });

/** The host that the WebAssembly module receives. */
export interface RuntimeHost extends FigureHost {
  /** The state has changed on the reader's behalf: the page hears of it. */
  emitChange(): void;
  /** The page hears of something else that the reader has done. */
  emit(type: string, detail: unknown): void;
  /**
   * Adds a code part to the instance, and then calls `ready`, unless the function that is returned is called before.
   * If the instance has the part, `ready` is called at once.
   */
  loadPart(part: string, ready: () => void): () => void;
  /** The reader has changed what an attribute holds. */
  change(name: string, value: string | null): void;
  /** The reader's custom data, if there is any. */
  readerData(): CustomData | undefined;
  /**
   * Loads the author's custom data and calls `callback` with it, unless the function that is returned is called before;
   * returns nothing if there is none.
   */
  load(callback: (answer: DataAnswer) => void): (() => void) | undefined;
  /** Says what is wrong with them; with null, takes back what was said. */
  showError(error: unknown): void;
  /** There is something to show for the first time; whether it is a lesson. */
  settled(isLesson: boolean): void;
  /** Opens the panel of an action (`embed`, `link`, `export` or `numbers`) below a view, `explorer` or `flow`. */
  open(action: string, view: string): void;
}

/** Custom data that has been checked, with all matrices in one list. */
export interface CustomData {
  /** 1 to 512 tokens. */
  tokens: string[];
  /** What is shown and said in place of each token. */
  labels: string[];
  /** Which matrices there are, of q, k, v, x, w_q, w_k, w_v and weights. */
  names: string[];
  /** Rows and columns of each of them, two numbers a matrix. */
  shapes: number[];
  /** The entries of all matrices, row by row, one matrix after the other. */
  entries: Float64Array;
}

/** The result of reading custom data: neither field if there is none. */
export interface DataAnswer {
  data?: CustomData;
  error?: unknown;
}

/** Reads custom data once it and the code for it are there: a text, what is wrong with it, or null for none. */
export type ReadData = (coming: Promise<string | Error | null>) => Promise<DataAnswer>;

/** What a mounted figure answers. */
export interface Figure {
  /** An attribute of the element has changed. */
  attribute(name: string): void;
  /**
   * Prose asks for attributes, as the reader would. Those that choose the numbers (`SOURCES`) are reflected together
   * before any is read, then come query, scale and stage.
   */
  set(pairs: Pair[]): void;
  /** Whether the figure is in the state that an attribute of this value asks for. */
  matches(name: string, value: string | null): boolean;
  /** The element's language, as a BCP 47 tag, may be another one. */
  language(tag: string): void;
  /** The state has changed on the reader's behalf before there was a figure to tell of it. */
  changed(): void;
  /** The 0-based index of the query; NaN where there is none. */
  query(): number;
  /** The factor on the scores, from 0.2 to 3; NaN where there is none. */
  scale(): number;
  /** The name of the flow's stage. */
  stage(): string | undefined;
  /** All numbers that are shown, as plain data; null where nothing is. */
  trace(): unknown;
  /** Unmounts it, and ends its listeners, timers, frames and workers. */
  free(): void;
  /**
   * Comes when there is something to show, and fails where its code does not arrive; nothing once the figure is freed.
   */
  ready?: Promise<void> | null;
}

/** What it answers for a property. */
export type Value<P extends Property> = ReturnType<Figure[P]>;

/** What it offers to panels beside that. */
export interface PanelFigure extends Figure {
  /** Adds a code part to the instance, once it has arrived. */
  addPart(name: string): Promise<void>;
  /** The numbers in a reader's text or file; throws what is wrong with it. */
  readData(source: Readable): Promise<CustomData | undefined>;
}

/** What it is made from: `file` is that of the language. */
export interface FigureParts {
  host: FigureHost;
  newInstance(): Instance;
  /** The code parts that a new instance has. */
  parts: string[];
  script?: PartScript;
  language: string;
  file?: LanguageFile;
}

/** What `mount` of the WebAssembly module gives: `Mounted` in src/embed/mod.rs. */
export interface Mounted {
  attribute(name: string): void;
  /** The reader asks for a value through prose; nothing removes the attribute. */
  set(name: string, value?: string): void;
  matches(name: string, value: string): boolean;
  /** Shows the weights that are hidden until the reader has guessed. */
  endGuess(): void;
  /**
   * Width in CSS pixels, device pixels a CSS pixel, whether motion is reduced, whether any of it is on screen, whether
   * most of it is.
   */
  setEnvironment(
    width: number,
    devicePixelRatio: number,
    reducedMotion: boolean,
    visible: boolean,
    inSight: boolean,
  ): void;
  /** The sets of messages in the file of a language; English where it has none. */
  setLanguage(sets: LanguageFile['sets']): void;
  query(): number;
  scale(): number;
  stage(): string | undefined;
  trace(): unknown;
  /** Opens or closes the panel of an action below a view; the instance has to have taken in the part `panels`. */
  openPanel(action: string, view: string): void;
  /** Shows below a view what is wrong with custom data; with null, nothing is. The part `panels` has to be in too. */
  showError(error: unknown, view: string): void;
  /** The state has changed before the figure can show it: whether it tells its host of that later. */
  defersChange(): boolean;
  /**
   * What is read of a text of custom data, or told of why there is none; the instance has to have taken in the part
   * `panels`.
   */
  readData(text: unknown): DataAnswer;
  /** The reader has given numbers, or taken them back. */
  dataChanged(): void;
  /** The `detail` of an `attention-change` event. */
  detail(): unknown;
  free(): void;
}

/** The tag of a language that a table has, which is never the empty text: where there is one, it is true. */
export type Tag = string & {};

/** The file of a language. */
export interface LanguageFile {
  /** Its BCP 47 tag. */
  lang: string;
  direction: 'ltr' | 'rtl';
  /** The messages of the loader, by name. */
  loader: Record<string, string>;
  /** The messages that Rust shows: a list for each set, and `lessons`, what lessons say beside their own text. */
  sets: Record<string, string[]>;
}
