// Where pieces of a sentence stand on the screen: tokens of any direction keep the order in which they are written.

import { showing } from './tokens.mjs';

/** Tokens that run from right to left, from left to right, and both ways. */
export const MIXED = ['שלום', 'مرحبا', 'it', 'C++ של', '42', 'עולם!', '(של)', 'tired'];
export const MIXED_PAGE =
  showing('attention-explorer', MIXED, 'id="e"') + showing('attention-flow', MIXED, 'id="f" stage="embed"');

/**
 * Runs in the page: what is not from left to right in the texts that a selector finds in an element, its tokens and,
 * with `hasRest`, what is between them; and how many pieces were measured.
 */
export function misplaced({ host, selector, tokens, hasRest }) {
  const escaped = tokens.map((word) => word.replace(/[+()[\]!]/g, '\\$&'));
  const pattern = new RegExp(`(${escaped.join('|')})`);
  const found = [];
  let measured = 0;
  const rects = (node, from, to) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width }) => width > 1);
  };
  const check = (node) => {
    let [at, before] = [0, null];
    for (const text of node.data.split(pattern)) {
      const from = at;
      at += text.length;
      if (!tokens.includes(text) && !(hasRest && /[\p{L}\p{N}]/u.test(text))) continue;
      for (const { left, top, width } of rects(node, from, at)) {
        const middle = left + width / 2;
        if (before && Math.abs(before.top - top) < 4 && before.middle >= middle)
          found.push(`“${text}” is before “${before.text}” in ${node.data}`);
        before = { text, top, middle };
        measured += 1;
      }
    }
  };
  for (const element of document.querySelector(host).shadowRoot.querySelectorAll(selector)) {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (tokens.some((word) => walk.currentNode.data.includes(word))) check(walk.currentNode);
  }
  return { found, measured };
}
