// `attention:cost` in a form that is a single file, which contains it.

import * as module from './cost.js';

/** @type {typeof import('attention:cost').cost} */
export const cost = async () => module;
