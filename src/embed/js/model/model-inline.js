// `attention:model` for a form that is one file: the script is here already, the model itself is not.

import * as inside from './model.js';

export const model = async () => inside;
