/**
 * A request of an element. It is made anew when what it is about changes, and broken off when the element leaves the
 * page or asks again: so a slow answer never overwrites a later one. The element is drawn again at each change of
 * `pending`, `slow`, `answer` and `problem`.
 */

import { asProblem } from '../model/problem.js';

/** @import { ReactiveControllerHost } from 'lit' */
/** @import { Problem } from '../model/problem.js' */

/** So long after its beginning a request is slow, in milliseconds: a reader is then told that it goes on. */
const SLOW_AFTER = 300;

/**
 * @template Asked what a request is about, as JSON could write it
 * @template Answer
 */
export class Query {
  #host;
  #request;
  #about;
  #pause;
  #key = '';
  #here = false;
  /** @type {AbortController | null} */
  #running = null;
  /** What came last. It stays while another is asked for. @type {Answer | null} */
  answer = null;
  /** Why nothing came. @type {Problem | null} */
  problem = null;
  slow = false;
  /** Resolves when the present request is over, however it ended. @type {Promise<boolean>} */
  settled = Promise.resolve(false);

  /**
   * @param {ReactiveControllerHost} host
   * @param {(asked: Asked, signal: AbortSignal) => Promise<Answer>} request
   * @param {() => Asked | null} [about] what to ask for at each drawing; null asks for nothing. Without it, `ask` does
   * @param {number} [pause] milliseconds without a change before it is asked for
   */
  constructor(host, request, about, pause = 0) {
    this.#host = host;
    this.#request = request;
    this.#about = about;
    this.#pause = pause;
    host.addController(this);
  }

  get pending() {
    return this.#running !== null;
  }

  /**
   * @param {Asked} asked
   * @returns {Promise<boolean>} whether it came to its end, with an answer or a problem: a later one may have replaced it
   */
  ask(asked) {
    this.#breakOff();
    const running = (this.#running = new AbortController());
    this.#host.requestUpdate();
    this.settled = this.#run(asked, running);
    return this.settled;
  }

  /** Breaks off what is under way. */
  stop() {
    this.#breakOff();
    this.#key = '';
    this.#host.requestUpdate();
  }

  /** Breaks off, and leaves nothing of what came before. */
  forget() {
    this.stop();
    this.answer = this.problem = null;
  }

  /** Asks for the same once more. */
  again() {
    this.#key = '';
    this.#host.requestUpdate();
  }

  hostConnected() {
    this.#here = true;
    this.#host.requestUpdate();
  }

  hostUpdate() {
    if (!this.#about || !this.#here) return;
    const about = this.#about();
    const key = about === null ? '' : JSON.stringify(about);
    if (key === this.#key) return;
    if (about === null) this.stop();
    else this.ask(about);
    this.#key = key;
  }

  /** An answer that is here stays, for when the element comes back. */
  hostDisconnected() {
    this.#here = false;
    if (this.pending) this.#key = '';
    this.#breakOff();
  }

  #breakOff() {
    this.#running?.abort();
    this.#running = null;
    this.slow = false;
  }

  /**
   * @param {Asked} asked
   * @param {AbortController} running
   */
  async #run(asked, running) {
    const slow = setTimeout(() => {
      this.slow = this.#running === running;
      this.#host.requestUpdate();
    }, this.#pause + SLOW_AFTER);
    try {
      if (this.#pause) await after(this.#pause, running.signal);
      const answer = await this.#request(asked, running.signal);
      return this.#end(running, answer, null);
    } catch (failure) {
      return this.#running === running && this.#end(running, null, asProblem(failure));
    } finally {
      clearTimeout(slow);
    }
  }

  /**
   * @param {AbortController} running
   * @param {Answer | null} answer
   * @param {Problem | null} problem
   */
  #end(running, answer, problem) {
    if (this.#running !== running) return false;
    this.#running = null;
    this.slow = false;
    this.answer = answer;
    this.problem = problem;
    this.#host.requestUpdate();
    return true;
  }
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function after(milliseconds, signal) {
  return new Promise((done, failed) => {
    setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => failed(signal.reason));
  });
}
