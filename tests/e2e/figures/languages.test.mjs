// Every language has room: German, and two made-up ones whose messages are all longer, one of them right to left.

import assert from 'node:assert/strict';
import { EXPLORER, FLOW, bothReady } from '../lib/both.mjs';
import { STAGES } from '../lib/contract.mjs';
import { TOKENS, assign, part } from '../lib/figure.mjs';
import { BAD, GOOD, TWO } from '../lib/files.mjs';
import { onCourse, ready } from '../lib/reader.mjs';
import { LANGUAGES, WIDTHS, spoken } from '../lib/spoken.mjs';
import { PSEUDO_LOCALES, speaking } from '../lib/pseudo-locales.mjs';

const WEIGHTS = GOOD.find(([what]) => what === 'weights alone')[1];
const inside = (file) => `<script type="application/json">${JSON.stringify(file)}</script>`;
const OWN =
  `<attention-explorer id="e">${inside(TWO)}</attention-explorer>` +
  `<attention-flow id="f" stage="score">${inside(TWO)}</attention-flow>`;
const ALONE =
  `<attention-explorer id="e">${inside(WEIGHTS)}</attention-explorer>` +
  `<attention-flow id="f">${inside(WEIGHTS)}</attention-flow>`;

async function everyState({ page, look }) {
  await bothReady(page);
  for (const scale of [0.2, 0.5, 3]) {
    for (let query = 0; query < TOKENS.length; query++) {
      await assign(page, '#e', { query, scale });
      await look(`query ${query}, scale ${scale}`);
    }
  }
  await page.locator('#e summary').click();
  await page.locator('#e [role="gridcell"]').nth(33).focus();
  await look('with the table, at a cell');
  for (const stage of STAGES) {
    await assign(page, '#f', { stage });
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
    await assign(page, '#f', { stage });
    await look(`own numbers, ${stage}`, '#f');
  }
}

const action = (page, name) => page.locator(`#e [data-action="${name}"]`);
/** Presses every button of a panel but the one that closes it, and those that would open a dialog of the browser's. */
async function insides(page, look, name) {
  await action(page, name).click();
  await page.locator('#e .panel').waitFor();
  await look(name);
  for (const button of await page.locator('#e .panel button:not(.quiet)').all()) {
    if (await button.isHidden()) continue;
    await button.click();
    await look(`${name}, after ${await button.innerText()}`);
  }
  await page.locator('#e .panel-head .quiet').click();
}

async function everyPanel({ page, look }) {
  await ready(page, '#e');
  for (const name of ['embed', 'export', 'numbers']) await insides(page, look, name);
  // The clipboard is refused, so the link is shown.
  await action(page, 'link').click();
  await page.locator('#e .panel').waitFor();
  await look('link');
}

async function everyError({ page, look }) {
  await ready(page, '#e');
  await action(page, 'numbers').click();
  const field = page.locator('#e .paste textarea');
  for (const [what, text] of BAD) {
    if (typeof text !== 'string') continue;
    await field.fill(text);
    await page.locator('#e .panel button').filter({ visible: true }).nth(-1).click();
    await page.locator('#e .error-note').waitFor();
    await look(what);
  }
}

/** What is said instead of the figure. */
const APOLOGIES = [
  [
    'a file that is missing',
    { broken: (path) => (path.endsWith('.wasm') ? { status: 404 } : undefined), expected: /Failed to load/ },
  ],
  [
    'no WebAssembly',
    {
      init: () => {
        delete globalThis.WebAssembly;
      },
    },
  ],
];

async function apology({ page, look }) {
  await page.locator('#e').getByRole('alert').waitFor();
  await look('the apology');
}

/** A panic, as of a canvas that fails while it is painted. */
async function panic({ page, look }) {
  await ready(page, '#e');
  await page.evaluate(() => {
    CanvasRenderingContext2D.prototype.fillRect = () => {
      throw new Error('⟦1⟧');
    };
  });
  await assign(page, '#e', { query: 1 });
  await apology({ page, look });
}

for (const language of LANGUAGES) {
  for (const width of WIDTHS) {
    await spoken(language, width, 'every state', EXPLORER + FLOW, {}, everyState);
    await spoken(language, width, 'own numbers', OWN, {}, everyStage);
    await spoken(language, width, 'weights alone', ALONE, {}, everyStage);
    await spoken(
      language,
      width,
      'every panel',
      EXPLORER,
      {
        headers: { 'Permissions-Policy': 'clipboard-write=()' },
        expected: /Permissions policy/i,
        context: { acceptDownloads: true },
      },
      everyPanel,
    );
  }
  for (const [what, options] of APOLOGIES)
    await spoken(language, 280, `an apology for ${what}`, EXPLORER, options, apology);
  await spoken(language, 280, 'an apology after a panic', EXPLORER, {}, panic);
  await spoken(language, 280, 'every error', EXPLORER, {}, everyError);
}

onCourse(
  'a right-to-left figure on any page: words begin at the right;' +
    ' the sentence, the formula and the line of numbers at the left',
  '<attention-explorer id="e" scale="1"></attention-explorer><attention-flow id="f" stage="embed"></attention-flow>',
  {
    root: 'lang="de"',
    ...speaking(PSEUDO_LOCALES['right-to-left']),
  },
  async ({ page }) => {
    await bothReady(page);
    const { host, ...boxes } = await page.evaluate(() => {
      const [e, f] = ['#e', '#f'].map((id) => document.querySelector(id).shadowRoot);
      const box = (root, selector) => {
        const range = document.createRange();
        range.selectNodeContents(root.querySelector(selector));
        const { left, right } = range.getBoundingClientRect();
        return [left, right];
      };
      const { left, right } = e.host.getBoundingClientRect();
      return {
        host: [left, right],
        choose: box(e, '.choose'),
        menu: ['embed', 'numbers'].map((name) => box(e, `[data-action="${name}"]`)),
        stages: ['0', '6'].map((index) => box(f, `[data-stage="${index}"]`)),
        tokens: ['0', '9'].map((index) => box(e, `[data-index="${index}"]`)),
        formula: ['.formula .w', '.formula .v'].map((part) => box(e, part)),
        // The first is that of the default scale; these are 0.2, 1 and 3.
        marks: [2, 3, 4].map((index) => box(e, `.marks i:nth-child(${index})`)),
        slider: getComputedStyle(e.querySelector('[part="scale"]')).direction,
      };
    });
    const rises = (...all) => all.every(([left], index) => index === 0 || left > all[index - 1][0]);
    assert.ok(host[1] - boxes.choose[1] < 4, 'the first line begins at the right');
    assert.ok(
      rises(...boxes.menu.toReversed()) && rises(...boxes.stages.toReversed()),
      'buttons and stages run to the left',
    );
    assert.ok(
      rises(...boxes.tokens) && rises(...boxes.formula) && rises(...boxes.marks),
      'the sentence, the formula and the numbers run to the right',
    );
    assert.equal(boxes.slider, 'ltr');
  },
);
