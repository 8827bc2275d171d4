// An explorer shows a lesson or a head, or lets one choose a head: two figures, and an attribute may ask for the other.

import { SOURCES, STATE } from '../element/attributes.js';

/** @import { Figure } from '../element/protocol' */

/**
 * The figure of one element, whichever it is now; it answers as that does.
 *
 * @implements {Figure}
 */
export class FigureSwitcher {
  #now;
  #kind;
  #asked;
  #mountOther;
  #host;
  #isSwitching = false;
  #ending = new AbortController();
  /** What prose has set while the other figure was on its way. */
  #due = [];
  /** What the figure has not heard of, which may stay after all. */
  #missed = new Set();

  /** `asked()` is the kind that the attributes ask for, `mount(wanted, signal)` brings what `wanted()` answers. */
  constructor({ kind, figure }, { asked, mount, host }) {
    [this.#now, this.#kind, this.#asked, this.#mountOther, this.#host] = [figure, kind, asked, mount, host];
    this.#switches();
  }

  /** The kind of the other figure, where that is asked for. */
  #wanted() {
    const kind = this.#asked();
    return kind === this.#kind ? null : kind;
  }

  /** Whether the other figure is asked for; it takes the place of this one once it is there. */
  #switches() {
    if (!this.#wanted()) return false;
    if (!this.#isSwitching) this.#switch();
    return true;
  }

  async #switch() {
    this.#isSwitching = true;
    const { signal } = this.#ending;
    try {
      while (this.#wanted() && !signal.aborted) {
        const next = await this.#mountOther(() => this.#wanted(), signal);
        if (next) this.#take(next, signal);
      }
    } catch (error) {
      this.#due = [];
      if (!signal.aborted) this.#fail(error);
    }
    this.#isSwitching = false;
    if (signal.aborted || this.#due.length === 0) return;
    // Whoever watches an attribute looks again, now that there is an answer.
    for (const pair of this.#due.splice(0)) this.#host.reflect(...pair);
    this.#now.changed();
  }

  #take({ kind, figure }, signal) {
    if (signal.aborted) return figure.free();
    this.#now.free();
    [this.#now, this.#kind] = [figure, kind];
    return this.#missed.clear();
  }

  /** What was asked for does not come: what is there goes on, if it can say so. */
  #fail(error) {
    if (this.#now.showError) this.#now.showError(error);
    else this.#host.fault(error);
  }

  attribute(name) {
    if (SOURCES.includes(name) && this.#switches()) {
      this.#missed.add(name);
      return;
    }
    const missed = [...this.#missed].filter((one) => one !== name);
    this.#missed.clear();
    for (const one of [...missed, name]) this.#now.attribute(one);
  }

  set(pairs) {
    for (const [name, value] of pairs) if (SOURCES.includes(name)) this.#host.reflect(name, value);
    if (!this.#switches()) return this.#now.set(pairs);
    for (const pair of pairs) this.#host.reflect(...pair);
    this.#due.push(...pairs.filter(([name]) => STATE.includes(name)));
    return undefined;
  }

  matches(name, value) {
    return SOURCES.includes(name) ? this.#host.attribute(name) === value : this.#now.matches(name, value);
  }
  language(lang) {
    return this.#now.language(lang);
  }
  changed() {
    this.#now.changed();
  }
  query() {
    return this.#now.query();
  }
  scale() {
    return this.#now.scale();
  }
  stage() {
    return this.#now.stage();
  }
  trace() {
    return this.#now.trace();
  }

  free() {
    this.#ending.abort();
    this.#now.free();
  }
}
