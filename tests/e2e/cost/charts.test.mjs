// The charts of <attention-cost>: what they show, and by which axes.

import assert from 'node:assert/strict';
import { COST, button, ended, findings, image, measure, points } from '../lib/cost.mjs';
import { part, trace } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

onCourse(
  'each chart is painted with what is measured, and says the finding to those who do not see it',
  COST,
  {},
  async ({ page }) => {
    await ready(page, '#c');
    await page.getByText('For the curious').click();
    const charts = ['time', 'one-by-one', 'memory'];
    const before = await Promise.all(charts.map((name) => image(page, name)));
    await measure(page);
    await points(page, 3);
    await button(page).click();
    await frames(page);
    const [finding] = await findings(page);
    for (const [index, name] of charts.entries()) {
      assert.ok((await image(page, name)) !== before[index], `${name} shows what was measured`);
      const label = await part(page, name, '#c').getAttribute('aria-label');
      assert.match(label, /^(Time|One|Memory)[^.]*\. \S/);
      assert.ok(label.endsWith(finding), label);
    }
  },
);

onCourse('the axes are linear first, and by powers where the reader wants them so', COST, {}, async ({ page }) => {
  await measure(page);
  const count = (await ended(page)).length;
  const numbers = () => page.locator('#c .picture:has([part="time"]) .texts span').allInnerTexts();
  const { n } = (await trace(page, '#c')).points.at(-1);
  assert.ok((await numbers()).includes('0') && (await numbers()).includes(String(n / 2)));
  await page.getByRole('checkbox', { name: 'Logarithmic axes' }).check();
  assert.ok(!(await numbers()).includes('0') && (await numbers()).includes('64') && (await numbers()).includes('128'));
  assert.equal((await trace(page, '#c')).points.length, count, 'nothing is measured anew');
});
