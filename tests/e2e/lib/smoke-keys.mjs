// Keys, and an element's life, in any browser that speaks WebDriver.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Key } from 'selenium-webdriver';
import { attend, apart } from './oracle.mjs';
import { TWO } from './files.mjs';
import { UNIT } from './reader.mjs';
import { SITE } from './server.mjs';

const inRoot = (id, selector) => `document.getElementById('${id}').shadowRoot.querySelector('${selector}')`;
/** The page of `courseServer`, by keys alone. */
export async function smokeKeys(driver, origin) {
  const ask = (code) => driver.executeScript(`return ${code}`);
  const until = (code) => driver.wait(() => ask(code), 30_000, `waiting for ${code}`);
  const focus = (id, selector) => driver.executeScript(`${inRoot(id, selector)}.focus()`);
  const press = (...keys) =>
    driver
      .actions()
      .sendKeys(...keys)
      .perform();
  await driver.get(origin + UNIT);
  await until('document.getElementById("e").ready');

  await focus('e', '[aria-checked="true"]');
  for (const [key, query] of [
    [Key.ARROW_RIGHT, 8],
    [Key.HOME, 0],
    [Key.ARROW_LEFT, 9],
    [Key.END, 9],
    [Key.ARROW_UP, 8],
  ]) {
    await press(key);
    await until(`document.getElementById("e").query === ${query}`);
    assert.equal(await ask(`${inRoot('e', ':focus')}?.dataset.index`), String(query), 'the focus goes along');
  }
  await focus('e', '[role="row"]:nth-child(4) [role="gridcell"]:nth-child(3)');
  await press(Key.ARROW_DOWN, Key.ENTER);
  await until('document.getElementById("e").query === 4');

  await focus('e', '[part="scale"]');
  for (const [key, scale] of [
    [Key.HOME, 0.2],
    [Key.END, 3],
    [Key.ARROW_LEFT, 3 / 15 ** 0.005],
    [Key.PAGE_DOWN, 2.86],
  ]) {
    await press(key);
    await until(`Math.abs(document.getElementById("e").scale - ${scale}) < 1e-4`);
  }
  await driver.executeScript('document.getElementById("s").focus()');
  assert.equal(await ask(`${inRoot('s', ':focus')}.getAttribute('role')`), 'button', 'delegatesFocus');
  await press(Key.SPACE);
  await until('document.getElementById("e").scale === 3');

  await driver.executeScript('document.getElementById("f").scrollIntoView()');
  await until('document.getElementById("f").ready');
  await focus('f', '[part="stage"]');
  for (const [key, stage] of [
    [Key.END, 'output'],
    [Key.PAGE_DOWN, 'blend'],
    [Key.HOME, 'embed'],
  ]) {
    await press(key);
    await until(`document.getElementById("f").stage === "${stage}"`);
  }
}

/** Out of the page, in another language, in another document; and numbers that the author wrote. */
export async function smokeLife(driver, origin) {
  const ask = (code) => driver.executeScript(`return ${code}`);
  const until = (code) => driver.wait(() => ask(code), 30_000, `waiting for ${code}`);
  await driver.get(origin + UNIT);
  await until('document.getElementById("e").ready');
  const trace = await driver.executeScript(`
    const element = document.getElementById('e');
    element.query = 'tired';
    element.remove();
    element.scale = 2;
    const { trace } = element;
    document.querySelector('main').prepend(element);
    return trace;`);
  assert.deepEqual([trace.query, trace.scale], [9, 2]);
  assert.ok(apart(trace.weights, attend(trace).weights) < 1e-9);
  await until('document.getElementById("e").ready');
  assert.deepEqual(await ask('document.getElementById("e").trace'), trace);

  await driver.executeScript('document.documentElement.lang = "de"');
  await until(`${inRoot('e', '[part="scale"]')}.getAttribute('aria-label') === 'Skala'`);

  // Another document, whose style sheets are its own.
  // Firefox puts a new document into a frame once it has loaded, be it empty.
  await driver.executeAsyncScript(`
    const [done] = arguments;
    const frame = Object.assign(document.createElement('iframe'), { width: 800, height: 900, src: 'course.css' });
    frame.addEventListener('load', () => {
      frame.contentDocument.body.append(document.getElementById('e'));
      window.moved = frame.contentDocument.getElementById('e');
      done();
    });
    document.querySelector('main').prepend(frame);`);
  await until('window.moved.ready');
  assert.equal(await ask('getComputedStyle(window.moved.shadowRoot.querySelector("[part=token]")).minHeight'), '48px');

  await driver.executeScript(
    `
    const own = document.createElement('attention-explorer');
    const child = document.createElement('script');
    Object.assign(child, { type: 'application/json', textContent: arguments[0] });
    own.id = 'own';
    own.append(child);
    document.querySelector('main').prepend(own);`,
    JSON.stringify(TWO),
  );
  await until('document.getElementById("own").trace?.tokens.join() === "a,b"');
  assert.deepEqual(await ask('document.getElementById("own").trace.v'), TWO.v);
}

/** The notebook's module, from a blob: address; the page must allow that. */
export async function smokeWidget(driver, origin) {
  const source = await readFile(join(SITE, 'attention-widget.js'), 'utf8');
  await driver.get(`${origin}${UNIT}course.css`);
  const query = await driver.executeAsyncScript(
    `
    const [source, done] = arguments;
    const traits = { query: 'tired' };
    const set = (name, value) => { traits[name] = value; };
    const model = { get: (name) => traits[name], set, on() {}, off() {}, save_changes() {} };
    import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))).then(({ default: widget }) => {
      const el = document.documentElement.appendChild(document.createElement('div'));
      widget.render({ model, el });
      el.firstChild.addEventListener('attention-ready', () => {
        el.firstChild.shadowRoot.querySelector('[data-index="2"]').click();
        done(traits.query);
      });
    }).catch((error) => done(String(error)));`,
    source,
  );
  assert.equal(query, '2', 'a trait of text, told back');
}
