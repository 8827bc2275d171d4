// `attention:cost` for the elements: a file of its own, fetched when a cost figure is near.

/** @type {typeof import('attention:cost').cost} */
export const cost = () => import(new URL(COST, import.meta.url).href);
