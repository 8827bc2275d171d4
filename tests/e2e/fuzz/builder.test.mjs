// The random reader on the builder page, in Chromium; FUZZ_SEED and FUZZ_STEPS repeat a failure.

import { findsNothing } from '../lib/axe.mjs';
import { onBuilder, started } from '../lib/builder.mjs';
import { CONTRACT } from '../lib/contract.mjs';
import { wander } from './reader.mjs';
import { playwrightWorld } from './world.mjs';

const { FUZZ_SEED, FUZZ_STEPS } = process.env;
/**
 * A teacher may name a file that does not exist, or that is no file of custom data. The preview has its scripts inside,
 * so that its worker is a blob, which the policy forbids: the nets are trained in slices then.
 */
const EXPECTED = /404|Failed to load resource|custom data|worker-src/;
const FIGURES = CONTRACT.elements.filter(({ isFigure }) => isFigure).map(({ tag }) => tag);

/** Runs in the page: how the snippet contradicts the form, a sentence each. */
function contradictions(figures) {
  const { value } = document.querySelector('#snippet');
  const { value: element } = document.querySelector('[name="element"]:checked');
  const { value: form } = document.querySelector('[name="form"]:checked');
  if (!['html', 'markdown', 'reveal'].includes(form)) return [];
  const page = new DOMParser().parseFromString(value, 'text/html');
  const tags = [...page.querySelectorAll(figures.join())].map(({ localName }) => localName);
  const isRight =
    tags.length === 1 && tags[0] === `attention-${element}` && page.querySelectorAll('script').length === 1;
  return isRight ? [] : [`the snippet has ${tags.join() || 'no figure'} for ${element}: ${value}`];
}

for (const seed of FUZZ_SEED ? [Number(FUZZ_SEED)] : [6, 7])
  onBuilder(
    `seed ${seed}: whatever a teacher chooses, the snippet agrees with the form`,
    '',
    { expected: EXPECTED, context: { viewport: { width: 1024, height: 700 }, hasTouch: true } },
    async ({ page }) => {
      const world = await playwrightWorld(page, { expected: EXPECTED, isCourse: false });
      await page.reload();
      await started(page);
      const check = async (index) => {
        const wrong = await page.evaluate(contradictions, FIGURES);
        if (wrong.length) throw new Error(wrong.join());
        if (index % 60 === 59) await findsNothing(page, `after step ${index}`);
      };
      await wander(world, { seed, steps: Number(FUZZ_STEPS ?? 200), check });
    },
  );
