/** The names of what a world takes out or supposes. */
import { api } from '../api.js';
import { readSupposed } from '../../model/world.js';

/** @import { World } from '../../model/world.js' */

/** So many are searched through for the one with an id. */
const FOUND = 5;

/**
 * Names by id; facts and sources have none, and stay as they are.
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
      return /** @type {[string, string]} */ ([id, found.find((one) => one.id === id)?.name ?? id]);
    }),
  );
  return new Map(named);
}
