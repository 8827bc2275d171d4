// A page as the random reader uses it, in a browser of Playwright or of WebDriver.

import { Key, Origin } from 'selenium-webdriver';
import { watch } from '../lib/reader.mjs';
import { install } from './page-side.mjs';

/** Lets two frames pass, each with a task after it, or half a second where the page is hidden. Runs in the page. */
const frames = () =>
  new Promise((done) => {
    setTimeout(done, 500);
    requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
  });

/** A page of Playwright's that is not loaded yet: a course with figures of its own, or another page of the site. */
export async function playwrightWorld(page, { expected, isCourse = true }) {
  await page.addInitScript(install);
  // With a listener the browser opens no window of its own to choose a file in.
  page.on('filechooser', () => {});
  const { problems } = watch(page);
  return {
    isCourse,
    evaluate: (run, argument) => page.evaluate(run, argument),
    settle: () => page.evaluate(frames),
    click: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    prefer: (preferences) => page.emulateMedia(preferences),
    problems: () => problems.filter((problem) => !expected.test(problem)),
  };
}

const KEYS = {
  ' ': ' ',
  Enter: Key.ENTER,
  Tab: Key.TAB,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
};

/** A function as the text of an expression; a method's own text is none. */
const expression = (run) => String(run).replace(/^(?=\w+\()/, 'function ');

/** A page of a WebDriver, which has no touch and no preferences. What the page throws is kept in `fuzzErrors`. */
export async function driverWorld(driver) {
  const evaluate = (run, argument) =>
    driver.executeAsyncScript(
      `const [argument, done] = arguments;
       const failed = (error) => done({ error: String(error) });
       Promise.resolve((${expression(run)})(argument)).then((value) => done({ value }), failed)`,
      argument ?? null,
    );
  const read = async (run, argument) => {
    const { value, error } = await evaluate(run, argument);
    if (error) throw new Error(error);
    return value;
  };
  await driver.executeScript(
    'window.fuzzErrors = []; addEventListener("error", ({ message }) => fuzzErrors.push(message));' +
      'addEventListener("unhandledrejection", ({ reason }) => fuzzErrors.push(String(reason)))',
  );
  await read(install);
  let problems = [];
  return {
    isCourse: true,
    evaluate: read,
    async settle() {
      await read(frames);
      problems = await driver.executeScript('return window.fuzzErrors');
    },
    click: (x, y) =>
      driver
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT })
        .click()
        .perform(),
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    resize: (width, height) => driver.manage().window().setRect({ width, height }),
    problems: () => problems,
  };
}
