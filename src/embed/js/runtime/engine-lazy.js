// `attention:engine` for the elements: a file of its own, fetched when the first element is near.

export const engine = () => import(new URL(ENGINE, import.meta.url).href);
