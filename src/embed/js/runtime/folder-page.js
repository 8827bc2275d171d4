// `attention:folder` in a form that is a single file: the folder of its page, where a server has the other files too.

export const folder = new URL('.', document.baseURI);
export const base = null;
