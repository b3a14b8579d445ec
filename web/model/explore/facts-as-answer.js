/** The facts of the canvas as the rows of a table, in the columns that answers have. */
import { count } from '../format.js';

/** @import { ColumnType, Fact, Row } from '../types.js' */
/** @import { Explored } from './explored.js' */
/** @import { View } from './view.js' */

/** @type {[name: string, type: ColumnType, about: string][]} */
const COLUMNS = [
  ['from', 'entity', 'From'],
  ['type', 'text', 'What it does'],
  ['to', 'entity', 'To'],
  ['what', 'text', 'The thing supplied or bought'],
  ['amountMin', 'amount', 'Amount as stated'],
  ['amountMax', 'amount', 'Greatest amount'],
  ['amountQualifier', 'text', 'How the source states it'],
  ['currency', 'text', 'Currency'],
  ['status', 'standing', 'How binding it is'],
  ['preference', 'text', 'The degree of preference that a source declares'],
  ['since', 'date', 'Holds from this day'],
  ['statement', 'text', 'What the sources say'],
  ['evidence', 'fact', 'The fact'],
];

/** @param {{edges: Fact[]}} graph */
export function factsAsAnswer({ edges }) {
  const rows = edges.map((edge) => rowOf({ ...edge, since: edge.since ?? edge.announced, evidence: edge.id }));
  const first = rows[0];
  return {
    title: 'The facts of the picture',
    columns: COLUMNS.map(([name, type, about]) => ({ name, type, list: false, about })),
    rows,
    // Every row is here.
    constant: COLUMNS.map(([name]) => name).filter((name) => rows.every((row) => row[name] === first[name])),
    truncated: false,
  };
}

/**
 * The canvas as an answer, for the ways out of the page.
 *
 * @param {Explored} graph
 * @param {View} view
 */
export function exploredAsAnswer({ nodes, edges, sources }, view) {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const { columns, rows } = factsAsAnswer({ edges });
  return {
    title: `Around ${view.starts.map((id) => names.get(id) ?? id).join(', ')}`,
    headline: `${count(nodes.length, 'entity', 'entities')} and ${count(edges.length, 'fact')}.`,
    columns,
    rows,
    graph: { nodes, edges },
    sources: [...new Set(edges.flatMap((edge) => edge.sources ?? []))].map((id) => sources.get(id) ?? { id }),
  };
}

/**
 * @param {Fact & {evidence: string}} fact
 * @returns {Row}
 */
function rowOf(fact) {
  /** @type {Row} */
  const row = {};
  for (const [name, value] of Object.entries(fact)) if (value !== undefined) row[name] = value;
  return row;
}
