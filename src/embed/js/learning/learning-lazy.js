// `attention:learning` for the elements: a file of its own, fetched when a learning figure is near.

/** @type {typeof import('attention:learning').learning} */
export const learning = () => import(new URL(LEARNING, import.meta.url).href);
