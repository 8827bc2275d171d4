// The one Chromium of a run: every test file connects to it and opens contexts of its own in it.

import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { ENDPOINT, OPTIONS } from './chromium.mjs';

/** For a test in the browser: none takes this long, in milliseconds, and one that hangs is to be known by its name. */
export const LIMITED = { timeout: 300_000 };

let browser;
/** The browser of the run, or one of its own for a file that is run alone with `node --test`. */
export async function launched() {
  const endpoint = process.env[ENDPOINT];
  browser ??= endpoint ? chromium.connect(endpoint) : chromium.launch(OPTIONS);
  return browser;
}
after(async () => (await browser)?.close());
