// The figure of the spread of dot products: its numbers, its controls, and the curve over all d.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { heard, listen, part, picture, plain, put, trace } from '../lib/figure.mjs';
import { softmax } from '../lib/oracle.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';
import { SPREAD as DRAWN } from '../lib/spread.mjs';

const SPREAD = '<attention-spread id="s"></attention-spread>';
const near = (found, wanted, within = 1e-9) => Math.abs(found - wanted) <= within;
const attributes = (page) =>
  page.$eval('#s', (one) =>
    Object.fromEntries(['d', 'n', 'seed', 'divided'].map((name) => [name, one.getAttribute(name)])),
  );
const summary = async (page) => plain(await page.locator('#s .finding').innerText());

/** Checks what follows from the scores of a trace. */
function recomputed({ d, n, divided, scores, weights, entropy, largest, jacobian, standardDeviation }) {
  assert.deepEqual([scores.length, weights.length], [n, n]);
  const expected = softmax(scores, divided ? 1 / Math.sqrt(d) : 1);
  assert.ok(weights.every((weight, j) => near(weight, expected[j])));
  assert.ok(near(largest, Math.max(...expected)));
  assert.ok(near(entropy, -expected.reduce((sum, w) => sum + (w > 0 ? w * Math.log(w) : 0), 0)));
  const entries = expected.flatMap((w, i) => expected.map((v, j) => (i === j ? w * (1 - w) : -w * v)));
  assert.ok(near(jacobian, Math.hypot(...entries)));
  assert.ok(Math.abs(standardDeviation / Math.sqrt(d) - 1) < 0.05, `${standardDeviation} at d = ${d}`);
}

onCourse(
  'el.trace follows from its scores, at every d, with the division and without',
  SPREAD,
  {},
  async ({ page }) => {
    await ready(page, '#s');
    assert.deepEqual(Object.keys(await trace(page, '#s')), [
      'd',
      'n',
      'seed',
      'divided',
      'scores',
      'weights',
      'standardDeviation',
      'entropy',
      'largest',
      'jacobian',
      'curve',
    ]);
    assert.deepEqual(await trace(page, '#s'), DRAWN, 'the numbers that the host computes, to the last bit');
    for (const d of [1, 4, 64, 1024]) {
      for (const divided of [null, '']) {
        await put(page, '#s', 'd', String(d));
        await put(page, '#s', 'divided', divided);
        const found = await trace(page, '#s');
        assert.deepEqual([found.d, found.n, found.seed, found.divided], [d, 16, 1, divided === '']);
        recomputed(found);
      }
    }
  },
);

onCourse('the sliders, the switch and the button set attributes and are heard', SPREAD, {}, async ({ page }) => {
  await ready(page, '#s');
  await listen(page);
  const slider = page.getByRole('slider', { name: /^Columns d/ });
  assert.equal(await slider.getAttribute('aria-valuetext'), '64');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await attributes(page), { d: '128', n: null, seed: null, divided: null });
  await page.keyboard.press('End');
  assert.equal((await trace(page, '#s')).d, 1024);
  await page.getByRole('slider', { name: /^Keys n/ }).fill('64');
  await page.getByRole('checkbox', { name: 'Divide by √d' }).check();
  const before = (await trace(page, '#s')).scores;
  await page.getByRole('button', { name: 'Draw again' }).click();
  assert.deepEqual(await attributes(page), { d: '1024', n: '64', seed: '2', divided: '' });
  assert.notDeepEqual((await trace(page, '#s')).scores, before);
  recomputed(await trace(page, '#s'));
  await until(page, () => globalThis.heard.at(-1)?.detail.seed === 2);
  assert.deepEqual((await heard(page)).at(-1).detail, { d: 1024, n: 64, seed: 2, divided: true });
});

onCourse('what is said, the picture and the table show the numbers of the trace', SPREAD, {}, async ({ page }) => {
  await ready(page, '#s');
  const narrow = await picture(page, 'picture', '#s');
  await put(page, '#s', 'd', '1024');
  const { standardDeviation, largest, entropy } = await trace(page, '#s');
  const spread = standardDeviation.toPrecision(3);
  const wanted = `At d = 1024 the dot products spread by ${spread} (standard deviation); √1024 is 32.`;
  await until(
    page,
    (text) => document.querySelector('#s').shadowRoot.querySelector('.finding').textContent.startsWith(text),
    wanted,
  );
  const percent = `${Math.round(100 * largest)}%`;
  assert.ok((await summary(page)).includes(`gives the best key ${percent} without the division`), await summary(page));
  assert.notEqual(await picture(page, 'picture', '#s'), narrow, 'the histogram is wider');
  const chosen = () => page.locator('#s table .chosen').allInnerTexts();
  assert.deepEqual((await chosen()).slice(0, 3), ['Not divided', percent, entropy.toFixed(2)]);
  assert.ok((await part(page, 'picture', '#s').getAttribute('aria-label')).includes(wanted));
  await put(page, '#s', 'divided', '');
  await until(page, () =>
    document.querySelector('#s').shadowRoot.querySelector('table .chosen').textContent.startsWith('Divided'),
  );
  assert.match(await summary(page), /^Divided by √1024, they spread by (0\.9\d|1\.0)/);
});

onCourse('a wrong attribute gets the default and one warning', SPREAD, {}, async ({ page, warnings }) => {
  await ready(page, '#s');
  for (const [name, value] of Object.entries({ d: '-3', n: '7', seed: 'x' })) {
    await put(page, '#s', name, value);
    await put(page, '#s', name, value);
  }
  const { d, n, seed } = await trace(page, '#s');
  assert.deepEqual([d, n, seed], [64, 16, 1]);
  assert.deepEqual(
    warnings.map((text) => /(\w+="[^"]*") is not understood/.exec(text)?.[1]),
    ['d="-3"', 'n="7"', 'seed="x"'],
  );
  await put(page, '#s', 'd', '100');
  assert.equal((await trace(page, '#s')).d, 128, 'the nearest power of two');
});

onCourse(
  'the curve is computed when it is opened, can be stopped, and rises without the division',
  SPREAD,
  {},
  async ({ page }) => {
    await ready(page, '#s');
    assert.equal((await trace(page, '#s')).curve, null);
    await page.locator('#s summary').click();
    const button = part(page, 'curve', '#s');
    await button.click();
    assert.equal(await button.innerText(), 'Compute');
    await button.click();
    await until(page, () => document.querySelector('#s').trace.curve !== null);
    const { curve } = await trace(page, '#s');
    assert.deepEqual(
      curve.map(({ d }) => d),
      Array.from({ length: 11 }, (_, power) => 2 ** power),
    );
    assert.ok(curve.every(({ undivided }, at) => at === 0 || undivided > curve[at - 1].undivided));
    assert.ok(curve.at(-1).undivided > 0.85 && curve.every(({ divided }) => divided < 0.45));
    assert.equal(await button.isVisible(), false);
    const said = await page.locator('#s details p').last().innerText();
    assert.ok(said.includes(`${Math.round(100 * curve.at(-1).undivided)}%`), said);
  },
);

onCourse(
  'prose sets d and takes the division away; axe finds nothing, at 280 px and at 1600',
  `${SPREAD}<p><attention-set for="s" d="1024" divided="true">divide</attention-set>
    <attention-set for="s" d="4" divided="false">do not</attention-set></p>`,
  {},
  async ({ page }) => {
    await ready(page, '#s');
    const [divide, undo] = [page.getByRole('button', { name: 'divide' }), page.getByRole('button', { name: 'do not' })];
    await divide.click();
    assert.deepEqual(await attributes(page), { d: '1024', n: null, seed: null, divided: '' });
    await until(page, () =>
      document.querySelectorAll('attention-set')[0].shadowRoot.querySelector('[aria-pressed=true]'),
    );
    await undo.click();
    assert.deepEqual(await attributes(page), { d: '4', n: null, seed: null, divided: null });
    await page.locator('#s summary').click();
    for (const width of [280, 1600]) {
      await page.setViewportSize({ width: width + 32, height: 900 });
      await page.$eval('#s', (one, wanted) => one.style.setProperty('inline-size', `${wanted}px`), width);
      await findsNothing(page, `at ${width} px`);
      const wide = await page.$eval(
        '#s',
        (one) => one.shadowRoot.querySelector('.element').scrollWidth - one.clientWidth,
      );
      assert.ok(wide <= 0, `nothing is wider than the element at ${width} px: ${wide}`);
    }
  },
);
