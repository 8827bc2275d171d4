// The files that the model needs: each fetched once, counted while it comes, and handed over once.

import { problemError } from '../runtime/fetch.js';
import { fetched } from './model-fetch.js';

/** Milliseconds between two words on how much has arrived. */
const PACE = 100;

export class Files {
  #folder;
  #say;
  /** Every file that a sentence has needed, by name: how many bytes it has, and how many of them are here. */
  #needed = new Map();
  /** Files on their way, or here and not handed over yet: who gave one up may not be the last who needs it. */
  #coming = new Map();
  /** Files that were damaged; a cache is not asked for them again. */
  #damaged = new Set();
  #said = -PACE;

  /** `say({ loaded, total })` hears of the bytes, now and then and when all are here. */
  constructor(folder, say) {
    [this.#folder, this.#say] = [folder, say];
  }

  /** These files are needed, each a name and its bytes; one that was needed before counts once. */
  expect(list) {
    const names = new Set(list.map(([name]) => name));
    // What a sentence needed that nobody waits for is not told of.
    for (const [name, { size, here }] of this.#needed) if (here < size && !names.has(name)) this.#needed.delete(name);
    for (const [name, size] of list) if (!this.#needed.has(name)) this.#needed.set(name, { size, here: 0 });
    this.#said = -PACE;
    // A sentence of which all is here asks for nothing, and nobody need hear of it at each key.
    if (list.some(([name]) => this.#needed.get(name).here < this.#needed.get(name).size)) this.#tell();
  }

  /** Fetches a file that was expected. */
  come(name) {
    let coming = this.#coming.get(name);
    if (!coming) {
      coming = fetched(
        new URL(name, this.#folder),
        (here) => {
          const needed = this.#needed.get(name);
          if (!needed) return;
          needed.here = here;
          this.#tell();
        },
        this.#damaged.has(name),
      );
      this.#coming.set(name, coming);
      coming.catch(() => this.#coming.delete(name));
    }
    return coming;
  }

  /**
   * Hands a file over once it is here, and answers with what `take` does; throws where it is damaged, or when `gone`
   * does.
   */
  async into(name, take, gone) {
    const bytes = await Promise.race([this.come(name), gone]);
    this.#coming.delete(name);
    try {
      const taken = take(bytes);
      this.#damaged.delete(name);
      return taken;
    } catch (error) {
      // A trap is the module's fault, not the file's.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      this.#damaged.add(name);
      throw problemError('damaged', { file: name }, String(error?.message ?? error));
    }
  }

  #tell() {
    const [loaded, total] = ['here', 'size'].map((part) =>
      [...this.#needed.values()].reduce((sum, one) => sum + one[part], 0),
    );
    if (performance.now() - this.#said < PACE && loaded < total) return;
    this.#said = performance.now();
    this.#say({ loaded, total });
  }
}
