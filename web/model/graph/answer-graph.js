/** What of an answer its picture draws, and how. */
import { idsAt, numberAt } from '../rows.js';
import { isLayout } from './layout-names.js';

/** @import { Answer, EntityNode, Fact } from '../types.js' */
/** @import { Place } from '../place.js' */
/** @import { LayoutName, Levels } from './scene.js' */

/** An answer with a column of this name tells of loops, which are drawn as such. */
const LOOP = 'loop';

/** @typedef {Place['selection']} Selection */

/**
 * The entities that are drawn: a deal only where a fact joins it to others.
 *
 * @param {Pick<Answer, 'graph'>} answer
 */
export function nodesOf({ graph }) {
  const joined = new Set(graph.edges.flatMap((edge) => [edge.from, edge.to]));
  return graph.nodes.filter((node) => joined.has(node.id) || node.label !== 'Deal');
}

/**
 * The entities that a question begins from: those named in its parameters.
 *
 * @param {Pick<Answer, 'parameters' | 'graph'>} answer
 */
export function startsOf({ parameters, graph }) {
  const named = new Set(Object.values(parameters).flat().map(String));
  return new Set(graph.nodes.map((node) => node.id).filter((id) => named.has(id)));
}

/**
 * Layers by the column that the question names (`show: graph ENTITY LEVEL`), the start at nought.
 *
 * @param {Pick<Answer, 'show' | 'rows'>} answer
 * @param {Set<string>} starts
 * @returns {Levels}
 */
export function levelsOf({ show, rows }, starts) {
  const [entity, level] = show.columns;
  if (!level) return new Map();
  const levels = new Map(rows.map((row) => [String(row[entity]), numberAt(row, level) ?? 0]));
  for (const id of starts) if (!levels.has(id)) levels.set(id, 0);
  return levels;
}

/**
 * The layout that is wished for, else the one that suits the answer.
 *
 * @param {Pick<Answer, 'columns'>} answer
 * @param {Levels} levels
 * @param {string | null} wished
 * @returns {LayoutName}
 */
export function layoutOf({ columns }, levels, wished) {
  if (isLayout(wished)) return wished;
  if (columns.some((column) => column.name === LOOP)) return 'circle';
  return levels.size > 0 ? 'layers' : 'force';
}

/**
 * The id of what is chosen, as scenes have it; null where nothing or more than one thing is.
 *
 * @param {Selection} selection
 */
export function selectedId(selection) {
  if (selection?.ids.length !== 1) return null;
  return selection.kind === 'entity' ? selection.ids[0] : `fact.${selection.ids[0]}`;
}

/**
 * What lights up: the facts that are chosen with their ends, or the chosen entity with its chain, else its own facts.
 *
 * @param {Answer} answer
 * @param {Selection} selection
 */
export function litIn(answer, selection) {
  const chain = selection?.kind === 'entity' ? chainTo(answer, selection.ids[0]) : [];
  return litAmong(answer.graph.edges, chain.length ? { kind: 'fact', ids: chain } : selection);
}

/**
 * The facts that are chosen, or those of the chosen entity, with their ends.
 *
 * @param {Fact[]} facts
 * @param {Selection} selection
 */
export function litAmong(facts, selection) {
  if (!selection) return withEnds([]);
  const { kind, ids } = selection;
  return withEnds(
    facts.filter(({ id, from, to }) => (kind === 'fact' ? ids.includes(id) : [from, to].includes(ids[0]))),
  );
}

/**
 * Ids of facts and of their ends, as scenes have them.
 *
 * @param {Fact[]} edges
 */
export function withEnds(edges) {
  return new Set(edges.flatMap((edge) => [`fact.${edge.id}`, edge.from, edge.to]));
}

/**
 * @param {Answer} answer
 * @param {string} id
 * @returns {string[]}
 */
function chainTo({ show, columns, rows }, id) {
  const [entity] = show.columns;
  const fact = columns.find((column) => column.type === 'fact')?.name;
  const row = entity && fact ? rows.find((one) => one[entity] === id) : null;
  return row && fact ? idsAt(row, fact) : [];
}

/**
 * So tall is the picture: by its longest layer, or by how much there is to draw.
 *
 * @param {EntityNode[]} nodes
 * @param {Levels} levels
 * @param {LayoutName} layout
 */
export function heightOf(nodes, levels, layout) {
  const layers = [...Map.groupBy(levels.values(), (level) => level).values()];
  const longest = Math.max(0, ...layers.map((layer) => layer.length));
  return Math.max(400, Math.min(720, layout === 'layers' ? 60 + 25 * longest : 330 + 7 * nodes.length));
}
