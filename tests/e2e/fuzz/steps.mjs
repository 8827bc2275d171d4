// What the random reader may do: pairs of how often, and what. A step answers with what it did, to be printed.

import { TOOLS, useTool } from '../lib/text-tools.mjs';
import { PLACES, onPage } from './page-side.mjs';
import { SENTENCES, attribute, property } from './values.mjs';

const KEYS = [
  'Tab',
  'Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
].concat(['Enter', ' ', 'Escape']);
const WIDTHS = [280, 320, 375, 600, 768, 1024, 1366, 1920];
const LANGUAGES = ['en', 'de', 'de-CH', 'fr', 'he'];

const step = (name, take, needs) => ({ name, take, needs });

/** A place on screen where something can be pressed, and its name; nothing where there is none. */
const target = (world, random, kind) => world.evaluate(onPage.target, { kind, at: random.next() });

async function press(world, random, act) {
  const found = await target(world, random, 'control');
  if (!found) return undefined;
  await world[act](found.x, found.y);
  return found.name;
}

async function drag(world, random) {
  const found = await world.evaluate(onPage.word, { at: random.next(), to: random.next() });
  if (!found) return undefined;
  await world.drag(found.from, found.to);
  return `“${found.name}” to ${Math.round(found.to.x)}`;
}

/** Does `name` of `page-side.mjs` in the page. */
const inPage = (world, name, argument) => world.evaluate(onPage[name], argument);

async function keys(world, random) {
  const name = random.next() < 0.4 ? await inPage(world, 'focus', { at: random.next() }) : 'where the focus is';
  const pressed = Array.from({ length: 1 + random.below(4) }, () => random.pick(KEYS));
  for (const key of pressed) await world.press(key);
  return `${pressed.join(' ')} on ${name}`;
}

function set(world, random) {
  const [name, value] = attribute(random);
  return inPage(world, 'attribute', { at: random.next(), name, value });
}

function assign(world, random) {
  const [name, value] = property(random);
  return inPage(world, 'property', { at: random.next(), name, value: JSON.stringify(value) });
}

async function resize(world, random) {
  const size = [random.pick(WIDTHS), random.pick([480, 700, 900])];
  await world.resize(...size);
  return size.join(' × ');
}

async function prefer(world, random) {
  const preferences = {
    colorScheme: random.pick(['light', 'dark']),
    reducedMotion: random.pick(['reduce', 'no-preference']),
    forcedColors: random.weighted([
      [4, 'none'],
      [1, 'active'],
    ]),
    media: random.weighted([
      [6, 'screen'],
      [1, 'print'],
    ]),
  };
  await world.prefer(preferences);
  return JSON.stringify(preferences);
}

/** Lets a translator or an extension go through the texts of a figure. */
async function replaceTexts(world, random) {
  const tool = random.pick(TOOLS);
  return `${tool}, ${await world.evaluate(useTool, { tool, at: random.next() })} texts`;
}

export const STEPS = [
  [10, step('click', (world, random) => press(world, random, 'click'))],
  [4, step('tap', (world, random) => press(world, random, 'tap'), 'tap')],
  [4, step('drag', drag, 'drag')],
  [8, step('keys', keys)],
  [6, step('slide', (world, random) => inPage(world, 'slide', { at: random.next(), to: random.next() }))],
  [3, step('choose', (world, random) => inPage(world, 'choose', { at: random.next(), to: random.next() }))],
  [3, step('prose', (world, random) => inPage(world, 'prose', { at: random.next() }), 'isCourse')],
  [8, step('attribute', set, 'isCourse')],
  [4, step('property', assign, 'isCourse')],
  [3, step('resize', resize)],
  [3, step('preferences', prefer, 'prefer')],
  [2, step('language', (world, random) => inPage(world, 'language', random.pick(LANGUAGES)), 'isCourse')],
  [2, step('visibility', (world, random) => inPage(world, 'toggle', { at: random.next() }), 'isCourse')],
  [2, step('scroll', (world, random) => inPage(world, 'scroll', { to: random.next() }))],
  [
    2,
    step(
      'move',
      (world, random) => inPage(world, 'move', { at: random.next(), place: random.pick(PLACES) }),
      'isCourse',
    ),
  ],
  [
    1,
    step(
      'clone',
      (world, random) => inPage(world, 'clone', { at: random.next(), place: random.pick(PLACES) }),
      'isCourse',
    ),
  ],
  [1, step('remove', (world, random) => inPage(world, 'remove', { at: random.next() }), 'isCourse')],
  [2, step('type', (world, random) => inPage(world, 'type', { at: random.next(), text: random.pick(SENTENCES) }))],
  [2, step('other programs', replaceTexts, 'isCourse')],
];
