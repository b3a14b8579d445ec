/** Fetches what a view opens, and the chain that it seeks. */
import { api } from '../../elements/api.js';
import { explored, openingKey } from '../../model/explore/explored.js';
import { askedFor } from '../../model/explore/kin.js';
import { CAP } from '../../model/explore/view.js';
import { asProblem, isGone } from '../../model/problem.js';

/** @import { Answer, Values } from '../../model/types.js' */
/** @import { Hoods } from '../../model/explore/explored.js' */
/** @import { View } from '../../model/explore/view.js' */

/** Fetched at once for each opening, so that opening further asks nothing more up to here. */
const FETCHED = 200;
const MOST = 1000;
const CHAINS = 6;

/**
 * The graph of a view, as `explored` gives it, and whom the address names in vain.
 *
 * @param {View} view
 * @param {Values} context
 * @param {AbortSignal} signal
 */
export async function fetchExplored(view, context, signal) {
  const { found, gone } = await hoodsOf(view, context, signal);
  const there = gone.reduce(
    (rest, id) => rest.closing(id),
    gone.length ? view.startingAt(view.starts.filter((id) => !gone.includes(id))) : view,
  );
  const { chain, lost } = await chainOf(there, context, signal);
  return { ...explored(there, found, chain), gone: [...new Set([...gone, ...lost])] };
}

/**
 * @param {View} view
 * @param {Values} context
 * @param {AbortSignal} signal
 * @returns {Promise<{found: Hoods, gone: string[]}>}
 */
async function hoodsOf(view, context, signal) {
  /** @type {Map<string, {id: string, types: string[], times: number}>} */
  const wanted = new Map();
  for (const { id, types } of view.openings) {
    const key = openingKey(id, types);
    wanted.set(key, { id, types, times: (wanted.get(key)?.times ?? 0) + 1 });
  }
  /** @type {string[]} */
  const gone = [];
  /** @type {unknown} */
  let unknown = null;
  const fetched = await Promise.all(
    [...wanted].map(async ([key, { id, types, times }]) => {
      const limit = times * CAP * 4 > FETCHED ? MOST : FETCHED;
      const values = { ...askedFor(types), ...context, limit };
      try {
        return /** @type {const} */ ([key, await api.neighbours(id, values, signal)]);
      } catch (problem) {
        if (!isGone(problem)) throw problem;
        gone.push(id);
        unknown = problem;
        return null;
      }
    }),
  );
  const found = new Map(fetched.filter((one) => one !== null));
  // Where nothing is left there is no rest to show, and the answer names who is near.
  if (unknown && found.size === 0) throw unknown;
  return { found, gone: [...new Set(gone)] };
}

/**
 * @param {View} view
 * @param {Values} context
 * @param {AbortSignal} signal
 * @returns {Promise<{chain: Answer | null, lost: string[]}>} `lost`: an end that the address names in vain
 */
async function chainOf({ between }, context, signal) {
  if (between.length < 2 || between[0] === between[1]) return { chain: null, lost: [] };
  const values = { from: between[0], to: between[1], chains: CHAINS, ...context };
  try {
    return { chain: await api.answer('connection', values, signal), lost: [] };
  } catch (problem) {
    if (!isGone(problem)) throw problem;
    return { chain: null, lost: between.filter((id) => id === asProblem(problem).given) };
  }
}
