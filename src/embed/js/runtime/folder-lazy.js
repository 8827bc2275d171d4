// `attention:folder` for the elements: the folder of the site, in which this file is.

export const folder = new URL('.', import.meta.url);

/** The folder's address for links and snippets; `null` in a form that is a single file, which has no folder. */
export const base = folder.href;
