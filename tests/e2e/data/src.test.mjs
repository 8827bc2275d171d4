// One's own numbers from an address or from inside the tags, good and bad.

import assert from 'node:assert/strict';
import { TOKENS, trace } from '../lib/figure.mjs';
import { TWO } from '../lib/files.mjs';
import { EXAMPLE, WEIGHTS, alert, assertHead, shows, words } from '../lib/custom-data.mjs';
import { UNIT, onCourse, ready } from '../lib/reader.mjs';

onCourse(
  'the file that src names is shown',
  '<attention-explorer src="head.json" query="1"></attention-explorer>',
  {
    files: { [`${UNIT}head.json`]: JSON.stringify(EXAMPLE) },
  },
  async ({ page }) => {
    await shows(page, EXAMPLE.tokens);
    assertHead(await trace(page), EXAMPLE);
    assert.deepEqual(await words(page), EXAMPLE.tokens);
  },
);

onCourse(
  'the JSON between the tags is shown',
  `<attention-explorer><script type="application/json">${JSON.stringify(WEIGHTS)}</script></attention-explorer>`,
  {},
  async ({ page }) => {
    await shows(page, WEIGHTS.tokens);
    assert.deepEqual((await trace(page)).weights, WEIGHTS.weights);
  },
);

onCourse(
  'an element that speaks German says in German what is wrong',
  '<attention-explorer lang="de" src="head.json"></attention-explorer>',
  {
    files: { [`${UNIT}head.json`]: JSON.stringify({ ...TWO, q: [[1, 2], [3]] }) },
  },
  async ({ page }) => {
    await ready(page);
    await alert(page).filter({ hasText: 'Zeile 2 von „q“ hat die Länge 1, und Zeile 1 hat 2.' }).waitFor();
    await alert(page).getByRole('button', { name: 'Schließen' }).click();
    assert.equal(await alert(page).count(), 0);
  },
);

const SOURCES = [
  ['is not there', '<attention-explorer src="none.json"></attention-explorer>', /none\.json.*answered 404/, /404/],
  ['is not JSON', '<attention-explorer src="index.html"></attention-explorer>', /neither JSON nor a table/],
  [
    'is on a server that does not share it',
    '<attention-explorer src="http://127.0.0.1:9/x.json"></attention-explorer>',
    /did not arrive.*CORS/,
    /127\.0\.0\.1:9|policy/,
  ],
  ['is no address', '<attention-explorer src="http://["></attention-explorer>', /“http:\/\/\[” did not arrive/],
];
for (const [name, body, says, expected] of SOURCES) {
  onCourse(
    `a src that ${name} is said in the element, which shows the lesson`,
    body,
    { expected },
    async ({ page }) => {
      await ready(page);
      await alert(page).filter({ hasText: says }).waitFor();
      assert.deepEqual(await words(page), TOKENS);
    },
  );
}

onCourse(
  'a src whose server answers without a body says so',
  '<attention-explorer src="empty.json"></attention-explorer>',
  { alter: (path) => (path.endsWith('empty.json') ? { status: 204, body: '' } : undefined) },
  async ({ page }) => {
    await ready(page);
    await alert(page)
      .filter({ hasText: /empty\.json.*answered 204/ })
      .waitFor();
  },
);

onCourse(
  'a src that never ends is stopped',
  '<attention-explorer src="long.json"></attention-explorer>',
  {
    alter: (path) => (path.endsWith('long.json') ? { status: 200, body: Buffer.alloc(66 * 2 ** 20, ' ') } : undefined),
  },
  async ({ page }) => {
    await ready(page);
    await alert(page)
      .filter({ hasText: /up to 64 MB/i })
      .waitFor();
  },
);

onCourse(
  'a wrong file that comes after the heads of the trained model is said below the lesson',
  '<attention-explorer sentence="It rains." src="wrong.json"></attention-explorer>',
  {
    alter: (path) => (path.includes('/models/') ? { status: 404 } : undefined),
    files: { [`${UNIT}wrong.json`]: '{"weights": 1}' },
    expected: /404|wrong\.json/,
  },
  async ({ page }) => {
    const explorer = page.locator('attention-explorer');
    await explorer.getByRole('status').first().waitFor({ state: 'attached' });
    await explorer.evaluate((element) => element.removeAttribute('sentence'));
    await alert(page)
      .filter({ hasText: /weights/ })
      .waitFor();
    assert.deepEqual(await words(page), TOKENS);
  },
);
