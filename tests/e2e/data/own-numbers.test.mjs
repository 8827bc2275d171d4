// One's own numbers in an element: from an address, from inside the tags, chosen, dropped and pasted.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { BAD, GOOD, TWO } from '../lib/files.mjs';
import { TOKENS, part, token, trace } from '../lib/figure.mjs';
import { UNIT, frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXAMPLE = JSON.parse(await readFile(new URL('../../../examples/my-head.json', import.meta.url), 'utf8'));
const WEIGHTS = GOOD.find(([name]) => name === 'weights alone')[1];
const EXPLORER = '<attention-explorer></attention-explorer>';

const panelOf = (page) => page.getByRole('group', { name: 'See your own numbers' });
async function opened(page) {
  await page.locator('attention-explorer').getByRole('button', { name: 'Your numbers', exact: true }).click();
  const panel = panelOf(page);
  await panel.waitFor();
  return panel;
}
const words = (page) => page.locator('attention-explorer [part="token"] .word').allTextContents();
const alert = (page) => page.locator('attention-explorer').getByRole('alert');
const shows = (page, tokens) =>
  until(
    page,
    (wanted) => {
      const element = document.querySelector('attention-explorer');
      return element.ready && element.trace?.tokens.join() === wanted;
    },
    tokens.join(),
  );

/** Chooses a file in the panel. */
const choose = (panel, content) =>
  panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'head.json', mimeType: 'application/json', buffer: Buffer.from(content) });

/** What a file does over the panel. */
const drop = (panel, content, events) =>
  panel.evaluate(
    (root, [text, types]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'head.json'));
      for (const type of types)
        root.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    },
    [content, events],
  );

/** What softmax(q·k / √d) is, worked out here. */
function weightsOf({ q, k }) {
  return q.map((row) => {
    const scores = k.map((key) => key.reduce((sum, entry, at) => sum + entry * row[at], 0) / Math.sqrt(row.length));
    const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
    return powers.map((power) => power / powers.reduce((a, b) => a + b));
  });
}

function assertHead(found, file) {
  assert.deepEqual(found.tokens, file.tokens);
  assert.deepEqual([found.q, found.k, found.v], [file.q, file.k, file.v]);
  assert.deepEqual([found.scale, found.divisor], [1, Math.sqrt(file.q[0].length)]);
  for (const [i, row] of weightsOf(file).entries()) {
    for (const [j, weight] of row.entries()) assert.ok(Math.abs(found.weights[i][j] - weight) < 1e-12);
  }
}

onCourse(
  'the file that src names is shown',
  '<attention-explorer src="head.json" query="1"></attention-explorer>',
  {
    files: { [`${UNIT}head.json`]: JSON.stringify(EXAMPLE) },
  },
  async ({ page }) => {
    await shows(page, EXAMPLE.tokens);
    assertHead(await trace(page), EXAMPLE);
    assert.deepEqual(await words(page), EXAMPLE.tokens);
  },
);

onCourse(
  'the JSON between the tags is shown',
  `<attention-explorer><script type="application/json">${JSON.stringify(WEIGHTS)}</script></attention-explorer>`,
  {},
  async ({ page }) => {
    await shows(page, WEIGHTS.tokens);
    assert.deepEqual((await trace(page)).weights, WEIGHTS.weights);
  },
);

onCourse('a file is chosen, shown, and left again for the lesson', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const lesson = await trace(page);
  const panel = await opened(page);
  assert.ok(!(await panel.getByRole('button', { name: 'Back to the lesson' }).isVisible()));
  await choose(panel, JSON.stringify(EXAMPLE));
  await panel.getByText('Tokens shown: 4.').waitFor();
  assertHead(await trace(page), EXAMPLE);
  await panel.getByRole('button', { name: 'Back to the lesson' }).click();
  await shows(page, TOKENS);
  assert.deepEqual(await trace(page), lesson);
});

onCourse(
  'what was seen before a file comes back after a move too, and Start again goes back to the author',
  '<attention-explorer query="it" scale="2"></attention-explorer>',
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 3).click();
    await choose(await opened(page), JSON.stringify(EXAMPLE));
    await shows(page, EXAMPLE.tokens);
    await page.$eval('attention-explorer', (element) => document.querySelector('main').append(element));
    await shows(page, EXAMPLE.tokens);
    await (await opened(page)).getByRole('button', { name: 'Back to the lesson' }).click();
    await shows(page, TOKENS);
    const seen = () => page.$eval('attention-explorer', ({ query, scale }) => [query, scale]);
    assert.deepEqual(await seen(), [3, 2]);
    await page.locator('attention-explorer').getByRole('button', { name: 'Start again' }).click();
    assert.deepEqual(await seen(), [7, 2]);
  },
);

onCourse('a file is dropped on the panel, which shows that it may be', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  assert.ok(await panel.getByText('drop one on this panel').isVisible());
  const outline = () => panel.evaluate((root) => getComputedStyle(root).outlineStyle);
  await drop(panel, JSON.stringify(EXAMPLE), ['dragenter', 'dragover']);
  assert.equal(await outline(), 'dashed');
  await drop(panel, JSON.stringify(EXAMPLE), ['drop']);
  assert.notEqual(await outline(), 'dashed');
  await shows(page, EXAMPLE.tokens);
});

onCourse('a file is chosen by keyboard, with the focus in sight', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await panel
    .locator('label')
    .first()
    .evaluate((label) => getComputedStyle(label).outline);
  assert.match(outline, /solid 2px/);
  // The browser is told to hand choosers over; that has to arrive before the key.
  const chooser = page.waitForEvent('filechooser');
  await frames(page);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(EXAMPLE)),
  });
  await shows(page, EXAMPLE.tokens);
});

onCourse('JSON is pasted by keyboard, and letters typed there stay there', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await page.evaluate(() => {
    globalThis.reached = [];
    document.addEventListener('keydown', ({ key }) => globalThis.reached.push(key));
  });
  await panel.getByRole('textbox').focus();
  await page.keyboard.type('{"tokens":["it","is"],"weights":[[1,0],[0.5,0.5]]}');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, ['it', 'is']);
  assert.deepEqual(await page.evaluate(() => globalThis.reached), ['Tab']);
});

onCourse('every bad file gets its sentence, and the element keeps what it showed', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 4).click();
  await part(page, 'scale').fill('2');
  const before = await trace(page);
  const panel = await opened(page);
  for (const [name, text, says] of BAD) {
    if (typeof text === 'function') continue;
    await choose(panel, text);
    await alert(page)
      .filter({ hasText: says })
      .waitFor({ timeout: 5000 })
      .catch(async () => {
        assert.fail(`${name}: ${await alert(page).allTextContents()} is not ${says}`);
      });
    assert.equal(await alert(page).count(), 1);
    await alert(page).getByRole('button', { name: 'Close' }).click();
    assert.equal(await alert(page).count(), 0);
  }
  assert.deepEqual(await trace(page), before);
  await choose(panel, '[]');
  await alert(page).waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
  assert.equal(await alert(page).count(), 0, 'what was wrong with a file goes with the panel');
  await choose(await opened(page), JSON.stringify(EXAMPLE));
  await shows(page, EXAMPLE.tokens);
});

onCourse(
  'an element that speaks German says in German what is wrong',
  '<attention-explorer lang="de" src="head.json"></attention-explorer>',
  {
    files: { [`${UNIT}head.json`]: JSON.stringify({ ...TWO, q: [[1, 2], [3]] }) },
  },
  async ({ page }) => {
    await ready(page);
    await alert(page).filter({ hasText: 'Zeile 2 von „q“ hat die Länge 1, und Zeile 1 hat 2.' }).waitFor();
    await alert(page).getByRole('button', { name: 'Schließen' }).click();
    assert.equal(await alert(page).count(), 0);
  },
);

onCourse('a file of 65 MB is not even opened', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await panel.evaluate((root) => {
    const dataTransfer = new DataTransfer();
    const file = new File([new Uint8Array(65 * 2 ** 20)], 'head.json');
    file.text = () => {
      throw new Error('opened');
    };
    dataTransfer.items.add(file);
    root.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await alert(page).filter({ hasText: '65 MB' }).waitFor();
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><b>x</b>',
  '{query}',
  '\u202Eevil',
  '\u200Fאב',
  '__proto__',
  '\ud800',
  '=1+1',
  '',
];

onCourse('hostile tokens are shown as text', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  const n = HOSTILE.length;
  await choose(panel, JSON.stringify({ tokens: HOSTILE, weights: HOSTILE.map(() => Array(n).fill(1 / n)) }));
  await panel.getByText(`Tokens shown: ${n}.`).waitFor();
  const seen = (await trace(page)).tokens;
  assert.deepEqual(
    seen,
    HOSTILE.map((one) => one.replace('\u202E', '\uFFFD').toWellFormed()),
  );
  await frames(page);
  assert.equal(
    await page.$eval('attention-explorer', ({ shadowRoot }) => shadowRoot.querySelectorAll('img, b b, script').length),
    0,
  );
  for (const index of HOSTILE.keys()) await token(page, index).click();
  assert.match(await part(page, 'readout').innerText(), /gives/);
});

const SOURCES = [
  ['is not there', '<attention-explorer src="none.json"></attention-explorer>', /none\.json.*answered 404/, /404/],
  ['is not JSON', '<attention-explorer src="index.html"></attention-explorer>', /not JSON/],
  [
    'is on a server that does not share it',
    '<attention-explorer src="http://127.0.0.1:9/x.json"></attention-explorer>',
    /did not arrive.*CORS/,
    /127\.0\.0\.1:9|policy/,
  ],
  ['is no address', '<attention-explorer src="http://["></attention-explorer>', /“http:\/\/\[” did not arrive/],
];
for (const [name, body, says, expected] of SOURCES) {
  onCourse(
    `a src that ${name} is said in the element, which shows the lesson`,
    body,
    { expected },
    async ({ page }) => {
      await ready(page);
      await alert(page).filter({ hasText: says }).waitFor();
      assert.deepEqual(await words(page), TOKENS);
    },
  );
}

onCourse(
  'a src that never ends is stopped',
  '<attention-explorer src="long.json"></attention-explorer>',
  {
    alter: (path) => (path.endsWith('long.json') ? { status: 200, body: Buffer.alloc(66 * 2 ** 20, ' ') } : undefined),
  },
  async ({ page }) => {
    await ready(page);
    await alert(page)
      .filter({ hasText: /up to 64 MB/i })
      .waitFor();
  },
);

onCourse(
  'a link does not carry a chosen file, and says so',
  EXPLORER,
  { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
  async ({ page }) => {
    await ready(page);
    const panel = await opened(page);
    await choose(panel, JSON.stringify({ ...TWO, tokens: ['x', 'y'] }));
    await shows(page, ['x', 'y']);
    await page.locator('attention-explorer').getByRole('button', { name: 'Copy link', exact: true }).click();
    await page.getByText('not the numbers of your file').waitFor();
  },
);
