// The messages between a page and the worker of the figure of learning.

/** What the figure of learning trains: a task by its name, from a seed; `cap` limits the steps of each net. */
export interface LearningOptions {
  task: string;
  seed: number;
  dK: number;
  cap: number;
}

/** To the nets: the speed, 0 to rest and infinite without a limit; one step of each; a sequence of the reader. */
export interface LearningCommand {
  speed?: number;
  step?: true;
  ask?: { tokens: Uint32Array; asked: number } | null;
}

/** To the worker: at first the compiled module, then what to train, then commands. */
export interface LearningRequest {
  module?: WebAssembly.Module;
  options?: LearningOptions;
  command?: LearningCommand;
}

/** From the nets: the sequence that is shown, reports of lines, answers, the end, or an error message. */
export interface LearningMessage {
  shown?: Float64Array;
  /** The numbers of a `Report` of attention-train, a list a line. */
  reports?: { line: number; numbers: Float64Array }[];
  answers?: Float64Array;
  ended?: true;
  error?: string;
}

/** The pace of training: after `slice` ms, `rest` is awaited. */
export interface LearningPace {
  slice: number;
  rest(): Promise<unknown>;
}

/** `Learning` of crates/attention-worker/src/bin/learning.rs. */
export interface LearningRuns {
  lines(): number;
  share(line: number): number;
  isTesting(line: number): boolean;
  train(line: number): void;
  beginTest(line: number): void;
  test(line: number): void;
  report(line: number): Float64Array;
  shown(): Float64Array;
  ask(tokens: Uint32Array, asked: number): Float64Array;
}

/** Its class, which throws for a task that does not exist. */
export type LearningClass = new (task: string, seed: number, dK: number, cap: number) => LearningRuns;
