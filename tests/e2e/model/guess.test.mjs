// Guess first, in the figure of a trained model.

import assert from 'node:assert/strict';
import { heard, listen, part, token, trace } from '../lib/figure.mjs';
import { MODEL, PIECES, layers, unfold } from '../lib/model.mjs';
import { frames, onCourse } from '../lib/reader.mjs';

onCourse(
  'the model asks what its head looks at, and shows the weights of none before the guess',
  MODEL.replace('>', ' guess query="it">'),
  {},
  async ({ page }) => {
    await layers(page, 6);
    await listen(page);
    await page.locator('#m').getByText('Tap the word that “it” looks at most.').first().waitFor();
    const telling = ['.heads', '.finder', '[part="summary"]', '.flow-of-head', 'canvas[part="heatmap"]'];
    const shown = () => Promise.all(telling.map((selector) => page.locator(`#m ${selector}`).first().isVisible()));
    assert.ok(
      (await shown()).every((isShown) => !isShown),
      String(await shown()),
    );
    assert.ok(await part(page, 'sentence', '#m').isVisible(), 'the field stays');
    await token(page, PIECES.indexOf('animal'), '#m').click();
    await page.locator('#m .heads').waitFor();
    assert.ok((await shown()).every(Boolean), String(await shown()));
    await unfold(page);
    await frames(page);
    assert.equal(await page.locator('#m [part~="tokens"]').count(), 1, 'its flow asks nothing');
    const [{ detail }] = await heard(page, 'attention-guess');
    const weights = (await trace(page, '#m')).weights[PIECES.indexOf('it')];
    assert.deepEqual(
      [detail.guess, detail.weights, detail.weights[detail.answer]],
      [PIECES.indexOf('animal'), weights, Math.max(...weights)],
    );
  },
);
