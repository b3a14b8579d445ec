/**
 * The first rows of an answer as the picture of a figure, where the answer has none of its own. Nobody can open a figure: a
 * name or an amount stands in it whole, on more lines where it has to.
 */
import { cellText } from '../cell-text.js';
import { readable } from '../columns.js';
import { capitalised } from '../format.js';
import { broadness, textWidth, wrapText } from '../graph/text-width.js';
import { isBlank } from '../pictures/blank.js';
import { tellsNoTerms } from '../pictures/deal.js';
import { listed, say, sayCount } from '../say.js';

/** @import { Answer, Known } from '../types.js' */

const SHOWN = 14;
/** Where a height is given, there are so many rows at most. */
const MOST_SHOWN = 40;
/** So many columns, and more where no text in them has to be broken. */
const COLUMNS = 8;
/** Sizes of type, the largest first: where there is a height to fill, the largest that shows as many rows as any. */
const SIZES = [21, 19, 17, 15, 13.5];
const [USUAL, SMALL] = [15, 13];
/** A table narrower than this has the smaller type. */
const NARROW = 420;
/** So high is a table without a row. */
const NOTHING = 24;
/** Of a row, in parts of its type: of each line, and around them; more where few rows have much height. */
const [LINE, AROUND, MOST_AROUND] = [1.25, 0.75, 2.8];
/** Rows spread over this part of the height. */
const SPREAD = 0.8;
const GAP = 22;
/** A column is hardly wider than this, in parts of the type; where there is room, as wide as the second. */
const [WIDEST, ROOMY] = [23, 42];
/** What a row tells: one such column stays in the narrowest table. */
const FINDING = /^(amount|share|verdict)/;
/** A text has so many lines, and more where it would be cut. */
const LINES = 5;
const MOST_LINES = 10;
/** In so narrow lines a long text can still be read, in parts of the type. */
const NARROW_LINE = 11;
/** A text is so much longer in lines than in one: they end between words. */
const RAGGED = 1.25;

/**
 * @typedef {object} FigureTable
 * @property {number} width
 * @property {number} height
 * @property {number} size of its type
 * @property {{text: string, x: number, y: number, strong: boolean}[]} cells each a line of type
 * @property {number[]} rules the heights of the lines between rows
 * @property {boolean} whole whether no column is left out
 */

/**
 * Whether a figure of an answer shows its rows. Without an amount nothing orders the legs of a deal in a picture that nobody can
 * move, and where nothing was found there is none.
 *
 * @param {Answer} answer
 */
export function isTable(answer) {
  const { kind } = answer.show;
  return kind === 'table' || isBlank(answer) || answer.rows.length === 0 || (kind === 'graph' && tellsNoTerms(answer));
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @param {number} [tall] how tall it may be, in pixels; 0 where that is left to it
 * @returns {FigureTable}
 */
export function figureTable(answer, known, width, tall = 0) {
  // The headline says that there is nothing.
  if (answer.rows.length === 0) return { width, height: NOTHING, size: USUAL, cells: [], rules: [], whole: true };
  const texts = textsOf(answer, known);
  const sizes = tall ? SIZES : width < NARROW ? [SMALL] : [USUAL, SMALL];
  const tables = sizes.map((size) =>
    laid(texts, answer.total, width, size, tall || Infinity, tall ? MOST_SHOWN : SHOWN),
  );
  // Rather a column more than larger type, and then a row more; the smallest only for all of them.
  const widest = Math.max(...tables.map(({ columns }) => columns));
  const wide = tables.filter(({ columns }) => columns === widest);
  const usual = wide.filter(({ size }) => size >= USUAL);
  const most = Math.max(...usual.map(({ rules }) => rules.length));
  const table = wide.find(({ all }) => all) ?? usual.find(({ rules }) => rules.length === most) ?? wide[0];
  return tall ? spread(table, tall) : table;
}

/**
 * The same with more between its rows, where they leave much of the height empty.
 *
 * @param {FigureTable} table
 * @param {number} tall
 * @returns {FigureTable}
 */
function spread(table, tall) {
  const { size, height, rules, cells } = table;
  const more = Math.min((SPREAD * tall - height) / rules.length, (MOST_AROUND - AROUND) * size);
  if (more <= 0) return table;
  const down = (/** @type {number} */ y) => rules.filter((rule) => rule < y).length;
  return {
    ...table,
    height: Math.ceil(height + rules.length * more),
    rules: rules.map((rule, at) => Math.round(rule + (at + 1) * more)),
    cells: cells.map((cell) => ({ ...cell, y: cell.y + (down(cell.y) + 0.5) * more })),
  };
}

/**
 * The heads and the rows, in words; columns of nothing are left out.
 *
 * @param {Answer} answer
 * @param {Known} known
 */
function textsOf(answer, known) {
  const nameOf = (/** @type {string} */ id) => known.nodes.get(id)?.name ?? id;
  const constant = new Set(answer.constant);
  const told = answer.rows.slice(0, MOST_SHOWN);
  const columns = readable(answer.columns)
    .filter(({ type, name }) => type !== 'fact' && !constant.has(name))
    .map((column) => ({
      finding: FINDING.test(column.type),
      head: capitalised(column.heading),
      cells: told.map((row) => {
        const value = column.of(row);
        const cell = (Array.isArray(value) ? value : [value]).map((one) => cellText(column, one, nameOf));
        return column.type === 'date' ? cell.map(unbroken) : cell;
      }),
    }));
  return columns.filter(({ cells }, at) => at === 0 || cells.some((parts) => parts.some(Boolean)));
}

/** @param {string} text that stands on one line */
function unbroken(text) {
  return text.replaceAll(' ', '\u00a0');
}

/**
 * @param {ReturnType<typeof textsOf>} texts
 * @param {number} total rows of the answer
 * @param {number} width
 * @param {number} size
 * @param {number} tall
 * @param {number} most rows
 * @returns {FigureTable & {columns: number, all: boolean}} with how many columns, and whether with all rows
 */
function laid(texts, total, width, size, tall, most) {
  const { columns, rooms } = roomsIn(texts, width, size);
  const lefts = rooms.map((_, at) => rooms.slice(0, at).reduce((sum, one) => sum + one + GAP, 0));
  const lineHeight = size * LINE;
  const around = size * AROUND;
  const [cells, rules] = [/** @type {FigureTable['cells']} */ ([]), /** @type {number[]} */ ([])];
  let y = 0;
  const put = (/** @type {string[][]} */ lines, /** @type {boolean} */ strong) => {
    // Heads stand above their columns, at the bottom where some have more lines than others.
    const deepest = Math.max(...lines.map((one) => one.length));
    lines.forEach((some, column) =>
      some.forEach((text, at) => {
        const line = strong ? deepest - some.length + at : at;
        if (text) cells.push({ text, x: lefts[column], y: y + around / 2 + line * lineHeight + size, strong });
      }),
    );
    y += deepest * lineHeight + around;
    rules.push(Math.round(y));
  };
  put(
    columns.map(({ head }, at) => wrapText(head, rooms[at], LINES, size, true)),
    true,
  );
  const here = columns[0]?.cells.length ?? 0;
  // Below the rows stands what is left out.
  const hidden = texts.filter((text) => !columns.includes(text)).map(({ head }) => head);
  const remark = (/** @type {number} */ left) => wrapText(leftOut(left, hidden), width, LINES, size);
  const after = remark(total).length * lineHeight + around;
  let shown = 0;
  for (; shown < Math.min(here, most); shown++) {
    const lines = columns.map(({ cells: own }, at) => wholeNames(own[shown], rooms[at], size));
    const deep = Math.max(...lines.map((one) => one.length)) * lineHeight + around;
    if (shown > 0 && y + deep + (shown + 1 < total || hidden.length ? after : 0) > tall) break;
    put(lines, false);
  }
  if (shown < total || hidden.length) {
    for (const [at, text] of remark(total - shown).entries())
      cells.push({ text, x: 0, y: y + around / 2 + at * lineHeight + size, strong: false });
    y += after;
  }
  const [all, whole] = [shown >= total, hidden.length === 0];
  return { width, size, height: Math.ceil(y), cells, rules, columns: columns.length, whole, all };
}

/**
 * The lines of a cell. Of a list that is too long the last names are left out whole, and counted.
 *
 * @param {string[]} parts
 * @param {number} room
 * @param {number} size
 */
function wholeNames(parts, room, size) {
  for (let shown = parts.length; shown > 0; shown--) {
    const named = listed(parts.slice(0, shown));
    const rest = parts.length - shown;
    const text = rest ? sayCount(rest, '{names} and one more', '{names} and {n} more', { names: named }) : named;
    const lines = wrapText(text, room, LINES, size);
    if (lines.join(' ') === text) return lines;
  }
  return wrapText(listed(parts), room, MOST_LINES, size);
}

/**
 * @param {number} rows
 * @param {string[]} columns by their heads
 */
function leftOut(rows, columns) {
  const names = columns.length ? say('columns left out: {names}', { names: listed(columns) }) : '';
  if (rows === 0) return capitalised(names);
  return [sayCount(rows, 'and {n} more row', 'and {n} more rows'), names].filter(Boolean).join('; ');
}

/**
 * The columns that have room, each as wide as its longest word at least: the last are left out first, but never what a row
 * is about, nor the first column of its finding.
 *
 * @param {ReturnType<typeof textsOf>} texts
 * @param {number} width
 * @param {number} size
 */
function roomsIn(texts, width, size) {
  const widest = WIDEST * size * broadness();
  const stays = [texts[0], texts.find(({ finding }) => finding)];
  let columns = texts.map((text) => {
    const { head } = text;
    const cells = text.cells.map((parts) => listed(parts));
    const word = Math.max(...cells.flatMap((one) => one.split(' ')).map((one) => textWidth(one, size)));
    const wanted = Math.max(textWidth(head, size, true), ...cells.map((one) => textWidth(one, size))) + 2;
    const least = Math.max(leastOf(head, size, true), ...cells.map((one) => leastOf(one, size, false))) + 2;
    return {
      text,
      wanted: Math.min(widest, wanted),
      least: Math.min(widest, least),
      whole: Math.min(ROOMY * size * broadness(), wanted),
      word,
    };
  });
  // An address has no place to break it.
  columns = columns.filter(({ text, word }) => stays.includes(text) || word <= widest);
  const room = (/** @type {'wanted' | 'least'} */ how) =>
    columns.reduce((sum, one) => sum + one[how], 0) + GAP * (columns.length - 1);
  while (columns.length > 2 && room(columns.length > COLUMNS ? 'wanted' : 'least') > width) {
    const last = columns.findLast(({ text }) => !stays.includes(text));
    columns = columns.filter((one) => one !== last);
  }
  const shares = within(
    columns.map(({ whole, least }) => whole - least),
    Math.max(0, width - room('least')),
  );
  return { columns: columns.map(({ text }) => text), rooms: columns.map(({ least }, at) => least + shares[at]) };
}

/**
 * How narrow a text may be: no word of it is cut, and it has not too many lines.
 *
 * @param {string} text
 * @param {number} size
 * @param {boolean} strong
 */
function leastOf(text, size, strong) {
  const words = text.split(' ').map((word) => textWidth(word, size, strong));
  return Math.max(
    ...words,
    Math.min((textWidth(text, size, strong) / LINES) * RAGGED, NARROW_LINE * size * broadness()),
  );
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
