// `cargo xtask bench`, the kernel's part: side by side with its peers, in Chromium and on the host. Prints tables and
// writes target/bench/kernel-*.json and .svg. Timings are noisy, so that goals stand beside them; only a wrong result
// fails.
//
// `node bench-kernel.mjs browser` measures there only; ROUNDS=3 is for trying it out.

import { browser } from './bench/kernel/browser.mjs';
import { host } from './bench/kernel/host.mjs';

const PLACES = { browser: [browser, 'in Chromium (two minutes)'], host: [host, 'on the host (two minutes)'] };
/** Rounds, and milliseconds of a batch: Chromium's clock is coarse. */
const options = { rounds: Number(process.env.ROUNDS) || 9, batch: 60 };

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(PLACES, name));
if (unknown) throw new Error(`there is no place “${unknown}”: ${Object.keys(PLACES).join(', ')}`);

for (const [name, [measure, what]] of Object.entries(PLACES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`  ${name}: ${what}`);
  for (const mistake of await measure(options)) {
    console.error(mistake);
    process.exitCode = 1;
  }
}
