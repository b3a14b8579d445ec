/**
 * A picture that grows: what stands keeps its place, and each round of newcomers is laid out around those before. The same
 * rounds thus give the same picture.
 */
import { settled } from './forces.js';

/** @import { EntityNode, Fact } from '../types.js' */
/** @import { Round } from '../explore/explored.js' */
/** @import { Point, Places } from './scene.js' */

const ARM = 120;

/**
 * @param {Round[]} rounds `{hubs, ids}`: who came by whose opening, in order; who is in none comes last
 * @param {Places} standing places by id of those that keep theirs
 * @param {(places: Places) => Places} spread those of the first round over the ground
 * @param {EntityNode[]} nodes
 * @param {Fact[]} edges
 * @returns {Places} places by id
 */
export function grown(nodes, edges, rounds, standing, spread = (places) => places) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map([...standing].filter(([id]) => byId.has(id)));
  const all = [...byId.keys()];
  for (const { hubs, ids } of [...rounds, { hubs: all, ids: all }]) {
    const fresh = ids.filter((id) => byId.has(id) && !places.has(id));
    if (fresh.length === 0) continue;
    const here = new Set([...places.keys(), ...fresh]);
    const part = nodes.filter(({ id }) => here.has(id));
    const laidOut = settled(part, ofHubs(edges, new Set(hubs), here), seated(fresh, edges, places), places);
    for (const [id, place] of places.size === 0 ? spread(laidOut) : laidOut) places.set(id, place);
  }
  return places;
}

/**
 * Only the lines of its hubs pull, whatever else is known by now: so that a round comes out the same when it is replayed.
 *
 * @param {Fact[]} edges
 * @param {Set<string>} hubs
 * @param {Set<string>} here
 */
function ofHubs(edges, hubs, here) {
  return edges.filter(({ from, to }) => here.has(from) && here.has(to) && (hubs.has(from) || hubs.has(to)));
}

/**
 * Newcomers begin as a fan in the widest gap around the one they came with.
 *
 * @param {string[]} fresh
 * @param {Fact[]} edges
 * @param {Places} places
 * @returns {Places}
 */
function seated(fresh, edges, places) {
  if (places.size === 0) return new Map();
  const middle = middleOf([...places.values()]);
  const byAnchor = Map.groupBy(fresh, (id) => neighbourOf(id, edges, places) ?? null);
  return new Map(
    [...byAnchor].flatMap(([anchor, ids]) => {
      const { x, y } = (anchor !== null && places.get(anchor)) || middle;
      const { from, wide } = gapAround(anchor, edges, places);
      return ids.map((id, at) => {
        const angle = from + (wide * (at + 1)) / (ids.length + 1);
        return /** @type {const} */ ([id, { x: x + ARM * Math.cos(angle), y: y + ARM * Math.sin(angle) }]);
      });
    }),
  );
}

/**
 * The widest angle around a node that no line of its own crosses: where it begins, and how wide it is.
 *
 * @param {string | null} anchor null where newcomers came with none that stands
 * @param {Fact[]} edges
 * @param {Places} places
 */
function gapAround(anchor, edges, places) {
  const here = anchor !== null && places.get(anchor);
  if (!here) return { from: 0, wide: 2 * Math.PI };
  const angles = edges
    .filter(({ from, to }) => from === anchor || to === anchor)
    .map(({ from, to }) => places.get(from === anchor ? to : from))
    .filter((place) => place !== undefined)
    .map(({ x, y }) => Math.atan2(y - here.y, x - here.x))
    .sort((a, b) => a - b);
  if (angles.length === 0) return { from: 0, wide: 2 * Math.PI };
  const gaps = angles.map((from, at) => ({ from, wide: (angles[at + 1] ?? angles[0] + 2 * Math.PI) - from }));
  return gaps.reduce((widest, gap) => (gap.wide > widest.wide ? gap : widest));
}

/**
 * @param {string} id
 * @param {Fact[]} edges
 * @param {Places} places
 */
function neighbourOf(id, edges, places) {
  const edge = edges.find(({ from, to }) => (from === id && places.has(to)) || (to === id && places.has(from)));
  return edge?.from === id ? edge.to : edge?.from;
}

/**
 * @param {Point[]} places
 * @returns {Point}
 */
function middleOf(places) {
  const sum = places.reduce(({ x, y }, place) => ({ x: x + place.x, y: y + place.y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}
