// The random reader in a browser that is driven through WebDriver.

import { UNIT } from '../lib/reader.mjs';
import { fuzzServer } from './course.mjs';
import { wander } from './reader.mjs';
import { driverWorld } from './world.mjs';

const { FUZZ_SEED, FUZZ_STEPS } = process.env;

/**
 * Takes the steps of a seed in the browser that `launched` starts, on a page without the figure of the trained model.
 * FUZZ_SEED and FUZZ_STEPS repeat a failure.
 */
export async function wanderInDriver(t, launched, { seed, steps }) {
  const server = await fuzzServer({ withModel: false });
  t.after(() => server.close());
  const driver = await launched(t);
  await driver.get(server.origin + UNIT);
  await driver.wait(() => driver.executeScript('return document.getElementById("e")?.ready'), 30_000);
  const world = await driverWorld(driver);
  await wander(world, { seed: Number(FUZZ_SEED ?? seed), steps: Number(FUZZ_STEPS ?? steps) });
}
