// `attention:source` for the elements: a file of its own, fetched when custom data is read.

/** @type {typeof import('attention:source').source} */
export const source = () => import(new URL(SOURCE, import.meta.url).href);
