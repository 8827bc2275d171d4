// `attention:source` for the elements: a file of its own, fetched when custom data is read.

export const source = () => import(new URL(SOURCE, import.meta.url).href);
