// Every language has room: German, and two made-up ones whose messages are all longer, one of them right to left.

import assert from 'node:assert/strict';
import { BAD, GOOD, TWO } from './lib/files.mjs';
import { STAGES, TOKENS, part } from './lib/figure.mjs';
import { frames, onCourse, ready, until } from './lib/reader.mjs';
import { clipped, untranslated } from './lib/texts.mjs';
import { TONGUES, speaking } from './lib/tongues.mjs';

const WIDTHS = [280, 375, 1280];
const LANGUAGES = ['German', ...Object.keys(TONGUES)];
const WEIGHTS = GOOD.find(([what]) => what === 'weights alone')[1];
const BOTH = '<attention-explorer id="e"></attention-explorer><attention-flow id="f" stage="embed"></attention-flow>';
const inside = (file) => `<script type="application/json">${JSON.stringify(file)}</script>`;
const OWN = `<attention-explorer id="e">${inside(TWO)}</attention-explorer><attention-flow id="f" stage="score">${inside(TWO)}</attention-flow>`;
const ALONE = `<attention-explorer id="e">${inside(WEIGHTS)}</attention-explorer><attention-flow id="f">${inside(WEIGHTS)}</attention-flow>`;

/** A test of a page in a language at a width; `look` collects what is wrong with a figure at the time. */
async function spoken(language, width, name, body, options, run) {
  const tongue = TONGUES[language];
  const css = 'main{padding:0}@media(min-width:1000px){main{width:960px;margin:auto}}';
  onCourse(`${name}: nothing is cut off or untranslated in ${language === 'German' ? 'German' : `a language that is ${language}`}, at ${width} px`, body, {
    root: `lang="de" dir="${tongue?.direction ?? 'ltr'}"`, css, policy: '', ...(tongue && await speaking(tongue)), ...options,
    context: { viewport: { width, height: 800 }, ...options.context },
  }, async ({ page, ...more }) => {
    const wrong = new Map();
    const note = (what, when) => wrong.has(what) || wrong.set(what, when);
    const look = async (when, of = '#e') => {
      await frames(page);
      const tokens = await page.locator(of).first().evaluate((element) => element.trace?.tokens ?? []);
      const foreign = tongue ? await untranslated(page, of, [...tokens, ...TOKENS]) : [];
      for (const one of await clipped(page, of)) note(one, when);
      for (const text of foreign) note(`“${text}” is not translated`, when);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) note(`the page is ${wide} px too wide`, when);
    };
    await run({ page, look, tongue, ...more });
    assert.deepEqual([...wrong].map(([what, when]) => `${what}: ${when}`), []);
  });
}

async function bothReady(page) {
  for (const id of ['#e', '#f']) {
    await page.locator(id).scrollIntoViewIfNeeded();
    await ready(page, id);
  }
}

async function everyState({ page, look }) {
  await bothReady(page);
  for (const scale of [0.2, 0.5, 3]) {
    for (let query = 0; query < TOKENS.length; query++) {
      await page.$eval('#e', (element, state) => Object.assign(element, state), { query, scale });
      await look(`query ${query}, scale ${scale}`);
    }
  }
  await page.locator('#e summary').click();
  await page.locator('#e [role="gridcell"]').nth(33).focus();
  await look('with the table, at a cell');
  for (const stage of STAGES) {
    await page.$eval('#f', (element, name) => { element.stage = name; }, stage);
    await look(stage, '#f');
  }
  // Each projection and the exponentials have their turn within a stage.
  for (const time of [1.3, 1.65, 1.9, 4.3]) {
    await part(page, 'stage', '#f').fill(String(time));
    await look(`at ${time}`, '#f');
  }
}

async function everyStage({ page, look }) {
  await bothReady(page);
  await look('own numbers');
  for (const stage of STAGES) {
    await page.$eval('#f', (element, name) => { element.stage = name; }, stage);
    await look(`own numbers, ${stage}`, '#f');
  }
}

const action = (page, name) => page.locator(`#e [data-action="${name}"]`);
/** Presses every button of a panel but the one that closes it, and those that would open a dialog of the browser's. */
async function insides(page, look, name) {
  await action(page, name).click();
  await page.locator('#e .tool').waitFor();
  await look(name);
  for (const button of await page.locator('#e .tool button:not(.quiet)').all()) {
    if (await button.isHidden()) continue;
    await button.click();
    await look(`${name}, after ${await button.innerText()}`);
  }
  await page.locator('#e .tool-head .quiet').click();
}

async function everyPanel({ page, look }) {
  await ready(page, '#e');
  for (const name of ['embed', 'export', 'numbers']) await insides(page, look, name);
  // The clipboard is refused, so the link is shown.
  await action(page, 'link').click();
  await page.locator('#e .tool').waitFor();
  await look('link');
}

async function everyComplaint({ page, look }) {
  await ready(page, '#e');
  await action(page, 'numbers').click();
  const field = page.locator('#e .paste textarea');
  for (const [what, text] of BAD) {
    if (typeof text !== 'string') continue;
    await field.fill(text);
    await page.locator('#e .tool button').filter({ visible: true }).nth(-1).click();
    await page.locator('#e .complaint').waitFor();
    await look(what);
  }
}

async function apology({ page, look }) {
  await until(page, () => document.querySelector('#e').shadowRoot.querySelector('[role="alert"]'));
  await look('apology');
}
const APOLOGIES = [
  ['an apology for a file that is missing', { broken: (path) => (path.endsWith('.wasm') ? { status: 404 } : undefined) }],
  ['an apology where there is no WebAssembly', { init: () => { delete globalThis.WebAssembly; } }],
];

for (const language of LANGUAGES) {
  for (const width of WIDTHS) {
    await spoken(language, width, 'every state', BOTH, {}, everyState);
    await spoken(language, width, 'own numbers', OWN, {}, everyStage);
    await spoken(language, width, 'weights alone', ALONE, {}, everyStage);
    await spoken(language, width, 'every panel', '<attention-explorer id="e"></attention-explorer>', {
      headers: { 'Permissions-Policy': 'clipboard-write=()' }, expected: /Permissions policy/i, context: { acceptDownloads: true },
    }, everyPanel);
  }
  await spoken(language, 280, 'every complaint', '<attention-explorer id="e"></attention-explorer>', {}, everyComplaint);
}
