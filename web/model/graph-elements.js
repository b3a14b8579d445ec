/** Entities and facts as the elements of a graph picture. */
import { FAMILIES, TYPES, verb } from './vocabulary.js';
import { amount, quantity, share } from './format.js';

/** Up to this many facts, every line carries its verb; above, only what is counted. */
const VERBS_UP_TO = 25;
const LOUD = 8;

/** The label of a node, and the type of the edge to it, that stands for neighbours not shown. */
export const MORE = 'MORE';

export function elementsOf(nodes, edges, levels) {
  const few = edges.length <= VERBS_UP_TO;
  const loud = loudest(edges);
  return {
    nodes: nodes.map((node) => ({
      data: {
        id: node.id,
        label: node.label,
        name: node.name ?? node.id,
        ...(levels.has(node.id) ? { level: levels.get(node.id) } : {}),
      },
    })),
    edges: edges
      .map((edge) => [edge, textOf(edge, few)])
      .map(([edge, text]) => ({
        data: {
          id: `fact.${edge.id}`,
          source: edge.from,
          target: edge.to,
          family: TYPES[edge.type]?.family in FAMILIES ? TYPES[edge.type].family : 'need',
          symmetric: TYPES[edge.type]?.symmetric || edge.type === MORE ? 1 : 0,
          status: edge.status,
          loud: loud.has(edge.id) ? 1 : 0,
          width: widthOf(edge),
          text,
          // In a crowd few lines show theirs.
          letters: few ? text.length : 0,
          // Half the text and the width of an arrow: so far from the node its middle stands.
          offset: 22 + text.length * 2.75,
        },
      })),
  };
}

/** The facts of the largest amounts, one between any two: these keep their text in a crowd. */
function loudest(edges) {
  const between = new Map();
  for (const edge of [...edges].sort((a, b) => much(b) - much(a))) {
    const pair = [edge.from, edge.to].sort().join(' ');
    if (much(edge) > 0 && between.size < LOUD && !between.has(pair)) between.set(pair, edge.id);
  }
  return new Set(between.values());
}

function much({ amountMin, amountMax }) {
  return amountMax ?? amountMin ?? 0;
}

/** Wider by the power of ten: a million is thin, a hundred billion broad. */
function widthOf(edge) {
  const value = much(edge);
  return value > 1e6 ? 1.3 + Math.min(4, Math.log10(value / 1e6) * 0.75) : 1.3;
}

function textOf(edge, few) {
  if (edge.type === MORE) return '';
  const stated = amount(edge) || quantity(edge) || (few ? share({ ...edge, shareOf: '' }) : '');
  const counted = stated === 'undisclosed' && !few ? '' : stated;
  return few ? [verb(edge.type), counted].filter(Boolean).join(' · ') : counted;
}
