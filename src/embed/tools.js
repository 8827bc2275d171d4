export const open = () => {};
export const close = () => {};
export const load = async () => null;
export const complain = () => {};
