// What a teacher copies, as a reader uses it: the course page, the exercise, the deck.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { part, plain, state, token, trace } from '../lib/figure.mjs';
import { frames, onPage, ready, until } from '../lib/reader.mjs';

const [EXERCISE, COURSE, SLIDES] = ['exercise', 'course', 'slides'].map((name) => `examples/${name}.html`);
const source = (name) => readFile(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');

const feedback = (page) => page.getByRole('status').filter({ visible: true }).innerText().then(plain);
/** What the element shows below a word. */
const shown = (page, index) => token(page, index).locator('.share');
const percent = async (page, index) => plain(await shown(page, index).innerText());
const IT = 7;

test('the exercise is plain JavaScript of under 30 lines', async () => {
  const script = await source('exercise.js');
  assert.ok(script.trimEnd().split('\n').length < 30);
  assert.ok(
    script.split('\n').every((line) => line.length <= 120),
    'and of lines that can be read',
  );
  assert.doesNotMatch(script, /\bimport\b|\brequire\b|https?:/, 'without a library');
});

onPage('the exercise asks before it shows a number', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  await frames(page);
  assert.ok(await page.getByText('Tap the word that “it” looks at most.').first().isVisible());
  assert.ok(await part(page, 'tokens').isVisible());
  assert.ok(!(await shown(page, 1).isVisible()));
  assert.doesNotMatch(await page.locator('main').ariaSnapshot(), /%/);
  for (const name of ['scale', 'heatmap', 'weights-table', 'readout'])
    assert.ok(!(await part(page, name).isVisible()), name);
});

onPage('the exercise tells a wrong guess its share, and that of the answer', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  await token(page, 5).click();
  await shown(page, 5).waitFor();
  const [street, animal] = [await percent(page, 5), await percent(page, 1)];
  assert.equal(
    await feedback(page),
    `Not quite: “it” gives “street” ${street} of its attention, and “animal” ${animal}.`,
  );
  assert.equal((await state(page)).query, IT, 'the query stays');
});

onPage('the exercise tells a right guess its share, which is the largest', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  const row = (await trace(page)).weights[IT];
  assert.equal(Math.max(...row), row[1]);
  await token(page, 1).click();
  await shown(page, 1).waitFor();
  const share = await percent(page, 1);
  assert.equal(await feedback(page), `Yes: “it” gives “animal” ${share} of its attention, more than any other word.`);
});

onPage('the exercise goes on with another word, by keyboard alone', EXERCISE, {}, async ({ page }) => {
  await ready(page);
  const focused = () =>
    page.evaluate(() => (document.activeElement.shadowRoot?.activeElement ?? document.activeElement).id);
  const role = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.getAttribute('role'));
  const tabTo = async (read, wanted) => {
    while ((await read()) !== wanted) await page.keyboard.press('Tab');
  };
  await tabTo(role, 'radio');
  for (const key of ['Home', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  assert.match(await feedback(page), /^Yes: “it” gives “animal”/);
  await tabTo(focused, 'next');
  await page.keyboard.press('Enter');
  await page.getByText('Tap the word that “tired” looks at most.').first().waitFor();
  assert.ok(!(await shown(page, 1).isVisible()), 'and asks before it shows a number again');
  assert.equal(await page.locator('#feedback').innerText(), '');
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

const inSight = (locator) =>
  locator.evaluate((one) => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });
const outline = (locator) => locator.evaluate((one) => getComputedStyle(one).outlineStyle);

// What is left of a laptop's screen below the browser's bars, and a projector.
for (const viewport of [
  { width: 1366, height: 648 },
  { width: 1920, height: 1080 },
]) {
  onPage(
    `the deck shows all of a figure above its buttons at ${viewport.width} × ${viewport.height}`,
    SLIDES,
    { context: { viewport } },
    async ({ page }) => {
      const on = page.getByRole('button', { name: 'On', exact: true });
      for (const tag of ['attention-explorer', 'attention-flow']) {
        await on.focus();
        await page.keyboard.press('Enter');
        await ready(page, tag);
        await frames(page, 8);
        const title = page.locator('section:visible h1');
        for (const one of [title, page.locator(tag), on, page.getByRole('button', { name: 'Back', exact: true })])
          assert.ok(await inSight(one), `${tag}: ${await one.evaluate(({ localName, id }) => localName + id)}`);
        const [top, bottom] = [await on.boundingBox(), await page.locator(tag).boundingBox()];
        assert.ok(top.y >= bottom.y + bottom.height, 'the buttons do not lie on the figure');
        assert.ok(await title.evaluate((one) => one === document.activeElement));
        assert.equal(await outline(title), 'none', 'no box around a title that nobody has to press');
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus').last();
        assert.notEqual(await outline(focused), 'none', 'what can be pressed keeps its ring');
      }
      const size = await page
        .locator('section:visible h1')
        .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
      assert.ok(size >= viewport.width / 50, `${size} px can be read from the last row`);
    },
  );
}
