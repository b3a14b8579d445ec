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
const LARGER = { tall: 1.5, wide: 1.25 };
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
 * Type of the picture is at least so large in a figure, in parts of what it is on the page: larger where the figure is tall,
 * as such are seen on telephones.
 */
const LEAST_SCALE = { tall: 1.1, wide: 0.92 };
/** A picture that is drawn for its room stands in it so large: in a wide figure its type is as large as that of the note. */
const SCALE = { tall: 1.15, wide: 0.95 };

/** A picture that takes less than this of its height leaves a figure empty. */
const FLAT = 0.72;
/** A picture that can fill its room is drawn for it so large. */
const FILLING = { tall: LARGER.tall, wide: 1.1 };
/** A picture of few things stands so much larger in a figure, at most. */
const LARGEST = 2.1;
/** So much smaller than usual a picture may stand and leave some of its width free. */
const EASED = 0.95;
/** A chart that is flatter than this, in parts of its width, has no room for names where a figure's height is left to it. */
const FLAT_CHART = 0.3;
/** Sizes are whole pixels: a hair smaller is as large. */
const NEARLY = 0.996;
/** What was drawn larger than usual and has grown taller than it may is drawn smaller again. */
const TOO_TALL = 0.85;
/** What stands hardly larger than it must is not drawn once more. */
const SMALLER_AGAIN = 1.02;

/**
 * For which a picture is drawn, in a figure of a fixed shape.
 *
 * @typedef {object} Room
 * @property {number} width in pixels
 * @property {number} tall
 * @property {number} scale how much larger it then stands
 * @property {number} share of the height that it is drawn for: less where it has come out taller than it may
 */

/**
 * The room for which a picture is drawn anew, because its type would be too small to be read, or much of a figure of a fixed
 * shape be empty; null where neither is so. A figure that is as tall as its picture asks for gets more width alone, where
 * names would be cut, and some height where a chart is flat.
 *
 * @param {FigureText} figure
 * @param {Area} area that the picture has in the figure
 * @param {{width: number, height: number, type?: number}} picture its own size, and that of its smallest type
 * @param {Room | null} now for which it has been drawn
 * @param {'fills' | 'grows' | 'stays'} use that it makes of room: it fills it, it grows when it is drawn for less, or neither
 * @param {boolean} [cuts] whether it has cut names to its width, or left columns out
 * @returns {Room | null}
 */
export function roomFor({ format }, area, picture, now, use, cuts = false) {
  const { width, height } = FORMATS[format];
  const shape = height >= width ? 'tall' : 'wide';
  const legible = READABLE / (picture.type ?? READABLE);
  const [usual, least] = [LARGER[shape], SCALE[shape]].map((one) => Math.max(one, legible));
  if (height === 0) {
    if (now) return now;
    const flat = use === 'fills' && picture.height < FLAT_CHART * picture.width;
    const small = Math.min(usual, area.width / Math.max(1, picture.width)) < legible;
    const wider = roomIn(area, least);
    return flat
      ? { ...wider, tall: Math.round(FLAT_CHART * wider.width) }
      : cuts || small
        ? { ...wider, tall: 0 }
        : null;
  }
  const scale = Math.min(area.width / Math.max(1, picture.width), area.height / Math.max(1, picture.height));
  if (now) {
    const { share } = now;
    // It was drawn before its smallest type was known.
    if (now.scale < NEARLY * legible) return roomIn(area, legible, share);
    if (cuts && use !== 'stays' && now.scale > least) return roomIn(area, now.scale > usual ? usual : least);
    // Rather the smallest type that can be read than a name that is cut.
    if (cuts && use !== 'fills' && now.scale > SMALLER_AGAIN * legible) return roomIn(area, legible, share);
    if (scale >= TOO_TALL * now.scale && scale >= NEARLY * legible) return roomIn(area, now.scale, share);
    if (now.scale > least) return roomIn(area, now.scale > usual ? usual : least);
    return roomIn(area, now.scale, scale < NEARLY * legible ? (share * scale) / now.scale : share);
  }
  const leaves = use === 'fills' && cuts;
  if (leaves || scale < Math.max(LEAST_SCALE[shape], legible)) return roomIn(area, least);
  // Too tall for its width: the same type, with all of the width.
  if (use === 'fills' && scale < EASED * usual) return roomIn(area, Math.max(scale, least));
  const used = (picture.height * scale) / area.height;
  if (used >= FLAT || use === 'stays') return null;
  if (use === 'fills') return roomIn(area, FILLING[shape]);
  return roomIn(area, Math.min(LARGEST, usual / Math.sqrt(used)));
}

/**
 * @param {Area} area
 * @param {number} scale
 * @param {number} [share]
 * @returns {Room}
 */
function roomIn({ width, height }, scale, share = 1) {
  return { width: Math.floor(width / scale), tall: Math.floor((share * height) / scale), scale, share };
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
    ...linesOf(figure.headline, types.headline, room),
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
