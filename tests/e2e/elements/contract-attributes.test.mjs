// The attribute table of the contract, against values and ways of setting them that nobody foresaw.

import assert from 'node:assert/strict';
import { TOKENS, part, state, token, trace } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const FLOW = '<attention-flow id="f" stage="softmax"></attention-flow>';

/** Sets an attribute to each value in turn; answers with what the property says then. */
const each = (page, selector, name, values) =>
  page.$eval(
    selector,
    (element, [attribute, texts]) =>
      texts.map((text) => {
        element.setAttribute(attribute, text);
        return element[attribute];
      }),
    [name, values],
  );

/** The warnings so far, each as `name="value"`. */
const named = (warnings) => warnings.map((text) => /(\w+="[\s\S]*?") is not understood/.exec(text)?.[1]);

onCourse(
  "query: what is neither an index nor a token gets the lesson's own and one warning",
  EXPLORER,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const fine = [
      ['IT', 7],
      [' 9 ', 9],
      ['\n3\t', 3],
      ['007', 7],
      ["DIDN'T", 2],
      ['Street', 5],
    ];
    assert.deepEqual(
      await each(
        page,
        '#e',
        'query',
        fine.map(([text]) => text),
      ),
      fine.map(([, index]) => index),
    );
    assert.deepEqual(warnings, []);
    const nonsense = [
      '-1',
      '1e1',
      '7.0',
      '0x3',
      'NaN',
      '10',
      '99999999999999999999999',
      'it was',
      '',
      ' ',
      'null',
      '<b>',
      '__proto__',
    ];
    assert.deepEqual(
      await each(page, '#e', 'query', nonsense),
      nonsense.map(() => 7),
    );
    assert.deepEqual(
      named(warnings),
      nonsense.map((text) => `query="${text}"`),
    );
  },
);

onCourse(
  'scale: outside 0.2 to 3 it is clamped silently, and what is no number gets 1/√d_k and one warning',
  EXPLORER,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const fine = [
      ['1e-9', 0.2],
      ['-0', 0.2],
      ['.5', 0.5],
      ['2.', 2],
      ['+2', 2],
      ['2e0', 2],
      ['1e300', 3],
      ['0.2000000001', 0.2000000001],
    ];
    assert.deepEqual(
      await each(
        page,
        '#e',
        'scale',
        fine.map(([text]) => text),
      ),
      fine.map(([, value]) => value),
    );
    assert.deepEqual(warnings, []);
    const nonsense = ['0.5abc', '2,5', 'NaN', 'Infinity', '-Infinity', '', ' ', '1/2', '1_0', 'true', 'null', '√4'];
    assert.deepEqual(
      await each(page, '#e', 'scale', nonsense),
      nonsense.map(() => 0.5),
    );
    assert.deepEqual(
      named(warnings),
      nonsense.map((text) => `scale="${text}"`),
    );
  },
);

onCourse(
  'stage: names are exact, nonsense gets embed, and so does taking the attribute away',
  FLOW,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    const nonsense = ['Score', 'SOFTMAX', '', '4', 'soft max'];
    assert.deepEqual(
      await each(page, '#f', 'stage', nonsense),
      nonsense.map(() => 'embed'),
    );
    assert.deepEqual(
      named(warnings),
      nonsense.map((text) => `stage="${text}"`),
    );
    await page.$eval('#f', (element) => {
      element.stage = 'blend';
      element.removeAttribute('stage');
    });
    assert.equal((await state(page, '#f')).stage, 'embed', 'the default of the table');
    assert.equal(await part(page, 'stage', '#f').inputValue(), '1');
  },
);

onCourse(
  'theme, highlight and lesson: names are exact, and nonsense looks as if there were no attribute',
  EXPLORER,
  { context: { colorScheme: 'light' } },
  async ({ page, warnings }) => {
    await ready(page);
    const look = () =>
      page.$eval('#e', ({ shadowRoot }) => [
        getComputedStyle(shadowRoot.querySelector('.element')).backgroundColor,
        shadowRoot.querySelector('.explorer').className,
      ]);
    const plain = await look();
    const nonsense = [
      ['theme', 'DARK'],
      ['theme', ' dark'],
      ['theme', ''],
      ['highlight', 'Q'],
      ['highlight', 'weight'],
      ['highlight', ''],
      ['lesson', 'Pronoun'],
      ['lesson', ''],
    ];
    for (const [name, value] of nonsense) {
      await page.$eval('#e', (element, [key, text]) => element.setAttribute(key, text), [name, value]);
      await frames(page);
      assert.deepEqual(await look(), plain, `${name}="${value}"`);
      await page.$eval('#e', (element, key) => element.removeAttribute(key), name);
    }
    assert.deepEqual(
      named(warnings),
      nonsense.map(([name, value]) => `${name}="${value}"`),
    );
  },
);

/** Ways to make an explorer with these attributes; each puts it into `box`. */
const WAYS = {
  'attributes in any order':
    'box.innerHTML = `<attention-explorer scale="2" lang="de" query="tired" theme="dark"></attention-explorer>`',
  'in capitals': 'box.innerHTML = `<ATTENTION-EXPLORER SCALE="2" QUERY="tired"></ATTENTION-EXPLORER>`',
  'after it is on the page':
    'box.append(document.createElement("attention-explorer")); box.firstChild.setAttribute("scale", "2"); box.firstChild.setAttribute("query", "tired")',
  'before it is on the page':
    'const e = document.createElement("attention-explorer"); e.query = "tired"; e.scale = "2"; box.append(e)',
  'by toggling':
    'box.innerHTML = `<attention-explorer query="0" scale="3"></attention-explorer>`; const e = box.firstChild; e.removeAttribute("query"); e.setAttribute("query", "9"); e.scale = 2',
  'from a template':
    'const t = document.createElement("template"); t.innerHTML = `<p><attention-explorer query="9" scale="2"></attention-explorer></p>`; box.append(t.content.cloneNode(true))',
  'from another document':
    'const d = new DOMParser().parseFromString(`<attention-explorer query="9" scale="2"></attention-explorer>`, "text/html"); box.append(document.adoptNode(d.body.firstChild))',
  'as a deep clone of its parent':
    'const p = document.createElement("div"); p.innerHTML = `<b><attention-explorer query="9" scale="2"></attention-explorer></b>`; box.append(p.cloneNode(true))',
};
for (const [way, code] of Object.entries(WAYS)) {
  onCourse(
    `attributes set ${way} are the same state`,
    '<div id="box"></div>',
    { policy: '' },
    async ({ page, warnings }) => {
      await page.evaluate(`{ const box = document.getElementById('box'); ${code} }`);
      await ready(page);
      const { query, scale } = await state(page);
      assert.deepEqual([query, scale], [9, 2]);
      assert.equal(await page.locator('[part="token"][aria-checked="true"] .word').innerText(), TOKENS[9]);
      assert.deepEqual(warnings, []);
    },
  );
}

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
    await put('e', null);
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
  'a change by the learner is reflected, and then a change by the author counts again',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 4).click();
    assert.equal((await state(page)).attributes.query, '4');
    await page.$eval('#e', (element) => element.setAttribute('query', 'animal'));
    assert.deepEqual([(await state(page)).query, (await trace(page)).query], [1, 1]);
    await page.$eval('#e', (element) => element.removeAttribute('query'));
    assert.equal((await state(page)).query, 7);
  },
);
