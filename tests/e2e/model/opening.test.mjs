// What a reader sees of a sentence of their own: the head it opens at, what is said of it, and the wall of all heads.

import assert from 'node:assert/strict';
import { state, trace } from '../lib/figure.mjs';
import { TIRED, head, layers, shows } from '../lib/model.mjs';
import { onCourse, until } from '../lib/reader.mjs';

const PLAIN = '<attention-model id="m">A sentence for now.</attention-model>';
const field = (page) => page.getByRole('textbox', { name: 'Your sentence' });
const summary = (page) => page.locator('#m [part="summary"]').innerText();

/** The sentences of the menu but the article's, and five of a reader's own. */
const SENTENCES = [
  "The animal didn't cross the street because it was too wide",
  'The trophy does not fit into the suitcase because it is too big',
  'She poured water from the jug into the cup until it was full',
  'The keys to the old cabinet are on the table',
  'My sister lost her phone on the train to Berlin',
  'The doctor told the nurse that she was late',
  'Birds that eat insects sing in the morning',
  'He closed the window because the room was cold',
  'The children who played in the garden are asleep now',
];

/** Types a sentence and waits until its head is shown. */
async function write(page, text) {
  await field(page).fill(text);
  await layers(page, 6);
  await until(
    page,
    (last) => document.querySelector('#m').trace?.tokens.includes(last.toLowerCase()),
    text.split(' ').at(-1),
  );
}

onCourse('a sentence of the reader opens at a head that looks from a word to another', PLAIN, {}, async ({ page }) => {
  await layers(page, 6);
  await shows(page, '3.1');
  for (const sentence of SENTENCES) {
    await write(page, sentence);
    const { tokens, query, weights } = await trace(page, '#m');
    const words = sentence.toLowerCase().split(' ');
    const inSight = weights[query].slice(1, -1);
    const key = 1 + inSight.indexOf(Math.max(...inSight));
    assert.ok(words.includes(tokens[query]) && words.includes(tokens[key]), `${tokens[query]} → ${tokens[key]}`);
    assert.ok(Math.abs(query - key) > 1, sentence);
    const share = Math.round(100 * weights[query][key]);
    const told = (await summary(page)).replace(/[\u2066\u2069]/g, '');
    assert.match(told, new RegExp(`^Head \\d\\.\\d+: ${tokens[query]} → ${tokens[key]}, ${share}%`), sentence);
    assert.equal(await page.$eval('#m', (element) => element.hasAttribute('head')), false);
  }
  await write(page, TIRED);
  await shows(page, '3.1');
});

onCourse('a head that somebody has named stays with the next sentence', PLAIN, {}, async ({ page }) => {
  await layers(page, 6);
  await head(page, '0.2').click();
  await write(page, SENTENCES[0]);
  await shows(page, '0.2');
  await page.$eval('#m', (element) => element.removeAttribute('head'));
  await write(page, SENTENCES[1]);
  assert.doesNotMatch(await summary(page), /^Head 0\.2/);
});

onCourse(
  'what is said of heads speaks of what is in sight: of [CLS] and [SEP] only once they are shown',
  PLAIN,
  {},
  async ({ page }) => {
    await layers(page, 6);
    const names = () => page.locator('#m [data-head]').evaluateAll((all) => all.map((one) => one.ariaLabel));
    const told = (all) => all.filter((name) => name.includes('[')).length;
    assert.equal(told(await names()), 0);
    await page.getByRole('checkbox', { name: 'Show [CLS] and [SEP]' }).check();
    await until(page, () => /\[CLS\]/.test(document.querySelector('#m').shadowRoot.querySelector('.heads').innerHTML));
    assert.ok(told(await names()) > 10);
  },
);

onCourse('a head that is pointed at, or in focus, is told of and enlarged', PLAIN, {}, async ({ page }) => {
  await layers(page, 6);
  await shows(page, '3.1');
  const lens = page.locator('#m .lens');
  const picture = () => lens.locator('canvas').evaluate((canvas) => canvas.toDataURL());
  assert.match(await lens.innerText(), /^Head 3\.1: /);
  const before = await picture();
  await head(page, '0.2').hover();
  await until(page, () =>
    document.querySelector('#m').shadowRoot.querySelector('.lens').innerText.startsWith('Head 0.2: previous token, '),
  );
  assert.notEqual(await picture(), before);
  assert.equal((await state(page, '#m')).head ?? null, null, 'nothing is chosen');
  await page.mouse.move(0, 0);
  await until(page, () =>
    document.querySelector('#m').shadowRoot.querySelector('.lens').innerText.startsWith('Head 3.1'),
  );
  assert.equal(await picture(), before);
  await head(page, '3.1').focus();
  await page.keyboard.press('ArrowLeft');
  await until(page, () =>
    document.querySelector('#m').shadowRoot.querySelector('.lens').innerText.startsWith('Head 3.0: '),
  );
});

onCourse('the wall shows those heads alone that do one thing', PLAIN, {}, async ({ page }) => {
  await layers(page, 6);
  /** The heads whose picture has any colour. */
  const painted = () =>
    page.locator('#m .layer').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const canvas = row.querySelector('canvas');
        const from = canvas.getBoundingClientRect();
        const context = canvas.getContext('2d');
        const has = (button) => {
          const { left, top, width, height } = button.querySelector('.map').getBoundingClientRect();
          const scale = canvas.width / from.width;
          const place = [left - from.left + 2, top - from.top + 2, width - 4, height - 4].map((one) =>
            Math.round(one * scale),
          );
          return context.getImageData(...place).data.some((byte) => byte > 0);
        };
        return [...row.querySelectorAll('[data-head]')].filter(has).map((button) => button.ariaLabel);
      }),
    );
  assert.equal((await painted()).length, 72);
  const menu = page.getByRole('combobox', { name: 'that look at' });
  await menu.selectOption('previous token');
  const previous = await painted();
  assert.ok(previous.length > 0 && previous.every((name) => name.includes('previous token')), `${previous}`);
  await menu.selectOption('another word');
  const pairs = await painted();
  assert.ok(pairs.length > 20 && pairs.every((name) => name.includes(' → ')), `${pairs}`);
  await menu.selectOption('anything');
  assert.equal((await painted()).length, 72);
});

onCourse(
  'a head that is clicked on the wall is brought into sight, with what is said of it',
  PLAIN,
  { context: { viewport: { width: 1366, height: 648 } } },
  async ({ page }) => {
    await layers(page, 6);
    await head(page, '5.9').scrollIntoViewIfNeeded();
    await head(page, '5.9').click();
    await until(page, () => {
      const line = document.querySelector('#m').shadowRoot.querySelector('[part="summary"]');
      const { top, bottom } = line.getBoundingClientRect();
      return line.textContent.startsWith('Head 5.9: ') && top >= 0 && bottom <= innerHeight / 2;
    });
  },
);
