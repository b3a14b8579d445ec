/**
 * Flows as ranges (`show: sankey FROM TO MIN MAX`): payers left, payees right, so that loops do not bend it.
 * A flow is as broad as the most it may be; the part that is sure is in full colour.
 */
import { amountInBrief } from '../brief.js';
import { KINDS } from '../vocabulary.js';
import { amountAt, numberAt } from '../rows.js';
import { factsOf, labelOf, leftOut } from './chart-rows.js';
import { say } from '../say.js';

/** @import { Row } from '../types.js' */
/** @import { Charted, Mark } from './chart-rows.js' */

/**
 * @typedef {object} End one side of flows
 * @property {string} name
 * @property {string[]} lines
 * @property {{position: 'left' | 'right', formatter: string}} label
 * @property {{color: string}} itemStyle
 */

const SHOWN = 40;
const ROW = 24;

/** @param {Charted} charted */
export function sankeyChart({ answer, known, colour }) {
  const [from, to, min, max] = answer.show.columns;
  const most = (/** @type {Row} */ row) => numberAt(row, max) ?? numberAt(row, min) ?? 0;
  const sized = answer.rows.filter((row) => most(row) > 0);
  const rows = [...sized].sort((a, b) => most(b) - most(a)).slice(0, SHOWN);
  /** @type {Map<string, End>} */
  const nodes = new Map();
  const node = (/** @type {string} */ column, /** @type {'pays' | 'is paid'} */ side, /** @type {Row} */ row) => {
    const name = `${side} ${row[column]}`;
    if (!nodes.has(name)) {
      const label = labelOf(answer, column, row, known);
      const kind = KINDS[known.nodes.get(String(row[column]))?.label ?? ''];
      nodes.set(name, {
        name,
        lines: [label],
        label: { position: side === 'pays' ? 'left' : 'right', formatter: label },
        itemStyle: { color: colour(kind?.colour ?? '--deal') },
      });
    }
    return name;
  };
  const linesOf = (/** @type {Row} */ row) => [
    `${labelOf(answer, from, row, known)} → ${labelOf(answer, to, row, known)}`,
    amountInBrief(amountAt(row, min, max)),
  ];
  const links = rows.flatMap((row) => {
    const least = numberAt(row, min) ?? 0;
    const lines = linesOf(row);
    const link = (/** @type {number} */ value, /** @type {number} */ opacity) => ({
      source: node(from, 'pays', row),
      target: node(to, 'is paid', row),
      value,
      facts: factsOf(answer, row),
      lines,
      lineStyle: { opacity },
    });
    return [link(least, 0.62), link(most(row) - least, 0.24)].filter(({ value }) => value > 0);
  });
  const sides = Map.groupBy(nodes.keys(), (name) => name.startsWith('pays'));
  const longest = Math.max(...[...sides.values()].map((names) => names.length), 1);
  return {
    height: 60 + longest * ROW,
    name: say('Flows of {title}', { title: answer.title }),
    note: [
      say('Dark: stated minimum. Pale: stated maximum.'),
      ...leftOut(sized.length - rows.length, answer.rows.length - sized.length),
    ].join(' '),
    marks: rows.map((row) => /** @type {Mark} */ ({ facts: factsOf(answer, row), lines: linesOf(row) })),
    option: {
      series: [
        {
          type: 'sankey',
          left: 130,
          right: 150,
          top: 18,
          bottom: 18,
          nodeWidth: 10,
          nodeGap: 11,
          draggable: false,
          layoutIterations: 48,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: colour('--money'), curveness: 0.5 },
          label: { color: colour('--ink'), fontSize: 12.5 },
          data: [...nodes.values()],
          links,
        },
      ],
    },
  };
}
