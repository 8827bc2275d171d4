// `attention:engine` for the elements: a file of its own, fetched when the first element is near; the figure of cost has another.

export const engine = (tag) => import(new URL(tag === 'attention-cost' ? COST : ENGINE, import.meta.url));
