// What comes only when somebody asks for it: where custom data comes from.

export { authoredText, givenText } from '../runtime/source.js';
