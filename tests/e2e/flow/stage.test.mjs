// The stage of the flow and what stands out in it: attribute, property and scrubber.

import assert from 'node:assert/strict';
import { FLOW } from '../lib/both.mjs';
import { STAGES, attributeOf } from '../lib/contract.mjs';
import { assign, part, picture, put, state } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

onCourse(
  'stage: each of the seven, shown complete and at rest; names are exact, and nonsense gets embed',
  FLOW.replace('embed', 'softmax'),
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const set = (stage) => put(page, '#f', 'stage', stage).then(() => state(page, '#f'));
    for (const [index, stage] of STAGES.entries()) {
      assert.equal((await set(stage)).stage, stage);
      assert.equal(await part(page, 'stage', '#f').inputValue(), String(index + 1));
      assert.equal(await part(page, 'play', '#f').innerText(), 'Play');
    }
    assert.deepEqual(warnings, []);
    const nonsense = ['Score', 'SOFTMAX', '', '4', 'soft max'];
    for (const value of nonsense) assert.equal((await set(value)).stage, 'embed', value);
    assert.deepEqual(
      warnings.map((text) => /(stage="[^"]*") is not understood/.exec(text)?.[1]),
      nonsense.map((value) => `stage="${value}"`),
    );
    await assign(page, '#f', { stage: 'blend' });
    assert.equal((await set(null)).stage, 'embed', 'the default of the table');
    assert.equal(await part(page, 'stage', '#f').inputValue(), '1');
  },
);

onCourse(
  "the scrubber has the contract's range and name; its aria-valuetext names the stage at every place",
  FLOW,
  {},
  async ({ page }) => {
    await ready(page);
    const slider = page.getByRole('slider', { name: 'Step', exact: true });
    const found = await slider.evaluate((input) => [input.type, input.min, input.max, input.step, input.part.value]);
    assert.deepEqual(found, ['range', '0', String(STAGES.length), '0.05', 'stage']);
    const button = page.getByRole('button', { name: 'Play', exact: true });
    assert.equal(await button.getAttribute('part'), 'play');
    assert.equal(await button.evaluate((one) => one.localName), 'button');
    for (const stage of STAGES) {
      await assign(page, '#f', { stage });
      assert.equal(await slider.getAttribute('aria-valuetext'), stage);
    }
    const said = await slider.evaluate(async (input) => {
      const all = [];
      for (let at = 0; at <= 7; at += 0.25) {
        input.value = String(at);
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        // What follows from a change is drawn in tasks of its own.
        await scheduler.postTask(() => {});
        all.push([at, input.getAttribute('aria-valuetext'), input.getRootNode().host.stage]);
      }
      return all;
    });
    assert.equal(said.length, 29);
    for (const [at, ...both] of said) {
      const stage = STAGES[Math.max(0, Math.ceil(at) - 1)];
      assert.deepEqual(both, [stage, stage], String(at));
    }
  },
);

onCourse(
  "highlight: what stands out changes the flow's picture, and none brings it back",
  FLOW.replace('embed', 'output'),
  {},
  async ({ page, warnings }) => {
    await ready(page);
    // The colours of the page arrive a frame after the element.
    await frames(page, 4);
    const seen = new Map();
    const plain = await picture(page);
    for (const value of attributeOf('highlight').words) {
      await put(page, '#f', 'highlight', value);
      await frames(page);
      seen.set(await picture(page), value);
    }
    assert.equal(seen.size, 4, 'four different pictures');
    assert.ok(!seen.has(plain));
    await put(page, '#f', 'highlight', null);
    await frames(page);
    assert.equal(await picture(page), plain);
    assert.deepEqual(warnings, []);
  },
);

onCourse('the projections are written with subscripts on screen, without an underscore', FLOW, {}, async ({ page }) => {
  await ready(page);
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  const shown = new Set();
  for (let time = 1; time <= 2; time += 0.1) {
    await slider.fill(time.toFixed(2));
    await frames(page, 2);
    const texts = await page.$eval('#f', (flow) =>
      [...flow.shadowRoot.querySelectorAll('.texts span')].map((span) => {
        const { content, verticalAlign } = getComputedStyle(span, '::after');
        return [span.textContent, ...(content === 'none' ? [] : [content, verticalAlign])];
      }),
    );
    for (const text of texts) {
      assert.ok(!text[0].includes('_'), text[0]);
      if (text.length > 1 && text[1] !== '""') shown.add(text.join(' '));
    }
  }
  assert.deepEqual([...shown], ['W "q" sub', 'W "k" sub', 'W "v" sub']);
});
