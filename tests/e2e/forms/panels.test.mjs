// The panels below a figure: axe, and nothing cut off where there is little room.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { onCourse, ready } from '../lib/reader.mjs';
import { action, panelOf } from '../lib/share.mjs';

/** What to press in a panel to see more of it; pasting nothing is a mistake, and is said. */
const INSIDE = { Export: ['JSON as text', 'Show PNG'], 'Your numbers': ['Show these numbers'] };

for (const theme of ['light', 'dark']) {
  onCourse(
    `axe finds nothing in the panels in the ${theme} theme, and at 280 px nothing is cut`,
    `<attention-explorer theme="${theme}"></attention-explorer>`,
    {
      context: { viewport: { width: 296, height: 700 } },
      policy: '',
    },
    async ({ page }) => {
      await ready(page);
      for (const [name, title] of [
        ['Embed', 'Embed this figure'],
        ['Export', 'Export what you see'],
        ['Your numbers', 'See your own numbers'],
      ]) {
        await action(page, name).click();
        const panel = panelOf(page, title);
        await panel.waitFor();
        for (const inside of INSIDE[name] ?? []) {
          await panel.getByRole('button', { name: inside }).click();
          await findsNothing(page, `with ${name} open, after ${inside}`);
        }
        await findsNothing(page, `with ${name} open`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${name}: ${wide} px too wide`);
        const cut = await page.$eval('attention-explorer', ({ shadowRoot }) =>
          [...shadowRoot.querySelectorAll('.panel *')]
            .filter(
              (one) =>
                one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && !one.matches('textarea, input, label'),
            )
            .map((one) => one.outerHTML.slice(0, 80)),
        );
        assert.deepEqual(cut, [], name);
      }
    },
  );
}
