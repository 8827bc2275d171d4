// `attention:cost` for the elements: a file of its own, fetched when the figure of cost is near.

export const cost = () => import(new URL(COST, import.meta.url).href);
