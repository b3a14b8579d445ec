/** The room that the things of a scene take, as rectangles. */
import { widestLabel } from './labels.js';
import { isBold } from './looks.js';
import { cutText, textWidth } from './text-width.js';

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/** @import { LabelPlace, SceneNode } from './scene.js' */

/** The size of the type of names, where a scene does not say another. */
export const SIZE = 12;
/** Around a word that has a ground of its own, in pixels. */
export const AROUND = 2;
/** A line of text above its base line, and below it. */
const [ASCENT, DESCENT] = [11, 3.5];

/**
 * @param {Box} one
 * @param {Box} other
 */
export function meets(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/**
 * @param {Box} box
 * @param {number} more on each side
 * @returns {Box}
 */
export function boxAround({ left, right, top, bottom }, more) {
  return { left: left - more, right: right + more, top: top - more, bottom: bottom + more };
}

/**
 * @param {Pick<SceneNode, 'x' | 'y' | 'width' | 'height'>} node
 * @returns {Box} the room of its mark
 */
export function nodeBox({ x, y, width, height }) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/**
 * Where the name of a node that stands outside it is written: the place of its base line.
 *
 * @param {Pick<SceneNode, 'x' | 'y' | 'width' | 'height' | 'side' | 'size'>} node
 * @returns {{anchor: 'start' | 'middle' | 'end', x: number, y: number}}
 */
export function namePlace({ x, y, width, height, side, size }) {
  const times = timesOf({ side, size });
  switch (side) {
    case 'above':
      return { anchor: 'middle', x, y: y - height / 2 - 6 };
    case 'left':
      return { anchor: 'end', x: x - width / 2 - 5, y: y + 4 * times };
    case 'right':
      return { anchor: 'start', x: x + width / 2 + 5, y: y + 4 * times };
    case 'inside':
      return { anchor: 'middle', x, y: y + 4 };
    default:
      return { anchor: 'middle', x, y: y + height / 2 + 2 + 12 * times };
  }
}

/**
 * How many times as large as usual the name beside a node is.
 *
 * @param {Pick<SceneNode, 'side' | 'size'>} node
 */
function timesOf({ side, size }) {
  return side === 'inside' || size === undefined ? 1 : size / SIZE;
}

/**
 * The name of a node as it is written.
 *
 * @param {Pick<SceneNode, 'label' | 'widest' | 'start' | 'state' | 'side' | 'size'>} node
 */
export function nameOf({ label, widest, start, state, side, size = SIZE }) {
  if (side === 'inside') return label;
  return cutText(label, widest ?? widestLabel() * timesOf({ side, size }), size, isBold({ start, state }));
}

/**
 * @param {SceneNode} node
 * @returns {Box} the room of its name
 */
export function nodeLabelBox(node) {
  const { anchor, x, y } = namePlace(node);
  const times = timesOf(node);
  const long = textWidth(nameOf(node), SIZE * times, isBold(node));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return { left, right: left + long, top: y - ASCENT * times, bottom: y + DESCENT * times };
}

/**
 * The room of what is written on a line, of one line of text.
 *
 * @param {string} label
 * @param {LabelPlace} place
 * @param {number} size of its type
 * @param {boolean} bold
 * @returns {Box}
 */
export function lineLabelBox(label, { x, y, anchor }, size, bold) {
  const long = textWidth(label, size, bold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return { left, right: left + long, top: y - (ASCENT / SIZE) * size, bottom: y + (DESCENT / SIZE) * size };
}
