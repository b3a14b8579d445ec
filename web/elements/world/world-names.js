/** The names of what a world takes out or supposes. */
import { api } from '../api.js';
import { isGone } from '../../model/problem.js';
import { verb } from '../../model/vocabulary.js';
import { readSupposed } from '../../model/world.js';
import { nameOf } from '../marks.js';

/** @import { World } from '../../model/world.js' */

/** So many are searched through for the one with an id. */
const FOUND = 5;

/**
 * Names by id; a fact is called by what it states, and what is none of these stays as it is.
 *
 * @param {World} world
 * @param {AbortSignal} signal
 * @returns {Promise<Map<string, string>>}
 */
export async function worldNames(world, signal) {
  const supposed = world.with.map(readSupposed).flatMap((fact) => (fact ? [fact.from, fact.to] : []));
  const ids = [...new Set([...world.without, ...supposed])].filter((part) => !part.includes(':'));
  const named = await Promise.all(
    ids.map(async (id) => {
      const { entities, deals } = await api.search(id, FOUND, signal);
      const found = [...entities, ...deals.map(({ id: deal, title }) => ({ id: deal, name: title }))];
      const name = found.find((one) => one.id === id)?.name ?? (await statedBy(id, signal));
      return /** @type {[string, string]} */ ([id, name]);
    }),
  );
  return new Map(named);
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 */
async function statedBy(id, signal) {
  try {
    const { fact, nodes } = await api.fact(id, {}, signal);
    const known = new Map(nodes.map((node) => [node.id, node]));
    return `“${nameOf(known, fact.from)} ${verb(fact.type)} ${nameOf(known, fact.to)}”`;
  } catch (failure) {
    if (isGone(failure)) return id;
    throw failure;
  }
}
