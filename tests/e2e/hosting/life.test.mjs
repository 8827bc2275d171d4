// An element's life on a page: without room, hidden, transformed, many at once.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { assign, part, scaleAt, state, token } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

onCourse(
  'in a container without any width it works once there is one',
  `<div id="box">${EXPLORER}<attention-flow></attention-flow></div>`,
  { css: '#box{width:0;overflow:hidden}' },
  async ({ page }) => {
    await frames(page, 6);
    await page.evaluate(() => document.getElementById('box').style.setProperty('width', '600px'));
    await ready(page, '#e');
    await until(page, () => document.getElementById('e').shadowRoot.querySelector('canvas')?.width > 300);
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'an element that loses all its width and gets it back goes on',
  `<div id="box">${EXPLORER}</div>`,
  { css: '#box{overflow:hidden}' },
  async ({ page }) => {
    await ready(page);
    for (const width of ['0px', '1px', '700px']) {
      await page.evaluate((wide) => document.getElementById('box').style.setProperty('width', wide), width);
      await frames(page, 3);
    }
    await until(page, () => document.getElementById('e').shadowRoot.querySelector('canvas').width > 300);
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'display:none first and shown later, it becomes ready then',
  EXPLORER,
  { css: '#e.away{display:none!important}' },
  async ({ page, server }) => {
    await page.evaluate(() => {
      const element = document.createElement('attention-explorer');
      element.id = 'late';
      const box = document.createElement('div');
      box.id = 'box';
      box.hidden = true;
      box.append(element);
      document.querySelector('main').replaceChildren(box);
    });
    await frames(page, 6);
    assert.equal((await state(page, '#late')).ready, false);
    await page.evaluate(() => {
      document.getElementById('box').hidden = false;
    });
    await ready(page, '#late');
    await until(page, () => document.getElementById('late').shadowRoot.querySelector('canvas').width > 300);
    assert.ok(server.requests.some((path) => path.endsWith('.wasm')));
  },
);

onCourse(
  'in a closed <details> it waits, and works once that is open',
  `<details><summary>More</summary>${EXPLORER}</details>`,
  {},
  async ({ page }) => {
    await frames(page, 6);
    assert.equal((await state(page)).ready, false);
    await page.getByText('More').click();
    await ready(page);
    await until(page, () => document.getElementById('e').shadowRoot.querySelector('canvas').width > 300);
    await token(page, 9).click();
    await page.getByText('More').click();
    await page.getByText('More').click();
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'inside a CSS transform the pointer still finds its cell',
  `<div id="box">${EXPLORER}</div>`,
  { css: '#box{transform:scale(.6);transform-origin:0 0;width:900px}' },
  async ({ page }) => {
    await ready(page);
    await page.locator('[role="grid"] [role="row"]').nth(3).locator('[role="gridcell"]').nth(6).click();
    assert.equal((await state(page)).query, 3);
    assert.match(await page.locator('#e .cell-title').innerText(), /“cross” asks, “because” offers/);
    const { x, y, width, height } = await part(page, 'scale').boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    assert.ok(Math.abs((await state(page)).scale / scaleAt(0.5) - 1) < 0.05);
  },
);

onCourse('fifty elements on a page each have their own state', '', {}, async ({ page, problems }) => {
  await page.evaluate(() => {
    for (let n = 0; n < 50; n++) {
      const element = document.createElement(n % 5 ? 'attention-explorer' : 'attention-flow');
      element.setAttribute('query', n % 10);
      if (n % 5 === 0) element.setAttribute('stage', 'score');
      document.querySelector('main').append(element);
    }
  });
  await page.evaluate(async () => {
    for (const one of [...document.querySelector('main').children].slice(1)) {
      one.scrollIntoView();
      while (!one.ready) await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await page.evaluate(() => {
    document.querySelector('main').children[2].scale = 3;
  });
  const found = await page.evaluate(() =>
    [...document.querySelector('main').children].slice(1).map((one) => [one.query, one.scale, one.ready]),
  );
  found.forEach(([query, scale, isReady], n) =>
    assert.deepEqual([query, scale, isReady], [n % 10, n === 1 ? 3 : 0.5, true], String(n)),
  );
  assert.deepEqual(problems, []);
});

onCourse(
  "it is a block; [hidden] is respected whatever the page says of display, and a page's own class can hide too",
  `${EXPLORER}<attention-explorer id="plain"></attention-explorer>`,
  { css: '[id=e]{display:flex}.gone.gone{display:none}' },
  async ({ page }) => {
    await ready(page, '#e');
    const display = (id) => page.$eval(id, (element) => getComputedStyle(element).display);
    assert.deepEqual([await display('#e'), await display('#plain')], ['flex', 'block']);
    for (const id of ['#e', '#plain']) {
      await assign(page, id, { hidden: true });
      assert.equal(await display(id), 'none', id);
      await assign(page, id, { hidden: false, className: 'gone' });
      assert.ok(!(await page.locator(id).isVisible()));
      await assign(page, id, { className: '' });
      assert.ok(await page.locator(id).isVisible());
    }
    assert.ok(await token(page, 0).isVisible());
  },
);
