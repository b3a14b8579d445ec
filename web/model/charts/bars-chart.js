/** Bars with intervals (`show: bars LABEL MIN MAX`): what is sure in full colour, up to what is possible pale. */
import { money, number, percent } from '../format.js';
import { exactAt, numberAt, textAt } from '../rows.js';
import { factsOf, labelOf } from './chart-rows.js';

/** @import { Row } from '../types.js' */
/** @import { Charted } from './chart-rows.js' */

const SHOWN = 40;
const ROW = 27;

/** @param {Charted} charted */
export function barsChart({ answer, known, colour }) {
  const [label, min, max] = answer.show.columns;
  const rows = answer.rows.slice(0, SHOWN);
  const type = answer.columns.find((column) => column.name === max)?.type;
  const write = type === 'share' ? percent : type === 'amount' ? money : number;
  const named = (/** @type {Row} */ row) => labelOf(answer, label, row, known);
  const written = (/** @type {Row} */ row) => {
    const [least, most] = [exactAt(row, min), exactAt(row, max)];
    const currency = textAt(row, 'currency');
    const one = (/** @type {any} */ value) => (type === 'amount' ? money(value, currency) : write(value));
    if (most === null) return least === null ? 'unknown' : `≥ ${one(least)}`;
    return least === most ? one(most) : `${one(least ?? 0)}–${one(most)}`;
  };
  const sure = (/** @type {Row} */ row) => numberAt(row, min) ?? 0;
  const possible = (/** @type {Row} */ row) => Math.max(0, (numberAt(row, max) ?? sure(row)) - sure(row));
  const datum = (/** @type {Row} */ row, /** @type {number} */ value) => ({
    value,
    facts: factsOf(answer, row),
    lines: [named(row), written(row)],
  });
  return {
    height: 56 + rows.length * ROW,
    name: `Bars of ${answer.title}`,
    note:
      answer.rows.length > SHOWN
        ? `The first ${SHOWN} of ${number(answer.rows.length)} rows; the table has them all.`
        : '',
    option: {
      grid: { left: 8, right: 110, top: 12, bottom: 28, containLabel: true },
      xAxis: {
        type: 'value',
        axisLabel: {
          color: colour('--ink-faint'),
          hideOverlap: true,
          formatter: (/** @type {number} */ at) => write(at),
        },
        splitLine: { lineStyle: { color: colour('--line') } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(named),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--line-strong') } },
        axisLabel: { color: colour('--ink'), width: 150, overflow: 'truncate', fontSize: 12.5 },
      },
      series: [
        {
          type: 'bar',
          stack: 'interval',
          barWidth: 13,
          itemStyle: { color: colour('--accent') },
          data: rows.map((row) => datum(row, sure(row))),
        },
        {
          type: 'bar',
          stack: 'interval',
          barWidth: 13,
          itemStyle: { color: `${colour('--accent')}52` },
          label: {
            show: true,
            position: 'right',
            color: colour('--ink-soft'),
            fontSize: 12,
            formatter: (/** @type {{dataIndex: number}} */ { dataIndex }) => written(rows[dataIndex]),
          },
          data: rows.map((row) => datum(row, possible(row))),
        },
      ],
    },
  };
}
