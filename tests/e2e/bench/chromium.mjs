// Chromium, as every benchmark starts it.

import { chromium } from 'playwright-core';
import { OPTIONS } from '../lib/chromium.mjs';

export const { executablePath: CHROMIUM, args: FLAGS } = OPTIONS;

/** A desktop window and a phone of the size Lighthouse takes. */
export const DESKTOP = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 };
export const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };

/** Runs `use(browser)` and closes the browser, whatever happens. */
export async function withBrowser(use) {
  const browser = await chromium.launch(OPTIONS);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Runs `use(page)` in a new profile: nothing cached, nothing left behind. */
export async function withPage(browser, options, use) {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Scrolls an element to the middle of the window and waits until it is interactive; says what it shows if it fails. */
export async function wake(page, tag) {
  const element = page.locator(tag).first();
  await element.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const settled = (tag) => {
    const element = document.querySelector(tag);
    return element.ready || element.shadowRoot.querySelector('[role="alert"]')?.textContent;
  };
  const said = await (await page.waitForFunction(settled, tag)).jsonValue();
  if (said !== true) throw new Error(`<${tag}> says: ${said}`);
}

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
