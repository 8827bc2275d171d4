// What the tests of the other forms share: a host page that keeps every message, and the frame in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITED, launched } from './browser.mjs';
import { until, watch } from './reader.mjs';
import { serve } from './server.mjs';

/** A host page around `body`; its one script keeps what frames post, in `messages`. */
export const hostPage = (
  body,
  head = '',
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="icon" href="data:,"><script src="/host.js"></script>${head}</head>
  <body><main><h1>Host</h1>${body}</main></body></html>`;
const HOST =
  'self.messages = [];' +
  'addEventListener("message", ({ data, source }) => messages.push(source === self ? "own" : data));';

/** An iframe of the site. */
export const iframe = (address, more = 'sandbox="allow-scripts"') =>
  `<iframe title="Figure" src="${address}" width="800" height="400" ${more}></iframe>`;

/**
 * A test on a host page at `/` of a server that has the site below `/lib/`; nothing may go wrong unseen.
 *
 * `body` may be a function of the server, which may put more pages among `pages`.
 */
export function onHost(name, body, options, run) {
  return test(name, LIMITED, async (t) => {
    const pages = { '/host.js': HOST, ...options.pages };
    const server = await serve({ at: '/lib/', ...options, pages });
    t.after(() => server.close());
    pages['/'] = hostPage(typeof body === 'function' ? await body({ server, t, pages }) : body, options.head);
    const context = await (await launched()).newContext({ viewport: { width: 1000, height: 900 }, ...options.context });
    t.after(() => context.close());
    const page = await context.newPage();
    const { problems, warnings } = watch(page);
    if (options.init) await page.addInitScript(options.init);
    await page.goto(server.origin + (options.start ?? '/'));
    await run({ page, server, context, warnings, t });
    assert.deepEqual(
      problems.filter((problem) => !options.expected?.test(problem)),
      [],
      'the page reported problems',
    );
  });
}

/** The frame of the page's first iframe, once its element is interactive. */
export async function framed(page, selector = 'attention-explorer') {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  await until(frame, (wanted) => document.querySelector(wanted)?.ready, selector);
  return frame;
}

/** The messages of one kind that the host has got. */
export async function messages(page, type) {
  const all = await page.evaluate(() => globalThis.messages);
  return type ? all.filter((message) => message?.type === type) : all;
}

/** Posts to the frame, as its host. */
export const post = (page, data) =>
  page.evaluate((message) => document.querySelector('iframe').contentWindow.postMessage(message, '*'), data);

/** Asks the frame of the first iframe to set attributes. */
export const ask = (page, attributes, more = {}) =>
  post(page, { type: 'attention-explainer:set', version: 1, id: '', attributes, ...more });

/** The notes in sight. */
export const notes = (frame) => frame.locator('p[role="status"]').allTextContents();
