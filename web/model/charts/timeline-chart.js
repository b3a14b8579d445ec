/**
 * What happened when (`show: timeline DATE LABEL`): a mark for each row on its day, above those that are too near. The axis
 * is the range that was asked about.
 */
import { isDay } from '../days.js';
import { day, tickOfTime } from '../format.js';
import { cutText } from '../graph/text-width.js';
import { LINES, lineColour } from '../vocabulary.js';
import { textAt } from '../rows.js';
import { USUAL_WIDTH, factsOf, isNever, labelOf, unknownAfter } from './chart-rows.js';
import { firstRows } from './room.js';
import { say } from '../say.js';

/** @import { Row } from '../types.js' */
/** @import { Charted, Mark } from './chart-rows.js' */

const STEP = 15;
const SIZE = 12;
const SIDES = 48;
const DAY = 86_400_000;

const TALLEST = 460;
const FRAME = 96;
/** Where there is height to fill, marks are so many times larger, at most. */
const LARGEST = 2;
/** Where each mark can have a line of its own, what it is stands beside it. */
const LINE = { least: 15, most: 34, frame: 50, size: 12 };

/** @param {Charted} charted */
export function timelineChart({ answer, known, colour, width = USUAL_WIDTH, tall, lastKnown }) {
  const [date, label] = answer.show.columns;
  const asked = Date.parse(String(answer.parameters.asOf ?? answer.parameters.to)) || Date.now();
  const rows = answer.rows
    .filter((row) => row[date] && !isNever(Date.parse(textAt(row, date) ?? ''), asked))
    .sort((a, b) => (textAt(a, date) ?? '').localeCompare(textAt(b, date) ?? ''));
  const days = rows.map((row) => Date.parse(textAt(row, date) ?? ''));
  const [first, last] = rangeOf(answer.parameters, days);
  const pixel = (last - first || DAY) / Math.max(1, width - SIDES);
  const line = tall && rows.length ? Math.min(LINE.most, (tall - LINE.frame) / rows.length) : 0;
  const inLines = line >= LINE.least;
  const { size, heights } = inLines
    ? { size: SIZE, heights: rows.map((_, at) => rows.length - 1 - at) }
    : largest(days, pixel, tall);
  const marks = rows.map((row, at) => {
    const on = textAt(row, date) ?? '';
    const facts = factsOf(answer, row);
    const type = known.edges.get(facts[0])?.type ?? '';
    return {
      value: [on, heights[at] + 0.5],
      facts,
      lines: [day(on), labelOf(answer, label, row, known)],
      itemStyle: { color: colour(lineColour(type)) },
      ...(inLines && beside(day(on), labelOf(answer, label, row, known), (days[at] - first) / (last - first), width)),
    };
  });
  const tallest = Math.max(...heights.map((height) => height + 1), 1);
  // Of more rows than are sent the first are drawn: where they come in the order of their days, the last days are missing.
  const cut = answer.truncated && rows.length > 0;
  const left = cut && isInOrder(answer.rows, date) ? textAt(rows[rows.length - 1], date) : null;
  const lines = Object.entries(LINES).filter(([, line]) =>
    marks.some(({ itemStyle }) => itemStyle.color === colour(line.colour)),
  );
  return {
    height: inLines
      ? LINE.frame + rows.length * line
      : Math.min(tall || TALLEST, FRAME + tallest * STEP * (size / SIZE)),
    name: say('Timeline of {title}', { title: answer.title }),
    note: [
      say('Each mark is one change, on its day.'),
      cut && answer.totalExact ? firstRows(rows.length, answer.total) : '',
    ]
      .filter(Boolean)
      .join(' '),
    legend: lines.map(([, line]) => ({ colour: colour(line.colour), word: line.word })),
    marks: marks.map(({ facts, lines, value }) => /** @type {Mark} */ ({ facts, lines, point: value })),
    option: {
      grid: { left: 24, right: 24, top: 28, bottom: 32 },
      xAxis: {
        type: 'time',
        min: first,
        max: last,
        axisLine: { lineStyle: { color: colour('--line-strong') } },
        axisLabel: { color: colour('--ink-soft'), hideOverlap: true, formatter: onAxis },
        splitLine: { show: true, lineStyle: { color: colour('--line') } },
      },
      yAxis: { type: 'value', show: false, min: 0, max: tallest + 0.5 },
      series: [
        {
          type: 'scatter',
          symbolSize: size,
          data: marks,
          itemStyle: { borderColor: colour('--surface'), borderWidth: 1 },
          label: { color: colour('--ink-soft'), fontSize: LINE.size },
          ...(left
            ? unknownAfter(colour, left, first, last, say('not drawn after {day}', { day: day(left) }))
            : unknownAfter(colour, lastKnown, first, last, say('nothing known after {day}', { day: day(lastKnown) }))),
        },
      ],
    },
  };
}

/**
 * @param {Row[]} rows
 * @param {string} date
 */
function isInOrder(rows, date) {
  return rows.every((row, at) => at === 0 || (textAt(rows[at - 1], date) ?? '') <= (textAt(row, date) ?? ''));
}

/**
 * What stands beside a mark: to its right, and to its left where there is more room.
 *
 * @param {string} on its day
 * @param {string} name
 * @param {number} share of the axis that is before it
 * @param {number} width of the chart
 */
function beside(on, name, share, width) {
  const left = share > 0.5;
  const room = (left ? share : 1 - share) * (width - SIDES) - SIZE;
  const text = cutText(`${on}: ${name.replace(/\.$/, '')}`, room, LINE.size);
  return { label: { show: true, position: left ? 'left' : 'right', formatter: text } };
}

/**
 * A year stands out, as echarts has a style for.
 *
 * @param {number} millis
 */
function onAxis(millis) {
  const { text, year } = tickOfTime(millis);
  return year ? `{primary|${text}}` : text;
}

/**
 * The range that was asked about; without one, from the first day to the last.
 *
 * @param {Record<string, unknown>} parameters
 * @param {number[]} days in their order
 */
function rangeOf({ from, to, asOf }, days) {
  const at = (/** @type {unknown} */ given, /** @type {number | undefined} */ otherwise) =>
    isDay(String(given)) ? Date.parse(String(given)) : (otherwise ?? Date.now());
  const [first, last] = [at(from, days[0]), Math.max(at(to ?? asOf, days.at(-1)), days.at(-1) ?? 0)];
  // A range of one day still has a day on either side.
  return last > first ? [first, last] : [first - DAY, first + DAY];
}

/**
 * The largest marks whose columns are no taller than they may be, and the height at which each stands.
 *
 * @param {number[]} days in their order
 * @param {number} pixel of the axis, as time
 * @param {number} [tall]
 */
function largest(days, pixel, tall = 0) {
  for (let size = SIZE * (tall ? LARGEST : 1); ; size--) {
    const heights = stacked(days, pixel * (size + 1));
    const height = FRAME + Math.max(1, ...heights.map((at) => at + 1)) * STEP * (size / SIZE);
    if (size <= SIZE || height <= tall) return { size, heights };
  }
}

/**
 * The lowest height for each at which nothing stands too near.
 *
 * @param {number[]} days in their order
 * @param {number} near
 */
function stacked(days, near) {
  /** @type {number[]} */
  const lastAt = [];
  return days.map((on) => {
    const free = lastAt.findIndex((before) => on - before >= near);
    const height = free < 0 ? lastAt.length : free;
    lastAt[height] = on;
    return height;
  });
}
