// `attention:source` in a form that is a single file, which contains it.

import * as module from './source.js';

/** @type {typeof import('attention:source').source} */
export const source = async () => module;
