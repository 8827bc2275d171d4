// The files of the trained model: each is fetched once, counted while it arrives, and handed over once.

import { problemError } from '../runtime/fetch.js';
import { fetched } from './model-fetch.js';

/** @import { Progress } from './protocol' */

/** Milliseconds between two reports of progress. */
const PACE = 100;

export class Files {
  /** @type {string} */
  #folder;
  /** @type {(progress: Progress) => void} */
  #onProgress;
  /**
   * Every file that a sentence has needed, by name: its size, and how many bytes have arrived.
   *
   * @type {Map<string, { size: number, here: number }>}
   */
  #needed = new Map();
  /**
   * Fetched files that have not been handed over yet: a sentence that was dropped may not be the last that needs one.
   *
   * @type {Map<string, Promise<Uint8Array>>}
   */
  #fetched = new Map();
  /**
   * Files that were damaged; they are fetched again past the HTTP cache.
   *
   * @type {Set<string>}
   */
  #damaged = new Set();
  #reportedAt = -PACE;

  /**
   * `onProgress` is called at most every 100 ms and when all bytes have arrived.
   *
   * @param {string} folder
   * @param {(progress: Progress) => void} onProgress
   */
  constructor(folder, onProgress) {
    [this.#folder, this.#onProgress] = [folder, onProgress];
  }

  /**
   * Counts these files, each a name and its size, in the progress; a file that was counted before counts once.
   *
   * @param {(readonly [name: string, size: number, ...rest: unknown[]])[]} list
   */
  expect(list) {
    const names = new Set(list.map(([name]) => name));
    // A file that only a dropped sentence needs is not counted any more.
    for (const [name, { size, here }] of this.#needed) if (here < size && !names.has(name)) this.#needed.delete(name);
    for (const [name, size] of list) if (!this.#needed.has(name)) this.#needed.set(name, { size, here: 0 });
    this.#reportedAt = -PACE;
    // A sentence of which all is here asks for nothing, and nobody need hear of it at each key.
    if ([...this.#needed.values()].some(({ size, here }) => here < size)) this.#notify();
  }

  /**
   * Fetches a file, or returns the fetch that has begun.
   *
   * @param {string} name
   */
  fetch(name) {
    let fetching = this.#fetched.get(name);
    if (!fetching) {
      fetching = fetched(
        new URL(name, this.#folder),
        (here) => {
          const needed = this.#needed.get(name);
          if (!needed) return;
          needed.here = here;
          this.#notify();
        },
        this.#damaged.has(name),
      );
      this.#fetched.set(name, fetching);
      fetching.catch(() => this.#fetched.delete(name));
    }
    return fetching;
  }

  /**
   * Calls `take` with the bytes of a file once they have arrived, and returns its result. Rejects if `take` finds the
   * file damaged, or once `gone` rejects.
   *
   * @template T
   * @param {string} name
   * @param {(bytes: Uint8Array) => T} take
   * @param {Promise<never>} gone
   * @returns {Promise<T>}
   */
  async handOver(name, take, gone) {
    const bytes = await Promise.race([this.fetch(name), gone]);
    this.#fetched.delete(name);
    try {
      const taken = take(bytes);
      this.#damaged.delete(name);
      return taken;
    } catch (error) {
      // A trap is an error of the module, not of the file.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      this.#damaged.add(name);
      throw problemError('damaged', { file: name }, String(error?.message ?? error));
    }
  }

  #notify() {
    const [loaded, total] = /** @type {const} */ (['here', 'size']).map((part) =>
      [...this.#needed.values()].reduce((sum, one) => sum + one[part], 0),
    );
    if (performance.now() - this.#reportedAt < PACE && loaded < total) return;
    this.#reportedAt = performance.now();
    this.#onProgress({ loaded, total });
  }
}
