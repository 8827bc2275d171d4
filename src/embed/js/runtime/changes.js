// What the learner does, told to the page.

/** Tells of changes: of one now, and at most once a frame while more come, the last state always. */
export class Changes {
  #tell;
  #dirty = false;
  #held = false;
  #pending = 0;

  constructor(tell) {
    this.#tell = tell;
  }

  /** Something has changed. */
  changed() {
    this.#dirty = true;
    if (this.#held || this.#pending) return;
    this.#flush();
    this.#pending = requestAnimationFrame(() => this.#frameEnds());
  }

  /** Changes several things that are one change to the page. */
  batch(change) {
    this.#held = true;
    change();
    this.#held = false;
    if (this.#dirty) this.changed();
  }

  /** Tells nothing from now on; what is still untold is told now, if it can be. */
  end(tells) {
    cancelAnimationFrame(this.#pending);
    if (tells) this.#flush();
    this.#held = true;
  }

  /** What came during this frame is told now, and then nothing more in the next. */
  #frameEnds() {
    this.#pending = this.#dirty ? requestAnimationFrame(() => this.#frameEnds()) : 0;
    this.#flush();
  }

  #flush() {
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#tell();
  }
}
