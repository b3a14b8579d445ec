/** What was run in this browser, the newest first. It stays here: nothing of it is sent anywhere. */

/**
 * A run; of one that failed `problem` has the title, of one that gave rows their count and time.
 *
 * @typedef {object} PastRun
 * @property {string} query
 * @property {string} parameters as they were written
 * @property {string} mode
 * @property {number} at milliseconds since 1970
 * @property {number} [rows]
 * @property {number} [millis]
 * @property {string} [problem]
 */

const KEY = 'interlock.console.history';
const MOST = 60;
/** A longer statement is not kept: the store of a browser is small. */
const LONGEST = 30_000;

/** @returns {PastRun[]} */
export function pastRuns() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.query === 'string') : [];
  } catch {
    return [];
  }
}

/** @param {PastRun} run the same again moves to the front */
export function keep(run) {
  if (run.query.length > LONGEST) return;
  const others = pastRuns().filter(
    (one) => one.query !== run.query || one.parameters !== run.parameters || one.mode !== run.mode,
  );
  write([run, ...others].slice(0, MOST));
}

export function clear() {
  write([]);
}

/** @param {PastRun[]} runs */
function write(runs) {
  try {
    if (runs.length) localStorage.setItem(KEY, JSON.stringify(runs));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing for us, or no more: the console works without.
  }
}
