// The messages between a page and its workers.

/** To the worker of the cost figure, once: the compiled module and what to measure. */
export interface CostRequest {
  module: WebAssembly.Module;
  /** Columns of Q, K and V; whether later keys are hidden; milliseconds that all of it may take. */
  options: { d: number; causal: boolean; budget: number };
}

/** One length, measured: milliseconds a pass, medians; null where a way was left out. */
export interface CostPoint {
  /** Tokens. */
  n: number;
  tiles: number;
  recurrent: number;
  oneByOne: number | null;
  /** Bytes that streaming takes beside inputs and output. */
  scratch: number;
}

/** From it: that it has begun, each point as it comes, its end, or what went wrong, as a sentence. */
export interface CostAnswer {
  ready?: true;
  point?: CostPoint;
  end?: true;
  error?: string;
}

/** How many bytes the model's files have. */
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

/** Files of rows: how many there are, the bytes of each, and of the last one. */
export interface Shards {
  count: number;
  each: number;
  last: number;
}

/** To the worker of the model: how to begin, a sentence to compute, or the id of one that nobody waits for any more. */
export type ModelRequest =
  | { module: WebAssembly.Module; files: ModelFiles; folder: string }
  | { id: number; text: string }
  | { drop: number };

/** An error of which a reader is told in their own language: the name of a sentence, and what fills its gaps. */
export interface Problem {
  problem?: string;
  values: Record<string, string>;
}

/** The tokens of a sentence, [CLS] and [SEP] included. */
export interface Tokens {
  pieces: string[];
  /** The words that are read as several of them, in one line; empty where there are none. */
  split: string;
}

/** What the heads of a layer do with a sentence: an entry a head. */
export interface HeadLabels {
  /** Where its queries look: `previous`, `next`, `self`, `same`, `separator`, or `pair` where they share nothing. */
  kinds: string[];
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

/**
 * From it: that it has begun or cannot; bytes here and needed; the tokens, then each layer, or an error of a sentence.
 */
export type ModelAnswer =
  | { ready: true }
  | { broken: string }
  | { loaded: number; total: number }
  | { id: number; tokens: Tokens }
  | ({ id: number; layer: number } & Layer)
  | { id: number; error: Problem };

/** Any of these as `hear` in model-client.js takes it apart: what is not there is undefined. */
export interface Heard extends Partial<Layer> {
  id?: number;
  tokens?: Tokens;
  layer?: number;
  error?: Problem;
  loaded?: number;
  total?: number;
}
