/** The history of an answer, day by day as the server finds it. */
import { parseExactly } from '../model/exact-json.js';
import { Problem } from '../model/problem.js';
import { say } from '../model/say.js';
import { answerAddress, keep, keptFrom, send } from './api.js';
import { lines } from './server-events.js';

/** @import { Values } from '../model/types.js' */
/** @import { History, SoFar } from '../model/world-types.js' */

/**
 * The days on which an answer changed, each told as it is found.
 *
 * @param {string} question
 * @param {Values} values
 * @param {(so: SoFar) => void} told what was found so far, each time there is more
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<History>}
 */
export async function historyOf(question, values, told, signal) {
  const address = answerAddress(question, values, '/history');
  const known = keptFrom(address);
  if (known) return /** @type {History} */ (known);
  const response = await send(address, { headers: { Accept: 'application/x-ndjson' }, signal });
  /** @type {SoFar} */
  let so = { entries: [], tried: 0, of: 0 };
  for await (const line of lines(response)) {
    const { entry, tried, of, history, problem } = parseExactly(line);
    if (problem) throw new Problem(problem);
    if (history) {
      const whole = { ...history, entries: so.entries };
      keep(address, whole);
      return whole;
    }
    so = entry ? { ...so, entries: [...so.entries, entry] } : { ...so, tried, of };
    told(so);
  }
  throw new Problem({
    title: say('The server broke off'),
    status: 0,
    detail: say('The history did not come to its end.'),
    code: 'unexpected',
    hint: say('Ask again.'),
  });
}
