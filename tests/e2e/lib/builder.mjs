// What tests ask of the builder page.

import { until } from './reader.mjs';
import { framed, onHost } from './frame.mjs';

/** Where the folder lies on the server of a test. */
export const FOLDER = '/lib/';

/** A test on the builder page with this state in its address, once its program has started. */
export const onBuilder = (name, search, options, run) =>
  onHost(name, '', { start: `${FOLDER}embedding.html${search}`, ...options }, async (given) => {
    if (options.context?.javaScriptEnabled !== false) await started(given.page);
    await run(given);
  });

/** Waits until the program of the page has taken it over. */
export const started = (page) => until(page, () => document.documentElement.dataset.state === 'started');

/** The snippet as it is now. */
export const snippet = (page) => page.locator('#snippet').inputValue();

/** Waits until the snippet has a text. */
export const written = (page, text) =>
  until(page, (wanted) => document.querySelector('#snippet').value.includes(wanted), text);

/** Whether a control is in the form for the figure that is chosen. */
export const control = (page, name) => page.locator(`form [name="${name}"]:enabled`).first();

/** The frame of the preview, once its figure is interactive. */
export async function preview(page, tag = 'attention-explorer') {
  await page.locator('.screen').scrollIntoViewIfNeeded();
  return framed(page, tag);
}

/** Waits until the figure in the preview has an attribute of this value, `null` for none. */
export const shows = (frame, name, value, tag = 'attention-explorer') =>
  until(frame, ([of, attribute, wanted]) => document.querySelector(of)?.getAttribute(attribute) === wanted, [
    tag,
    name,
    value,
  ]);

/** Puts a snippet into a page of its own, as a teacher does, and opens it. */
export async function pasted(context, server, text) {
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Course</title>
    <link rel="icon" href="data:,"></head><body><main>${text}</main></body></html>`;
  await page.route('**/course/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${server.origin}/course/`);
  return page;
}
