/** Where the parts of a figure stand: headline, subtitle, picture, note, source line and address, from top to bottom. */
import { textWidth, wrapText } from '../graph/text-width.js';
import { FORMATS } from './figure-text.js';

/** @import { FigureText } from './figure-text.js' */

const MARGIN = 44;
const GAP = 18;
/** Between the headline and the subtitle. */
const UNDER = 6;
/** Lines of type are so much higher than it is. */
const LINE = 1.3;
const [LEAST, MOST] = [160, 4000];
/** Type that does not fit becomes so much smaller, down to this size in pixels. */
const [SMALLER, SMALLEST] = [0.88, 11];
/** So many times larger than on the page a picture stands in a figure. */
export const LARGER = { tall: 1.5, wide: 1.25 };
const TYPES = {
  headline: { size: 30, bold: true, ink: '--ink', most: 3 },
  subtitle: { size: 19, bold: false, ink: '--ink-soft', most: 2 },
  note: { size: 15, bold: false, ink: '--ink-soft', most: 3 },
  remark: { size: 14, bold: false, ink: '--ink-faint', most: 2 },
  source: { size: 14, bold: false, ink: '--ink-faint', most: 2 },
  address: { size: 13, bold: false, ink: '--ink-faint', most: 1 },
};

/** No type of a figure is smaller than this, in pixels. */
export const READABLE = 11;
/** In a frame of this width its words have the smallest sizes, and larger ones the wider it is. */
const NARROW = 400;
const NARROWEST = 280;
const NARROW_MARGIN = 16;
/** So much larger than on the page a picture stands there: the smallest type of a page is 10.5 pixels. */
const NARROW_LARGER = 1.05;
/** @type {typeof TYPES} */
const NARROW_TYPES = {
  headline: { ...TYPES.headline, size: 19, most: 6 },
  subtitle: { ...TYPES.subtitle, size: 14, most: 3 },
  note: { ...TYPES.note, size: 12.5, most: 6 },
  remark: { ...TYPES.remark, size: 12, most: 4 },
  source: { ...TYPES.source, size: 12, most: 4 },
  address: { ...TYPES.address, size: 11, most: 4 },
};

/**
 * @typedef {object} Line of type
 * @property {string} text
 * @property {number} x
 * @property {number} y of its base line
 * @property {number} size
 * @property {boolean} bold
 * @property {string} ink a colour of the palette
 *
 * @typedef {object} Sign of the legend
 * @property {string} text
 * @property {string} colour
 * @property {string} dashes of a line; '' of one that is whole
 * @property {boolean} line whether it is of a line, not of a mark
 * @property {{viewBox: string, name: string, attributes: Record<string, string>}} [outline] of a kind: its shape
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Area
 *
 * @typedef {object} FigureLayout
 * @property {number} width
 * @property {number} height
 * @property {Line[]} lines
 * @property {(Sign & {x: number, y: number})[]} signs each with the place of its mark
 * @property {Area} picture the room of the picture, in which it stands as large as it can
 */

/**
 * How wide a figure is that stands alone in a frame, whatever its shape elsewhere; 0 where it keeps that shape. In a frame
 * narrower than itself it has a shape of its own: made smaller, its type could not be read. Annotations point at places of
 * it, so with them it keeps its shape.
 *
 * @param {FigureText} figure
 * @param {number} frame in pixels
 */
export function narrowWidth({ format, annotations }, frame) {
  return frame < FORMATS[format].width && annotations.length === 0 ? Math.max(NARROWEST, frame) : 0;
}

/**
 * The words of a figure in a frame, and what is around them: between those of the narrowest and those of a whole figure.
 *
 * @param {number} width of the figure, in pixels
 */
function narrowForm(width) {
  const share = Math.max(0, Math.min(1, (width - NARROW) / (FORMATS.free.width - NARROW)));
  const between = (/** @type {number} */ small, /** @type {number} */ usual) => small + share * (usual - small);
  const type = (/** @type {keyof typeof TYPES} */ name) => ({
    ...NARROW_TYPES[name],
    size: between(NARROW_TYPES[name].size, TYPES[name].size),
  });
  return {
    margin: between(NARROW_MARGIN, MARGIN),
    larger: between(NARROW_LARGER, LARGER.wide),
    types: {
      headline: type('headline'),
      subtitle: type('subtitle'),
      note: type('note'),
      remark: type('remark'),
      source: type('source'),
      address: type('address'),
    },
  };
}

/**
 * The width for which a picture is made that stands in a figure: for less than it has there, so that its type is not small in
 * print.
 *
 * @param {FigureText} figure
 * @param {number} [narrow] how wide the figure is in a narrow frame
 */
export function pictureWidth({ format }, narrow = 0) {
  if (narrow) {
    const { margin, larger } = narrowForm(narrow);
    return Math.floor((narrow - 2 * margin) / larger);
  }
  const { width, height } = FORMATS[format];
  return Math.round((width - 2 * MARGIN) / (height >= width ? LARGER.tall : LARGER.wide));
}

/**
 * @param {FigureText} figure
 * @param {{source: string, address: string, remark?: string}} credit who says so, where it is, and what the picture leaves out
 * @param {{width: number, height: number}} picture its own size
 * @param {Sign[]} [legend]
 * @param {number} [narrow] how wide it is in a narrow frame
 * @returns {FigureLayout}
 */
export function layoutOfFigure(figure, { source, address, remark = '' }, picture, legend = [], narrow = 0) {
  const { width, height: fixed } = narrow ? { width: narrow, height: 0 } : FORMATS[figure.format];
  const { margin, types, larger } = narrow ? narrowForm(narrow) : { margin: MARGIN, types: TYPES, larger: LARGER.wide };
  const room = width - 2 * margin;
  const above = [
    ...linesOf(
      figure.headline,
      fixed && fixed < width ? inTwo(figure.headline, types.headline, room) : types.headline,
      room,
    ),
    ...linesOf(figure.subtitle, types.subtitle, room).map((line, at) => (at ? line : { ...line, before: UNDER })),
  ];
  const below = [
    ...linesOf(figure.note, types.note, room),
    ...linesOf(remark, types.remark, room),
    ...linesOf(source, types.source, room),
    ...linesOf(address, types.address, room),
  ];
  const top = margin + tallOf(above) + (above.length ? GAP : 0);
  const signs = inRows(legend, room);
  const tallSigns = signs.length ? (signs[signs.length - 1].row + 1) * SIGN.row + GAP / 2 : 0;
  const foot = tallSigns + tallOf(below) + (below.length ? GAP : 0) + margin;
  const scaled = picture.height * Math.min(larger, room / Math.max(1, picture.width));
  const free = Math.min(MOST, Math.max(LEAST, scaled));
  const height = fixed || Math.ceil(top + free + foot);
  const left = Math.max(LEAST, height - top - foot);
  return {
    width,
    height,
    lines: [...stacked(above, margin, margin), ...stacked(below, margin, height - margin - tallOf(below))],
    signs: signs.map(({ row, left: right, ...sign }) => ({
      ...sign,
      x: margin + right,
      y: top + left + GAP / 2 + (row + 0.5) * SIGN.row,
    })),
    picture: { x: margin, y: top, width: room, height: left },
  };
}

/** Of the legend: the size of its type, the height of a row, the room of a mark, that of a dashed line, and what is between two. */
export const SIGN = { size: 14, row: 22, room: 34, dashed: 42, gap: 22 };

/** How far after its mark the word of a sign stands. */
export const roomOf = (/** @type {Sign} */ { dashes }) => (dashes ? SIGN.dashed : SIGN.room);

/**
 * @param {Sign[]} legend
 * @param {number} room
 */
function inRows(legend, room) {
  let [row, left] = [0, 0];
  return legend.map((sign) => {
    const wide = roomOf(sign) + textWidth(sign.text, SIGN.size);
    if (left > 0 && left + wide > room) [row, left] = [row + 1, 0];
    const placed = { ...sign, row, left };
    left += wide + SIGN.gap;
    return placed;
  });
}

/**
 * Where a figure is wide its headline takes height from the picture: it has two lines rather than three, if slightly smaller
 * type is enough for that.
 *
 * @param {string} text
 * @param {typeof TYPES.headline} usual
 * @param {number} room
 */
function inTwo(text, usual, room) {
  const size = usual.size * SMALLER;
  const fits = wrapText(text, room, 2, size, usual.bold).join(' ') === text;
  return fits && wrapText(text, room, 2, usual.size, usual.bold).join(' ') !== text ? { ...usual, size } : usual;
}

/**
 * @param {string} text
 * @param {typeof TYPES['headline']} type
 * @param {number} room
 */
function linesOf(text, { bold, ink, ...usual }, room) {
  if (text === '') return [];
  // What is too long for its lines stands in smaller type, on more of them: a sentence that is cut says something else.
  for (let { size, most } = usual; ; size *= SMALLER, most++) {
    const lines = wrapText(text, room, most, size, bold);
    if (size * SMALLER < SMALLEST || lines.join(' ') === text)
      return lines.map((line) => ({ text: line, size, bold, ink }));
  }
}

/** @param {{size: number, before?: number}[]} lines */
function tallOf(lines) {
  return lines.reduce((sum, { size, before = 0 }) => sum + before + size * LINE, 0);
}

/**
 * @param {(Omit<Line, 'x' | 'y'> & {before?: number})[]} lines
 * @param {number} x
 * @param {number} top
 * @returns {Line[]}
 */
function stacked(lines, x, top) {
  let y = top;
  return lines.map(({ before = 0, ...line }) => {
    const at = y + before + line.size;
    y += before + line.size * LINE;
    return { ...line, x, y: at };
  });
}
