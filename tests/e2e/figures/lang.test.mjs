// The language of an element: its own, else that of the nearest ancestor.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { assign, part } from '../lib/figure.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

onCourse(
  "lang: its own, else the nearest ancestor's, and the element follows a change of either",
  `<div id="outer" lang="en"><div id="inner">${EXPLORER}</div></div>`,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const says = (text) =>
      until(
        page,
        (wanted) =>
          document.getElementById('e').shadowRoot.querySelector('[part="scale"]').getAttribute('aria-label') === wanted,
        text,
      );
    const put = (id, lang) =>
      page.evaluate(
        ([at, value]) => {
          if (value === null) document.getElementById(at).removeAttribute('lang');
          else document.getElementById(at).setAttribute('lang', value);
        },
        [id, lang],
      );
    await says('Scale');
    await put('outer', 'de');
    await says('Skala');
    await put('inner', 'en-GB');
    await says('Scale');
    await put('e', 'de-CH-1996');
    await says('Skala');
    await put('e', 'tlh');
    await says('Scale');
    await put('e', 'DE');
    await says('Skala');
    await put('e', '');
    await says('Scale');
    await put('e', null);
    await says('Scale');
    await put('inner', 'xx');
    await says('Scale');
    await put('inner', null);
    await says('Skala');
    assert.ok(
      (await part(page, 'scale').getAttribute('aria-valuetext')).startsWith('0,50'),
      'numbers as the language writes them',
    );
    assert.deepEqual(warnings, []);
  },
);

onCourse(
  'lang: the nearest ancestor may stand outside the shadow root around the element',
  '<div id="host" lang="en"></div>',
  {},
  async ({ page }) => {
    await page.evaluate(() => {
      document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
        '<attention-flow stage="score"></attention-flow>';
    });
    const says = (text) =>
      until(
        page,
        (wanted) =>
          document.getElementById('host').shadowRoot.firstElementChild.shadowRoot.querySelector('[part="play"]')
            ?.textContent === wanted,
        text,
      );
    await says('Play');
    await page.evaluate(() => {
      document.getElementById('host').lang = 'de';
    });
    await says('Abspielen');
  },
);

onCourse(
  'lang: the nearest ancestor may be of SVG',
  '<div lang="en"><svg lang="de" width="600" height="900"><foreignObject width="600" height="900">' +
    '<attention-flow stage="score"></attention-flow></foreignObject></svg></div>',
  {},
  async ({ page }) => {
    await page.getByRole('button', { name: 'Abspielen' }).waitFor();
  },
);

onCourse(
  'what is read aloud is marked as the language that it is in',
  '<attention-explorer lang="de-CH"></attention-explorer>',
  {},
  async ({ page }) => {
    const spokenIn = () =>
      page.$eval('attention-explorer', ({ shadowRoot }) => shadowRoot.querySelector('.element').lang);
    await ready(page);
    assert.equal(await spokenIn(), 'de');
    await assign(page, 'attention-explorer', { lang: 'fr' });
    await page.getByRole('slider', { name: 'Scale' }).waitFor();
    assert.equal(await spokenIn(), 'en', 'where there is no French, English is not read as if it were');
  },
);
