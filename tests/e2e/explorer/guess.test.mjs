// Guess first: the weights are hidden until the reader has guessed which word gets the most.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { painted } from '../lib/both.mjs';
import { CONTRACT } from '../lib/contract.mjs';
import { TOKENS, heard, listen, part, put, state, token, trace } from '../lib/figure.mjs';
import { GUESS, finding, revealed, tellsNothing } from '../lib/guess.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const [IT, ANIMAL, STREET, TIRED] = ['it', 'animal', 'street', 'tired'].map((word) => TOKENS.indexOf(word));
const QUESTION = 'Tap the word that “it” looks at most.';
const question = (page) => page.locator('#e').getByText(QUESTION).and(page.locator('#question'));
const guesses = (page) => heard(page, 'attention-guess');

/** Waits until a screen reader hears a text that begins so. */
const says = (page, start) =>
  until(
    page,
    (text) => document.querySelector('#e').shadowRoot.querySelector('.live').textContent.startsWith(text),
    start,
  );

/** Where each part is. */
const places = (page) =>
  page.$eval('#e', ({ shadowRoot }) =>
    ['.element', '.head', '.token', '.token:last-child', '[part="scale"]', '.finding', 'canvas', 'details'].map(
      (selector) => JSON.stringify(shadowRoot.querySelector(selector).getBoundingClientRect()),
    ),
  );

for (const [width, lang] of [
  [320, 'de'],
  [375, 'en'],
  [1280, 'en'],
])
  onCourse(
    `at ${width} px nothing tells of the weights before the guess, and nothing moves after it (${lang})`,
    GUESS,
    { root: `lang="${lang}"`, context: { viewport: { width, height: 800 } } },
    async ({ page }) => {
      await ready(page);
      await frames(page);
      await tellsNothing(page);
      assert.equal((await trace(page)).weights.length, TOKENS.length, 'scripts read all numbers as always');
      const before = await places(page);
      await token(page, STREET).click();
      await revealed(page);
      assert.deepEqual(await places(page), before);
    },
  );

onCourse('a wrong guess is told beside the answer, and the next tap chooses a query', GUESS, {}, async ({ page }) => {
  await ready(page);
  await listen(page);
  assert.ok(await question(page).isVisible());
  await token(page, STREET).click();
  await revealed(page);
  assert.ok(!(await question(page).isVisible()));
  assert.match(await finding(page), /^You: street\. Attention: 55% animal, 5% street\. /);
  assert.deepEqual([(await state(page)).query, (await heard(page)).length], [IT, 0], 'a guess changes no state');
  const [{ detail, bubbles, composed }] = await guesses(page);
  assert.ok(bubbles && composed);
  assert.deepEqual(Object.keys(detail).sort(), CONTRACT.records.AttentionGuessDetail.toSorted());
  const weights = (await trace(page)).weights[IT];
  assert.deepEqual(detail, { query: IT, guess: STREET, answer: ANIMAL, right: false, weights });
  await token(page, TIRED).click();
  assert.equal((await state(page)).query, TIRED);
  assert.match(await finding(page), /^“tired” gives/);
  await frames(page);
  assert.equal((await guesses(page)).length, 1, 'asked once');
});

onCourse('an arc grows from the query to the guess, before any other is seen', GUESS, {}, async ({ page }) => {
  await ready(page);
  const arc = page.locator('#e .arc.guess');
  // Time passes only when it is asked to.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await token(page, STREET).click();
  assert.equal(await arc.count(), 0);
  await page.clock.runFor(100);
  await tellsNothing(page, 'while it grows');
  const ends = await arc.evaluate((path) => [0, path.getTotalLength()].map((at) => path.getPointAtLength(at).x));
  const middle = ({ offsetLeft, offsetWidth }) => offsetLeft + offsetWidth / 2;
  const middles = await Promise.all([IT, STREET].map((index) => token(page, index).evaluate(middle)));
  assert.ok(
    ends.every((end, at) => Math.abs(end - middles[at]) < 1),
    `${ends} are the middles of the two, ${middles}`,
  );
  assert.equal(await arc.evaluate((one) => getComputedStyle(one).animationName), 'grow');
  await page.clock.runFor(1000);
  await revealed(page);
  assert.equal(await arc.evaluate((one) => getComputedStyle(one).stroke), 'rgb(138, 90, 0)');
  await token(page, TIRED).click();
  await page.clock.runFor(100);
  assert.equal(await arc.count(), 0);
});

onCourse('a right guess is told so, at every scale', GUESS, {}, async ({ page }) => {
  await ready(page);
  await listen(page);
  await token(page, ANIMAL).click();
  await revealed(page);
  assert.match(await finding(page), /^You: animal\. Right: 55% of its attention\. /);
  const [{ detail }] = await guesses(page);
  assert.deepEqual([detail.guess, detail.answer, detail.right], [ANIMAL, ANIMAL, true]);
  await part(page, 'scale').press('End');
  assert.match(await finding(page), /^You: animal\. Right: 100% of its attention\. /);
});

onCourse('“Show me” reveals without a guess, and the focus is on the query', GUESS, {}, async ({ page }) => {
  await ready(page);
  await listen(page);
  await part(page, 'reveal').press('Enter');
  await revealed(page);
  assert.match(await finding(page), /^“it” gives 55%/);
  assert.deepEqual(await guesses(page), []);
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.dataset.index), String(IT));
});

onCourse('by keyboard: arrows move the focus alone, and Enter guesses', GUESS, {}, async ({ page }) => {
  await ready(page);
  await listen(page);
  const group = page.getByRole('radiogroup', { name: 'Query' });
  const stops = () => group.locator('[tabindex="0"]').evaluateAll((all) => all.map((one) => Number(one.dataset.index)));
  const said = () => part(page, 'readout').innerText();
  assert.equal(await said(), QUESTION);
  const described = await group.evaluate((one) => {
    const id = one.getAttribute('aria-describedby');
    return one.getRootNode().getElementById(id).textContent;
  });
  assert.equal(described, QUESTION);
  await token(page, IT).focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'End', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await frames(page);
  await tellsNothing(page, 'while the focus moves');
  assert.deepEqual(await stops(), [ANIMAL], 'one tab stop, where the focus is');
  assert.deepEqual([(await state(page)).query, await guesses(page)], [IT, []]);
  await page.keyboard.press('Enter');
  await revealed(page);
  assert.deepEqual(await stops(), [IT], 'the query is the tab stop again');
  await says(page, 'You: animal. Right: 55% of its attention.');
  await page.keyboard.press('ArrowRight');
  assert.equal((await state(page)).query, ANIMAL + 1, 'and arrows choose it again, from where the focus is');
});

const ENDS = {
  'the attribute is removed': (page) => put(page, '#e', 'guess', null),
  'the page sets the query': (page) => put(page, '#e', 'query', 'tired'),
  'the page sets the scale': (page) => page.$eval('#e', (element) => Object.assign(element, { scale: 2 })),
  'prose sets something': (page) => page.locator('attention-set').click(),
  'the page is printed': (page) => page.evaluate(() => dispatchEvent(new Event('beforeprint'))),
};
for (const [when, end] of Object.entries(ENDS))
  onCourse(
    `no guess is asked for any more when ${when}`,
    `<attention-set for="e" scale="3">3</attention-set>${GUESS}`,
    {},
    async ({ page }) => {
      await ready(page);
      await put(page, '#e', 'theme', 'dark');
      await frames(page);
      await tellsNothing(page, 'after the theme has changed');
      await end(page);
      await revealed(page);
      await token(page, STREET).click();
      assert.equal((await state(page)).query, STREET);
    },
  );

onCourse('what is printed has the weights, whatever the reader has done', GUESS, {}, async ({ page }) => {
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  await revealed(page);
  assert.ok(!(await question(page).isVisible()));
});

onCourse('“Start again” asks again; an element that is moved does not, its clone does', GUESS, {}, async ({ page }) => {
  await ready(page);
  await token(page, STREET).click();
  await revealed(page);
  await page.evaluate(() => document.querySelector('h1').before(document.querySelector('#e')));
  await ready(page);
  await revealed(page);
  await page.getByRole('button', { name: 'Start again' }).click();
  await says(page, QUESTION);
  await tellsNothing(page, 'after “Start again”');
  await token(page, ANIMAL).click();
  await revealed(page);
  await page.$eval('#e', (element) => element.replaceWith(element.cloneNode(true)));
  await ready(page);
  await frames(page);
  await tellsNothing(page, 'in a clone');
});

onCourse(
  'with less motion the answer is there at once',
  GUESS,
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await ready(page);
    const shown = await token(page, STREET).evaluate(async (button) => {
      button.click();
      await Promise.resolve();
      return new Promise((done) => requestAnimationFrame(() => done(getComputedStyle(button.lastChild).visibility)));
    });
    assert.equal(shown, 'visible');
  },
);

onCourse('a page may remove the element when it hears of the guess', GUESS, {}, async ({ page }) => {
  await ready(page);
  await page.$eval('#e', (element) => element.addEventListener('attention-guess', () => element.remove()));
  await token(page, STREET).click();
  await until(page, () => !document.querySelector('#e'));
  await frames(page, 40);
});

onCourse('without tokens to tap nothing is asked', GUESS.replace('>', ' hide="tokens">'), {}, async ({ page }) => {
  await ready(page);
  await revealed(page);
});

for (const context of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }])
  onCourse(
    `axe finds nothing before and after a guess: ${JSON.stringify(context)}`,
    GUESS,
    { context },
    async ({ page }) => {
      await ready(page);
      await painted(page);
      await findsNothing(page, 'before the guess', ['#e']);
      await token(page, STREET).click();
      await revealed(page);
      await painted(page);
      await findsNothing(page, 'after it', ['#e']);
    },
  );
