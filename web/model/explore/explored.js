/** From a view and what was fetched for it to a graph: capped, filtered, and what is left counted. */
import { sortsLeft, sortWord } from './kin.js';
import { CAP } from './view.js';

/** @import { Answer, EntityNode, Fact, NeighbourGroup, Neighbours, Source } from '../types.js' */
/** @import { View } from './view.js' */

/** @typedef {{hubs: string[], ids: string[]}} Round who came by whose opening */

/**
 * @typedef {object} More how many neighbours of an opening are not shown
 * @property {string} id
 * @property {string[]} types
 * @property {number} count
 * @property {NeighbourGroup} [sort] where they are of one sort among several
 */

/** @typedef {Map<string, Neighbours>} Hoods what each opening of a view gave, by `openingKey` */

/** @typedef {(edge: Fact) => boolean} Passes */

/**
 * @typedef {object} Explored
 * @property {EntityNode[]} nodes
 * @property {Fact[]} edges
 * @property {Map<string, Source>} sources
 * @property {Round[]} rounds in order
 * @property {Map<string, More>} more
 * @property {Answer | null} chain
 */

/**
 * @param {View} view
 * @param {Hoods} hoods
 * @param {Answer | null} chain the answer that joins the two chosen ends
 * @returns {Explored}
 */
export function explored(view, hoods, chain) {
  /** @type {Map<string, EntityNode>} */
  const nodes = new Map();
  /** @type {Map<string, Fact>} */
  const edges = new Map();
  /** @type {Map<string, Source>} */
  const sources = new Map();
  for (const { nodes: some, edges: facts, sources: cited } of [
    ...hoods.values(),
    ...(chain ? [{ ...chain.graph, sources: chain.sources }] : []),
  ]) {
    for (const source of cited) sources.set(source.id, source);
    for (const node of some) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of facts) edges.set(edge.id, edge);
  }
  const passes = filter(view, nodes);
  const { rounds, more } = roundsOf(view, hoods, passes, chain);
  const seen = new Set(rounds.flatMap((round) => round.ids));
  return {
    nodes: [...seen].map((id) => nodes.get(id)).filter((node) => node !== undefined),
    edges: [...edges.values()].filter((edge) => passes(edge) && seen.has(edge.from) && seen.has(edge.to)),
    sources,
    rounds,
    more,
    chain,
  };
}

/**
 * The same for two openings of the same.
 *
 * @param {string} id
 * @param {string[]} types
 */
export function openingKey(id, types) {
  return [id, ...types].join(' ');
}

/**
 * Whether a fact is of what the reader wants to see.
 *
 * @param {View} view
 * @param {Map<string, EntityNode>} nodes
 * @returns {Passes}
 */
function filter({ without, hidden, least }, nodes) {
  const unwanted = (/** @type {string} */ id) => hidden.has(id) || without.has(nodes.get(id)?.label ?? '');
  return (edge) =>
    !without.has(edge.type) &&
    !unwanted(edge.from) &&
    !unwanted(edge.to) &&
    (least === 0 || (edge.amountMax ?? edge.amountMin ?? 0) >= least);
}

/**
 * @param {View} view
 * @param {Hoods} hoods
 * @param {Passes} passes
 * @param {Answer | null} chain
 */
function roundsOf(view, hoods, passes, chain) {
  const { without } = view;
  const seen = new Set(view.starts.filter((id) => !view.hidden.has(id)));
  const rounds = [{ hubs: view.starts, ids: [...seen] }];
  const left = new Map();
  for (const { id, types } of view.openings) {
    if (!seen.has(id)) continue;
    const key = openingKey(id, types);
    const hood = hoods.get(key);
    if (!hood) continue;
    const wanted = new Set(hood.edges.filter(passes).map((edge) => (edge.from === id ? edge.to : edge.from)));
    const fresh = [...wanted].filter((one) => !seen.has(one));
    const shown = fresh.slice(0, CAP);
    for (const one of shown) seen.add(one);
    rounds.push({ hubs: [id], ids: shown });
    left.set(key, { id, types, wanted, hood });
  }
  if (chain) {
    const ids = chain.graph.nodes.map((node) => node.id);
    rounds.push({ hubs: ids, ids: ids.filter((id) => !seen.has(id) && !view.hidden.has(id)) });
    for (const id of ids) seen.add(id);
  }
  /** @type {Map<string, More>} */
  const more = new Map();
  for (const { id, types, wanted, hood } of left.values()) {
    const sorts = types.length === 0 ? sortsLeft(hood, id, seen) : [];
    const opened = new Set(view.openings.filter((one) => one.id === id).flatMap((one) => one.types));
    for (const sort of sorts.filter(
      (one) => !opened.has(sortWord(one)) && !without.has(one.type) && !without.has(one.kind),
    ))
      more.set(['more', id, sortWord(sort)].join(':'), { id, types: [sortWord(sort)], count: sort.count, sort });
    const count = [...wanted].filter((one) => !seen.has(one)).length + hood.total - hood.edges.length;
    if (count > 0 && sorts.length === 0) more.set(['more', id, ...types].join(':'), { id, types, count });
  }
  return { rounds: firstTogether(rounds, view.starts.length), more };
}

/**
 * The starts and their own neighbours are laid out together.
 *
 * @param {Round[]} rounds
 * @param {number} starts
 */
function firstTogether(rounds, starts) {
  const first = rounds.slice(0, starts + 1);
  return [{ hubs: first[0].hubs, ids: first.flatMap((round) => round.ids) }, ...rounds.slice(starts + 1)];
}
