// `attention:cost-parts` for a form that is one file: the bytes and the worker's text lie in it.

import packed from 'attention:cost-packed';
import text from 'attention:cost-text';
import { unpack } from '../runtime/unpack.js';

export const compile = () => unpack(packed);
export const workerAddress = async () => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
