// `attention:runtime` for the elements: a file of its own, fetched when the first element is near.

/** @type {typeof import('attention:runtime').loadRuntime} */
export const loadRuntime = () => import(new URL(RUNTIME, import.meta.url).href);
