/** What happened when (`show: timeline DATE LABEL`): a mark for each row on its day, stacked where a month has several. */
import { day } from '../format.js';
import { FAMILIES, lineColour } from '../vocabulary.js';
import { textAt } from '../rows.js';
import { factsOf, labelOf } from './chart-rows.js';

/** @import { Charted } from './chart-rows.js' */

const STEP = 17;

/** @param {Charted} charted */
export function timelineChart({ answer, known, colour }) {
  const [date, label] = answer.show.columns;
  /** @type {Map<string, number>} */
  const stacks = new Map();
  const marks = answer.rows
    .filter((row) => row[date])
    .map((row) => {
      const on = textAt(row, date) ?? '';
      const month = on.slice(0, 7);
      const height = stacks.get(month) ?? 0;
      stacks.set(month, height + 1);
      const facts = factsOf(answer, row);
      const type = known.edges.get(facts[0])?.type ?? '';
      return {
        value: [`${month}-15`, height + 0.5],
        facts,
        lines: [day(on), labelOf(answer, label, row, known)],
        itemStyle: { color: colour(lineColour(type)) },
      };
    });
  const tallest = Math.max(...stacks.values(), 1);
  return {
    height: Math.min(460, 90 + tallest * STEP),
    name: `Timeline of ${answer.title}`,
    note: `Each mark is one fact in its month: ${Object.values(FAMILIES)
      .map(({ word }) => word)
      .join(', ')} by colour.`,
    option: {
      grid: { left: 24, right: 24, top: 20, bottom: 32 },
      xAxis: {
        type: 'time',
        boundaryGap: ['2%', '2%'],
        axisLine: { lineStyle: { color: colour('--line-strong') } },
        axisLabel: { color: colour('--ink-soft'), hideOverlap: true },
        splitLine: { show: true, lineStyle: { color: colour('--line') } },
      },
      yAxis: { type: 'value', show: false, min: 0, max: tallest + 0.5 },
      series: [
        {
          type: 'scatter',
          symbolSize: 12,
          data: marks,
          itemStyle: { borderColor: colour('--surface'), borderWidth: 1 },
        },
      ],
    },
  };
}
