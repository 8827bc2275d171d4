// The stills of dist/: their texts, read by the browser.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SITE } from './server.mjs';

// Each figure has a still.
export { FIGURES } from './contract.mjs';

/** A figure in the article, with its still: of the explorers, that of the lesson. */
export const inArticle = (figure) => (figure === 'explorer' ? '#explorer' : `attention-${figure}`);

/** Both files of a figure. */
export const both = (figure) => [`stills/${figure}.svg`, `stills/${figure}-dark.svg`];

/** Runs in the page: what the label of a still says on paper, or nothing where it is not seen. */
export function labelOf(still) {
  const { content, display } = getComputedStyle(still, '::after');
  return still.checkVisibility() && display === 'block' ? JSON.parse(content) : '';
}

/** The title, the description, the size, and the texts of a still in their order, of each group of it. */
export async function still(page, name) {
  const source = await readFile(join(SITE, name), 'utf8');
  return page.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const texts = (within) => [...within.querySelectorAll('text')].map((one) => one.textContent);
    return {
      title: svg.querySelector('title').textContent,
      caption: svg.querySelector('desc').textContent,
      size: ['width', 'height'].map((side) => Number(svg.getAttribute(side))),
      groups: [...svg.querySelectorAll('g')].map(texts),
    };
  }, source);
}
