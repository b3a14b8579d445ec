/** A matrix of yes, no and unknown as the picture of a figure. */
import { firstRows } from '../charts/room.js';
import { number } from '../format.js';
import { textWidth, wrapText } from '../graph/text-width.js';
import { arranged, key, verdictIn } from '../matrix.js';
import { say } from '../say.js';
import { VERDICTS } from '../verdict.js';

/** @import { Answer, Known } from '../types.js' */
/** @import { Sign } from './figure-layout.js' */

const SIZE = 14;
const HEAD = 13;
/** With longer words the heads are smaller, down to this. */
const LEAST_HEAD = 10.5;
const LINE = 1.2;
const GAP = 10;
/** A row is so tall, and no taller than that where there is room. */
const [ROW, TALLEST] = [25, 46];
/** A column is so wide at least: those that would be narrower are left out. */
const [NARROWEST, WIDEST] = [66, 130];
const MOST_OF_WIDTH = 0.35;

/**
 * @typedef {object} FigureMatrix
 * @property {number} width
 * @property {number} height
 * @property {{text: string, x: number, y: number, size: number, middle: boolean}[]} names
 * @property {{x: number, y: number, width: number, height: number, verdict: string}[]} cells
 * @property {string[]} verdicts that are in it
 * @property {string} remark what is left out
 */

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @param {number} [tall] how tall it may be, in pixels; 0 where that is left to it
 * @returns {FigureMatrix}
 */
export function figureMatrix(answer, known, width, tall = 0) {
  const [rowName, columnName, cellName] = answer.show.columns;
  const all = arranged(answer.rows, rowName, columnName, cellName);
  const nameOf = (/** @type {string} */ id) => known.nodes.get(id)?.name ?? id;
  const longest = Math.max(0, ...all.rows.map((id) => textWidth(nameOf(id), SIZE)));
  const side = Math.min(longest, MOST_OF_WIDTH * width) + GAP;
  const across = all.across.slice(0, Math.max(1, Math.floor((width - side) / NARROWEST)));
  const column = Math.min(WIDEST, (width - side) / Math.max(1, across.length));
  const longestWord = Math.max(
    1,
    ...across.flatMap((id) => nameOf(id).split(' ')).map((word) => textWidth(word, HEAD)),
  );
  const head = Math.max(LEAST_HEAD, Math.min(HEAD, (HEAD * (column - GAP / 2)) / longestWord));
  const heads = across.map((id) => wrapText(nameOf(id), column - GAP / 2, 3, head));
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * head * LINE + GAP;
  const rows = tall ? all.rows.slice(0, Math.max(1, Math.floor((tall - top) / ROW))) : all.rows;
  const row = tall ? Math.min(TALLEST, Math.max(ROW, (tall - top) / Math.max(1, rows.length))) : ROW;
  const cells = rows.flatMap((one, down) =>
    across.map((other, right) => ({
      x: side + right * column + 2,
      y: top + down * row + 2,
      width: column - 4,
      height: row - 4,
      verdict: verdictIn(all.cells.get(key(one, other)), cellName),
    })),
  );
  return {
    width: Math.round(side + column * across.length),
    height: Math.ceil(top + rows.length * row),
    names: [
      ...heads.flatMap((lines, right) =>
        lines.map((text, at) => ({
          text,
          x: side + (right + 0.5) * column,
          y: top - GAP - (lines.length - 1 - at) * head * LINE,
          size: head,
          middle: true,
        })),
      ),
      ...rows.map((id, down) => ({
        text: wrapText(nameOf(id), side - GAP, 1, SIZE)[0],
        x: 0,
        y: top + (down + 0.5) * row + SIZE * 0.36,
        size: SIZE,
        middle: false,
      })),
    ],
    cells,
    verdicts: Object.keys(VERDICTS).filter((one) => cells.some(({ verdict }) => verdict === one)),
    remark: [
      firstRows(rows.length, all.rows.length),
      across.length < all.across.length
        ? say('The first {n} of {all} columns.', { n: across.length, all: number(all.across.length) })
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/**
 * @param {FigureMatrix} matrix
 * @param {(name: string) => string} colour
 * @returns {Sign[]}
 */
export function legendOfMatrix({ verdicts }, colour) {
  return verdicts.map((one) => ({
    text: VERDICTS[one].means,
    // What is unknown is pale in the picture; beside its word it has to be seen.
    colour: colour(one === 'unknown' ? '--line-strong' : VERDICTS[one].colour),
    dashes: '',
    line: false,
  }));
}
