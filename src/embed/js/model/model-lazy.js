// `attention:model` for the elements: a file of its own, fetched when a figure of the model is near.

/** @type {typeof import('attention:model').model} */
export const model = () => import(new URL(MODEL, import.meta.url).href);
