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
 * `Cost` is the class of the WebAssembly. `pace.slice` is how many ms may pass before `pace.rest()` is awaited.
 * Ends where the next length would not fit into `budget` ms; throws a sentence where memory ends.
 */
export async function* measure(Cost, { d, causal, budget }, pace) {
  const end = performance.now() + budget;
  let took = 0;
  for (let n = SHORTEST; n <= (pace.longest ?? LONGEST); n *= 2) {
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
  const ways = n <= LONGEST_ONE_BY_ONE ? ['tiles', 'recurrent', 'oneByOne'] : ['tiles', 'recurrent'];
  const passes = {};
  const samples = Object.fromEntries(ways.map((way) => [way, []]));
  for (const way of ways) passes[way] = await passesOf(cost, way, n, pace);
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(turn + round) % ways.length];
      samples[way].push(await spent(cost, way, n, passes[way], pace) / passes[way]);
    }
  }
  return { oneByOne: null, ...Object.fromEntries(ways.map((way) => [way, median(samples[way])])) };
}

/** How many passes make a sample; trying it out also warms up what the browser compiles as it goes. */
async function passesOf(cost, way, n, pace) {
  let passes = 1;
  for (;;) {
    const took = await spent(cost, way, n, passes, pace);
    if (took >= SAMPLE) return passes;
    passes = Math.ceil(passes * Math.min(16, Math.max(2, (1.3 * SAMPLE) / Math.max(took, 0.05))));
  }
}

/** Milliseconds that so many passes take, rests not counted. */
async function spent(cost, way, n, passes, pace) {
  let [done, total, rows] = [0, 0, pace.slice === Infinity ? Infinity : 8];
  while (done < n * passes) {
    const count = Math.min(rows, n * passes - done);
    const begun = performance.now();
    work(cost, way, n, done, count);
    const took = performance.now() - begun;
    [done, total] = [done + count, total + took];
    if (pace.slice === Infinity) continue;
    // As many rows next time as fit, as far as the last slice tells, and never many times more at once.
    rows = Math.max(1, Math.min(4 * count, Math.floor((count * pace.slice) / Math.max(took, 0.05))));
    await pace.rest();
  }
  return total;
}

/** Rows of a run of passes, from number `from` on. */
function work(cost, way, n, from, count) {
  for (let at = from; at < from + count;) {
    const part = Math.min(n - (at % n), from + count - at);
    cost[way](at % n, part);
    at += part;
  }
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
