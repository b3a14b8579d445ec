/** From a view and what was fetched for it to a graph: capped, filtered, and what is left counted. */
import { CAP } from './view.js';

/**
 * @param hoods what each opening of the view gave, by `openingKey`: `{id, types, nodes, edges, sources, total}`
 * @param chain the answer that joins the two chosen ends, or null
 * @returns `{nodes, edges, sources, rounds, more, chain}`: `rounds` are `{hubs, ids}`: who came by whose opening, in order;
 *     `more` counts the neighbours not shown by opened id
 */
export function explored(view, hoods, chain) {
  const nodes = new Map();
  const edges = new Map();
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
    nodes: [...seen].map((id) => nodes.get(id)).filter(Boolean),
    edges: [...edges.values()].filter((edge) => passes(edge) && seen.has(edge.from) && seen.has(edge.to)),
    sources,
    rounds,
    more,
    chain,
  };
}

/** The same for two openings of the same. */
export function openingKey(id, types) {
  return [id, ...types].join(' ');
}

/** Whether a fact is of what the reader wants to see. */
function filter({ without, hidden, least }, nodes) {
  const unwanted = (id) => hidden.has(id) || without.has(nodes.get(id)?.label);
  return (edge) =>
    !without.has(edge.type) &&
    !unwanted(edge.from) &&
    !unwanted(edge.to) &&
    (least === 0 || (edge.amountMax ?? edge.amountMin ?? 0) >= least);
}

function roundsOf(view, hoods, passes, chain) {
  const seen = new Set(view.starts.filter((id) => !view.hidden.has(id)));
  const rounds = [{ hubs: view.starts, ids: [...seen] }];
  const left = new Map();
  for (const { id, types } of view.openings) {
    if (!seen.has(id)) continue;
    const key = openingKey(id, types);
    const hood = hoods.get(key);
    const wanted = new Set(hood.edges.filter(passes).map((edge) => (edge.from === id ? edge.to : edge.from)));
    const fresh = [...wanted].filter((one) => !seen.has(one));
    const shown = fresh.slice(0, CAP);
    for (const one of shown) seen.add(one);
    rounds.push({ hubs: [id], ids: shown });
    left.set(key, { id, types, wanted, beyond: hood.total - hood.edges.length });
  }
  if (chain) {
    const ids = chain.graph.nodes.map((node) => node.id);
    rounds.push({ hubs: ids, ids: ids.filter((id) => !seen.has(id) && !view.hidden.has(id)) });
    for (const id of ids) seen.add(id);
  }
  const more = new Map();
  for (const { id, types, wanted, beyond } of left.values()) {
    const count = [...wanted].filter((one) => !seen.has(one)).length + beyond;
    if (count > 0) more.set(['more', id, ...types].join(':'), { id, types, count });
  }
  return { rounds: firstTogether(rounds, view.starts.length), more };
}

/** The starts and their own neighbours are laid out together. */
function firstTogether(rounds, starts) {
  const first = rounds.slice(0, starts + 1);
  return [{ hubs: first[0].hubs, ids: first.flatMap((round) => round.ids) }, ...rounds.slice(starts + 1)];
}
