// <attention-learning>: nets that are trained while one looks, to the bits that a test trains them to.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { asText, opened } from '../lib/export.mjs';
import { heard, listen, part, picture, plain, put, trace } from '../lib/figure.mjs';
import { LEARNING, SHORT, TRAINED, loaded, nets, start, trained } from '../lib/learning.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const finding = async (page) => plain(await page.locator('#l .finding').innerText());
const attributes = (page) =>
  page.$eval('#l', (one) =>
    Object.fromEntries(['task', 'seed', 'd-k', 'steps'].map((name) => [name, one.getAttribute(name)])),
  );

onCourse('before Start its nets are tested and guess, and none is trained', LEARNING, {}, async ({ page }) => {
  await ready(page, '#l');
  await loaded(page);
  const { task, seed, chance, guess, nets: found } = await trace(page, '#l');
  assert.deepEqual([task, seed, chance], ['cards', 1, 0.25]);
  assert.ok(Math.abs(guess - 0.442) < 0.002);
  assert.deepEqual(
    found.map(({ name, parameters, step, steps, loss }) => [name, parameters, step, steps, loss]),
    [
      ['attention', 2020, 0, 300, null],
      ['Elman', 6884, 0, 3000, null],
      ['GRU', 6820, 0, 3000, null],
    ],
  );
  assert.ok(found.every(({ accuracy, byDistance }) => Math.abs(accuracy - chance) < 0.12 && byDistance.length === 8));
  assert.match(await finding(page), /^Nothing is trained yet/);
  await frames(page, 20);
  assert.deepEqual(await nets(page), found);
  assert.equal(await start(page).innerText(), 'Start');
});

for (const task of Object.keys(TRAINED)) {
  onCourse(`${task}: trained to the bits of the host, and tested alike`, SHORT, {}, async ({ page }) => {
    await ready(page, '#l');
    await put(page, '#l', 'task', task);
    await loaded(page);
    await start(page).click();
    assert.deepEqual(await trained(page), TRAINED[task]);
  });
}

onCourse(
  'attention learns the cards at the default speed and says so; the others go on',
  LEARNING,
  {},
  async ({ page }) => {
    await ready(page, '#l');
    await loaded(page);
    const before = await picture(page, 'sequence', '#l');
    await start(page).click();
    await until(page, () => document.querySelector('#l').trace.nets[0].accuracy >= 0.98);
    assert.ok((await nets(page)).some(({ step, steps }) => step < steps));
    assert.notDeepEqual(await picture(page, 'sequence', '#l'), before);
    const live = await page.$eval('#l', (one) =>
      one.shadowRoot.querySelector('[part=readout]').getAttribute('aria-live'),
    );
    assert.equal(live, 'off', 'nothing is announced meanwhile');
    const found = await trained(page);
    assert.deepEqual(
      found.map(({ hash }) => hash),
      ['ce01139d', '423ab632', 'e2a270fc'],
      'those that cargo test asserts',
    );
    const [attention, elman, gru] = found;
    assert.ok(attention.byDistance.every((share) => share >= 0.98));
    assert.ok(elman.byDistance[0] > 0.8 && elman.byDistance.slice(4).every((share) => share < 0.5));
    assert.ok(gru.accuracy > 0.65);
    const said = await finding(page);
    const percent = (share) => `${Math.round(100 * share)}%`;
    assert.ok(
      said.includes(`Elman net (simple recurrent): ${percent(elman.accuracy)} right after 96,000 sequences`) ||
        said.includes(`Elman net (simple recurrent): ${percent(elman.accuracy)} right after 96000 sequences`),
      said,
    );
    await until(page, () => {
      const region = document.querySelector('#l').shadowRoot.querySelector('[part=readout]');
      return region.getAttribute('aria-live') === 'polite' && region.textContent.includes('Elman');
    });
    await page.locator('#l').getByText('Each net in numbers').click();
    const table = await page.locator('#l table').innerText();
    assert.ok(
      found.every(({ hash }) => table.includes(hash)),
      table,
    );
    await findsNothing(page, '#l');
  },
);

onCourse('it pauses, goes on, steps, rewinds and takes another seed', LEARNING, {}, async ({ page }) => {
  await ready(page, '#l');
  await loaded(page);
  await listen(page);
  const untrained = await nets(page);
  await start(page).click();
  await until(page, () => document.querySelector('#l').trace.nets[0].step > 5);
  await start(page).click();
  assert.equal(await start(page).innerText(), 'Go on');
  await until(page, () => document.querySelector('#l').shadowRoot.querySelector('[part=readout]').textContent);
  await frames(page, 20);
  const paused = await nets(page);
  await frames(page, 20);
  assert.deepEqual(await nets(page), paused);
  await part(page, 'step extra', '#l').click();
  await until(page, (step) => document.querySelector('#l').trace.nets[0].step > step, paused[0].step);
  const stepped = await nets(page);
  assert.deepEqual(
    stepped.map(({ step }) => step),
    paused.map(({ step, steps }) => Math.min(step + 1, steps)),
  );
  await part(page, 'rewind extra', '#l').click();
  await loaded(page);
  assert.deepEqual(await nets(page), untrained);
  assert.equal(await start(page).innerText(), 'Start');
  await part(page, 'another extra', '#l').click();
  assert.deepEqual(await attributes(page), { task: null, seed: '2', 'd-k': null, steps: null });
  await until(page, () => document.querySelector('#l').trace.nets[0]?.step > 0);
  assert.notEqual((await nets(page))[0].hash, untrained[0].hash);
  await until(page, () => globalThis.heard.at(-1)?.detail.seed === 2);
  assert.deepEqual((await heard(page)).at(-1).detail, { task: 'cards', seed: 2, 'd-k': 64, steps: null });
});

onCourse(
  'a net asked by the reader answers, and attention is right once it has learned',
  SHORT,
  {},
  async ({ page }) => {
    await ready(page, '#l');
    await loaded(page);
    const answers = page.locator('#l [part=answers] li');
    await page.locator('#l').getByText('Ask it yourself').click();
    await until(page, () => document.querySelector('#l').shadowRoot.querySelectorAll('[part=answers] li').length === 3);
    await put(page, '#l', 'steps', '150');
    await loaded(page);
    await start(page).click();
    await trained(page);
    await page.locator('#l').getByRole('button', { name: 'C 3, Card C, back 3' }).click();
    await part(page, 'asked', '#l').selectOption('C');
    await until(page, () =>
      /says 4/.test(document.querySelector('#l').shadowRoot.querySelector('[part=answers]').textContent),
    );
    assert.match(plain(await answers.first().innerText()), /^✓ Attention says 4 \(\d+%\)\.$/);
  },
);

onCourse(
  'attributes that are not allowed get the default and one warning',
  LEARNING,
  { expected: /attention/ },
  async ({ page, warnings }) => {
    await ready(page, '#l');
    for (const [name, value] of [
      ['task', 'chess'],
      ['seed', '1.5'],
      ['d-k', '17'],
      ['steps', '0'],
    ]) {
      await put(page, '#l', name, value);
      await until(page, () => true);
      assert.equal(warnings.filter((text) => text.includes(`${name}="${value}"`)).length, 1, `${name}: ${warnings}`);
      await put(page, '#l', name, null);
    }
    await loaded(page);
    assert.equal((await trace(page, '#l')).task, 'cards');
  },
);

onCourse('curves by sequences, a table to export, and a menu', SHORT, {}, async ({ page }) => {
  await ready(page, '#l');
  await loaded(page);
  await start(page).click();
  const found = await trained(page);
  const before = await picture(page, 'picture', '#l');
  await part(page, 'by-sequences', '#l').check();
  assert.notDeepEqual(await picture(page, 'picture', '#l'), before);
  const panel = await opened(page, '#l');
  const lines = (await asText(panel, 'CSV')).trim().split('\n');
  assert.equal(lines.length, 4);
  assert.ok(lines[0].startsWith('name,parameters,step') && lines[0].includes('byDistance 8'), lines[0]);
  assert.ok(lines[1].includes(found[0].hash));
  assert.deepEqual(JSON.parse(await asText(panel, 'JSON')).nets, found);
});

onCourse(
  'out of sight nothing is trained',
  `${LEARNING}<div style="height:3000px"></div><p id="end">End</p>`,
  { policy: '' },
  async ({ page }) => {
    await ready(page, '#l');
    await loaded(page);
    await start(page).click();
    await until(page, () => document.querySelector('#l').trace.nets[0].step > 3);
    await page.locator('#end').scrollIntoViewIfNeeded();
    await frames(page, 30);
    const resting = (await nets(page)).map(({ step }) => step);
    await frames(page, 30);
    assert.deepEqual(
      (await nets(page)).map(({ step }) => step),
      resting,
    );
    await page.locator('#l').scrollIntoViewIfNeeded();
    await until(page, (step) => document.querySelector('#l').trace.nets[0].step > step, resting[0]);
  },
);
