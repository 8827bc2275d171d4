// `attention:folder` in a notebook: the folder that its module was imported from; that of the page where the module is
// passed as text.

export const folder = new URL('.', /^https?:/.test(import.meta.url) ? import.meta.url : document.baseURI);
export const base = null;
