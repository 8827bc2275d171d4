// A reader who does at random what readers, authors and other programs do; the same seed does the same.

import { disagreements } from './agree.mjs';
import { Random } from './random.mjs';
import { STEPS } from './steps.mjs';

/** What went wrong, with what repeats it. */
class Found extends Error {}

/**
 * Takes `steps` steps in a page from one seed, and after each compares what is shown with the trace. `world` is the
 * page as a browser's driver offers it: see `world.mjs`. Throws with the seed and the last steps.
 */
export async function wander(world, { seed, steps, check = async () => {} }) {
  const random = new Random(seed);
  const taken = [];
  try {
    for (let index = 0; index < steps; index++) {
      const step = random.weighted(STEPS.filter(([, { needs }]) => !needs || world[needs]));
      taken.push(`${index} ${step.name}: ${(await step.take(world, random)) ?? 'nothing there'}`);
      await world.settle();
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
