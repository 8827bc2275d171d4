// <attention-learning> wherever it may stand: without a worker, in German, taken away and put back.

import assert from 'node:assert/strict';
import { put } from '../lib/figure.mjs';
import { LEARNING, SHORT, TRAINED, loaded, start, trained } from '../lib/learning.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';
import { STRICT } from '../lib/server.mjs';

onCourse(
  'where the policy allows no worker, it trains in slices to the same bits',
  SHORT,
  { policy: STRICT.replace("worker-src 'self'", "worker-src 'none'"), expected: /worker-src|policy/ },
  async ({ page }) => {
    const workers = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await ready(page, '#l');
    await loaded(page);
    await start(page).click();
    assert.deepEqual(await trained(page), TRAINED.cards);
    assert.deepEqual(workers, []);
  },
);

onCourse('taken away it ends its worker, and put back it begins anew', LEARNING, {}, async ({ page }) => {
  await ready(page, '#l');
  await loaded(page);
  await start(page).click();
  await until(page, () => document.querySelector('#l').trace.nets[0].step > 3);
  assert.equal(page.workers().length, 1);
  await page.evaluate(() => {
    const element = document.querySelector('#l');
    globalThis.box = element.parentElement;
    globalThis.kept = element;
    element.remove();
  });
  for (let look = 0; look < 100 && page.workers().length > 0; look++)
    await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(page.workers().length, 0);
  await page.evaluate(() => {
    globalThis.box.append(globalThis.kept);
    delete globalThis.box;
    delete globalThis.kept;
  });
  await loaded(page);
});

onCourse('it speaks German', SHORT, {}, async ({ page }) => {
  await ready(page, '#l');
  await put(page, '#l', 'lang', 'de');
  await page.locator('#l').getByText('Noch ist nichts trainiert').first().waitFor();
});
