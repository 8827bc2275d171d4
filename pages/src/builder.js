// Starts the builder page. Its logic is Rust, crates/attention-builder; this script provides functions for it.

import instantiate from 'attention:builder-glue';
import packed from 'attention:builder-packed';
import { attachRoot } from '../../src/embed/js/element/placeholder.js';
import { copied } from '../../src/embed/js/panels/clipboard.js';
import { unpack } from '../../src/embed/js/runtime/unpack.js';
import { Notes, about } from './notes.js';

const root = document.documentElement;
const notes = new Notes(/** @type {HTMLFormElement} */ (document.querySelector('form')));

/**
 * Shows that the page does not work, or not any more.
 *
 * @param {string} error
 */
function fail(error) {
  const { failed } = BUILDER_MESSAGES[root.lang] ?? BUILDER_MESSAGES.en;
  notes.show('failed', about(failed, error, []));
}

/** Starts the page. The script is deferred, so that the HTML has been parsed. */
async function start() {
  try {
    const instance = instantiate(await unpack(packed));
    instance.onfault = (error) => {
      instance.terminate();
      fail(error);
    };
    // BUILDER_MESSAGES comes from crates/attention-messages when the site is built.
    instance.start(BUILDER_MESSAGES, hooks);
  } catch (error) {
    fail(String(error));
  }
  // If it fails, the page can still be read.
  root.dataset.state = 'started';
}

/**
 * The functions that Rust calls: `Hooks` in crates/attention-builder/src/page/mod.rs.
 *
 * @type {import('attention:builder-glue').Hooks}
 */
const hooks = {
  placeholderHeight,
  note: (subject, sentence, asked, known) => notes.show(subject, about(sentence, asked, known)),
  copy: async (text, done) => done(await copied(text)),
  nameOf: (tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag),
};

/**
 * The height of the placeholder of a figure at a width, as its style sheet has it.
 *
 * @param {string} element
 * @param {number} width
 * @param {string} hide
 */
function placeholderHeight(element, width, hide) {
  const host = document.createElement('div');
  host.className = 'measured';
  host.style.setProperty('width', `${width}px`);
  host.setAttribute('hide', hide);
  attachRoot(host, element);
  document.body.append(host);
  const { height } = host.getBoundingClientRect();
  host.remove();
  return Math.ceil(height);
}

root.dataset.state = 'starts';
start();
