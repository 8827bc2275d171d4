// `attention:learning-assets` in a form that is a single file, which contains the bytes and the text of the worker.

import packed from 'attention:learning-packed';
import text from 'attention:learning-text';
import { unpack } from '../runtime/unpack.js';

/** @type {typeof import('attention:learning-assets').compile} */
export const compile = () => unpack(packed);
/** @type {typeof import('attention:learning-assets').workerAddress} */
export const workerAddress = async () => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
