// `attention:cost-parts` for a form that is one file: the bytes and the worker's text lie in it.

import packed from 'attention:cost-packed';
import text from 'attention:cost-text';
import { unpacked } from '../runtime/wasm-inline.js';

export const compile = () => unpacked(packed);
export const workerAddress = async () => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
