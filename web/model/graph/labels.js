/** The room that labels take, about: what lays out and what frames does not measure each text. */
import { broadness } from './text-width.js';

/** @import { Room, Scene, SceneNode } from './scene.js' */

const LETTER = 6.2;
/** A line of text, with the gap between it and its node. */
const LINE = 20;
const WIDEST = 130;

/** A label gets no wider on the page, in pixels; the rest is cut. */
export function widestLabel() {
  return WIDEST * broadness();
}

/** @param {string} text */
export function labelWidth(text) {
  return text.length * LETTER * broadness();
}

/**
 * The room of a node with its whole label: `{left, right, top, bottom}`.
 *
 * @param {SceneNode} node
 * @returns {Room}
 */
export function roomOf({ x, y, width, height, label, side }) {
  const room = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  const long = labelWidth(label);
  switch (side) {
    case 'right':
      return { ...room, right: room.right + long + 5 };
    case 'left':
      return { ...room, left: room.left - long - 5 };
    case 'inside':
      return room;
    default: {
      const half = Math.max(width, long) / 2;
      const [top, bottom] = side === 'above' ? [room.top - LINE, room.bottom] : [room.top, room.bottom + LINE];
      return { left: x - half, right: x + half, top, bottom };
    }
  }
}

/**
 * The room of a whole scene; nothing at all has room around nought.
 *
 * @param {Scene} scene
 * @returns {Room}
 */
export function roomOfAll({ nodes }) {
  if (nodes.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  return nodes.map(roomOf).reduce((all, one) => ({
    left: Math.min(all.left, one.left),
    right: Math.max(all.right, one.right),
    top: Math.min(all.top, one.top),
    bottom: Math.max(all.bottom, one.bottom),
  }));
}
