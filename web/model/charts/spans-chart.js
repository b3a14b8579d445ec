/**
 * What held from when until when (`show: spans FROM UNTIL LABEL`): a bar for each row, those that are over too. What has no
 * end runs to the edge and says so; one that began long before all others does not set the scale.
 */
import { day } from '../format.js';
import { LINES, lineOf } from '../vocabulary.js';
import { textAt } from '../rows.js';
import { USUAL_WIDTH, factsOf, isNever, labelOf } from './chart-rows.js';
import { firstRows, nameAxis, rowWithin, rowsWithin, unitOf } from './room.js';
import { say } from '../say.js';

/** @import { Answer, Known, Row } from '../types.js' */
/** @import { Charted, Colour, Mark } from './chart-rows.js' */

/** So many stand under each other; the table has all. */
const SHOWN = 60;
const ROW = 26;
const FRAME = 60;
/** Names are two ends and what is between them: they may have this part of the width. */
const NAMES = 0.42;
const DAY = 86_400_000;
const PALE = '6b';

/** Degrees of exclusivity, where a question tells them. @type {Record<string, {colour: string, word: string}>} */
const DEGREES = {
  exclusive: { colour: '--no', word: say('exclusive') },
  preferred: { colour: '--peer', word: say('preferred, priority or first refusal') },
  priority: { colour: '--peer', word: say('preferred, priority or first refusal') },
  'first-refusal': { colour: '--peer', word: say('preferred, priority or first refusal') },
  none: { colour: '--unknown', word: say('open to others') },
};

/** @param {Charted} charted */
export function spansChart({ answer, known, colour, width = USUAL_WIDTH, tall }) {
  const [from, until, label] = answer.show.columns;
  const asked = Date.parse(String(answer.parameters.asOf));
  const all = answer.rows.filter((row) => row[from]);
  const rows = all.slice(0, rowsWithin(Math.min(SHOWN, all.length), { tall, width }, ROW, FRAME));
  const tallRow = rowWithin(ROW, rows.length, { tall, width }, FRAME);
  const begins = rows.map((row) => Date.parse(textAt(row, from) ?? ''));
  const ends = rows.map((row) => Date.parse(textAt(row, until) ?? ''));
  const first = Math.min(withoutOutliers(begins), asked - 365 * DAY);
  const lastDays = ends.filter((end) => !isNever(end, asked));
  const last = Math.max(asked, ...begins, ...lastDays);
  const looks = rows.map((row) => lookOf(answer, row, known, colour));
  const bars = rows.map((row, at) => {
    const open = isNever(ends[at], asked);
    const over = !open && ends[at] <= asked;
    const early = begins[at] < first;
    const [began, ended] = [day(textAt(row, from)), open ? '' : day(textAt(row, until))];
    return {
      value: Math.min(open ? last : ends[at], last) - Math.max(begins[at], first),
      facts: factsOf(answer, row),
      lines: [
        labelOf(answer, label, row, known),
        open
          ? say('from {day}, no end is known', { day: began })
          : say('from {from} until {until}', { from: began, until: ended }),
      ],
      itemStyle: {
        color: over ? `${looks[at].colour}${PALE}` : looks[at].colour,
        borderRadius: [early ? 0 : 3, open ? 0 : 3, open ? 0 : 3, early ? 0 : 3],
      },
      over,
      told:
        (early ? say('since {day}, ', { day: began }) : '') +
        (open ? say('ongoing') : over ? say('ended {day}', { day: ended }) : say('until {day}', { day: ended })),
    };
  });
  const lines = years(first, last);
  const words = new Map(looks.map(({ word, colour: painted }) => [word, painted]));
  const some = bars.some(({ over }) => over);
  const { axis, taller, plot } = nameAxis(
    colour,
    rows.map((row) => labelOf(answer, label, row, known)),
    width,
    Math.max(260, NAMES * width),
  );
  const reached = bars.map(({ value, told }, at) => ({ value: Math.max(0, begins[at] - first) + value, text: told }));
  const { unit, right } = unitOf(reached, [], plot);
  return {
    height: FRAME + rows.length * (tallRow + taller),
    name: say('Bars in time of {title}', { title: answer.title }),
    note: [
      some
        ? say('Pale is over. What reaches the right edge has no known end.')
        : say('What reaches the right edge has no known end.'),
      firstRows(rows.length, all.length),
    ]
      .filter(Boolean)
      .join(' '),
    legend: [...words].map(([word, painted]) => ({ colour: painted, word })),
    marks: bars.map(
      ({ facts, lines, value }, at) =>
        /** @type {Mark} */ ({ facts, lines, point: [Math.max(begins[at], first) - first + value / 2, at] }),
    ),
    option: {
      grid: { left: 8, right: 8, top: 8, bottom: 28, containLabel: true },
      xAxis: {
        type: 'value',
        min: 0,
        max: unit > 0 ? right / unit : last - first,
        axisTick: { customValues: lines },
        axisLabel: {
          customValues: lines,
          color: colour('--ink-soft'),
          hideOverlap: true,
          formatter: (/** @type {number} */ at) => String(new Date(first + at + 12 * 3_600_000).getUTCFullYear()),
        },
        splitLine: { show: false },
      },
      yAxis: axis,
      series: [
        {
          type: 'bar',
          stack: 'time',
          silent: true,
          itemStyle: { opacity: 0 },
          data: begins.map((at) => Math.max(0, at - first)),
        },
        {
          type: 'bar',
          stack: 'time',
          barWidth: Math.round((14 * tallRow) / ROW),
          label: {
            show: true,
            position: 'right',
            color: colour('--ink-soft'),
            fontSize: 11,
            formatter: (/** @type {{dataIndex: number}} */ { dataIndex }) => bars[dataIndex].told,
          },
          data: bars,
          markLine: {
            silent: true,
            z: 1,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: colour('--line'), type: 'solid' },
            data: lines.map((at) => ({ xAxis: at })),
          },
        },
      ],
    },
  };
}

/**
 * The first day of all, but for those that lie farther from the next than all others from each other.
 *
 * @param {number[]} days one at least
 */
function withoutOutliers(days) {
  const sorted = [...days].sort((a, b) => a - b);
  while (sorted.length > 2 && sorted[1] - sorted[0] > sorted[sorted.length - 1] - sorted[1]) sorted.shift();
  return sorted[0] ?? Infinity;
}

/**
 * Lines at the beginning of years: of every one where they are few, else of every second or more.
 *
 * @param {number} first
 * @param {number} last
 */
function years(first, last) {
  const [from, to] = [new Date(first).getUTCFullYear() + 1, new Date(last).getUTCFullYear()];
  const step = Math.max(1, Math.ceil((to - from + 1) / 9));
  const all = Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, at) =>
    Date.UTC(from + at * step, 0, 1),
  );
  return all.map((at) => at - first);
}

/**
 * @param {Answer} answer
 * @param {Row} row
 * @param {Known} known
 * @param {Colour} colour
 */
function lookOf(answer, row, known, colour) {
  const degree = DEGREES[textAt(row, 'degree') ?? ''];
  if (degree) return { word: degree.word, colour: colour(degree.colour) };
  const { word, colour: name } = LINES[lineOf(known.edges.get(factsOf(answer, row)[0])?.type ?? '')];
  return { word, colour: colour(name) };
}
