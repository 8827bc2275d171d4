// `attention:tools` for the elements: a file of its own, fetched when a panel is opened or a file is to be read.

export const tools = () => import(new URL(TOOLS, import.meta.url).href);

/** The folder of the site, where the page of one element alone lies beside this file. */
export const base = new URL('.', import.meta.url).href;
