// The builder page in any browser that speaks WebDriver: what is chosen is seen and pasted, in either direction.

import assert from 'node:assert/strict';
import { LIBRARY } from './reader.mjs';

/** Loads the page with a selenium `driver`, chooses in the form, then in the preview. */
export async function smokeBuilder(driver, origin) {
  const until = (code) => driver.wait(() => driver.executeScript(`return ${code}`), 30_000, `waiting for ${code}`);
  const figure = 'document.querySelector("iframe").contentDocument.querySelector("attention-explorer")';
  await driver.get(`${origin}${LIBRARY}embedding.html?lang=de&query=tired`);
  await until('document.documentElement.dataset.state === "started"');
  assert.equal(await driver.getTitle(), 'Self-Attention in deinen Kurs einbetten');
  await driver.executeScript('document.querySelector(".screen").scrollIntoView()');
  await until(`${figure}?.ready`);
  await driver.executeScript(
    'const scale = document.getElementById("scale"); scale.value = 2;' +
      'scale.dispatchEvent(new Event("input", { bubbles: true }));',
  );
  await until(`${figure}.scale === 2 && ${figure}.query === 9`);
  await driver.executeScript(`${figure}.shadowRoot.querySelector('[data-index="3"]').click()`);
  await until('/ query="cross" scale="2"/.test(document.getElementById("snippet").value)');
}
