// The random reader in Chromium.

import { findsNothing } from '../lib/axe.mjs';
import { UNIT, frames } from '../lib/reader.mjs';
import { fuzzServer } from './course.mjs';
import { wander } from './reader.mjs';
import { playwrightWorld } from './world.mjs';

/** How many steps lie between two looks of axe. */
const AXE = 60;
/** A file that is no file of custom data is an error of the page's author, and told on the console. */
const EXPECTED = /bad\.json|custom data|“weights”/;

/** Whether a seed's page has the figure of the trained model, whose files are large. */
const withModel = (seed) => seed % 3 === 0;

/** Takes the steps of a seed on a page of its own. */
export async function wanderInChromium(browser, seed, steps) {
  const server = await fuzzServer({ withModel: withModel(seed) });
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 }, hasTouch: true });
  try {
    const page = await context.newPage();
    const world = await playwrightWorld(page, { expected: EXPECTED });
    await page.goto(server.origin + UNIT);
    await page.waitForFunction(() => document.getElementById('e').ready);
    const check = async (index) => {
      if (index % AXE !== AXE - 1) return;
      await frames(page, 20);
      await findsNothing(page, `after step ${index}`);
    };
    await wander(world, { seed, steps, check });
  } finally {
    await context.close();
    await server.close();
  }
}
