// `cargo xtask bench`, the encoder's part: the built site's module (SITE_DIR, its glue in GLUE_DIR) side by side with
// its peers, in Chromium. Prints tables and writes target/bench/encoder.json and .svg. Timings are noisy, so that goals
// stand beside them; only a wrong result fails. ROUNDS=3 is for trying it out.

import { fileURLToPath } from 'node:url';
import { browser } from './bench/encoder/browser.mjs';

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

for (const mistake of await browser({
  site: process.env.SITE_DIR || folder('dist'),
  glue: process.env.GLUE_DIR || folder('target/site'),
  rounds: Number(process.env.ROUNDS) || 9,
  // Milliseconds of a batch: Chromium's clock is coarse, and a call takes longer than one of the kernel.
  batch: 150,
})) {
  console.error(mistake);
  process.exitCode = 1;
}
