/** The views gone through on this page, to undo and redo. The browser's own history has them too, among other steps. */
/** @import { View } from './view.js' */

export class Steps {
  /** @type {View[]} */
  #gone = [];
  #now = -1;

  /**
   * Takes note of the present view; one that is not next to the present is a new step.
   *
   * @param {View} view
   */
  at(view) {
    if (this.#gone[this.#now]?.key === view.key) return;
    for (const near of [this.#now - 1, this.#now + 1]) {
      if (this.#gone[near]?.key !== view.key) continue;
      this.#now = near;
      return;
    }
    this.#gone.splice(this.#now + 1, Infinity, view);
    this.#now += 1;
  }

  get past() {
    return this.#now > 0;
  }

  get future() {
    return this.#now < this.#gone.length - 1;
  }

  back() {
    return this.#gone[this.#now - 1];
  }

  forth() {
    return this.#gone[this.#now + 1];
  }
}
