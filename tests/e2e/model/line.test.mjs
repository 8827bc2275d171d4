// The trained model over a bad line: slow, broken, stalled, gone, and back again.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { breaking, line, slow, stalling } from '../lib/line.mjs';
import { MODEL, PIECES, TIRED, head, layers, open, status } from '../lib/model.mjs';
import { onCourse, until } from '../lib/reader.mjs';

/** What a browser says of each connection that fails; the figure says it too. */
const expected = /Failed to load resource|fetch dynamically imported/;

/** In the page, before its scripts: every sentence of the figure's status, and how far its bar was. */
function listen() {
  globalThis.said = [];
  const look = () => {
    const root = document.querySelector('attention-model')?.shadowRoot;
    const text = root?.querySelector('.status')?.textContent;
    const { value, hidden } = root?.querySelector('progress') ?? {};
    if (text && text !== globalThis.said.at(-1)?.text) globalThis.said.push({ text, bar: hidden ? null : value });
    requestAnimationFrame(look);
  };
  look();
}

/** The megabytes that the status has told of, in turn: `[here, all, bar]`. */
async function progress(page) {
  const said = await page.evaluate(() => globalThis.said);
  return said
    .map(({ text, bar }) => [...(/(\d+\.\d).MB of (\d+\.\d).MB/.exec(text) ?? [])].slice(1).map(Number).concat(bar))
    .filter(([here]) => here !== undefined && here !== null);
}

/** Bytes are counted once: what is told only grows, is never more than all, and all of it stays the same. */
async function countedOnce(page) {
  const told = (await progress(page)).filter(([, all]) => all > 1);
  assert.ok(told.length > 0, 'progress was told');
  for (const [index, [here, all]] of told.entries()) {
    assert.ok(here <= all && here >= (told[index - 1]?.[0] ?? 0), JSON.stringify(told));
    assert.equal(all, told[0][1], JSON.stringify(told));
  }
}

const failures = async (page) =>
  (await page.evaluate(() => globalThis.said)).filter(({ text }) => /cannot run/.test(text));

/** The requests after the first for a file that came in parts, as the byte from which each went on. */
const resumed = (asked, name) =>
  asked.filter((one) => one.startsWith(`${name} from `)).map((one) => Number(one.split(' ').at(-1)));

const modem = { rate: 200_000 };
const slowed = line((name) => (name === 'layer-0.bin' || name === 'layer-1.bin' ? slow(modem) : undefined));
onCourse(
  'on a slow line bytes are told as they come, and the first twelve heads can be explored long before the rest',
  MODEL,
  { init: listen, alter: slowed.alter },
  async ({ page }) => {
    await until(page, () => globalThis.said.filter(({ text }) => /on its way/.test(text)).length >= 4);
    const before = await progress(page);
    assert.ok(before.at(-1)[0] > before[0][0] && before.at(-1)[2] > before[0][2], 'bytes and bar move on');
    assert.match(await status(page), /^The model is on its way: \d\.\d.MB of 11\.\d.MB\.$/);
    modem.rate = 4e6;
    await layers(page, 1);
    modem.rate = 100_000;
    await open(page, '0.2');
    const { tokens, weights } = await trace(page, '#m');
    assert.deepEqual(tokens, PIECES);
    assert.ok(weights[6][5] > 0.9, 'head 0.2 looks to the previous token');
    assert.equal(await head(page, '1.0').getAttribute('aria-label'), 'Head 1.0, not computed yet');
    const here = (await progress(page)).at(-1)[0];
    await until(page, (least) => Number(/(\d+\.\d).MB of/.exec(globalThis.said.at(-1).text)?.[1]) > least, here);
    await page.getByRole('textbox', { name: 'Your sentence' }).fill('The animal was tired');
    modem.rate = 4e6;
    await layers(page, 6);
    await countedOnce(page);
  },
);

const torn = line((name, nth) => (name === 'layer-1.bin' && nth < 3 ? breaking(700_000) : undefined));
onCourse(
  'a connection that breaks in the middle of a layer is taken up where it ended',
  MODEL,
  { init: listen, alter: torn.alter, expected },
  async ({ page }) => {
    await layers(page, 6);
    assert.deepEqual(resumed(torn.asked, 'layer-1.bin'), [700_000, 1_400_000]);
    assert.equal(torn.asked.filter((one) => one === 'layer-1.bin').length, 1, 'it was begun once');
    assert.deepEqual(await failures(page), []);
    await countedOnce(page);
  },
);

let again;
const askedAgain = new Promise((done) => {
  again = done;
});
const stalled = line((name, nth) => {
  if (name !== 'layer-1.bin') return undefined;
  if (nth === 2) again();
  return nth === 1 ? stalling(500_000) : undefined;
});
// The one test that waits: the worker's own 15 s, which no clock of the page reaches; fetch.unit.test.mjs counts them.
onCourse(
  'a connection on which nothing comes any more is given up and taken up',
  MODEL,
  { init: listen, alter: stalled.alter, expected },
  async ({ page }) => {
    await layers(page, 1);
    await open(page, '0.2');
    await askedAgain;
    await layers(page, 6);
    assert.deepEqual(resumed(stalled.asked, 'layer-1.bin'), [500_000]);
    assert.deepEqual(await failures(page), []);
    await countedOnce(page);
  },
);

let holds = false;
const word = line((name) => (holds && /^tokens-/.test(name) ? stalling(100) : undefined));
onCourse(
  'a word that is typed no more, and whose file does not come, holds nothing up',
  MODEL,
  { init: listen, alter: word.alter, expected },
  async ({ page }) => {
    await layers(page, 6);
    holds = true;
    const field = page.getByRole('textbox', { name: 'Your sentence' });
    await field.fill('Zebras yawn.');
    await page.locator('#m .status', { hasText: /^The model is on its way/ }).waitFor();
    await field.fill('It was the animal');
    await page.locator('#m .status', { hasText: /^6 tokens/ }).waitFor();
    await layers(page, 6);
    assert.deepEqual(await failures(page), []);
  },
);

let cut = true;
const lost = line((name, nth) => {
  if (!cut || name !== 'layer-2.bin') return undefined;
  return breaking(nth === 1 ? 600_000 : 0);
});
onCourse(
  'where the line is gone a sentence says so, and Try again fetches only what is missing',
  MODEL,
  { init: listen, alter: lost.alter, expected },
  async ({ page }) => {
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    assert.match(await status(page), /^The model cannot run here: layer-2\.bin: the connection failed \(.+\)\.$/);
    await open(page, '1.3');
    const before = lost.asked.length;
    await retry.click();
    await until(page, () => /on its way: [45]\.\d/.test(globalThis.said.at(-1).text));
    await until(page, () => /cannot run/.test(globalThis.said.at(-1).text));
    cut = false;
    await retry.click();
    await layers(page, 6);
    assert.equal(await retry.isVisible(), false);
    const later = lost.asked.slice(before);
    assert.deepEqual([...new Set(later)], ['layer-2.bin from 600000', 'layer-3.bin', 'layer-4.bin', 'layer-5.bin']);
    await countedOnce(page);
  },
);

let away = true;
const begun = line((name, nth) => (away && name === 'vocabulary.txt' ? breaking(nth === 1 ? 100_000 : 0) : undefined));
onCourse(
  'a line that is gone from the first file on is named, and taken up in that file',
  MODEL,
  { init: listen, alter: begun.alter, expected },
  async ({ page }) => {
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    assert.match(await status(page), /vocabulary\.txt: the connection failed/);
    away = false;
    await retry.click();
    await layers(page, 6);
    assert.deepEqual([...new Set(resumed(begun.asked, 'vocabulary.txt'))], [100_000]);
    await countedOnce(page);
  },
);

let severed = true;
const alone = line((name) => (severed && name === 'layer-2.bin' ? breaking(0) : undefined));
onCourse(
  'an explorer of one head says what did not arrive, and Try again brings it in place of the lesson',
  `<attention-explorer id="e" sentence="${TIRED}" head="3.1"></attention-explorer>`,
  {
    alter: alone.alter,
    expected,
  },
  async ({ page }) => {
    const note = page.locator('#e .error-note');
    await note.waitFor();
    assert.match(
      await note.locator('p').innerText(),
      /^The model cannot run here: layer-2\.bin: the connection failed \(.+\)\.$/,
    );
    severed = false;
    await note.getByRole('button', { name: 'Try again' }).click();
    await until(page, () => document.querySelector('#e').trace.tokens.length === 14);
    assert.deepEqual((await trace(page, '#e')).tokens, PIECES);
    assert.equal(await note.count(), 0);
    assert.equal(alone.asked.filter((one) => one === 'layer-1.bin').length, 1);
  },
);

onCourse(
  'a reader who is offline before the figure is near reads a sentence, and goes on once online',
  `<p>Above.</p><div class="far"></div>${MODEL}`,
  { expected: /Failed to load resource|fetch/ },
  async ({ page, context, server }) => {
    await until(page, () => customElements.get('attention-model'));
    assert.deepEqual(
      server.requests.filter((path) => /models/.test(path)),
      [],
    );
    await context.setOffline(true);
    await page.locator('#m').scrollIntoViewIfNeeded();
    const alert = page.locator('#m').getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), /could not load its program/);
    assert.ok(await page.getByText('A sentence for now.').isVisible(), 'what the author wrote stays');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor();
    await context.setOffline(false);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await layers(page, 6);
  },
);
