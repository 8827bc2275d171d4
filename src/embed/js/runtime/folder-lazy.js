// `attention:folder` for the elements: the folder of this file.

export const folder = new URL('.', import.meta.url);
