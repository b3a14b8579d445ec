/** The room that names and amounts take in a chart: beside the bars where it is wide, above each where it is narrow. */
import { money, number } from '../format.js';
import { broadness, cutText, textWidth, wrapText } from '../graph/text-width.js';
import { narrower } from '../pictures/side-label.js';
import { textAt } from '../rows.js';
import { say } from '../say.js';

/** @import { Row } from '../types.js' */
/** @import { Colour } from './chart-rows.js' */

const NARROW = 560;
/** A row with its name above its bar is so much taller. */
const ABOVE = 18;
/** What the grid leaves free at its sides. */
const SIDES = 24;
const GAP = 10;
const MOST_OF_WIDTH = 0.35;
/** Of names, and of those that would else be cut where a chart is narrow. */
const [SIZE, SMALL] = [12.5, 11];
/** Two lines of names are no taller than the flattest row. */
export const LINE_HEIGHT = 13;
const CERTAIN = 0.97;
/** Bars have this part of the room at least. */
const LEAST_OF_PLOT = 1 / 8;

/** @param {number} width of the ground, in pixels */
export function isNarrow(width) {
  return width < NARROW;
}

/**
 * How many rows a chart shows: so many as it does anywhere, fewer where it has to be no taller than it may.
 *
 * @param {number} most
 * @param {{tall?: number, width: number}} chart its greatest height, in pixels, and its width
 * @param {number} row the height of one, without a name above it
 * @param {number} frame what stands above and below the rows
 */
export function rowsWithin(most, { tall, width }, row, frame) {
  if (!tall) return most;
  return Math.max(1, Math.min(most, Math.floor((tall - frame) / (row + (isNarrow(width) ? ABOVE : 0)))));
}

/**
 * How many rows are shown of how many there are; '' where it is all of them.
 *
 * @param {number} shown
 * @param {number} all
 */
export function firstRows(shown, all) {
  return shown < all ? say('The first {n} of {all} rows.', { n: shown, all: number(all) }) : '';
}

/** Where there is room to fill, rows stand so many times as far from each other, at most. */
const SPREAD = 2.6;

/**
 * How tall a row is: more than usual where a chart has room to fill.
 *
 * @param {number} usual
 * @param {number} rows
 * @param {{tall?: number, width: number}} chart
 * @param {number} frame what stands above and below the rows
 */
export function rowWithin(usual, rows, { tall, width }, frame) {
  if (!tall || rows === 0) return usual;
  const room = (tall - frame) / rows - (isNarrow(width) ? ABOVE : 0);
  return Math.max(usual, Math.min(SPREAD * usual, Math.floor(room)));
}

/**
 * The axis of names, and what a row is taller by it.
 *
 * @param {Colour} colour
 * @param {string[]} names
 * @param {number} width of the ground
 * @param {number} most of a name, in pixels; where the ground is wide, a third of it
 * @param {number} [lines] of what stands beside a bar: a name above it is clear of them
 */
export function nameAxis(colour, names, width, most, lines = 1) {
  const narrow = isNarrow(width);
  most = narrow ? width - 44 : Math.max(most * broadness(), MOST_OF_WIDTH * width);
  // A little less than there is: type that is wider than its measure would be cut once more.
  const ofName = narrow ? 1 : 2;
  const cuts = narrow && names.some((name) => textWidth(name, SIZE) > most * CERTAIN);
  const size = cuts ? SMALL : SIZE;
  const shown = names.map((name) => fitted(name, most * CERTAIN, ofName, size));
  const longest = Math.max(0, ...shown.flatMap((name) => name.split('\n')).map((line) => textWidth(line, size)));
  const wide = narrow ? 0 : Math.min(most, longest / CERTAIN);
  const label = narrow
    ? {
        inside: true,
        margin: 2,
        align: 'left',
        verticalAlign: 'bottom',
        padding: [0, 0, LINE_HEIGHT + (lines - 1) * (LINE_HEIGHT / 2 + 2), 0],
        width: most,
      }
    : { width: wide, lineHeight: LINE_HEIGHT };
  return {
    taller: narrow ? ABOVE : 0,
    /** What is left for bars and what stands after them. */
    plot: width - wide - SIDES - GAP,
    axis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { show: false },
      z: 10,
      axisLabel: {
        color: colour('--ink'),
        overflow: 'truncate',
        fontSize: size,
        interval: 0,
        formatter: (/** @type {string} */ _, /** @type {number} */ at) => shown[at],
        ...label,
      },
    },
  };
}

/**
 * A name in so many lines as it may have. Where it has to be cut, what is said of it, behind a colon, stays.
 *
 * @param {string} name
 * @param {number} room in pixels
 * @param {number} [lines]
 * @param {number} [size]
 */
export function fitted(name, room, lines = 1, size = SIZE) {
  const wrapped = wrapText(name, room, lines, size);
  if (wrapped.join(' ') === name) return wrapped.join('\n');
  const [, before, after] = /^(.+)(: [^:]+)$/.exec(name) ?? [];
  if (!before) return name;
  return cutText(before, room - textWidth(after, size), size) + after;
}

/**
 * What is longer than its room stands on two lines.
 *
 * @param {string} text
 * @param {number} room in pixels
 * @param {number} size
 */
export function onTwoLines(text, room, size) {
  return textWidth(text, size) > room ? narrower([text], size).join('\n') : text;
}

/**
 * @param {string} text of one line or more
 * @param {number} size
 */
function linesWidth(text, size) {
  return Math.max(...text.split('\n').map((line) => textWidth(line, size)));
}

/**
 * How many pixels one of the values may take, so that the text after each still fits.
 *
 * @param {{value: number, text: string}[]} right
 * @param {{value: number, text: string}[]} left
 * @param {number} plot
 * @param {number} [size] of the text
 */
export function unitOf(right, left, plot, size = SIZE) {
  const reach = (/** @type {number} */ unit, /** @type {typeof right} */ side) =>
    Math.max(0, ...side.map(({ value, text }) => value * unit + (text ? linesWidth(text, size) + GAP : 0)));
  const longest = Math.max(1e-9, ...right.map(({ value }) => value), ...left.map(({ value }) => value));
  let [low, high] = [0, plot / longest];
  for (let step = 0; step < 40; step++) {
    const unit = (low + high) / 2;
    if (reach(unit, right) + reach(unit, left) <= plot) low = unit;
    else high = unit;
  }
  // Where there is hardly room, bars keep a little of it: the text is then cut rather than the bars.
  const unit = Math.max(low, (LEAST_OF_PLOT * plot) / longest);
  return { unit, right: reach(unit, right), left: reach(unit, left) };
}

/**
 * The currency that all rows with one are in.
 *
 * @param {Row[]} rows
 * @returns {string | null} null where there are several
 */
export function currencyIn(rows) {
  const all = new Set(rows.map((row) => textAt(row, 'currency')).filter((one) => one !== null));
  return all.size === 1 ? [...all][0] : null;
}

/**
 * An axis of money that goes both ways from nought.
 *
 * @param {Colour} colour
 * @param {{unit: number, left: number, right: number}} room
 * @param {string | null} currency
 * @param {boolean} [told] whether it has numbers
 */
export function bothWaysAxis(colour, { unit, left, right }, currency, told = true) {
  return {
    type: 'value',
    min: -left / unit,
    max: right / unit,
    axisLabel: {
      show: told,
      color: colour('--ink-faint'),
      hideOverlap: true,
      showMinLabel: left === 0,
      showMaxLabel: false,
      formatter: (/** @type {number} */ at) => (at === 0 ? '0' : money(Math.abs(Math.round(at)), currency)),
    },
    splitLine: { show: told, showMinLine: left === 0, showMaxLine: false, lineStyle: { color: colour('--line') } },
  };
}
