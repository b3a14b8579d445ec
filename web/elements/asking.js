/**
 * One question to the server at a time: a newer one aborts the older, so a slow answer never overwrites a later one.
 * Tells its part when it begins to be slow (300 ms), when it has an answer, and when it has a problem.
 */
const SLOW_AFTER = 300;

export class Asking {
  #changed;
  #running = null;
  answer = null;
  problem = null;
  slow = false;

  /** @param changed called after each change of `answer`, `problem` or `slow` */
  constructor(changed) {
    this.#changed = changed;
  }

  get busy() {
    return this.#running !== null;
  }

  /** @param request takes an AbortSignal and gives a promise of the answer */
  async ask(request) {
    this.stop();
    const running = new AbortController();
    this.#running = running;
    const timer = setTimeout(() => {
      this.slow = true;
      this.#changed();
    }, SLOW_AFTER);
    try {
      const answer = await request(running.signal);
      if (this.#running === running) this.#settle(answer, null);
    } catch (failure) {
      if (this.#running === running) this.#settle(null, failure);
    } finally {
      clearTimeout(timer);
    }
  }

  stop() {
    this.#running?.abort();
    this.#running = null;
    this.slow = false;
  }

  #settle(answer, problem) {
    this.#running = null;
    this.slow = false;
    this.answer = answer;
    this.problem = problem;
    this.#changed();
  }
}
