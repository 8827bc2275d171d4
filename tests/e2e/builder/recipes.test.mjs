// Recipes on the builder page: one press, and what a lesson needs is there to be tried and copied.

import assert from 'node:assert/strict';
import { onBuilder, pasted, preview, shows, snippet, started, written } from '../lib/builder.mjs';
import { findsNothing } from '../lib/axe.mjs';
import { part, state, token } from '../lib/figure.mjs';
import { frames, until } from '../lib/reader.mjs';

const [DEMO, HOMEWORK, SLIDE] = ['A five-minute demo', 'Homework', 'A slide'];
/** The name of a recipe, the figure, and what is pasted. */
const RECIPES = [
  [DEMO, 'attention-explorer', /^<script [^\n]*\n<attention-explorer query="it">/],
  [HOMEWORK, 'attention-explorer', /^<iframe [^>]*embed\.html\?element=explorer&amp;query=it&amp;guess=[&"]/],
  [SLIDE, 'attention-flow', /<attention-flow [^>]*query="it" stage="embed" hide="menu"/],
];
/** What is left of a laptop's screen below the browser's bars. */
const LAPTOP = { viewport: { width: 1366, height: 648 } };
const recipe = (page, name) => page.getByRole('link', { name });
const chosen = (page) => page.locator('a[aria-current=true]');

/** Waits until nothing scrolls, and answers with the boxes of the preview and of the snippet. */
async function boxes(page) {
  const all = () =>
    page.evaluate(() =>
      ['.screen iframe', '#snippet', 'button[data-copies=snippet]'].map((one) =>
        document.querySelector(one).getBoundingClientRect().toJSON(),
      ),
    );
  let [before, now] = [[], await all()];
  while (JSON.stringify(before) !== JSON.stringify(now)) {
    await frames(page, 8);
    [before, now] = [now, await all()];
  }
  return now;
}

for (const [name, tag, text] of RECIPES) {
  onBuilder(`“${name}” sets the form, with preview and snippet in sight`, '', { context: LAPTOP }, async ({ page }) => {
    await recipe(page, name).click();
    await preview(page, tag);
    assert.match(await snippet(page), text);
    assert.match(await chosen(page).innerText(), new RegExp(`^${name}`));
    const [screen, field, button] = await boxes(page);
    assert.ok(screen.right <= field.left, 'they stand side by side');
    for (const { top, bottom } of [screen, field, button])
      assert.ok(top >= 0 && bottom <= 648, `from ${top} to ${bottom} of 648`);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'preview', 'reading goes on at the preview');
  });

  onBuilder(`“${name}” is an address too, which is all known`, '?lang=de', {}, async ({ page }) => {
    const address = await page
      .locator('a.recipe')
      .nth(RECIPES.findIndex(([one]) => one === name))
      .getAttribute('href');
    await page.goto(new URL(address, page.url()).href);
    await started(page);
    assert.match(await snippet(page), text);
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.equal(await page.locator('section > p[role=status]').count(), 0);
    assert.equal(await chosen(page).count(), 1);
  });
}

onBuilder(
  'Back brings back what was chosen before a recipe, and the address of the copy stays',
  '?query=tired&base=https%3A%2F%2Fexample.org%2Fa%2F',
  {},
  async ({ page }) => {
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    const before = await snippet(page);
    await recipe(page, HOMEWORK).click();
    await written(page, 'src="https://example.org/a/embed.html');
    const after = await snippet(page);
    await page.goBack();
    await written(page, 'theme="dark"');
    assert.equal(await snippet(page), before);
    assert.equal(await chosen(page).count(), 0);
    await page.goForward();
    await written(page, 'guess');
    assert.equal(await snippet(page), after);
    assert.match(page.url(), /guess=true/);
  },
);

onBuilder('homework asks before it shows a weight, each time that the recipe is pressed', '', {}, async ({ page }) => {
  for (let time = 0; time < 2; time++) {
    await recipe(page, HOMEWORK).click();
    const frame = await preview(page);
    await shows(frame, 'guess', '');
    await until(frame, () => document.querySelector('attention-explorer').ready);
    assert.equal(await part(frame, 'readout').filter({ hasText: '%' }).count(), 0);
    await token(frame, 1).click();
    await part(frame, 'readout').filter({ hasText: '%' }).waitFor();
  }
});

onBuilder('the slide waits for Play where it is pasted', '', {}, async ({ page, context, server }) => {
  await recipe(page, SLIDE).click();
  await written(page, 'attention-flow');
  const other = await pasted(context, server, await snippet(page));
  await until(other, () => document.querySelector('attention-flow')?.ready);
  await frames(other, 8);
  assert.equal((await state(other, 'attention-flow')).stage, 'embed');
  await other.locator('attention-flow [part="play"]').click();
  await until(other, () => document.querySelector('attention-flow').stage !== 'embed');
});

for (const colorScheme of ['light', 'dark']) {
  onBuilder(
    `on a phone in ${colorScheme}, a recipe leads to the preview, the snippet below; axe finds nothing`,
    '?lang=de',
    { policy: '', context: { colorScheme, reducedMotion: 'reduce', viewport: { width: 320, height: 640 } } },
    async ({ page }) => {
      await page.locator('a.recipe').last().press('Enter');
      await preview(page, 'attention-flow');
      await page.evaluate(() => document.querySelector('form').scrollIntoView());
      const [screen, field] = await boxes(page);
      assert.ok(screen.top < 160 && field.top >= screen.bottom);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await findsNothing(page, 'after a recipe');
    },
  );
}
