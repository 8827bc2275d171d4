// Attributes are the same state however they were set.

import assert from 'node:assert/strict';
import { TOKENS, state } from '../lib/figure.mjs';
import { onCourse, ready } from '../lib/reader.mjs';

/** Ways to make an explorer with these attributes; each puts it into `box`. */
const WAYS = {
  'attributes in any order':
    'box.innerHTML = `<attention-explorer scale="2" lang="de" query="tired" theme="dark"></attention-explorer>`',
  'in capitals': 'box.innerHTML = `<ATTENTION-EXPLORER SCALE="2" QUERY="tired"></ATTENTION-EXPLORER>`',
  'after it is on the page':
    'box.append(document.createElement("attention-explorer"));' +
    ' box.firstChild.setAttribute("scale", "2"); box.firstChild.setAttribute("query", "tired")',
  'before it is on the page':
    'const e = document.createElement("attention-explorer"); e.query = "tired"; e.scale = "2"; box.append(e)',
  'by toggling':
    'box.innerHTML = `<attention-explorer query="0" scale="3"></attention-explorer>`;' +
    ' const e = box.firstChild; e.removeAttribute("query"); e.setAttribute("query", "9"); e.scale = 2',
  'from a template':
    'const t = document.createElement("template"); t.innerHTML = `<p>' +
    '<attention-explorer query="9" scale="2"></attention-explorer></p>`;' +
    ' box.append(t.content.cloneNode(true))',
  'from another document':
    'const d = new DOMParser().parseFromString(`' +
    '<attention-explorer query="9" scale="2"></attention-explorer>`, "text/html");' +
    ' box.append(document.adoptNode(d.body.firstChild))',
  'as a deep clone of its parent':
    'const p = document.createElement("div"); p.innerHTML = `<b>' +
    '<attention-explorer query="9" scale="2"></attention-explorer></b>`;' +
    ' box.append(p.cloneNode(true))',
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
