// Which keys reach a page.

/** Hears every kind of key event that comes to the page; it may prevent what the browser would do. */
export const hearKeys = (page, { prevent = false } = {}) =>
  page.evaluate((all) => {
    const keys = [];
    for (const type of ['keydown', 'keypress', 'keyup'])
      addEventListener(type, (event) => {
        keys.push([type, event.key, event.defaultPrevented]);
        if (all) event.preventDefault();
      });
    Object.defineProperty(globalThis, 'keys', { value: keys, enumerable: false });
  }, prevent);

/** What was heard since the last time, each as type, key and whether its default was prevented before. */
export const heardKeys = (page) => page.evaluate(() => globalThis.keys.splice(0));
