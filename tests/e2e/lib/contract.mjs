// The contract, as `cargo xtask test` writes it before the tests run.

import { readFile } from 'node:fs/promises';

const file = new URL('../../../target/test-data/contract.json', import.meta.url);

/** Its tables: elements, attributes, sections, parts, custom properties, events, records, limits. */
export const CONTRACT = JSON.parse(await readFile(file, 'utf8'));

/** An attribute of the table. */
export const attributeOf = (name) => CONTRACT.attributes.find((one) => one.name === name);

/** The figures, by their tags without the prefix, in their order. */
export const FIGURES = CONTRACT.elements.filter(({ isFigure }) => isFigure).map(({ name }) => name);

const namesOn = (table, element) => table.filter(({ on }) => on.includes(element)).map(({ name }) => name);
/** The parts of an element, which is named without the prefix. */
export const partsOf = (element) => namesOn(CONTRACT.parts, element);
/** The sections of an element that can be left out. */
export const sectionsOf = (element) => namesOn(CONTRACT.sections, element);

/** The stages of the flow, in their order. */
export const STAGES = attributeOf('stage').words;
/** The attributes that an address, a message or a notebook may set. */
export const REMOTE = CONTRACT.attributes.filter(({ setBy }) => setBy.includes('remote')).map(({ name }) => name);
