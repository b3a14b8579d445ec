/**
 * Flows as ranges (`show: sankey FROM TO MIN MAX`): payers left, payees right, so that loops do not bend it.
 * A flow is as broad as the most it may be; the part that is sure is in full colour.
 */
import { amount, count } from '../format.js';
import { KINDS } from '../vocabulary.js';
import { factsOf, labelOf } from './chart-rows.js';

const SHOWN = 40;
const ROW = 24;

export function sankeyChart({ answer, known, colour }) {
  const [from, to, min, max] = answer.show.columns;
  const sized = answer.rows.filter((row) => (row[max] ?? row[min] ?? 0) > 0);
  const rows = [...sized].sort((a, b) => (b[max] ?? b[min]) - (a[max] ?? a[min])).slice(0, SHOWN);
  const nodes = new Map();
  const node = (column, side, row) => {
    const name = `${side} ${row[column]}`;
    if (!nodes.has(name)) {
      const label = labelOf(answer, column, row, known);
      const kind = KINDS[known.nodes.get(row[column])?.label];
      nodes.set(name, {
        name,
        lines: [label],
        label: { position: side === 'pays' ? 'left' : 'right', formatter: label },
        itemStyle: { color: colour(kind?.colour ?? '--deal') },
      });
    }
    return name;
  };
  const links = rows.flatMap((row) => {
    const most = row[max] ?? row[min];
    const range = { amountMin: row[min], amountMax: row[max], currency: row.currency };
    const lines = [`${labelOf(answer, from, row, known)} → ${labelOf(answer, to, row, known)}`, amount(range)];
    const link = (value, opacity) => ({
      source: node(from, 'pays', row),
      target: node(to, 'is paid', row),
      value,
      facts: factsOf(answer, row),
      lines,
      lineStyle: { opacity },
    });
    return [link(row[min] ?? 0, 0.62), link(most - (row[min] ?? 0), 0.24)].filter(({ value }) => value > 0);
  });
  const left = answer.rows.length - rows.length;
  const sides = Map.groupBy(nodes.keys(), (name) => name.startsWith('pays'));
  const longest = Math.max(...[...sides.values()].map((names) => names.length), 1);
  return {
    height: 60 + longest * ROW,
    name: `Flows of ${answer.title}`,
    note: [
      'Full colour is what is sure, pale what is possible.',
      left > 0
        ? `${count(left, 'flow')} that ${left === 1 ? 'is' : 'are'} small or undisclosed ${left === 1 ? 'stands' : 'stand'} in the table only.`
        : '',
    ].join(' '),
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
