// A bad file gets its sentence, and its text stays text.

import assert from 'node:assert/strict';
import { dragScale, part, token, trace } from '../lib/figure.mjs';
import { BAD } from '../lib/files.mjs';
import { EXAMPLE, EXPLORER, alert, choose, opened, shows } from '../lib/custom-data.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

onCourse('every bad file gets its sentence, and the element keeps what it showed', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 4).click();
  await dragScale(page, 2);
  const before = await trace(page);
  const panel = await opened(page);
  for (const [name, text, says] of BAD) {
    if (typeof text === 'function') continue;
    await choose(panel, text);
    await alert(page)
      .filter({ hasText: says })
      .waitFor({ timeout: 5000 })
      .catch(async () => {
        assert.fail(`${name}: ${await alert(page).allTextContents()} is not ${says}`);
      });
    assert.equal(await alert(page).count(), 1);
    await alert(page).getByRole('button', { name: 'Close' }).click();
    assert.equal(await alert(page).count(), 0);
  }
  assert.deepEqual(await trace(page), before);
  await choose(panel, '[]');
  await alert(page).waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
  assert.equal(await alert(page).count(), 0, 'what was wrong with a file goes with the panel');
  await choose(await opened(page), JSON.stringify(EXAMPLE));
  await shows(page, EXAMPLE.tokens);
});

onCourse('a file of 65 MB is not even opened', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await panel.evaluate((root) => {
    const dataTransfer = new DataTransfer();
    const file = new File([new Uint8Array(65 * 2 ** 20)], 'head.json');
    file.text = () => {
      throw new Error('opened');
    };
    dataTransfer.items.add(file);
    root.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await alert(page).filter({ hasText: '65 MB' }).waitFor();
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><b>x</b>',
  '{query}',
  '\u202Eevil',
  '\u200Fאב',
  '__proto__',
  '\ud800',
  '=1+1',
  '',
];

onCourse('hostile tokens are shown as text', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  const n = HOSTILE.length;
  await choose(panel, JSON.stringify({ tokens: HOSTILE, weights: HOSTILE.map(() => Array(n).fill(1 / n)) }));
  await panel.getByText(`${n} tokens shown.`).waitFor();
  const seen = (await trace(page)).tokens;
  assert.deepEqual(
    seen,
    HOSTILE.map((one) => one.replace('\u202E', '\uFFFD').toWellFormed()),
  );
  await frames(page);
  assert.equal(
    await page.$eval('attention-explorer', ({ shadowRoot }) => shadowRoot.querySelectorAll('img, b b, script').length),
    0,
  );
  for (const index of HOSTILE.keys()) await token(page, index).click();
  assert.match(await part(page, 'readout').innerText(), /gives/);
});
