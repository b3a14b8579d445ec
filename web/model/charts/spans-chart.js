/** What held from when until when (`show: spans FROM UNTIL LABEL`): a bar for each row; what has no end runs to the edge. */
import { day } from '../format.js';
import { FAMILIES, family } from '../vocabulary.js';
import { textAt } from '../rows.js';
import { factsOf, labelOf } from './chart-rows.js';

/** @import { Charted } from './chart-rows.js' */

const ROW = 26;
const DAY = 86_400_000;
/** An end so far away is no day that anyone means. */
const FAR = Date.parse('2100-01-01');

/** @param {Charted} charted */
export function spansChart({ answer, known, colour }) {
  const [from, until, label] = answer.show.columns;
  const asked = Date.parse(String(answer.parameters.asOf));
  const rows = answer.rows.filter((row) => row[from]);
  const begins = rows.map((row) => Date.parse(textAt(row, from) ?? ''));
  const ends = rows.map((row) => Date.parse(textAt(row, until) ?? '') || FAR);
  const first = Math.min(...begins, asked - 365 * DAY);
  const last = Math.max(asked, ...begins, ...ends.filter((end) => end < FAR)) + 30 * DAY;
  const bars = rows.map((row, place) => {
    const open = ends[place] >= FAR;
    const facts = factsOf(answer, row);
    const type = known.edges.get(facts[0])?.type ?? '';
    return {
      value: Math.min(ends[place], last) - begins[place],
      facts,
      lines: [
        labelOf(answer, label, row, known),
        open
          ? `from ${day(textAt(row, from))}, no end is known`
          : `from ${day(textAt(row, from))} until ${day(textAt(row, until))}`,
      ],
      itemStyle: {
        color: colour(FAMILIES[family(type)].colour),
        opacity: ends[place] > asked ? 1 : 0.45,
        borderRadius: open ? [3, 0, 0, 3] : 3,
      },
    };
  });
  return {
    height: 60 + rows.length * ROW,
    name: `Bars in time of ${answer.title}`,
    note: 'Each bar runs from its first day to its end; pale is over, and what reaches the right edge has no known end.',
    option: {
      grid: { left: 8, right: 24, top: 8, bottom: 28, containLabel: true },
      xAxis: {
        type: 'value',
        min: 0,
        max: last - first,
        axisLabel: {
          color: colour('--ink-soft'),
          hideOverlap: true,
          formatter: (/** @type {number} */ at) => new Date(first + at).toISOString().slice(0, 7),
        },
        splitLine: { lineStyle: { color: colour('--line') } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => labelOf(answer, label, row, known)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: colour('--ink'), width: 260, overflow: 'truncate' },
      },
      series: [
        { type: 'bar', stack: 'time', silent: true, itemStyle: { opacity: 0 }, data: begins.map((at) => at - first) },
        { type: 'bar', stack: 'time', barWidth: 14, data: bars },
      ],
    },
  };
}
