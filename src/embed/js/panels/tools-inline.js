// `attention:tools` for a form that is one file: they are here already, and the form has no folder around it.

import * as inside from './tools.js';

export const tools = async () => inside;
export const base = null;
