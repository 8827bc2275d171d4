// The random reader for as many minutes as it is given, with one seed after the other: `cargo xtask fuzz page`.

import { chromium } from 'playwright-core';
import { OPTIONS } from '../lib/chromium.mjs';
import { wanderInChromium } from './chromium.mjs';

const STEPS = 1000;

const minutes = Number(process.argv[2]);
const end = Date.now() + minutes * 60_000;
const browser = await chromium.launch(OPTIONS);
const failures = [];
let runs = 0;
// Another day, other seeds.
for (let seed = Math.floor(Date.now() / 1000); Date.now() < end; seed++, runs++) {
  try {
    await wanderInChromium(browser, seed, STEPS);
    console.log(`seed ${seed}: ${STEPS} steps`);
  } catch (error) {
    failures.push(seed);
    console.error(`seed ${seed} failed: ${error.message}`);
  }
}
await browser.close();
console.log(`${runs} seeds in ${minutes} minutes, ${failures.length} failed: ${failures.join(', ') || 'none'}`);
process.exitCode = failures.length ? 1 : 0;
