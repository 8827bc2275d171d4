// An explorer turns into what its attributes ask for; the figures of one head go together; a head that is none is told
// of.

import assert from 'node:assert/strict';
import { trace } from '../lib/figure.mjs';
import { MODEL, PIECES, TIRED, head, layers, open } from '../lib/model.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const set = (page, name, value, of = '#e') =>
  page.$eval(
    of,
    (element, [key, text]) => (text === null ? element.removeAttribute(key) : element.setAttribute(key, text)),
    [name, value],
  );
/** Waits until an element shows so many tokens, and whether it lets one choose a head. */
const turned = (page, chooses, tokens) =>
  until(
    page,
    ([heads, count]) => {
      const element = document.querySelector('#e');
      return (
        Boolean(element.shadowRoot.querySelector('.heads')) === heads && (element.trace?.tokens.length ?? 0) === count
      );
    },
    [chooses, tokens],
  );

onCourse(
  'an explorer is what its attributes ask for, whenever they are set: a lesson, heads to choose from, one head',
  EXPLORER,
  {},
  async ({ page, warnings }) => {
    await ready(page, '#e');
    await turned(page, false, 10);
    await set(page, 'sentence', TIRED);
    await turned(page, true, 0);
    await layers(page, 6, '#e');
    await set(page, 'head', '3.1');
    await turned(page, false, 14);
    await set(page, 'head', null);
    await turned(page, true, 0);
    await set(page, 'sentence', null);
    await turned(page, false, 10);
    await page.$eval(
      '#e',
      (element, text) => {
        element.setAttribute('sentence', text);
        element.setAttribute('head', '3.1');
        element.removeAttribute('sentence');
        element.setAttribute('sentence', text);
      },
      TIRED,
    );
    await turned(page, false, 14);
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'an explorer that lets one choose goes on to do so: after a choice, another sentence, a move within the page',
  EXPLORER.replace('>', ` sentence="${TIRED}">`),
  {},
  async ({ page }) => {
    await layers(page, 6, '#e');
    await open(page, '5.11', '#e');
    assert.equal(await page.$eval('#e', (element) => element.getAttribute('head')), '5.11');
    await set(page, 'sentence', 'It rains.');
    await turned(page, true, 5);
    await page.$eval('#e', (element) => document.body.append(element));
    await page.locator('#e').scrollIntoViewIfNeeded();
    await turned(page, true, 5);
  },
);

onCourse(
  'prose may have an explorer let one choose a head, and name one',
  `<p><attention-set for="e" sentence="${TIRED}">all</attention-set> ` +
    `<attention-set for="e" sentence="${TIRED}" head="3.1" ` +
    `query="it">one</attention-set></p>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page, '#e');
    await page.getByText('all', { exact: true }).click();
    await turned(page, true, 0);
    await layers(page, 6, '#e');
    await page.getByText('one', { exact: true }).click();
    await turned(page, true, 14);
    await until(page, (wanted) => document.querySelector('#e').query === wanted, PIECES.indexOf('it'));
    assert.equal(await head(page, '3.1', '#e').getAttribute('aria-checked'), 'true');
  },
);

const SPOKEN = `<p><attention-set for="m" query="animal" scale="2">now</attention-set></p>${MODEL}`;
onCourse(
  'the explorer and the flow of a head show one query and one scale, and the page hears of a change once',
  SPOKEN,
  // A flow that plays tells of its stages.
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    await page.locator('#m details > summary', { hasText: 'Follow one query' }).click();
    await until(page, () => document.querySelector('#m').shadowRoot.querySelector('.flow [part="picture"]'));
    await page.evaluate(() => {
      globalThis.heard = [];
      document
        .querySelector('#m')
        .addEventListener('attention-change', ({ detail }) => globalThis.heard.push([detail.query, detail.scale]));
    });
    // The query that each of them shows, as it is told to those who do not see it, and the element's scale.
    const both = () =>
      page.$eval('#m', ({ shadowRoot, scale, trace }) => {
        const chosen = Number(shadowRoot.querySelector('[part="token"][aria-checked="true"]').dataset.index);
        const label = shadowRoot.querySelector('[part="picture"]').getAttribute('aria-label');
        const asked = /^How “(.+?)” attends/.exec(label)[1];
        return [
          [chosen, scale],
          [
            trace.tokens.indexOf(asked),
            Number(shadowRoot.querySelector('[part="scale"]').getAttribute('aria-valuetext')),
          ],
        ];
      });
    const [street, animal] = ['street', 'animal'].map((piece) => PIECES.indexOf(piece));
    assert.deepEqual(await both(), [
      [PIECES.indexOf('it'), 1],
      [PIECES.indexOf('it'), 1],
    ]);
    await page.locator('#m [part="token"]').nth(street).click();
    await frames(page, 3);
    assert.deepEqual(await both(), [
      [street, 1],
      [street, 1],
    ]);
    await page.getByText('now', { exact: true }).click();
    await frames(page, 3);
    assert.deepEqual(await both(), [
      [animal, 2],
      [animal, 2],
    ]);
    const heard = await page.evaluate(() => globalThis.heard);
    assert.deepEqual(heard, [
      [street, 1],
      [animal, 2],
    ]);
  },
);

onCourse(
  'another scale is no choice of a query: a head goes on to begin at that which it is told of',
  MODEL,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    await page.locator('#m [part="scale"]').press('ArrowRight');
    await until(page, () => document.querySelector('#m').hasAttribute('scale'));
    assert.equal(await page.$eval('#m', (element) => element.hasAttribute('query')), false);
  },
);

onCourse(
  'the figure of a head shows that head: it takes no numbers of the reader',
  `${MODEL}${EXPLORER}`,
  {},
  async ({ page }) => {
    await layers(page, 6);
    await open(page, '3.1');
    const names = (of) =>
      page
        .locator(`${of} [part="menu"] button`)
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
    assert.deepEqual(await names('#m .explorer'), ['Embed', 'Copy link', 'Export', 'Full screen']);
    await page.locator('#e').scrollIntoViewIfNeeded();
    await ready(page, '#e');
    assert.deepEqual(await names('#e'), ['Embed', 'Copy link', 'Export', 'Your numbers', 'Full screen']);
    await set(page, 'hide', 'numbers');
    assert.deepEqual(await names('#e'), ['Embed', 'Copy link', 'Export', 'Full screen']);
  },
);

onCourse(
  'an explorer or a flow of one head says which head of which model it is;' +
    ' in the figure of the model that stands above it',
  `<attention-explorer id="e" sentence="${TIRED}" head="3.1"></attention-explorer>` +
    `<attention-flow id="f" sentence="${TIRED}" head="0.2"></attention-flow>${MODEL}`,
  {},
  async ({ page }) => {
    const titles = (of) => page.locator(`${of} .title`).allInnerTexts();
    await until(page, () => document.querySelector('#e').trace?.tokens.length === 14);
    assert.match(String(await titles('#e')), /^Head 3\.1 of [^,]+, most of all: it → animal, 65%$/);
    await set(page, 'head', '3.11');
    await page.locator('#e .title', { hasText: 'Head 3.11' }).waitFor();
    await set(page, 'lang', 'de');
    await page.locator('#e .title', { hasText: /^Head 3\.11 des trainierten Modells/ }).waitFor();
    await page.locator('#f').scrollIntoViewIfNeeded();
    await page.locator('#f .title', { hasText: /^Head 0\.2 of .*: previous token, 100%$/ }).waitFor();
    await page.locator('#m').scrollIntoViewIfNeeded();
    await layers(page, 6);
    await open(page, '3.1');
    assert.deepEqual(await titles('#m'), []);
    await set(page, 'sentence', null);
    await until(page, () => document.querySelector('#e').trace?.tokens.length === 10);
    assert.deepEqual(await titles('#e'), []);
  },
);

onCourse(
  'a head that is none is told of on the console, and the first is shown',
  `<attention-explorer id="e" sentence="${TIRED}" head="6.0"></attention-explorer>`,
  {},
  async ({ page, warnings }) => {
    await until(page, () => document.querySelector('#e').trace?.tokens.length === 14);
    assert.deepEqual(warnings, ['attention-explainer: head="6.0" is not understood; allowed: 0.0 to 5.11.']);
    assert.equal((await trace(page, '#e')).tokens.length, 14);
  },
);

for (const [place, edge] of [
  ['above', 'start'],
  ['below', 'end'],
]) {
  onCourse(
    `what prose ${place} the figure asks of a head is told in sight`,
    `<p><attention-set for="m" head="0.2">now</attention-set></p>${MODEL}<p>` +
      '<attention-set for="m" head="0.2">then</attention-set></p>',
    {
      context: { viewport: { width: 375, height: 667 } },
    },
    async ({ page }) => {
      await page.locator('#m').scrollIntoViewIfNeeded();
      await layers(page, 6);
      await open(page, '3.1');
      await page
        .locator('attention-set [role=button]')
        .nth(place === 'above' ? 0 : 1)
        .evaluate((button, block) => {
          button.scrollIntoView({ block, behavior: 'instant' });
          button.click();
        }, edge);
      await until(page, () => {
        const line = document.querySelector('#m').shadowRoot.querySelector('[part="summary"]');
        const { top, bottom } = line.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && /^Head 0.2: /.test(line.textContent);
      });
    },
  );
}
