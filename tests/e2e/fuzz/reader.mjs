// A reader who does at random what readers, authors and other programs do; the same seed does the same.

import { disagreements } from './agree.mjs';
import { Random } from './random.mjs';
import { STEPS } from './steps.mjs';

/** What went wrong, with what repeats it. */
class Found extends Error {}

/** What `promise` comes to, as `{ value }`, or `undefined` where it comes to nothing within `limit` milliseconds. */
async function within(limit, promise) {
  let timer;
  const over = new Promise((done) => {
    timer = setTimeout(done, limit);
  });
  try {
    return await Promise.race([promise.then((value) => ({ value })), over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page. */
const answers = () => true;

/**
 * Takes one step and answers with what it did. Where the browser's driver never confirms an input though the page
 * still answers, the reader goes on; a page that no longer answers is a fault.
 */
async function take(world, random, step, limit) {
  const taken = await within(limit, step.take(world, random));
  if (taken) return taken.value ?? 'nothing there';
  const answer = await within(limit, world.evaluate(answers));
  if (answer) return 'never confirmed by the driver';
  throw new Found(`after “${step.name}” the page no longer answers`);
}

/**
 * Takes `steps` steps in a page from one seed, and after each compares what is shown with the trace. `world` is the
 * page as a browser's driver offers it: see `world.mjs`. A step that takes longer than `limit` milliseconds counts as
 * stuck; one takes some tens. Throws with the seed and the last steps.
 */
export async function wander(world, { seed, steps, check = async () => {}, limit = 60_000 }) {
  const random = new Random(seed);
  const taken = [];
  try {
    for (let index = 0; index < steps; index++) {
      const step = random.weighted(STEPS.filter(([, { needs }]) => !needs || world[needs]));
      taken.push(`${index} ${step.name}: ${await take(world, random, step, limit)}`);
      if (!(await within(limit, world.settle()))) throw new Found('the page draws no more frames');
      const wrong = [...(await world.evaluate(disagreements)), ...world.problems()];
      if (wrong.length) throw new Found(wrong.join('\n'));
      await check(index);
    }
  } catch (error) {
    const repeat = `FUZZ_SEED=${seed} FUZZ_STEPS=${steps}`;
    throw new Error(`${error.message}\nRepeat with ${repeat}. The last steps:\n${taken.slice(-12).join('\n')}`, {
      cause: error,
    });
  }
  return taken;
}
