// What a teacher copies, as a reader uses it: the course page, the exercise, the deck.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { part, plain, state, token, trace } from '../lib/figure.mjs';
import { frames, onPage, ready, until } from '../lib/reader.mjs';

const [EXERCISE, COURSE, SLIDES] = ['exercise', 'course', 'slides'].map((name) => `examples/${name}.html`);
const source = (name) => readFile(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');

const answer = (page) => page.locator('#answer');
const feedback = (page) => page.getByRole('status').filter({ visible: true }).innerText().then(plain);
const choose = async (page, index) => {
  await token(page, index).click();
  await answer(page).click();
};
/** What the element shows below a word, in whole percent. */
const shown = (page, index) =>
  token(page, index)
    .locator('.share')
    .innerText()
    .then((text) => parseInt(text, 10));

test('the exercise is plain JavaScript of under 30 lines', async () => {
  const script = await source('exercise.js');
  assert.ok(script.trimEnd().split('\n').length < 30);
  assert.ok(
    script.split('\n').every((line) => line.length <= 120),
    'and of lines that can be read',
  );
  assert.doesNotMatch(script, /\bimport\b|\brequire\b|https?:/, 'without a library');
});

onPage('the exercise shows what it is about, and asks for a choice first', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  assert.ok(await part(page, 'tokens').isVisible());
  for (const name of ['scale', 'heatmap', 'weights-table', 'readout'])
    assert.ok(!(await part(page, name).isVisible()), name);
  assert.equal(await answer(page).innerText(), 'Choose a word first');
  assert.ok(await answer(page).isDisabled());
});

onPage('a wrong answer is told its share and sends the reader back to look', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  const share = await shown(page, 5);
  await token(page, 5).click();
  assert.equal(await answer(page).innerText(), 'My answer is “street”');
  await answer(page).click();
  assert.match(await feedback(page), new RegExp(`^Not yet: “it” gives “street” ${share}% of its attention`));
  assert.equal((await state(page)).query, 7, 'the numbers are those of “it” again');
  assert.equal(await shown(page, 5), share);
});

onPage('the right answer is told its share, which is the largest', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  const share = await shown(page, 1);
  const row = (await trace(page)).weights[7];
  assert.equal(Math.max(...row), row[1]);
  await choose(page, 5);
  await choose(page, 1);
  assert.equal(await feedback(page), `Yes: “it” gives “animal” ${share}% of its attention, more than any other word.`);
});

onPage('the word that asks is no answer', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  await token(page, 3).click();
  await choose(page, 7);
  assert.equal(await feedback(page), '“it” is the word that asks. Choose the one it stands for.');
  await choose(page, 1);
  assert.match(await feedback(page), /^Yes/);
});

onPage('the exercise is done by keyboard alone', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  await page.keyboard.press('Tab');
  while (
    (await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.getAttribute('role'))) !== 'radio'
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  while ((await page.evaluate(() => document.activeElement.id)) !== 'answer') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.match(await feedback(page), /^Yes: “it” gives “animal”/);
});

onPage('the course page: prose sets the query and the scale', COURSE, {}, async ({ page }) => {
  await ready(page);
  await page.locator('attention-set').getByText('tired').click();
  assert.equal((await state(page)).query, 9);
  await page.locator('attention-set').getByText('push the scale to 3').click();
  const { weights } = await trace(page);
  assert.ok(Math.max(...weights[9]) >= 0.9, 'one word takes everything');
});

test("the course page needs three lines beside the course's own style", async () => {
  const html = (await source('course.html')).replace(/<!--[\s\S]*?-->/g, '');
  assert.equal(html.match(/<script/g).length, 1);
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, address]) => address);
  assert.deepEqual(sheets, ['attention-placeholder.css', 'examples.css']);
});

onPage('the deck turns by keys and buttons, and a figure keeps the keys it acts on', SLIDES, {}, async ({ page }) => {
  const title = () => page.locator('section:visible h1').innerText();
  const first = await title();
  await page.keyboard.press('ArrowRight');
  assert.equal(await title(), 'Which words does “it” look at?');
  await ready(page, 'attention-explorer');
  await token(page, 7).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal((await state(page)).query, 8);
  await page.keyboard.press(' ');
  assert.equal(await title(), 'Which words does “it” look at?', 'the figure has acted, not the deck');
  await page.getByRole('button', { name: 'On', exact: true }).click();
  assert.equal(await title(), 'How is the look computed?');
  assert.equal(
    await page.evaluate(() => document.activeElement.textContent),
    'How is the look computed?',
    'reading goes on at the title',
  );
  await until(page, () => document.querySelector('attention-flow').ready);
  assert.equal((await state(page, 'attention-flow')).stage, 'score');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.locator('section:visible h1').focus();
  await page.keyboard.press('ArrowLeft');
  await frames(page);
  assert.equal(await title(), first);
});
