// `attention:folder` for a notebook: where its module was imported from, or where it is handed over as text, its
// page's.

export const folder = new URL('.', /^https?:/.test(import.meta.url) ? import.meta.url : document.baseURI);
