// A test is a reader: a fresh browser context on a page, and at the end nothing may have gone wrong unseen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITED, launched } from './browser.mjs';
import { STRICT, serve } from './server.mjs';

/** Where the course page of a test lies, and where the course keeps the elements. */
export const UNIT = '/course/unit-3/';
export const LIBRARY = '/course/lib/attention/';
/** The article, below a path of its host. */
export const ARTICLE = '/teach/attention/';

/** A page of a course that is not ours. `head` and `body` are its own; `script` is how it names the elements. */
export function course(
  body,
  { head = '', script = '../lib/attention/attention-explainer.js', root = 'lang="en"' } = {},
) {
  const module = script ? `<script type="module" src="${script}"></script>` : '';
  return `<!doctype html><html ${root}><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Unit 3: looking back</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="course.css">${head}${module}</head>
    <body><main><h1>Unit 3</h1>${body}</main></body></html>`;
}

const COURSE_CSS = 'body{margin:0;font:16px/1.5 Georgia,serif}main{padding:0 8px}.far{height:3000px}';

/**
 * A test on a course page with this body, under the strict policy, below a sub-path.
 *
 * Options: `context` for the browser, `init` to run before any script of the page, `css` and `files` of the course,
 * `expected` as a pattern of problems that belong to the test, and those of `course` and `serve`.
 */
export function onCourse(name, body, options, run) {
  const files = {
    [`${UNIT}index.html`]: course(body, options),
    [`${UNIT}course.css`]: COURSE_CSS + (options.css ?? ''),
  };
  const pages = { ...files, [UNIT]: files[`${UNIT}index.html`], ...options.files };
  return reading(name, { ...options, pages, at: LIBRARY, start: UNIT }, run);
}

/** A test on a page of the site, with what follows `?` or `#`. */
export function onPage(name, path, options, run) {
  return reading(name, { ...options, at: ARTICLE, start: ARTICLE + path }, run);
}

/** A test on the article. */
export const onArticle = (name, options, run) => onPage(name, '', options, run);

function reading(name, options, run) {
  return test(name, LIMITED, async (t) => {
    const server = await serve({ policy: STRICT, ...options });
    t.after(() => server.close());
    const context = await (await launched()).newContext({ viewport: { width: 1280, height: 900 }, ...options.context });
    t.after(() => context.close());
    const page = await context.newPage();
    const { problems, warnings } = watch(page);
    await page.addInitScript(reportViolations);
    if (options.init) await page.addInitScript(options.init);
    await page.goto(server.origin + options.start);
    try {
      await run({ page, server, problems, warnings, context, t });
    } catch (error) {
      // What went wrong in the page is most often why.
      if (problems.length) error.message += `\nThe page reported: ${problems.join('\n')}`;
      throw error;
    }
    const unexpected = problems.filter((problem) => !options.expected?.test(problem));
    assert.deepEqual(unexpected, [], 'the page reported problems');
  });
}

/** Everything that a browser complains about, and the warnings of the elements. */
export function watch(page) {
  const problems = [];
  const warnings = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
    if (message.type() === 'warning') warnings.push(message.text());
  });
  return { problems, warnings };
}

function reportViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}

/** Waits until what `probe` reads in the page is truthy, and answers with it. */
export async function until(page, probe, argument) {
  const handle = await page.waitForFunction(probe, argument, { timeout: 15_000 });
  return handle.jsonValue();
}

/** Waits until every element that this selector finds is interactive. */
export function ready(page, selector = 'attention-explorer, attention-flow') {
  return until(
    page,
    (wanted) => {
      const found = [...document.querySelectorAll(wanted)];
      return found.length > 0 && found.every((element) => element.ready);
    },
    selector,
  );
}

/** Lets whatever would still happen happen: `n` animation frames, each with a task after it. */
export function frames(page, n = 2) {
  return page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }, n);
}
