// `attention:still` for the elements: a file of its own.

/**
 * Adds the default still to an element; without the file, print shows what the author wrote.
 *
 * @param {import('./protocol').FigureBase} element
 */
export const addStill = (element) =>
  import(new URL(STILL, import.meta.url).href)
    .then((/** @type {typeof import('./still-picture')} */ still) => still.append(element))
    .catch(() => {});
