// `attention:learning-in-page` for the elements: a file of its own, fetched where a page allows no worker.

/** @type {typeof import('attention:learning-in-page').inPage} */
export const inPage = () => import(new URL(LEARNING_IN_PAGE, import.meta.url).href);
