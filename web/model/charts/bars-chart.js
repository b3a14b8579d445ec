/**
 * Bars with intervals (`show: bars LABEL MIN MAX`): what is sure in full colour, up to what is possible pale. Shares of money
 * are drawn as the money itself, with the share beside it: an open end of one would else make all shares unknown.
 */
import { amountInBrief, moneyInBrief } from '../brief.js';
import { capitalised, interval, number, percent } from '../format.js';
import { label as columnLabel } from '../labels.js';
import { amountAt, exactAt, numberAt, qualifierAt, textAt } from '../rows.js';
import { USUAL_WIDTH, factsOf, fading, labelOf, possibleLegend, valueAxis } from './chart-rows.js';
import { currencyIn, firstRows, nameAxis, rowWithin, rowsWithin, unitOf } from './room.js';
import { say, word } from '../say.js';

/** @import { Exact, Row } from '../types.js' */
/** @import { Charted, Mark } from './chart-rows.js' */

const SHOWN = 40;
const ROW = 27;
const FRAME = 56;
/** What has no end goes so far beyond what it is at least, in parts of the longest. */
const OPEN = 0.14;
const HHI_READING = say(
  'Merger control in the United States calls a market highly concentrated above 1,800; a single supplier would be 10,000.',
);

/** @param {Charted} charted */
export function barsChart({ answer, known, colour, width = USUAL_WIDTH, tall }) {
  const [label, least, most] = answer.show.columns;
  const typeOf = (/** @type {string} */ name) => answer.columns.find((column) => column.name === name)?.type;
  const shares = typeOf(most) === 'share';
  const paid = shares && ['amountMin', 'amountMax'].every((name) => typeOf(name) === 'amount');
  const [min, max] = paid ? ['amountMin', 'amountMax'] : [least, most];
  const rows = answer.rows.slice(0, rowsWithin(SHOWN, { tall, width }, ROW, FRAME));
  const tallRow = rowWithin(ROW, rows.length, { tall, width }, FRAME);
  const type = typeOf(max);
  const shared = currencyIn(rows);
  const write = (/** @type {any} */ value) =>
    type === 'share'
      ? percent(value)
      : type === 'amount'
        ? value === 0
          ? '0'
          : moneyInBrief(value, shared)
        : number(value);
  const named = (/** @type {Row} */ row) => labelOf(answer, label, row, known);
  const written = (/** @type {Row} */ row) => {
    const [from, to] = [exactAt(row, min), exactAt(row, max)];
    const currency = textAt(row, 'currency');
    if (paid) return moneyText(row, least, most);
    const one = (/** @type {any} */ value) => (type === 'amount' ? moneyInBrief(value, currency) : write(value));
    if (to === null) return from === null ? word('unknown') : from ? `≥\u00a0${one(from)}` : say('undisclosed');
    return from === to ? one(to) : `${one(from ?? 0)}–${one(to)}`;
  };
  const sure = (/** @type {Row} */ row) => numberAt(row, min) ?? 0;
  const longest = Math.max(0, ...rows.map((row) => numberAt(row, max) ?? sure(row)));
  const isOpen = (/** @type {Row} */ row) => paid && numberAt(row, max) === null && sure(row) > 0;
  const possible = (/** @type {Row} */ row) =>
    isOpen(row) ? OPEN * longest : Math.max(0, (numberAt(row, max) ?? sure(row)) - sure(row));
  const datum = (/** @type {Row} */ row, /** @type {number} */ value) => ({
    value,
    facts: factsOf(answer, row),
    // A share and an amount tell what they are, a number does not.
    lines: [named(row), type === 'integer' ? `${capitalised(columnLabel(max))}: ${written(row)}` : written(row)],
  });
  const { axis, taller, plot } = nameAxis(colour, rows.map(named), width, 150);
  const ends = rows.map((row) => ({ value: sure(row) + possible(row), text: written(row) }));
  const { unit, right } = unitOf(ends, [], plot);
  const index = rows.length ? textAt(rows[0], 'index') : null;
  return {
    height: FRAME + rows.length * (tallRow + taller),
    name: say('Bars of {title}', { title: answer.title }),
    note: [
      firstRows(rows.length, answer.rows.length),
      paid && index ? `${word(index).replace(/\d{4,}/g, (digits) => number(Number(digits)))}. ${HHI_READING}` : '',
    ]
      .filter(Boolean)
      .join(' '),
    legend: rows.some((row) => possible(row) > 0)
      ? [
          { colour: colour('--accent'), word: say('stated minimum') },
          ...possibleLegend(
            colour('--accent'),
            rows.some((row) => possible(row) > 0 && !isOpen(row)),
            rows.some(isOpen),
          ),
        ]
      : [],
    marks: rows.map((row, at) => /** @type {Mark} */ ({ ...datum(row, 0), point: [sure(row) + possible(row), at] })),
    option: {
      grid: { left: 8, right: 8, top: 12, bottom: 28, containLabel: true },
      xAxis: { ...valueAxis(colour, write), min: 0, max: unit > 0 ? right / unit : 1 },
      yAxis: axis,
      series: [
        {
          type: 'bar',
          stack: 'interval',
          barWidth: Math.round((13 * tallRow) / ROW),
          itemStyle: { color: colour('--accent') },
          data: rows.map((row) => datum(row, sure(row))),
        },
        {
          type: 'bar',
          stack: 'interval',
          barWidth: Math.round((13 * tallRow) / ROW),
          itemStyle: { color: `${colour('--accent')}52` },
          label: {
            show: true,
            position: 'right',
            color: colour('--ink-soft'),
            fontSize: 12,
            formatter: (/** @type {{dataIndex: number}} */ { dataIndex }) => written(rows[dataIndex]),
          },
          data: rows.map((row) => ({
            ...datum(row, possible(row)),
            ...(isOpen(row) ? { itemStyle: { color: fading(colour('--accent')) } } : {}),
          })),
        },
      ],
    },
  };
}

/**
 * 'about $300bn, up to 42.4%', 'undisclosed'.
 *
 * @param {Row} row
 * @param {string} least
 * @param {string} most
 */
function moneyText(row, least, most) {
  const [leastShare, mostShare] = [exactAt(row, least), exactAt(row, most)];
  const stated = amountAt(row, 'amountMin', 'amountMax');
  const much = amountInBrief({ ...stated, amountQualifier: stated.amountQualifier ?? 'undisclosed' });
  // A share that may be anything up to all says nothing.
  const told =
    mostShare !== null && Number(mostShare) < 1
      ? interval(leastShare, mostShare, qualifierAt(row, least), percent)
      : '';
  return [much, told].filter(Boolean).join(', ');
}
