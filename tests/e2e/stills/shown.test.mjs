// Where stills are seen: with scripts off, and in a frame that allows none. Where scripts run, nobody fetches one.

import assert from 'node:assert/strict';
import { LIBRARY, frames, onArticle, onCourse, ready } from '../lib/reader.mjs';
import { FIGURES, both, inArticle, still } from '../lib/stills.mjs';

const fetched = (server) => server.requests.filter((path) => path.includes('/stills/'));
const isDrawn = (image) =>
  image.evaluate((img) => img.decode().then(() => img.naturalWidth > 0 && img.clientWidth > 0));

for (const [index, colorScheme] of ['light', 'dark'].entries()) {
  onArticle(
    `stills: without scripts the article shows that of each figure, with its caption, in ${colorScheme}`,
    { context: { javaScriptEnabled: false, colorScheme, viewport: { width: 1280, height: 12000 } } },
    async ({ page }) => {
      for (const figure of FIGURES) {
        const image = page.locator(`${inArticle(figure)} img`);
        await image.scrollIntoViewIfNeeded();
        assert.ok(await image.isVisible(), figure);
        assert.ok(await isDrawn(image), figure);
        const name = both(figure)[index];
        assert.ok((await image.evaluate((img) => img.currentSrc)).endsWith(name), name);
        assert.equal(await image.getAttribute('alt'), (await still(page, name)).caption);
      }
    },
  );
}

onArticle(
  'stills: where scripts run none is fetched, before a figure starts or after',
  { context: { viewport: { width: 1280, height: 900 } } },
  async ({ page, server }) => {
    for (const figure of FIGURES) {
      const element = page.locator(inArticle(figure));
      await element.scrollIntoViewIfNeeded();
      assert.equal(await element.locator('img').isVisible(), false, figure);
      await ready(page, inArticle(figure));
    }
    await frames(page, 4);
    assert.deepEqual(fetched(server), []);
  },
);

onCourse(
  'stills: a frame that allows no script shows that of the explorer, a sentence and its own name',
  `<iframe id="f" sandbox="" width="900" height="900" src="${LIBRARY}embed.html?element=flow"></iframe>`,
  // The browser says that it has blocked the script.
  { expected: /sandboxed/ },
  async ({ page }) => {
    const frame = page.frameLocator('#f');
    const image = frame.locator('img');
    await image.waitFor({ state: 'visible' });
    assert.ok(await isDrawn(image));
    assert.ok((await image.getAttribute('src')).endsWith(both('explorer')[0]));
    const text = await frame.locator('noscript p').innerText();
    assert.match(text, /needs JavaScript\. embed\.html$/);
    assert.equal(await frame.getByRole('link', { name: 'embed.html' }).count(), 1);
  },
);
