// A figure and the sentences beside it.

import assert from 'node:assert/strict';
import { onArticle } from '../lib/reader.mjs';

for (const width of [1000, 1280, 1366])
  onArticle(
    `no sentence runs into the figure beside it at ${width} px`,
    { context: { viewport: { width, height: 768 } } },
    async ({ page }) => {
      const over = await page.$$eval('.scene', (scenes) =>
        scenes.flatMap((scene) => {
          const { left } = scene.querySelector('figure').getBoundingClientRect();
          const texts = [...scene.querySelectorAll(':scope > section *')];
          return texts.filter((one) => one.getBoundingClientRect().right > left).map(({ localName }) => localName);
        }),
      );
      assert.deepEqual(over, []);
    },
  );
