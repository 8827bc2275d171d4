// <attention-cost>: what a reader does with it, and what they are told.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { COST, button, ended, findings, measure, points, remarks } from '../lib/cost.mjs';
import { plain, trace } from '../lib/figure.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';
import { collectShifts, shifts } from '../lib/shifts.mjs';

onCourse(
  'it measures in a worker, and sentence, table and trace tell the same numbers',
  COST,
  {},
  async ({ page, warnings }) => {
    const workers = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await ready(page, '#c');
    const [about, ...others] = await findings(page);
    assert.ok(about.startsWith('These curves are calculated.') && others.length === 0, about);
    await measure(page);
    assert.equal(await button(page).innerText(), 'Stop');
    const found = await ended(page);
    assert.equal(await button(page).innerText(), 'Measure again');
    assert.equal(workers.length, 1);
    assert.match(workers[0], /\/lib\/attention\/cost-worker-\w+\.js$/);
    assert.ok(found.length >= 3, `${found.length} lengths`);
    for (const { tiles, recurrent, scratch } of found)
      assert.ok(tiles > 0 && recurrent > 0 && scratch > 0 && scratch <= 65_536);
    const { n, scratch } = found.at(-1);
    const [finding, steps] = (await findings(page)).map(plain);
    const [longest, against] = (await remarks(page)).map(plain);
    assert.match(
      finding,
      /^Doubling the tokens took attention [\d.]+ times as long, the recurrent layer [\d.]+ times\.$/,
    );
    assert.ok(
      longest.startsWith(`${n} tokens took attention `) && longest.includes(`used ${Math.round(scratch / 1000)} kB`),
      longest,
    );
    assert.ok(steps.includes(`For the recurrent layer, ${n}:`), steps);
    assert.match(against, /^At \d+ tokens, one query after the other took /);
    await page.getByText('Show as table').click();
    const rows = await page
      .locator('#c tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.deepEqual(
      rows.map(([length]) => Number(length)),
      found.map((point) => point.n),
    );
    for (const [index, row] of rows.entries()) {
      const [value, unit] = row[1].split('\u00a0');
      const ms = Number(value) * { µs: 1e-3, ms: 1, s: 1e3 }[unit];
      assert.ok(Math.abs(ms / found[index].tiles - 1) < 0.006, `${row[1]} is ${found[index].tiles} ms`);
    }
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'the slope in words is that of the trace, and attention grows faster than the layer',
  COST,
  {},
  async ({ page }) => {
    await measure(page);
    const found = (await ended(page)).filter(({ n }) => n >= 256);
    const slope = (way) => {
      const [x, y] = [found.map(({ n }) => Math.log(n)), found.map((point) => Math.log(point[way]))];
      const mean = (all) => all.reduce((sum, one) => sum + one, 0) / all.length;
      return (
        x.reduce((sum, one, index) => sum + (one - mean(x)) * (y[index] - mean(y)), 0) /
        x.reduce((sum, one) => sum + (one - mean(x)) ** 2, 0)
      );
    };
    const [finding] = await findings(page);
    const [said, layer] = finding.match(/\d+(\.\d+)?/g).map(Number);
    // Two significant digits are within 5% of the number.
    for (const [shown, way] of [
      [said, 'tiles'],
      [layer, 'recurrent'],
    ])
      assert.ok(Math.abs(shown / 2 ** slope(way) - 1) <= 0.051, `${finding} is not ${2 ** slope(way)} (${way})`);
    assert.ok(said > layer, finding);
  },
);

onCourse('stop keeps what there is; columns and causal begin anew, and are measured', COST, {}, async ({ page }) => {
  await measure(page);
  await points(page, 1);
  await button(page).click();
  const kept = (await trace(page, '#c')).points.length;
  assert.equal(await button(page).innerText(), 'Measure again');
  await frames(page, 10);
  assert.equal((await trace(page, '#c')).points.length, kept);
  await page.getByRole('combobox', { name: 'Columns d' }).selectOption('16');
  assert.deepEqual(await trace(page, '#c'), { words: 20, scores: 400, d: 16, causal: false, points: [] });
  await page.getByRole('checkbox', { name: /^Causal/ }).check();
  assert.equal(await button(page).innerText(), 'Measure');
  await button(page).click();
  await points(page, 2);
  assert.equal((await trace(page, '#c')).causal, true);
  await page.getByRole('combobox', { name: 'Columns d' }).selectOption('128');
  assert.equal(await button(page).innerText(), 'Measure', 'a choice ends what runs');
});

onCourse(
  'by keyboard alone, and a screen reader hears the beginning and the finding, not every point',
  COST,
  {},
  async ({ page }) => {
    await ready(page, '#c');
    await page.evaluate(() => {
      const live = document.querySelector('#c').shadowRoot.querySelector('[part="readout"]');
      globalThis.spoken = [];
      new MutationObserver(() => globalThis.spoken.push(live.textContent)).observe(live, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    // The slider, the axes, the button.
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await ended(page);
    await until(page, () => globalThis.spoken.at(-1)?.startsWith('Doubling'));
    const spoken = await page.evaluate(() => globalThis.spoken);
    assert.ok(spoken.length <= 2, spoken.join('|'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal((await trace(page, '#c')).causal, true);
  },
);

onCourse(
  'taken out of the page it stops its worker and keeps its numbers; put back it begins anew',
  COST,
  {},
  async ({ page }) => {
    await measure(page);
    const worker = page.workers()[0] ?? (await page.waitForEvent('worker'));
    const closed = new Promise((done) => {
      worker.on('close', done);
    });
    await points(page, 2);
    const kept = await page.evaluate(() => {
      const element = document.querySelector('#c');
      element.remove();
      globalThis.kept = element;
      return element.trace.points.length;
    });
    await closed;
    assert.ok(kept >= 2);
    await page.evaluate(() => document.querySelector('main').append(globalThis.kept));
    await ready(page, '#c');
    await button(page).click();
    await points(page, 1);
  },
);

onCourse(
  'a theme that does not exist gets one warning',
  '<attention-cost id="c" theme="pink"></attention-cost>',
  {},
  async ({ page, warnings }) => {
    await ready(page, '#c');
    await page.$eval('#c', (element) => element.setAttribute('theme', 'dark'));
    await page.$eval('#c', (element) => element.setAttribute('theme', 'green'));
    await frames(page);
    assert.equal(warnings.length, 2);
    assert.ok(warnings[0].includes('theme="pink"') && warnings[1].includes('theme="green"'), warnings.join());
  },
);

onCourse(
  'it has no section to hide, and a name that is none anywhere gets one warning',
  '<attention-cost id="c" hide="menu,mood"></attention-cost>',
  {},
  async ({ page, warnings }) => {
    await ready(page, '#c');
    await page.$eval('#c', (element) => element.setAttribute('hide', 'menu, share'));
    await frames(page);
    assert.match(warnings.join('\n'), /^[^\n]*hide="menu,mood" [^\n]*allowed: tokens, [^\n]*separators[^\n]*$/);
  },
);

for (const [what, context] of [
  ['in light at 1280 px', { colorScheme: 'light' }],
  ['in dark at 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 900 } }],
]) {
  onCourse(
    `axe finds nothing and nothing below moves, before, meanwhile and after, ${what}`,
    `${COST}<p id="below">below</p>`,
    {
      context,
      init: collectShifts,
      css: 'main{padding:0}',
    },
    async ({ page }) => {
      await ready(page, '#c');
      // Before the script has come, a page that reserves no room moves once.
      await page.evaluate(() => {
        globalThis.shifts.length = 0;
      });
      const place = () => page.$eval('#below', (element) => element.getBoundingClientRect().top + scrollY);
      const before = await place();
      await findsNothing(page, 'before');
      await measure(page);
      await points(page, 2);
      await findsNothing(page, 'meanwhile');
      await ended(page);
      await page.getByText('Show as table').focus();
      assert.equal(await place(), before);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await shifts(page), []);
      await page.getByText('Show as table').click();
      await findsNothing(page, 'after');
    },
  );
}

onArticle(
  'in the article its script comes when the figure is near, and its WebAssembly when it is asked to measure',
  {},
  async ({ page, server }) => {
    const asked = (pattern) => server.requests.filter((path) => pattern.test(path)).length;
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await ready(page, '#explorer');
    assert.equal(asked(/\/cost-/), 0);
    await page.locator('attention-cost').scrollIntoViewIfNeeded();
    await ready(page, 'attention-cost');
    assert.deepEqual([asked(/\/cost-\w+\.js$/), asked(/\/cost-\w+\.wasm$/)], [1, 0]);
    await measure(page);
    await points(page, 1);
    assert.equal(asked(/\/cost-\w+\.wasm$/), 1);
  },
);
