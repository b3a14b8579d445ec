/** Fetches what a view opens, and the chain that it seeks. */
import { api } from '../../elements/api.js';
import { explored, openingKey } from '../../model/explore/explored.js';
import { CAP } from '../../model/explore/view.js';

/** Fetched at once for each opening, so that opening further asks nothing more up to here. */
const FETCHED = 200;
const MOST = 1000;
const CHAINS = 6;

/** The graph of a view, as `explored` gives it. */
export async function fetchExplored(view, context, signal) {
  const [hoods, chain] = await Promise.all([hoodsOf(view, context, signal), chainOf(view, context, signal)]);
  return explored(view, hoods, chain);
}

async function hoodsOf(view, context, signal) {
  const wanted = new Map();
  for (const { id, types } of view.openings) {
    const key = openingKey(id, types);
    wanted.set(key, { id, types, times: (wanted.get(key)?.times ?? 0) + 1 });
  }
  const fetched = await Promise.all(
    [...wanted].map(async ([key, { id, types, times }]) => {
      const limit = times * CAP * 4 > FETCHED ? MOST : FETCHED;
      return [key, { id, types, ...(await api.neighbours(id, { types: types.join(','), ...context, limit }, signal)) }];
    }),
  );
  return new Map(fetched);
}

async function chainOf({ between }, context, signal) {
  if (between.length < 2 || between[0] === between[1]) return null;
  return api.answer('connection', { from: between[0], to: between[1], chains: CHAINS, ...context }, signal);
}
