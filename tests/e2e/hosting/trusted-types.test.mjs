// Pages that require Trusted Types: every figure works, or says in one sentence why it does not.

import assert from 'node:assert/strict';
import { measure, points } from '../lib/cost.mjs';
import { token } from '../lib/figure.mjs';
import { MODEL, layers, status } from '../lib/model.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';
import { STRICT } from '../lib/server.mjs';

const REQUIRED = `${STRICT}; require-trusted-types-for 'script'`;
const FIGURES = `<attention-explorer id="e"></attention-explorer><attention-flow id="f" stage="score"></attention-flow>
  <attention-cost id="c"></attention-cost>`;

for (const [what, policies, hasWorker] of [
  ['that allow any policy', '', true],
  ["that allow this product's policy", "; trusted-types attention-explainer 'allow-duplicates'", true],
  ['that allow no policy', "; trusted-types 'none'", false],
]) {
  const options = { policy: REQUIRED + policies, expected: /TrustedScriptURL|trusted-types|TrustedTypePolicy/ };
  onCourse(`Trusted Types ${what}: explorer, flow and cost work`, FIGURES, options, async ({ page, problems }) => {
    await ready(page, '#e, #f');
    await token(page, 4).click();
    await until(page, () => document.getElementById('e').query === 4);
    await measure(page);
    await points(page, 2);
    assert.equal(await page.getByText(/^This page allows no worker/).count(), hasWorker ? 0 : 1);
    if (hasWorker) assert.deepEqual(problems, []);
  });
  onCourse(
    `Trusted Types ${what}: the trained model runs, or says why not`,
    MODEL,
    options,
    async ({ page, problems }) => {
      if (hasWorker) {
        await layers(page, 1);
        assert.deepEqual(problems, []);
      } else {
        await page.getByRole('button', { name: 'Try again' }).waitFor();
        assert.match(await status(page), /^The model cannot run here: this page allows no worker/);
      }
    },
  );
}
