// Times one length after another. Knows no page: it runs in a worker, or in slices of a page's own time.

/** Each length is twice the one before. */
const SHORTEST = 64;
const LONGEST = 16384;
/** Beyond this length one query after the other would take all the time there is. */
const LONGEST_ONE_BY_ONE = 1024;
/** Rounds of a length; the ways take turns in each, so that what else the machine does meets all of them alike. */
const ROUNDS = 5;
/** Milliseconds of a sample at least, since a browser's clock is coarse. */
const SAMPLE = 3;
/** A length takes four times as long as one half as long: two sides of a square. */
const GROWTH = 4;

/**
 * Yields a point a length: `{ n, tiles, recurrent, oneByOne, scratch }`, times in ms a pass, medians over the rounds.
 *
 * `Cost` is the class of the WebAssembly. `pace.slice` is how many ms may pass before `pace.rest()` is awaited, and
 * `pace.longest` the longest sequence. Ends where the next length would not fit into `budget` ms; throws a sentence
 * where memory ends.
 */
export async function* measure(Cost, { d, causal, budget }, pace) {
  const end = performance.now() + budget;
  let took = 0;
  for (let n = SHORTEST; n <= Math.min(LONGEST, pace.longest); n *= 2) {
    const begun = performance.now();
    if (begun + GROWTH * took > end) return;
    const cost = new Cost(n, d, causal);
    try {
      yield { n, ...await timed(cost, n, pace), scratch: cost.scratchBytes() };
    } finally {
      cost.free();
    }
    took = performance.now() - begun;
  }
}

async function timed(cost, n, pace) {
  const names = n <= LONGEST_ONE_BY_ONE ? ['tiles', 'recurrent', 'oneByOne'] : ['tiles', 'recurrent'];
  const ways = names.map((name) => new Way(cost, name, n, pace));
  for (const way of ways) await way.calibrate();
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < ways.length; turn++) await ways[(turn + round) % ways.length].sample();
  }
  return { oneByOne: null, ...Object.fromEntries(ways.map(({ name, samples }) => [name, median(samples)])) };
}

/** One way to compute the same, and how long it took. */
class Way {
  samples = [];
  #cost;
  #n;
  #pace;
  /** How many passes make a sample, and how many rows a slice. */
  #passes = 1;
  #rows;

  constructor(cost, name, n, pace) {
    this.name = name;
    this.#cost = cost;
    this.#n = n;
    this.#pace = pace;
    this.#rows = pace.slice === Infinity ? Infinity : 8;
  }

  /** Finds how many passes make a sample; trying it out also warms up what the browser compiles as it goes. */
  async calibrate() {
    for (;;) {
      const took = await this.#spent();
      if (took >= SAMPLE) return;
      this.#passes = Math.ceil(this.#passes * Math.min(16, Math.max(2, (1.3 * SAMPLE) / Math.max(took, 0.05))));
    }
  }

  async sample() {
    this.samples.push(await this.#spent() / this.#passes);
  }

  /** Milliseconds that the passes take, rests not counted. */
  async #spent() {
    const all = this.#n * this.#passes;
    let [done, total] = [0, 0];
    while (done < all) {
      const count = Math.min(this.#rows, all - done);
      const begun = performance.now();
      this.#work(done, count);
      const took = performance.now() - begun;
      [done, total] = [done + count, total + took];
      if (this.#pace.slice === Infinity) continue;
      // As many rows next time as fit, as far as the last slice tells, and never many times more at once.
      this.#rows = Math.max(1, Math.min(4 * count, Math.floor((count * this.#pace.slice) / Math.max(took, 0.05))));
      await this.#pace.rest();
    }
    return total;
  }

  /** Rows of a run of passes, from number `from` on. */
  #work(from, count) {
    for (let at = from; at < from + count;) {
      const first = at % this.#n;
      const part = Math.min(this.#n - first, from + count - at);
      this.#cost[this.name](first, part);
      at += part;
    }
  }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
