// The scale slider: its track, its keys, and the number it says.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { attributeOf } from '../lib/contract.mjs';
import { assign, part, placeOf, put, scaleAt, state } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

onCourse(
  'the slider is logarithmic: arrow keys move it by 1/200 of the track, Page Up and Down the scale by 0.1',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    const { from, to } = attributeOf('scale').range;
    const slider = page.getByRole('slider', { name: 'Scale', exact: true });
    assert.equal(await slider.count(), 1);
    const found = await slider.evaluate((input) => [input.type, input.min, input.max, input.step, input.part.value]);
    assert.deepEqual(found, ['range', '0', '1', 'any', 'scale']);
    await slider.focus();
    const place = placeOf(0.5);
    for (const [key, steps] of [
      ['ArrowRight', 1],
      ['ArrowUp', 2],
      ['ArrowLeft', 1],
      ['ArrowDown', 0],
      ['ArrowLeft', -1],
      ['ArrowRight', 0],
    ]) {
      await page.keyboard.press(key);
      const { scale } = await state(page);
      assert.ok(Math.abs(scale - scaleAt(place + steps / 200)) < 1e-4, `${key}: ${scale}`);
    }
    assert.equal((await state(page)).scale, 0.5, 'exactly, where it began');
    for (const [key, scale] of [
      ['PageUp', 0.6],
      ['PageUp', 0.7],
      ['PageDown', 0.6],
      ['Home', from],
      ['PageDown', from],
      ['End', to],
      ['PageUp', to],
    ]) {
      await page.keyboard.press(key);
      assert.ok(Math.abs((await state(page)).scale - scale) < 1e-12, `${key}: ${(await state(page)).scale}`);
    }
  },
);

onCourse(
  'the number beside the slider, said and in the formula is el.scale, whoever sets it, between the steps too',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    const { from, to } = attributeOf('scale').range;
    const shows = async (text) => {
      await frames(page);
      const { scale } = await state(page);
      assert.equal(await page.locator('#e .number').innerText(), text);
      assert.ok((await part(page, 'scale').getAttribute('aria-valuetext')).startsWith(text), text);
      const factor = Number((await page.locator('#e .factor').innerText()).match(/[\d.]+/)[0]);
      assert.ok(Math.abs(factor - scale) <= 0.005 + 1e-9, `${factor} for ${scale}`);
      assert.ok(Math.abs((await part(page, 'scale').inputValue()) - placeOf(scale)) < 1e-4);
    };
    for (const [scale, text] of [
      [0.5, '0.50'],
      [1, '1.00'],
      [1.005, '1.00'],
      [2.345, '2.35'],
      [to, '3.00'],
      [from, '0.20'],
      [1 / Math.sqrt(8), '0.35'],
    ]) {
      await assign(page, '#e', { scale });
      assert.equal((await state(page)).scale, scale, 'exactly, and not what the slider can hold');
      await shows(text);
    }
    await put(page, '#e', 'scale', '0.3333');
    await shows('0.33');
    await part(page, 'scale').press('End');
    await shows('3.00');
    await part(page, 'scale').press('PageDown');
    await shows('2.90');
  },
);
