/** What every chart reads from an answer: the labels and the evidence of its rows. */
import { NO_DAY_AFTER } from '../days.js';
import { idsAt } from '../rows.js';
import { say, sayCount, word } from '../say.js';

/** What is possible, beside what is sure. */
export const PALE = '52';

/** @import { Answer, Day, Known, Row } from '../types.js' */

/** @typedef {(name: string) => string} Colour the colour that the reader's theme has by a name, such as `--ink` */

/**
 * What a chart is made from.
 *
 * @typedef {object} Charted
 * @property {Answer} answer
 * @property {Known} known
 * @property {Colour} colour
 * @property {number} [width] of its ground, in pixels
 * @property {number} [tall] how tall it may be, in pixels; what finds no room is left out, and the note says so
 * @property {Day | null} [lastKnown] the last day on which anything in the data begins
 */

/**
 * What is drawn for a row; who points at it reads the lines.
 *
 * @typedef {object} Datum
 * @property {number | (string | number)[]} value
 * @property {string[]} facts
 * @property {string[]} lines
 */

/**
 * What a reader comes to by keyboard: where it stands on the axes of the chart, where it has some.
 *
 * @typedef {object} Mark
 * @property {string[]} facts
 * @property {string[]} lines
 * @property {(string | number)[]} [point]
 */

/**
 * A chart as ECharts draws it.
 *
 * @template {object} [Option=object]
 * @typedef {object} Chart
 * @property {number} height in pixels
 * @property {string} name
 * @property {string} note '' where there is none
 * @property {{colour: string, word: string}[]} [legend]
 * @property {Mark[]} marks in the order of reading
 * @property {Option} option
 */

/** The width for which a chart is made where it is not known yet. */
export const USUAL_WIDTH = 900;

const DAY = 86_400_000;
/**
 * Whether a day stands for 'no end', such as 9999-12-31.
 *
 * @param {number} end in milliseconds
 * @param {number} asked
 */
export function isNever(end, asked) {
  return Number.isNaN(end) || end - asked > NO_DAY_AFTER * DAY;
}

/**
 * @param {Answer} answer
 * @param {string} column
 * @param {Row} row
 * @param {Known} known
 */
export function labelOf(answer, column, row, known) {
  const type = answer.columns.find((one) => one.name === column)?.type;
  if (type !== 'entity' && type !== 'deal') return word(String(row[column] ?? ''));
  return idsAt(row, column)
    .map((id) => known.nodes.get(id)?.name ?? id)
    .join(' → ');
}

/**
 * @param {Answer} answer
 * @param {Row} row
 */
export function factsOf(answer, row) {
  const column = answer.columns.find((one) => one.type === 'fact')?.name;
  return column ? idsAt(row, column) : [];
}

/**
 * @param {Colour} colour
 * @param {(value: number) => string} write
 */
export function valueAxis(colour, write) {
  return {
    type: 'value',
    axisLabel: {
      color: colour('--ink-faint'),
      hideOverlap: true,
      showMaxLabel: false,
      formatter: (/** @type {number} */ at) => write(at),
    },
    // The axis ends where the text after the longest bar does.
    splitLine: { showMaxLine: false, lineStyle: { color: colour('--line') } },
  };
}

/**
 * A hatched area after the last day of which anything is known, where the axis goes on; none where it does not.
 *
 * @param {Colour} colour
 * @param {Day | null | undefined} lastKnown
 * @param {number} since the beginning of the axis, in milliseconds
 * @param {number} until its end
 * @param {string} told
 */
export function unknownAfter(colour, lastKnown, since, until, told) {
  const from = lastKnown ? Date.parse(lastKnown) : NaN;
  if (Number.isNaN(from) || until - from < (until - since) * LEAST) return {};
  return {
    markArea: {
      silent: true,
      itemStyle: { color: hatched(colour('--line')), opacity: 0.8 },
      label: { show: true, position: 'insideTopRight', color: colour('--ink-faint'), fontSize: 11, formatter: told },
      data: [[{ xAxis: from }, { xAxis: until }]],
    },
  };
}

/** Less of the axis than this is no stretch of time that a reader sees. */
const LEAST = 0.02;
const STRIPES = 60;

/**
 * Slanting stripes: a gradient with hard edges.
 *
 * @param {string} line
 */
function hatched(line) {
  const stops = Array.from({ length: STRIPES }, (_, at) => {
    const color = at % 2 ? line : 'rgba(0,0,0,0)';
    return [
      { offset: at / STRIPES, color },
      { offset: (at + 0.999) / STRIPES, color },
    ];
  });
  return { type: 'linear', x: 0, y: 0, x2: 1, y2: 1, colorStops: stops.flat() };
}

/**
 * What a picture of payments leaves out, and why.
 *
 * @param {number} smaller pairs
 * @param {number} undisclosed
 */
export function leftOut(smaller, undisclosed) {
  return [
    smaller > 0 ? sayCount(smaller, '{n} smaller pair is not drawn.', '{n} smaller pairs are not drawn.') : '',
    undisclosed > 0
      ? sayCount(
          undisclosed,
          '{n} pair of undisclosed amount is not drawn.',
          '{n} pairs of undisclosed amount are not drawn.',
        )
      : '',
  ].filter(Boolean);
}

/**
 * The colour of what has no stated end: it fades away, so that nobody reads an end where there is none.
 *
 * @param {string} painted
 * @param {1 | -1} way to the right, or to the left
 */
export function fading(painted, way = 1) {
  return {
    type: 'linear',
    x: way > 0 ? 0 : 1,
    y: 0,
    x2: way > 0 ? 1 : 0,
    y2: 0,
    colorStops: [
      { offset: 0, color: `${painted}99` },
      { offset: 1, color: `${painted}00` },
    ],
  };
}

/**
 * What the parts of a bar mean beyond what is sure: only those that are drawn.
 *
 * @param {string} painted
 * @param {boolean} closed whether some have a stated maximum
 * @param {boolean} open whether some have none
 */
export function possibleLegend(painted, closed, open) {
  return [
    ...(closed ? [{ colour: `${painted}${PALE}`, word: say('stated maximum') }] : []),
    ...(open
      ? [
          {
            colour: `linear-gradient(90deg, ${painted}99, transparent) ${painted}2b`,
            word: say('no stated maximum'),
          },
        ]
      : []),
  ];
}
