// The messages between a page and its workers.

/** To the worker of the cost figure, once: the compiled module and what to measure. */
export interface CostRequest {
  module: WebAssembly.Module;
  /** Columns of Q, K and V; whether later keys are hidden; milliseconds for all lengths together. */
  options: { d: number; causal: boolean; budget: number };
}

/** The measurement of one length: milliseconds a pass, medians; null if a way was left out. */
export interface CostPoint {
  /** Tokens. */
  n: number;
  tiles: number;
  recurrent: number;
  oneByOne: number | null;
  /** Bytes that streaming allocates beside inputs and output. */
  scratch: number;
}

/** From it: that it has started, each point, the end, or an error message. */
export interface CostAnswer {
  ready?: true;
  point?: CostPoint;
  end?: true;
  error?: string;
}

/** What the cost figure hears: each point, and at the end an object without one, with an error if it failed. */
export interface CostMessage {
  point?: CostPoint;
  inWorker?: boolean;
  error?: string;
}

/** The ways to compute that are timed. */
export type CostWay = 'tiles' | 'recurrent' | 'oneByOne';

/**
 * `Cost` of crates/attention-worker/src/bin/cost.rs: one length, ready to be timed. Each way computes `count` rows from
 * `first` on.
 */
export interface CostRun extends Record<CostWay, (first: number, count: number) => void> {
  scratchBytes(): number;
  free(): void;
}

/** Its class, which throws if there is not enough memory for `n` tokens with `d` columns. */
export type CostClass = new (n: number, d: number, causal: boolean) => CostRun;

/** The pace of a measurement: after `slice` ms, `rest` is awaited. */
export interface CostPace {
  slice: number;
  /** The longest sequence, in tokens. */
  longest: number;
  /** The resolution of the clock in ms. */
  tick: number;
  rest(): Promise<unknown>;
}

/** The sizes of the model's files in bytes. */
export interface ModelFiles {
  /** The folder of the files; its address is given beside. */
  folder: string;
  vocabulary: number;
  start: number;
  /** A file a layer. */
  layers: number[];
  tokens: Shards;
  positions: Shards;
}

/** Files with rows of a table: their number, the bytes of each, and of the last one. */
export interface Shards {
  count: number;
  each: number;
  last: number;
}

/** To the worker of the model: what it needs to start, a sentence to compute, or the id of one to cancel. */
export type ModelRequest =
  | { module: WebAssembly.Module; files: ModelFiles; folder: string }
  | { module?: undefined; drop?: undefined; id: number; text: string }
  | { module?: undefined; drop: number };

/** An error for the reader, in their language: the name of a message, and the values that it is filled with. */
export interface Problem {
  problem?: string;
  values: Record<string, string>;
}

/** The tokens of a sentence, [CLS] and [SEP] included. */
export interface Tokens {
  texts: string[];
  /** The words that are split into subwords, in one line; empty if there are none. */
  subwords: string;
}

/** The patterns of the heads of a layer, for one sentence: an entry a head. */
export interface HeadLabels {
  /**
   * Where its queries look: `previous`, `next`, `self`, `same`, `separator`, or `pair` if they have nothing in common.
   */
  patterns: string[];
  /** From 0 to 1: the mean weight of that over all words; for a pair, its weight. */
  shares: Float64Array;
  /** The 0-based indices of the pair, query and key: two entries a head. */
  pairs: Uint32Array;
  /** From 0 to 1: the mean weight that words give to [CLS] and [SEP]. */
  separators: Float64Array;
}

/**
 * A layer of a sentence of n tokens: weights are 12 · n · n, a head after the other; q, k and v are n · 384.
 */
export interface Layer {
  weights: Float32Array;
  q: Float32Array;
  k: Float32Array;
  v: Float32Array;
  labels: HeadLabels;
}

/** Bytes that have arrived, and bytes that are needed. */
export interface Progress {
  loaded: number;
  total: number;
}

/** A sentence and its results so far, as figures of the trained model read them. */
export interface SentenceResults {
  readonly id: number;
  readonly text: string;
  tokens: Tokens | null;
  /** Those that have been computed, from the first on. */
  layers: Layer[];
  /** Also that of earlier sentences. */
  progress: Progress | null;
  error: Problem | null;
  /** Whether it waits for consent to the download. */
  waits: boolean;
}

/** Called with a sentence now and whenever there are more results. */
export type Subscriber = (sentence: SentenceResults) => void;

/**
 * From it: that it has started or cannot; the progress in bytes; the tokens, then each layer, or an error of a
 * sentence; at last, that it has crashed on a sentence, with the message of the panic.
 */
export type ModelAnswer =
  | { ready: true }
  | { broken: string }
  | Progress
  | { id: number; tokens: Tokens }
  | ({ id: number; layer: number } & Layer)
  | { id: number; error: Problem }
  | { id: number; crashed: string };

/** Any of these, as model-client.js destructures it: missing properties are undefined. */
export interface WorkerMessage extends Partial<Layer & Progress> {
  ready?: true;
  broken?: string;
  id?: number;
  tokens?: Tokens;
  layer?: number;
  error?: Problem;
  crashed?: string;
}

/** `Model` of crates/attention-worker/src/bin/model.rs: the encoder, to which files are added as they arrive. */
export interface EncoderModel {
  /** The tokens of a text. Throws their number if the model has fewer positions. */
  tokenize(text: string): EncoderTokens;
  /** The files with the rows of these tokens that have not been added; those with the first `n` positions. */
  shards(ids: Uint32Array): Uint32Array;
  positions(n: number): Uint32Array;
  addStart(bytes: Uint8Array): void;
  addTokens(index: number, bytes: Uint8Array): void;
  addPositions(index: number, bytes: Uint8Array): void;
  addLayer(index: number, bytes: Uint8Array): void;
  /** How many layers have been added. */
  layers(): number;
  /** Begins a sentence; then each layer is computed in its order. */
  begin(ids: Uint32Array): void;
  run(layer: number): void;
  /** Of a layer that has been computed; see `Layer`. */
  weights(layer: number): Float32Array<ArrayBuffer>;
  q(layer: number): Float32Array<ArrayBuffer>;
  k(layer: number): Float32Array<ArrayBuffer>;
  v(layer: number): Float32Array<ArrayBuffer>;
  labels(layer: number): EncoderLabels;
}

/** Its class. */
export type EncoderClass = new (vocabulary: Uint8Array) => EncoderModel;

/** `Tokens` beside it. */
export interface EncoderTokens {
  readonly ids: Uint32Array;
  texts(): string[];
  subwords(): string;
  free(): void;
}

/** `HeadLabels` beside it, with a method for each list. */
export interface EncoderLabels {
  patterns(): string[];
  shares(): Float64Array;
  pairs(): Uint32Array;
  separators(): Float64Array;
  free(): void;
}
