// `attention:learning-in-page` in a form that is a single file, which contains it.

import * as module from './learning-in-page.js';

/** @type {typeof import('attention:learning-in-page').inPage} */
export const inPage = async () => module;
