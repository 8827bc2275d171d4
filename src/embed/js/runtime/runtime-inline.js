// `attention:runtime` in a form that is a single file, which contains it.

import * as runtime from './mount-figure.js';

/** @type {typeof import('attention:runtime').loadRuntime} */
export const loadRuntime = async () => runtime;
