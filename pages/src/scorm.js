// The page in a SCORM 1.2 package: reports completion to the learning platform, if there is one.

import { figure, toggleNote } from './page.js';

const DEPTH = 10;
const QUERIES = 3;
/** Figures in which one chooses a query and a scale. In the others that many changes count as much. */
const WITH_QUERY = ['attention-explorer', 'attention-flow', 'attention-model'];
const CHANGES = 3;
/** Milliseconds: a drag is one change. */
const APART = 1000;
const STATUS = 'cmi.core.lesson_status';

// The frame of a popup finds the API from the popup's opener.
const api = find(window) ?? find(opener) ?? find(top?.opener);

/**
 * The API of SCORM 1.2, as far as it is used here.
 *
 * @typedef {'LMSInitialize' | 'LMSFinish' | 'LMSGetValue' | 'LMSSetValue' | 'LMSCommit'} Method
 * @typedef {Record<Method, (...values: string[]) => unknown>} Api
 */

/**
 * The SCORM API in a window or an ancestor of it. Windows of other origins cannot be read.
 *
 * @param {(Window & { API?: Api }) | null | undefined} start
 */
function find(start) {
  let at = start;
  for (let depth = 0; at && depth <= DEPTH; depth++) {
    try {
      if (typeof at.API?.LMSInitialize === 'function') return at.API;
    } catch {
      /* Another origin: try its parent. */
    }
    if (at.parent === at) return null;
    at = at.parent;
  }
  return null;
}

/**
 * Calls the API and returns its answer as text. An error of the platform is a refusal, and stops nobody.
 *
 * @param {Method} name
 * @param {string[]} values
 */
function call(name, ...values) {
  try {
    return String(/** @type {Api} */ (api)[name](...values));
  } catch {
    return 'false';
  }
}

/**
 * Sets the status. If the platform refuses it, the learner is told, since nothing else would show it.
 *
 * @param {'completed' | 'incomplete'} status
 */
function setStatus(status) {
  const answers = [call('LMSSetValue', STATUS, status), call('LMSCommit', '')];
  toggleNote('notRecorded', answers.includes('false'));
}

/**
 * Calls `done` once the learner has used the figure enough.
 *
 * @param {() => void} done
 */
function onCompleted(done) {
  if (WITH_QUERY.includes(figure.localName)) onQueriesAndScale(done);
  else onChanges(done);
}

/** @param {() => void} done */
function onChanges(done) {
  let [changes, last] = [0, -APART];
  figure.addEventListener('attention-change', ({ timeStamp }) => {
    if (timeStamp - last >= APART) changes += 1;
    last = timeStamp;
    if (changes >= CHANGES) done();
  });
}

/** @param {() => void} done */
function onQueriesAndScale(done) {
  /** @type {Set<number>} */
  const chosen = new Set();
  let last = { query: figure.query, scale: figure.scale };
  let moved = false;
  figure.addEventListener('attention-ready', () => {
    last = { query: figure.query, scale: figure.scale };
  });
  figure.addEventListener('attention-change', ({ detail: { query, scale } }) => {
    if (query !== last.query) chosen.add(query);
    moved ||= scale !== last.scale;
    last = { query, scale };
    if (chosen.size >= QUERIES && moved) done();
  });
}

let completed = false;

/** Begins a session with the platform. A learner who has completed the activity before stays completed. */
function begin() {
  call('LMSInitialize', '');
  completed ||= ['completed', 'passed'].includes(call('LMSGetValue', STATUS));
  if (!completed) setStatus('incomplete');
}

if (api) {
  begin();
  onCompleted(() => {
    if (!completed) setStatus('completed');
    completed = true;
  });
  // A page in the back/forward cache may be restored or dropped, and no event announces the latter.
  addEventListener('pagehide', () => call('LMSFinish', ''));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) begin();
  });
} else {
  toggleNote('noPlatform', true);
}
