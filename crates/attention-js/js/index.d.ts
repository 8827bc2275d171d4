/** What `init` can start: an address, an answer of `fetch`, bytes or a compiled module. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module | Promise<Response>;

/** Fetches and starts the WebAssembly beside this file, or `source`. Call it once; again does nothing. */
export default function init(source?: Source): Promise<void>;

/**
 * softmax(Q Kᵀ · scale) V of one head over n tokens with d columns; scale is 1/√d unless given.
 * The answer is `output`, n × d numbers, where that is given, and otherwise new.
 * @throws {AttentionError}
 */
export function attention(
  q: Float32Array,
  k: Float32Array,
  v: Float32Array,
  n: number,
  d: number,
  scale?: number,
  output?: Float32Array,
): Float32Array;

export interface Options {
  /** Queries: Q is n × d. */
  n: number;
  /** Keys: K is m × d and V is m × dV; n unless given. */
  m?: number;
  /** Columns of Q and K. */
  d: number;
  /** Columns of V and of the output; d unless given. */
  dV?: number;
  /** Heads; 1 unless given. */
  heads?: number;
  /** Heads one after the other, heads × n × d, or beside each other in the rows, n × (heads · d). */
  layout?: 'apart' | 'beside';
  /** The factor on the scores; 1/√d unless given. */
  scale?: number;
  /** Query i sees keys 0 to i only. */
  causal?: boolean;
  /** m marks: true (or 1) hides a key from every query. */
  hiddenKeys?: ArrayLike<boolean | number>;
  /** n × m marks, row by row: true (or 1) hides one key from one query. */
  hiddenCells?: ArrayLike<boolean | number>;
  /** Whether to keep the weights, heads × n × m numbers. */
  weights?: boolean;
  /** Where to write the output, which is otherwise a new array: who calls in a loop saves making one each time. */
  output?: Float32Array;
}

export interface Result {
  /** As Q lies, with dV columns: each row the mean of the rows of V under its weights; 0 where a query sees no key. */
  output: Float32Array;
  /** heads × n × m, each row summing to 1; only where they were asked for. */
  weights?: Float32Array;
}

/** @throws {AttentionError} */
export function attend(q: Float32Array, k: Float32Array, v: Float32Array, options: Options): Result;

/** `not-ready`: init has not ended. `type`: a value of the wrong kind. `detached`: a buffer was transferred away. */
export type Code = 'length' | 'empty' | 'not-finite' | 'memory' | 'type' | 'detached' | 'not-ready' | 'other';

export class AttentionError extends Error {
  readonly name: 'AttentionError';
  readonly code: Code;
}
