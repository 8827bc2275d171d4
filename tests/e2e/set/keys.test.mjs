// <attention-set> and the keys of its page.

import assert from 'node:assert/strict';
import { COURSE } from '../lib/both.mjs';
import { hearKeys, heardKeys } from '../lib/keys.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

onCourse(
  'attention-set keeps Enter and Space, neither going down nor coming up, and lets all others pass',
  COURSE,
  {},
  async ({ page }) => {
    await ready(page, '#e');
    await hearKeys(page);
    await page.locator('#s').focus();
    for (const key of ['Enter', 'Space']) await page.keyboard.press(key);
    await frames(page, 1);
    assert.deepEqual(await heardKeys(page), []);
    for (const key of ['ArrowRight', 'j']) await page.keyboard.press(key);
    const down = (await heardKeys(page)).filter(([type]) => type === 'keydown').map(([, key]) => key);
    assert.deepEqual(down, ['ArrowRight', 'j']);
  },
);
