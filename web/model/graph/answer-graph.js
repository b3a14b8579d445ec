/** What of an answer its picture draws, and how. */
import { LAYOUTS } from './layout-names.js';

/** An answer with a column of this name tells of loops, which are drawn as such. */
const LOOP = 'loop';

/** The entities that are drawn: a deal only where a fact joins it to others. */
export function nodesOf({ graph }) {
  const joined = new Set(graph.edges.flatMap((edge) => [edge.from, edge.to]));
  return graph.nodes.filter((node) => joined.has(node.id) || node.label !== 'Deal');
}

/** The entities that a question begins from: those named in its parameters. */
export function startsOf({ parameters, graph }) {
  const named = new Set(
    Object.values(parameters)
      .flat()
      .filter((value) => typeof value === 'string'),
  );
  return new Set(graph.nodes.map((node) => node.id).filter((id) => named.has(id)));
}

/** Layers by the column that the question names (`show: graph ENTITY LEVEL`), the start at nought. */
export function levelsOf({ show, rows }, starts) {
  const [entity, level] = show.columns;
  if (!level) return new Map();
  const levels = new Map(rows.map((row) => [row[entity], row[level]]));
  for (const id of starts) if (!levels.has(id)) levels.set(id, 0);
  return levels;
}

/** The layout that is wished for, else the one that suits the answer. */
export function layoutOf({ columns }, levels, wished) {
  if (wished in LAYOUTS) return wished;
  if (columns.some((column) => column.name === LOOP)) return 'circle';
  return levels.size > 0 ? 'layers' : 'force';
}

/** The id of what is chosen, as scenes have it; null where nothing or more than one thing is. */
export function selectedId(selection) {
  if (selection?.ids.length !== 1) return null;
  return selection.kind === 'entity' ? selection.ids[0] : `fact.${selection.ids[0]}`;
}

/** What lights up: the facts that are chosen with their ends, or the chosen entity with its chain, else its own facts. */
export function litIn(answer, selection) {
  if (!selection) return new Set();
  const facts = selection.kind === 'fact' ? selection.ids : chainTo(answer, selection.ids[0]);
  return withEnds(
    answer.graph.edges.filter((edge) =>
      facts.length ? facts.includes(edge.id) : edge.from === selection.ids[0] || edge.to === selection.ids[0],
    ),
  );
}

/** Ids of facts and of their ends, as scenes have them. */
export function withEnds(edges) {
  return new Set(edges.flatMap((edge) => [`fact.${edge.id}`, edge.from, edge.to]));
}

function chainTo({ show, columns, rows }, id) {
  const [entity] = show.columns;
  const fact = columns.find((column) => column.type === 'fact')?.name;
  const row = entity && fact ? rows.find((one) => one[entity] === id) : null;
  return row ? [row[fact]].flat() : [];
}

/** So tall is the picture: by its longest layer, or by how much there is to draw. */
export function heightOf(nodes, levels, layout) {
  const layers = [...Map.groupBy(levels.values(), (level) => level).values()];
  const longest = Math.max(0, ...layers.map((layer) => layer.length));
  return Math.max(400, Math.min(720, layout === 'layers' ? 60 + 25 * longest : 330 + 7 * nodes.length));
}
