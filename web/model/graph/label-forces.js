/** Forces that keep a picture readable: no label over another, no line under a node that is not its end. */
import { labelWidth, widestLabel } from './labels.js';
import { MORE } from './looks.js';
import { shapeOf } from './shapes.js';

/** @import { Body, Link } from './forces.js' */
/** @import { EntityNode } from '../types.js' */

const BELOW = 20;
const GAP = 8;
/** So far from the outline of a node, and a little lower for its label, a line that is not its own passes. */
const CLEAR = 8;
const LOWER = 5;
/** Each further fact between the same two makes their line so much broader on either side. */
const BROADER = 9;

/** @typedef {{side: number, up: number, down: number, around: number}} Box room from a middle; `around` is for lines */

/**
 * The room of a node with its label below it.
 *
 * @param {Pick<EntityNode, 'label' | 'name' | 'id'>} node
 * @returns {Box}
 */
export function boxOf({ label, name, id }) {
  const { width, height } = shapeOf(label);
  const letters = Math.min(label === MORE ? Infinity : widestLabel(), labelWidth(name ?? id));
  return {
    around: Math.max(width, height) / 2 + CLEAR,
    side: Math.max(width, letters) / 2 + GAP / 2,
    up: height / 2 + GAP / 2,
    down: height / 2 + BELOW + GAP / 2,
  };
}

/** Boxes that overlap push each other off, the shorter way. */
export function keepApart() {
  /** @type {Body[]} */
  let bodies = [];
  const force = () => {
    for (let one = 1; one < bodies.length; one++)
      for (let other = 0; other < one; other++) part(bodies[one], bodies[other]);
  };
  force.initialize = (/** @type {Body[]} */ all) => {
    bodies = all;
  };
  return force;
}

/**
 * @param {Body} one
 * @param {Body} other
 */
function part(one, other) {
  const right = one.x - other.x;
  const across = one.box.side + other.box.side - Math.abs(right);
  if (across <= 0) return;
  const down = one.y + (one.box.down - one.box.up) / 2 - other.y - (other.box.down - other.box.up) / 2;
  const along = (one.box.up + one.box.down + other.box.up + other.box.down) / 2 - Math.abs(down);
  if (along <= 0) return;
  const [share, rest] = sharesOf(one, other);
  if (across < along) {
    const push = 0.5 * across * (right < 0 ? -1 : 1);
    one.vx += push * share;
    other.vx -= push * rest;
  } else {
    const push = 0.5 * along * (down < 0 ? -1 : 1);
    one.vy += push * share;
    other.vy -= push * rest;
  }
}

/**
 * Whoever keeps its place leaves the whole way to the other.
 *
 * @param {Body} one
 * @param {Body} other
 * @returns {[number, number]}
 */
function sharesOf(one, other) {
  if (one.fx !== undefined) return [0, 1];
  return other.fx !== undefined ? [1, 0] : [0.5, 0.5];
}

/**
 * A node on a line that is not its own leaves it, and the line gives way a little.
 *
 * @param {Link[]} links
 */
export function keepClear(links) {
  /** @type {{source: Body, target: Body, broad: number}[]} */
  let lines = [];
  /** @type {Body[]} */
  let bodies = [];
  const force = () => {
    for (const { source, target, broad } of lines)
      for (const body of bodies) if (body !== source && body !== target) clear(body, source, target, broad);
  };
  force.initialize = (/** @type {Body[]} */ all) => {
    bodies = all;
    const byId = new Map(all.map((body) => [body.id, body]));
    lines = links.flatMap((link) => {
      const [source, target] = [byId.get(link.source), byId.get(link.target)];
      return source && target ? [{ source, target, broad: (link.facts - 1) * BROADER }] : [];
    });
  };
  return force;
}

/**
 * @param {Body} body
 * @param {Body} from
 * @param {Body} to
 * @param {number} broad
 */
function clear(body, from, to, broad) {
  const y = body.y + LOWER;
  const room = body.box.around + broad;
  const [right, down] = [to.x - from.x, to.y - from.y];
  const long = right * right + down * down || 1;
  const along = ((body.x - from.x) * right + (y - from.y) * down) / long;
  if (along <= 0.02 || along >= 0.98) return;
  const [offX, offY] = [body.x - from.x - along * right, y - from.y - along * down];
  const off = Math.hypot(offX, offY);
  if (off >= room) return;
  // On the line itself either side will do.
  const [unitX, unitY] = off > 0.01 ? [offX / off, offY / off] : [-down / Math.sqrt(long), right / Math.sqrt(long)];
  const push = 0.35 * (room - off);
  body.vx += unitX * push;
  body.vy += unitY * push;
  from.vx -= unitX * push * 0.5 * (1 - along);
  from.vy -= unitY * push * 0.5 * (1 - along);
  to.vx -= unitX * push * 0.5 * along;
  to.vy -= unitY * push * 0.5 * along;
}
