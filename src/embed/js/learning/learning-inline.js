// `attention:learning` in a form that is a single file, which contains it.

import * as module from './learning.js';

/** @type {typeof import('attention:learning').learning} */
export const learning = async () => module;
