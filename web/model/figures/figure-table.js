/** The first rows of an answer as the picture of a figure, where the answer has none of its own. */
import { cellText } from '../cell-text.js';
import { readable } from '../columns.js';
import { capitalised, count } from '../format.js';
import { cutText, textWidth } from '../graph/text-width.js';
import { sayCount } from '../say.js';

/** @import { Answer, Known } from '../types.js' */

const SHOWN = 14;
const COLUMNS = 6;
const SIZES = { usual: 15, narrow: 13 };
/** A table narrower than this has the smaller type. */
const NARROW = 420;
const ROW = 30;
const GAP = 22;
const WIDEST = 340;
/** A column is not made narrower than this: where there is less room, the first columns stand alone. */
const NARROWEST = 105;

/**
 * @typedef {object} FigureTable
 * @property {number} width
 * @property {number} height
 * @property {number} size of its type
 * @property {{text: string, x: number, y: number, strong: boolean}[]} cells
 * @property {number[]} rules the heights of the lines between rows
 */

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @param {number} [tall] how tall it may be, in pixels; 0 where that is left to it
 * @returns {FigureTable}
 */
export function figureTable(answer, known, width, tall = 0) {
  const nameOf = (/** @type {string} */ id) => known.nodes.get(id)?.name ?? id;
  const constant = new Set(answer.constant);
  const columns = readable(answer.columns)
    .filter(({ type, name }) => type !== 'fact' && !constant.has(name))
    .slice(0, Math.max(2, Math.min(COLUMNS, Math.floor(width / NARROWEST))));
  // Above the rows stand the heads, below them how many more there are.
  const most = tall ? Math.max(1, Math.min(SHOWN, Math.floor(tall / ROW) - 2)) : SHOWN;
  const rows = answer.rows
    .slice(0, most)
    .map((row) => columns.map((column) => cellText(column, column.of(row), nameOf)));
  const size = width < NARROW ? SIZES.narrow : SIZES.usual;
  const heads = columns.map(({ heading }) => capitalised(heading));
  const wanted = heads.map((head, at) =>
    Math.min(WIDEST, Math.max(textWidth(head, size, true), ...rows.map((row) => textWidth(row[at], size)))),
  );
  const rooms = within(wanted, width - GAP * wanted.length);
  const lefts = rooms.map((_, at) => rooms.slice(0, at).reduce((sum, one) => sum + one + GAP, 0));
  const lines = [heads, ...rows];
  const left = answer.total - rows.length;
  const cells = lines.flatMap((line, at) =>
    line.map((text, column) => ({
      text: cutText(text, rooms[column], size, at === 0),
      x: lefts[column],
      y: at * ROW + 20,
      strong: at === 0,
    })),
  );
  if (left > 0)
    cells.push({
      text: sayCount(left, 'and {n} more row', 'and {n} more rows'),
      x: 0,
      y: lines.length * ROW + 20,
      strong: false,
    });
  return {
    width,
    size,
    height: (lines.length + (left > 0 ? 1 : 0)) * ROW + 8,
    cells,
    rules: lines.map((_, at) => (at + 1) * ROW),
  };
}

/**
 * Columns that need little have it: what is too much is taken from the broadest.
 *
 * @param {number[]} wanted
 * @param {number} width of all of them together
 */
function within(wanted, width) {
  const rooms = new Array(wanted.length).fill(0);
  let [left, waiting] = [width, wanted.length];
  for (const [at, one] of [...wanted.entries()].sort(([, a], [, b]) => a - b)) {
    rooms[at] = Math.min(one, left / waiting);
    left -= rooms[at];
    waiting--;
  }
  return rooms;
}
