// `attention:still` for the elements: a file of its own.

/** Adds the default still to an element; without the file, print shows what the author wrote. */
export const addStill = (element) =>
  import(new URL(STILL, import.meta.url).href).then((still) => still.append(element)).catch(() => {});
