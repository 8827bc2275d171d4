// `attention:cost-assets` in a form that is a single file, which contains the bytes and the text of the worker.

import packed from 'attention:cost-packed';
import text from 'attention:cost-text';
import { unpack } from '../runtime/unpack.js';

/** @type {typeof import('attention:cost-assets').compile} */
export const compile = () => unpack(packed);
/** @type {typeof import('attention:cost-assets').workerAddress} */
export const workerAddress = async () => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
