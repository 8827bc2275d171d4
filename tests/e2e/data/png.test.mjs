// The PNG shows what the canvas shows.

import assert from 'node:assert/strict';
import { asText, downloaded, opened } from '../lib/export.mjs';
import { cellColours, distance, dragScale, TOKENS } from '../lib/figure.mjs';
import { onCourse, ready } from '../lib/reader.mjs';

/** The size of a PNG, and its colour where these cells of the heatmap are on the screen. */
function decoded(page, bytes, cells) {
  return page.evaluate(
    async ([base64, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { shadowRoot } = document.querySelector('attention-explorer');
      const frame = shadowRoot.querySelector('canvas').getBoundingClientRect();
      const colours = wanted.map(([i, j]) => {
        const { left, top, width, height } = shadowRoot
          .querySelectorAll('[role="row"]')
          [i].children[j].getBoundingClientRect();
        // The picture has a margin of 16 px around what is on the screen, and two pixels a CSS pixel.
        // Above the digits of the row of the query.
        const [x, y] = [left + width / 2 - frame.left + 16, top + height / 5 - frame.top + 16];
        return [...context.getImageData(Math.floor(2 * x), Math.floor(2 * y), 1, 1).data].slice(0, 3);
      });
      return { size: [image.width, image.height], colours };
    },
    [bytes.toString('base64'), cells],
  );
}

for (const theme of ['light', 'dark']) {
  onCourse(
    `the PNG is twice the size, and its cells have the colours of the heatmap, in the ${theme} theme`,
    `<attention-explorer theme="${theme}"></attention-explorer>`,
    {},
    async ({ page }) => {
      await ready(page);
      await dragScale(page, 1.2);
      const panel = await opened(page);
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(await asText(panel, 'SVG')).map(Number);
      const { name, bytes } = await downloaded(page, panel, 'PNG');
      assert.equal(name, 'attention-explorer-it.png');
      const cells = TOKENS.flatMap((_, i) => TOKENS.map((__, j) => [i, j]));
      const { size, colours } = await decoded(page, bytes, cells);
      assert.deepEqual(size, [Math.round(2 * width), Math.round(2 * height)]);
      const shown = await cellColours(page);
      assert.ok(distance(shown[7][1], shown[7][3]) > 100, 'cells differ');
      for (const [at, [i, j]] of cells.entries()) {
        assert.ok(
          distance(colours[at], shown[i][j]) < 4,
          `${TOKENS[i]} to ${TOKENS[j]}: ${colours[at]} is not ${shown[i][j]}`,
        );
      }
    },
  );
}
