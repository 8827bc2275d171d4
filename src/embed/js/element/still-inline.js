// `attention:still` for the forms that are one file: no stills lie beside them.

export const addStill = () => {};
