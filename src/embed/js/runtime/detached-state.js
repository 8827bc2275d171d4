// What `el.query`, `el.scale`, `el.stage` and `el.trace` return while the element is out of the page.

/** @import { CustomData, FigureHost, Mounted, Property, RuntimeHost } from '../element/protocol' */

/**
 * Reads a property from the attributes as they are then: a figure is mounted for each read and freed again.
 *
 * A function outside of the class, whose closures would keep an instance alive.
 *
 * @param {string} tag
 * @param {() => import('attention:glue').Instance} newInstance
 * @param {FigureHost} host
 * @param {() => CustomData | undefined} readerData
 */
export const readFromAttributes = (tag, newInstance, host, readerData) => (/** @type {Property} */ name) => {
  const instance = newInstance();
  // The element warns once it is back in the page, where it loads what it needs to parse its attributes.
  /** @type {Pick<RuntimeHost, 'warn' | 'load' | 'showError' | 'settled'>} */
  const silent = { warn() {}, load() {}, showError() {}, settled() {} };
  const mounted = instance.mount(tag, document.createElement('div'), { ...host, ...silent, readerData });
  const value = mounted[name]();
  mounted.free();
  instance.terminate();
  return value;
};

/**
 * Reads a property as it is now, also after the figure has been freed.
 *
 * @param {Mounted} mounted
 */
export function snapshot(mounted) {
  const [query, scale, stage, trace] = [mounted.query(), mounted.scale(), mounted.stage(), mounted.trace()];
  return (/** @type {Property} */ name) => ({ query, scale, stage, trace })[name];
}
