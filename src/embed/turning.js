// An explorer shows a lesson or a head, or lets one choose a head: two figures, and an attribute may ask for the other.

import { SOURCES, STATE } from './attributes.js';

/** The figure of one element, whichever it is now; it answers as that does. */
export class Turning {
  #now;
  #kind;
  #asked;
  #mount;
  #host;
  #turns = false;
  #ended = false;
  /** What prose has set while the figure was turning. */
  #due = [];

  /** `asked()` is the kind that the attributes ask for, `mount(kind, outdated)` brings one, unless it is outdated then. */
  constructor(mounted, kind, { asked, mount, host }) {
    [this.#now, this.#kind, this.#asked, this.#mount, this.#host] = [mounted, kind, asked, mount, host];
    this.#turn();
  }

  /** Whether the other figure is asked for; it takes the place of this one once it is there. */
  #turn() {
    if (this.#asked() === this.#kind) return false;
    if (!this.#turns) this.#become();
    return true;
  }

  async #become() {
    this.#turns = true;
    try {
      for (let kind = this.#asked(); kind !== this.#kind && !this.#ended; kind = this.#asked()) {
        const next = await this.#mount(kind, () => this.#ended || this.#asked() !== kind);
        if (!next) continue;
        this.#now.free();
        [this.#now, this.#kind] = [next, kind];
      }
    } catch (error) {
      if (!this.#ended) this.#host.fault(error);
      return;
    }
    this.#turns = false;
    if (this.#ended || this.#due.length === 0) return;
    // Whoever watches an attribute looks again, now that there is an answer.
    for (const pair of this.#due.splice(0)) this.#host.reflect(...pair);
    this.#now.changed();
  }

  attribute(name) {
    if (!SOURCES.includes(name) || !this.#turn()) this.#now.attribute(name);
  }

  set(pairs) {
    for (const [name, value] of pairs) if (SOURCES.includes(name)) this.#host.reflect(name, value);
    if (!this.#turn()) return this.#now.set(pairs);
    for (const pair of pairs) this.#host.reflect(...pair);
    this.#due.push(...pairs.filter(([name]) => STATE.includes(name)));
    return undefined;
  }

  matches(name, value) { return SOURCES.includes(name) ? this.#host.attribute(name) === value : this.#now.matches(name, value); }
  language(lang) { return this.#now.language(lang); }
  changed() { this.#now.changed(); }
  query() { return this.#now.query(); }
  scale() { return this.#now.scale(); }
  stage() { return this.#now.stage(); }
  trace() { return this.#now.trace(); }

  free() {
    this.#ended = true;
    this.#now.free();
  }
}
