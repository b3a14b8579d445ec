/** Does something once calls for it have paused, or have gone on for long: addresses are not written at every letter. */
export class AtRest {
  #act;
  #pause;
  #longest;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #began = 0;

  /**
   * @param {() => void} act
   * @param {number} pause milliseconds without a call
   * @param {number} [longest] milliseconds after the first call, however many come
   */
  constructor(act, pause, longest = Infinity) {
    this.#act = act;
    this.#pause = pause;
    this.#longest = longest;
  }

  soon() {
    const now = performance.now();
    if (!this.#timer) this.#began = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), Math.min(this.#pause, this.#began + this.#longest - now));
  }

  now() {
    this.stop();
    this.#act();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
