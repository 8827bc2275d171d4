// The parts and custom properties of the contract, from outside.

import assert from 'node:assert/strict';
import { BOTH, bothReady } from '../lib/both.mjs';
import { CONTRACT, partsOf } from '../lib/contract.mjs';
import { assign } from '../lib/figure.mjs';
import { shows, unfold } from '../lib/model.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const ELEMENTS = CONTRACT.elements.map(({ name, tag, isFigure }) => ({ name, tag, isFigure, parts: partsOf(name) }));
/** An outline for each part, so that each can be told from the others of its element. */
const outlines = ({ tag, parts }) =>
  parts.map((part, n) => `${tag}::part(${part}){outline:${n + 1}px dotted red!important}`).join('');

for (const element of ELEMENTS) {
  onCourse(
    `${element.tag} has each of its parts in an open root, within reach of ::part()`,
    // A flow has tokens where its reader guesses first.
    `<${element.tag}${element.name === 'flow' ? ' guess' : ''}>x</${element.tag}>`,
    { css: outlines(element) },
    async ({ page }) => {
      const { name, tag, parts, isFigure } = element;
      if (isFigure) await ready(page, tag);
      // What shows a head comes with it, and its flow where that is unfolded.
      if (name === 'model') {
        await shows(page, '3.1', tag);
        await unfold(page, tag);
      }
      const found = await page.$eval(
        tag,
        ({ shadowRoot }, names) =>
          names.map((name) => {
            const part = shadowRoot.querySelector(`[part~="${name}"]`);
            const { outlineStyle, outlineWidth } = part ? getComputedStyle(part) : {};
            return `${name}: ${outlineStyle} ${outlineWidth}`;
          }),
        parts,
      );
      assert.deepEqual(
        found,
        parts.map((part, n) => `${part}: dotted ${n + 1}px`),
      );
      const suppresses = await page.getAttribute(tag, 'data-lm-suppress-shortcuts');
      assert.equal(suppresses, isFigure ? 'true' : null);
    },
  );
}

/** How many pixels of the first canvas of an element are near a colour. */
const painted = (page, id, colour) =>
  page.$eval(
    `#${id}`,
    ({ shadowRoot }, [r, g, b]) => {
      const canvas = shadowRoot.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        count += Math.hypot(data[at] - r, data[at + 1] - g, data[at + 2] - b) < 40;
      return count;
    },
    colour,
  );

onCourse(
  '--attention-query, -key, -value, -weight and -paper of the page colour the pictures, and go again',
  BOTH,
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await bothReady(page);
    await assign(page, '#e', { scale: 3 });
    for (const [name, colour, id, stage] of [
      ['query', [255, 0, 0], 'f', 'score'],
      ['key', [0, 200, 0], 'f', 'score'],
      ['value', [0, 0, 255], 'f', 'project'],
      ['weight', [255, 0, 0], 'e', 'embed'],
      ['query', [0, 0, 255], 'e', 'embed'],
      ['paper', [10, 60, 20], 'e', 'embed'],
      ['paper', [60, 10, 20], 'f', 'embed'],
    ]) {
      const put = (value) =>
        page.evaluate(
          ([property, css]) => document.documentElement.style.setProperty(property, css),
          [`--attention-${name}`, value],
        );
      await assign(page, '#f', { stage });
      await frames(page, 3);
      assert.ok((await painted(page, id, colour)) < 50, `${name} of ${id}: not there before`);
      await put(`rgb(${colour})`);
      await frames(page, 8);
      assert.ok((await painted(page, id, colour)) > 50, `${name} of ${id}: ${await painted(page, id, colour)}`);
      await put('');
      await frames(page, 8);
    }
  },
);

onCourse(
  'custom properties of the page reach the colours and the font of the text of both elements',
  BOTH,
  {
    css:
      'html{--attention-paper:#fffbe6;--attention-ink:rgb(1,2,3);' +
      '--attention-query:#123456;--attention-font:fantasy}',
  },
  async ({ page }) => {
    await bothReady(page);
    for (const id of ['#e', '#f']) {
      const found = await page.$eval(id, ({ shadowRoot }) => {
        const { backgroundColor, color, fontFamily } = getComputedStyle(shadowRoot.querySelector('.element'));
        return [backgroundColor, color, fontFamily, getComputedStyle(shadowRoot.querySelector('button')).fontFamily];
      });
      assert.deepEqual(found, ['rgb(255, 251, 230)', 'rgb(1, 2, 3)', 'fantasy', 'fantasy'], id);
    }
    const border = await page.$eval(
      '#e',
      ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('[aria-checked="true"]')).borderTopColor,
    );
    assert.equal(border, 'rgb(18, 52, 86)', "the query's token has the query's colour");
  },
);
