// What tests of attributes share: a page of an explorer and a flow, and a way to set an attribute.

import { ready } from './reader.mjs';

/** An explorer and a flow, as an author writes them without attributes. */
export const BOTH = '<attention-explorer id="e"></attention-explorer><attention-flow id="f"></attention-flow>';

/** Both elements, the second brought near. */
export async function bothReady(page) {
  await ready(page, '#e');
  await page.locator('#f').scrollIntoViewIfNeeded();
  await ready(page, '#f');
}

/** Sets an attribute of an element, or takes it away where the value is null. */
export const put = (page, selector, name, value) =>
  page.$eval(
    selector,
    (element, [key, text]) => {
      if (text === null) element.removeAttribute(key);
      else element.setAttribute(key, text);
    },
    [name, value],
  );
