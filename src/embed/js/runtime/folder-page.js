// `attention:folder` for a form that is one file: the folder of its page, where a server has the other files too.

export const folder = new URL('.', document.baseURI);
