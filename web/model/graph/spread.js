/**
 * A picture takes the room that its ground has: where it would be shown no larger, what stands on it moves apart instead, so
 * that lines are long enough for what is written on them.
 */
import { boxOf } from './label-forces.js';

/** @import { EntityNode } from '../types.js' */
/** @import { Places } from './scene.js' */

/** Free at each side of the ground, in pixels; a few are not enlarged beyond the most, nor many made smaller than the least. */
export const MARGIN = 34;
export const [SMALLEST, LARGEST] = [0.45, 1.15];
/** No line becomes longer than so many times. */
const MOST = 2.2;

/** @typedef {{width: number, height: number}} Ground in pixels; a height of nought is not known */

/**
 * @param {Places} places
 * @param {EntityNode[]} nodes
 * @param {Ground} ground
 * @returns {Places}
 */
export function spreadOver(places, nodes, { width, height }) {
  const [wide, tall] = [width - 2 * MARGIN, height - 2 * MARGIN];
  const standing = nodes.flatMap((node) => {
    const place = places.get(node.id);
    return place ? [{ ...place, box: boxOf(node) }] : [];
  });
  if (standing.length < 2 || wide <= 0 || tall <= 0) return places;
  const across = extentOf(standing.map(({ x, box }) => ({ at: x, before: box.side, after: box.side })));
  const down = extentOf(standing.map(({ y, box }) => ({ at: y, before: box.up, after: box.down })));
  const zoom = Math.max(SMALLEST, Math.min(LARGEST, wide / across.room, tall / down.room));
  const [right, below] = [timesOf(across, wide / zoom), timesOf(down, tall / zoom)];
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * right, y: y * below }]));
}

/** @typedef {{span: number, room: number}} Extent from middle to middle, and with what is around the outermost */

/**
 * @param {{at: number, before: number, after: number}[]} all
 * @returns {Extent}
 */
function extentOf(all) {
  const middles = all.map(({ at }) => at);
  const [first, last] = [
    Math.min(...all.map(({ at, before }) => at - before)),
    Math.max(...all.map(({ at, after }) => at + after)),
  ];
  return { span: Math.max(...middles) - Math.min(...middles), room: last - first };
}

/**
 * @param {Extent} extent
 * @param {number} free
 */
function timesOf({ span, room }, free) {
  return span < 1 ? 1 : Math.max(1, Math.min(MOST, (free - (room - span)) / span));
}
