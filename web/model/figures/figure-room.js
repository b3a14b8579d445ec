/** The room for which a picture of a figure is drawn, so that its type can be read and none of the figure is empty. */
import { LARGER, READABLE } from './figure-layout.js';
import { FORMATS } from './figure-text.js';

/** @import { Area } from './figure-layout.js' */
/** @import { FigureText } from './figure-text.js' */

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
