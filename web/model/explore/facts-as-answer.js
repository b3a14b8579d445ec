/** The facts of the canvas as the rows of a table, in the columns that answers have. */
import { count } from '../format.js';
import { listed, say } from '../say.js';

/** @import { ColumnType, Fact, Row } from '../types.js' */
/** @import { Explored } from './explored.js' */
/** @import { View } from './view.js' */

/** @type {[name: string, type: ColumnType, about: string][]} */
const COLUMNS = [
  ['from', 'entity', say('From')],
  ['type', 'text', say('What it does')],
  ['to', 'entity', say('To')],
  ['what', 'text', say('The thing supplied or bought')],
  ['amountMin', 'amount', say('Amount as stated')],
  ['amountMax', 'amount', say('Greatest amount')],
  ['amountQualifier', 'text', say('How the source states it')],
  ['currency', 'text', say('Currency')],
  ['status', 'standing', say('How binding it is')],
  ['preference', 'text', say('The degree of preference that a source declares')],
  ['since', 'date', say('Holds from this day')],
  ['statement', 'text', say('What the sources say')],
  ['evidence', 'fact', say('The fact')],
];

/** @param {{edges: Fact[]}} graph */
export function factsAsAnswer({ edges }) {
  const rows = edges.map((edge) => rowOf({ ...edge, since: edge.since ?? edge.announced, evidence: edge.id }));
  const first = rows[0];
  return {
    title: say('The facts of the picture'),
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
    title: say('Around {names}', { names: listed(view.starts.map((id) => names.get(id) ?? id)) }),
    headline: say('{entities} and {facts}.', {
      entities: count(nodes.length, 'entity', 'entities'),
      facts: count(edges.length, 'fact'),
    }),
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
