// Rounds in which everybody has a turn, in the page and in Node.
//
// An entrant is `{ name, flops, time }`: its operations a call, and `time(count)`, the milliseconds of so many calls.
// All of them run in each round, so that whatever else the machine does hits them alike, and what is worth comparing
// are figures of the same round.

/** What an entrant runs before it is measured: engines compile anew what runs often, and that takes a while. */
const WARM = { milliseconds: 500, calls: 3 };

/**
 * The entrants with `calls`, of which a batch takes `batch` milliseconds, and `times`, milliseconds a call, one a
 * round.
 */
export async function measured(entrants, { rounds, batch }) {
  const all = [];
  for (const one of entrants) all.push({ ...one, calls: await calibrated(one, batch), times: [] });
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < all.length; turn++) {
      // Another one begins each round, and those who follow each other do so in all rounds but one.
      const one = all[(round + turn) % all.length];
      one.times.push((await one.time(one.calls)) / one.calls);
    }
  }
  return all.map(({ time, ...rest }) => rest);
}

/** Warms an entrant up; answers how many calls fill a batch. */
async function calibrated({ time }, batch) {
  let [calls, spent, count, took] = [0, 0, 1, 0];
  while (spent < WARM.milliseconds || calls < WARM.calls) {
    took = await time(count);
    calls += count;
    spent += took;
    if (took < batch / 2) count *= 2;
    // New code is taken up between two tasks.
    await new Promise((done) => setTimeout(done));
  }
  return Math.max(1, Math.round((count * batch) / took));
}

/** `time` of a function that answers at once. */
export const timed = (run) => (count) => {
  const start = performance.now();
  for (let call = 0; call < count; call++) run();
  return performance.now() - start;
};

/** `time` of a function that promises an answer. */
export const timedAsync = (run) => async (count) => {
  const start = performance.now();
  for (let call = 0; call < count; call++) await run();
  return performance.now() - start;
};
