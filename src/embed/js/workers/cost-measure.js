// Times one length after another, in a worker or, slice by slice, in a page.

/** @import { CostClass, CostPace, CostPoint, CostRequest, CostRun, CostWay } from './protocol' */

/** The lengths in tokens; each is twice the one before. */
const MIN_TOKENS = 64;
const MAX_TOKENS = 16384;
/** Beyond this length, one query after the other would use up the budget. */
const MAX_TOKENS_ONE_BY_ONE = 1024;
/** Rounds of a length. The ways take turns in each, so that other load on the machine affects all of them alike. */
const ROUNDS = 5;
/** The least length of a sample in milliseconds, and in ticks of the clock, which is coarse in some browsers. */
const SAMPLE = 3;
const TICKS = 10;
/** How many times longer each way takes at the next length, and its samples including those of the calibration. */
const GROWTH = { tiles: 4, oneByOne: 4, recurrent: 2 };
const SAMPLES = ROUNDS + 3;

/**
 * Yields a point a length. Ends when the next length would not fit into `budget` ms; throws if memory runs out.
 *
 * @param {CostClass} Cost
 * @param {CostRequest['options']} options
 * @param {CostPace} pace
 * @returns {AsyncGenerator<CostPoint, void>}
 */
export async function* measure(Cost, { d, causal, budget }, pace) {
  const end = performance.now() + budget;
  const sample = Math.max(SAMPLE, TICKS * pace.tick);
  /** @type {CostPoint | null} */
  let point = null;
  for (let n = MIN_TOKENS; n <= Math.min(MAX_TOKENS, pace.longest); n *= 2) {
    if (point && performance.now() + needed(point, sample) > end) return;
    const cost = new Cost(n, d, causal);
    try {
      point = { n, ...(await timed(cost, n, sample, pace)), scratch: cost.scratchBytes() };
      yield point;
    } finally {
      cost.free();
    }
  }
}

/**
 * The ways that are measured at a length.
 *
 * @param {number} n
 * @returns {CostWay[]}
 */
const waysOf = (n) => (n <= MAX_TOKENS_ONE_BY_ONE ? ['tiles', 'recurrent', 'oneByOne'] : ['tiles', 'recurrent']);

/**
 * Milliseconds that the length after a point will take. Each way of that has been measured at the point too.
 *
 * @param {CostPoint} point
 * @param {number} sample
 */
function needed(point, sample) {
  return waysOf(2 * point.n).reduce(
    (sum, way) => sum + SAMPLES * Math.max(sample, GROWTH[way] * /** @type {number} */ (point[way])),
    0,
  );
}

/**
 * Times the ways at a length.
 *
 * @param {CostRun} cost
 * @param {number} n
 * @param {number} sample
 * @param {CostPace} pace
 */
async function timed(cost, n, sample, pace) {
  const ways = waysOf(n).map((name) => new Way(cost, name, n, sample, pace));
  for (const way of ways) await way.calibrate();
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < ways.length; turn++) await ways[(turn + round) % ways.length].sample();
  }
  return /** @type {Pick<CostPoint, CostWay>} */ ({
    oneByOne: null,
    ...Object.fromEntries(ways.map(({ name, samples }) => [name, median(samples)])),
  });
}

/** One way to compute the same, and how long it took. */
class Way {
  /** @type {number[]} */
  samples = [];
  #cost;
  #n;
  #least;
  #pace;
  /** How many passes make a sample, and how many rows a slice. */
  #passes = 1;
  #rows;

  /**
   * @param {CostRun} cost
   * @param {CostWay} name
   * @param {number} n
   * @param {number} sample
   * @param {CostPace} pace
   */
  constructor(cost, name, n, sample, pace) {
    this.name = name;
    this.#cost = cost;
    this.#n = n;
    this.#least = sample;
    this.#pace = pace;
    this.#rows = pace.slice === Infinity ? Infinity : 8;
  }

  /**
   * Finds how many passes make a sample. It takes two in a row, since the first are slow while the browser compiles.
   */
  async calibrate() {
    for (let held = 0; held < 2; ) {
      const took = await this.#spent();
      held = took >= this.#least ? held + 1 : 0;
      if (held > 0) continue;
      this.#passes = Math.ceil(this.#passes * Math.min(16, Math.max(2, (1.3 * this.#least) / Math.max(took, 0.05))));
    }
  }

  async sample() {
    this.samples.push((await this.#spent()) / this.#passes);
  }

  /** Milliseconds that the passes take, without rests. */
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
      // As many rows as fit into a slice, judged by the last one, and at most four times as many as in that.
      this.#rows = Math.max(1, Math.min(4 * count, Math.floor((count * this.#pace.slice) / Math.max(took, 0.05))));
      await this.#pace.rest();
    }
    return total;
  }

  /**
   * Computes `count` rows of a series of passes, from row `from` on.
   *
   * @param {number} from
   * @param {number} count
   */
  #work(from, count) {
    for (let at = from; at < from + count; ) {
      const first = at % this.#n;
      const rows = Math.min(this.#n - first, from + count - at);
      this.#cost[this.name](first, rows);
      at += rows;
    }
  }
}

/** The resolution of the clock in milliseconds. */
export function tick() {
  let least = Infinity;
  for (let look = 0; look < 5; look++) {
    const before = performance.now();
    let now = before;
    while (now === before) now = performance.now();
    least = Math.min(least, now - before);
  }
  return least;
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
