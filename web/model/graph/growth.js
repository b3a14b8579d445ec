/**
 * A picture that grows: what stands keeps its place, and each round of newcomers is laid out around those before. The same
 * rounds thus give the same picture.
 */
import { settled } from './forces.js';

const ARM = 120;

/**
 * @param rounds `{hubs, ids}`: who came by whose opening, in order
 * @param standing places by id of those that keep theirs
 * @returns places by id
 */
export function grown(nodes, edges, rounds, standing) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map([...standing].filter(([id]) => byId.has(id)));
  for (const { hubs, ids } of rounds) {
    const fresh = ids.filter((id) => byId.has(id) && !places.has(id));
    if (fresh.length === 0) continue;
    const here = [...places.keys(), ...fresh];
    const pulling = ofHubs(edges, new Set(hubs), new Set(here));
    for (const [id, place] of settled(
      here.map((id) => byId.get(id)),
      pulling,
      seated(fresh, edges, places),
      places,
    ))
      places.set(id, place);
  }
  return places;
}

/** Only the lines of its hubs pull, whatever else is known by now: so that a round comes out the same when it is replayed. */
function ofHubs(edges, hubs, here) {
  return edges.filter(({ from, to }) => here.has(from) && here.has(to) && (hubs.has(from) || hubs.has(to)));
}

/** Newcomers begin as a fan in the widest gap around the one they came with. */
function seated(fresh, edges, places) {
  if (places.size === 0) return new Map();
  const middle = middleOf([...places.values()]);
  const byAnchor = Map.groupBy(fresh, (id) => neighbourOf(id, edges, places) ?? null);
  return new Map(
    [...byAnchor].flatMap(([anchor, ids]) => {
      const { x, y } = places.get(anchor) ?? middle;
      const { from, wide } = gapAround(anchor, edges, places);
      return ids.map((id, at) => {
        const angle = from + (wide * (at + 1)) / (ids.length + 1);
        return [id, { x: x + ARM * Math.cos(angle), y: y + ARM * Math.sin(angle) }];
      });
    }),
  );
}

/** The widest angle around a node that no line of its own crosses: where it begins, and how wide it is. */
function gapAround(anchor, edges, places) {
  const here = places.get(anchor);
  const others = edges
    .filter(({ from, to }) => from === anchor || to === anchor)
    .map(({ from, to }) => places.get(from === anchor ? to : from));
  const angles = others
    .filter(Boolean)
    .map(({ x, y }) => Math.atan2(y - here.y, x - here.x))
    .sort((a, b) => a - b);
  if (angles.length === 0) return { from: 0, wide: 2 * Math.PI };
  const gaps = angles.map((from, at) => ({ from, wide: (angles[at + 1] ?? angles[0] + 2 * Math.PI) - from }));
  return gaps.reduce((widest, gap) => (gap.wide > widest.wide ? gap : widest));
}

function neighbourOf(id, edges, places) {
  const edge = edges.find(({ from, to }) => (from === id && places.has(to)) || (to === id && places.has(from)));
  return edge?.from === id ? edge.to : edge?.from;
}

function middleOf(places) {
  const sum = places.reduce(({ x, y }, place) => ({ x: x + place.x, y: y + place.y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}
