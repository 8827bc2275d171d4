// axe-core on the page as it is, open shadow roots included.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with what axe finds in the page, or in what these selectors find there. */
export async function findsNothing(page, when, where) {
  const within = where ? JSON.stringify({ include: where.map((selector) => [selector]) }) : 'document';
  const found = await page.evaluate(`(async () => {
    if (!globalThis.axe) { ${source}\n }
    const { violations, passes } = await globalThis.axe.run(${within}, { resultTypes: ['violations', 'passes'] });
    const reason = ({ any, all, none }) => (any[0] ?? all[0] ?? none[0])?.message;
    const told = (node) => node.target + ' ' + reason(node);
    return {
      checked: passes.length,
      violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(told).join(' | ')),
    };
  })()`);
  assert.ok(found.checked > 10, `axe has checked something ${when}`);
  assert.deepEqual(found.violations, [], `axe finds something ${when}`);
}
