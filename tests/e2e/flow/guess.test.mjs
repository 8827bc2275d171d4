// Guess first, in a flow: it asks, and plays once the reader has guessed.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { painted } from '../lib/both.mjs';
import { TOKENS, heard, listen, part, put, state, token } from '../lib/figure.mjs';
import { moved, moves, time } from '../lib/flow.mjs';
import { FLOW_GUESS, finding, revealed, tellsNothing } from '../lib/guess.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const [IT, ANIMAL, STREET, TIRED] = ['it', 'animal', 'street', 'tired'].map((word) => TOKENS.indexOf(word));
const FLOW = 'attention-flow';
const question = (page) => page.locator('#e').getByText('Tap the word that “it” looks at most.');
const group = (page) => page.locator('#e').getByRole('radiogroup', { name: 'Query' });

/** Where each part is. */
const places = (page) =>
  page.$eval('#e', ({ shadowRoot }) =>
    ['.element', '.head', '.token', '.token:last-child', '.finding', '.stages', '.caption', 'canvas', '.menu'].map(
      (selector) => JSON.stringify(shadowRoot.querySelector(selector).getBoundingClientRect()),
    ),
  );

for (const width of [320, 375, 1280])
  onCourse(
    `at ${width} px a flow tells nothing of the weights before the guess, and nothing moves after it`,
    FLOW_GUESS,
    { context: { reducedMotion: 'reduce', viewport: { width, height: 800 } } },
    async ({ page }) => {
      await ready(page);
      await frames(page);
      await tellsNothing(page);
      assert.ok(await question(page).first().isVisible());
      const before = await places(page);
      await token(page, STREET, FLOW).click();
      await revealed(page);
      assert.deepEqual(await places(page), before);
    },
  );

onCourse(
  'the flow plays after the guess and not before, and the next tap chooses a query',
  FLOW_GUESS,
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    assert.ok(!(await moves(page)), 'it stands while it asks');
    assert.equal(await time(page), 0);
    await token(page, STREET, FLOW).click();
    await revealed(page);
    assert.match(await finding(page), /^You: street\. Attention: 55% animal, 5% street\. /);
    const [{ detail }] = await heard(page, 'attention-guess');
    assert.deepEqual([detail.query, detail.guess, detail.answer, detail.right], [IT, STREET, ANIMAL, false]);
    await moved(page, 0);
    await token(page, TIRED, FLOW).click();
    assert.equal((await state(page, FLOW)).query, TIRED);
    assert.match(await finding(page), /^“tired” gives/);
  },
);

onCourse('“Show me” reveals without a guess, and the focus is on the query', FLOW_GUESS, {}, async ({ page }) => {
  await ready(page);
  await part(page, 'reveal', FLOW).press('Enter');
  await revealed(page);
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.dataset.index), String(IT));
});

onCourse('a screen reader hears the question, then the finding', FLOW_GUESS, {}, async ({ page }) => {
  await ready(page);
  const says = (start) =>
    until(
      page,
      (text) =>
        [...document.querySelector('#e').shadowRoot.querySelectorAll('.live')].some((one) =>
          one.textContent.startsWith(text),
        ),
      start,
    );
  await says('Tap the word that “it” looks at most.');
  await token(page, ANIMAL, FLOW).press('Enter');
  await says('You: animal. Right: 55% of its attention.');
});

onCourse(
  'a flow has tokens while it has the attribute',
  '<attention-flow id="e"></attention-flow>',
  {},
  async ({ page }) => {
    await ready(page);
    assert.equal(await group(page).count(), 0);
    await put(page, '#e', 'guess', '');
    await group(page).waitFor();
    await tellsNothing(page);
    await put(page, '#e', 'guess', null);
    await revealed(page);
    assert.equal(await group(page).count(), 0);
  },
);

onCourse('a stage that the page sets ends the guess', FLOW_GUESS, {}, async ({ page }) => {
  await ready(page);
  await tellsNothing(page);
  await page.$eval('#e', (element) => Object.assign(element, { stage: 'score' }));
  await revealed(page);
});

for (const context of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }])
  onCourse(
    `axe finds nothing in a flow before and after a guess: ${JSON.stringify(context)}`,
    FLOW_GUESS,
    { context: { ...context, reducedMotion: 'reduce' } },
    async ({ page }) => {
      await ready(page);
      await painted(page);
      await findsNothing(page, 'before the guess', ['#e']);
      await token(page, STREET, FLOW).click();
      await revealed(page);
      await painted(page);
      await findsNothing(page, 'after it', ['#e']);
    },
  );
