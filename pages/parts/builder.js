// The teacher's page. What it does is Rust, crates/attention-builder: this starts it and lends it what scripts have.

import instantiate from 'attention:builder-glue';
import packed from 'attention:builder-packed';
import { attachRoot } from '../../src/embed/js/element/placeholder.js';
import { copied } from '../../src/embed/js/panels/clipboard.js';
import { unpack } from '../../src/embed/js/runtime/unpack.js';
import { Notes, about } from './notes.js';

const root = document.documentElement;
const notes = new Notes(document.querySelector('form'));

/** Says that the page does not work, or not any more. */
function fail(error) {
  const { failed } = BUILDER_MESSAGES[root.lang] ?? BUILDER_MESSAGES.en;
  notes.say('failed', about(failed, error, []));
}

/** Starts the page, whose HTML is there: this script is deferred. */
async function start() {
  try {
    const instance = instantiate(await unpack(packed));
    instance.onfault = (error) => {
      instance.terminate();
      fail(error);
    };
    // BUILDER_MESSAGES comes from crates/attention-messages when the site is built.
    instance.start(BUILDER_MESSAGES, lent);
  } catch (error) {
    fail(String(error));
  }
  // Where it fails, the page is readable as it is.
  root.dataset.state = 'started';
}

/** What the page asks of scripts. */
const lent = {
  placeholderHeight,
  note: (subject, sentence, asked, known) => notes.say(subject, about(sentence, asked, known)),
  copy: async (text, done) => done(await copied(text)),
  nameOf: (tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag),
};

/** The height that a figure keeps at a width, before there is anything in it; its own style sheet says so. */
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
