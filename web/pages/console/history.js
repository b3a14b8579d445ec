/** What was run in this browser, the newest first. It stays here: nothing of it is sent anywhere. */

const KEY = 'interlock.console.history';
const MOST = 60;
/** A longer statement is not kept: the store of a browser is small. */
const LONGEST = 30_000;

export function pastRuns() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.query === 'string') : [];
  } catch {
    return [];
  }
}

/** @param run `{query, parameters, mode, at, rows, millis, problem}`; the same run again moves to the front */
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

function write(runs) {
  try {
    if (runs.length) localStorage.setItem(KEY, JSON.stringify(runs));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing for us, or no more: the console works without.
  }
}
