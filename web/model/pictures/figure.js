/**
 * A closed figure of a few parties: circles with their names, and the sides between them with what is paid. Sides curve
 * outward, and one that goes against another between the same two curves inward, so that no side lies under another.
 */
import { nodeBox } from '../graph/boxes.js';
import { dashesOf } from '../graph/looks.js';
import { widthOf } from '../graph/scene-edges.js';
import { KINDS, STANDINGS } from '../vocabulary.js';
import { alongLine, labelBeside, textBoxes } from './side-label.js';
import { inCircle, sizesFor } from './circle-name.js';
import { mostIn } from './sums.js';

/** @import { EntityNode, Fact } from '../types.js' */
/** @import { Point, SceneEdge, SceneNode } from '../graph/scene.js' */
/** @import { Path } from '../graph/paths.js' */
/** @import { Box } from '../graph/boxes.js' */

/**
 * @typedef {object} Side
 * @property {number} from the place of its party in the figure
 * @property {number} to
 * @property {Fact[]} facts
 * @property {string[]} lines of its label
 * @property {string} title
 * @property {string} stroke
 *
 * @typedef {{nodes: SceneNode[], edges: SceneEdge[], box: Box}} Figure
 */

/**
 * @typedef {object} Sizes in pixels
 * @property {number} circle the radius of a party
 * @property {number} name the type of its name
 * @property {number} label the type of what stands on a side
 */

/** @type {Sizes} */
export const SMALL = { circle: 36, name: 12, label: 10.5 };
/** @type {Sizes} */
export const LARGE = { circle: 46, name: 14, label: 14 };
/** How far a side leaves the straight way, in parts of its length, and at least in pixels. */
const CURVE = { part: 0.16, least: 20 };
/**
 * @param {string} key of the figure, which the ids of its things begin with
 * @param {EntityNode[]} parties
 * @param {Side[]} sides
 * @param {number} radius of the ring on which the parties stand
 * @param {Sizes} [sizes]
 * @returns {Figure} around nought
 */
export function figureOf(key, parties, sides, radius, sizes = SMALL) {
  const places = parties.map((_, at) => placeOn(radius, at, parties.length));
  sizes = sizesFor(parties.map(nameOf), sizes);
  const nodes = parties.map((party, at) => circleNode(`${key}${party.id}`, party, places[at], false, sizes));
  /** @type {Box[]} */
  const taken = nodes.map(nodeBox);
  const inward = sides.filter((side) => isInward(side, sides, parties.length));
  const crowd = middleOf(inward.flatMap(({ from, to }) => [places[from], places[to]]));
  const ways = sides.map((side) => wayOf(side, nodes, inward.includes(side), crowd));
  const lines = ways.flatMap(({ way }) => alongLine(way));
  const edges = sides.map((side, at) => {
    const edge = sideEdge(`${key}side.${at}`, side, nodes, ways[at], sizes, [...taken, ...lines]);
    taken.push(...textBoxes(edge));
    return edge;
  });
  return { nodes, edges, box: boxOf(nodes, edges) };
}

/**
 * @param {Point[]} points
 * @returns {Point}
 */
function middleOf(points) {
  const sum = (/** @type {'x' | 'y'} */ axis) => points.reduce((all, point) => all + point[axis], 0);
  return { x: sum('x') / (points.length || 1), y: sum('y') / (points.length || 1) };
}

/**
 * Two stand beside each other; more on a ring from the top, clockwise.
 *
 * @param {number} radius
 * @param {number} at
 * @param {number} count
 * @returns {Point}
 */
function placeOn(radius, at, count) {
  const angle = (2 * Math.PI * at) / count - (count === 2 ? Math.PI : Math.PI / 2);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/**
 * @param {string} id
 * @param {EntityNode} party
 * @param {Point} place
 * @param {boolean} start
 * @param {Sizes} sizes
 * @returns {SceneNode}
 */
export function circleNode(id, party, place, start, { circle: size, name: type }) {
  const name = nameOf(party);
  const written = inCircle(name, size, type);
  return {
    id,
    entity: party.id,
    kind: party.label,
    ...place,
    shape: 'ellipse',
    width: 2 * size,
    height: 2 * size,
    fill: KINDS[party.label]?.colour ?? '--company',
    ink: '--accent-ink',
    size: written.type,
    label: written.lines.join('\n'),
    side: 'inside',
    title: [name, KINDS[party.label]?.word].filter(Boolean).join(', '),
    degree: 0,
    start,
    pinned: false,
    state: 'plain',
  };
}

/** @param {EntityNode} party */
function nameOf({ name, id }) {
  return name ?? id;
}

/**
 * A side between parties that are not next to each other curves inward, and of two between the same the one that goes against
 * the ring. Two parties alone have no inside.
 *
 * @param {Side} side
 * @param {Side[]} sides
 * @param {number} count
 */
function isInward(side, sides, count) {
  if (count === 2) return false;
  const [apart, back] = [(side.to - side.from + count) % count, (side.from - side.to + count) % count];
  // Outward it would pass those that stand between its ends.
  if (Math.min(apart, back) > 1) return true;
  const against = sides.some(({ from, to }) => from === side.to && to === side.from);
  return against && !isForward(side, count);
}

/**
 * @param {Pick<Side, 'from' | 'to'>} side
 * @param {number} count
 */
function isForward({ from, to }, count) {
  return (to - from + count) % count <= count / 2;
}

/**
 * The curve of a side, and the direction in which its label stands from it.
 *
 * @param {Side} side
 * @param {SceneNode[]} nodes
 * @param {boolean} inward
 * @param {Point} crowd about which the sides stand that curve inward: one through the middle goes around the other way
 * @returns {{way: Path, direction: Point}}
 */
function wayOf({ from, to }, nodes, inward, crowd) {
  const [one, other] = [nodes[from], nodes[to]];
  const middle = middleOf([one, other]);
  const outward = nodes.length === 2 ? { x: 0, y: from === 0 ? -1 : 1 } : unit(middle, from, to, nodes);
  const through = nodes.length > 2 && Math.hypot(middle.x, middle.y) <= 1;
  const toCrowd = crowd.x * outward.x + crowd.y * outward.y;
  const sign = through && toCrowd < -1 ? 1 : inward ? -1 : 1;
  const long = Math.hypot(other.x - one.x, other.y - one.y);
  const off = Math.max(CURVE.least, CURVE.part * long) * sign;
  const control = { x: middle.x + outward.x * 2 * off, y: middle.y + outward.y * 2 * off };
  const way = { start: onCircle(one, control, 1), end: onCircle(other, control, 4), controls: [control] };
  return { way, direction: { x: outward.x * sign, y: outward.y * sign } };
}

/**
 * @param {string} id
 * @param {Side} side
 * @param {SceneNode[]} nodes
 * @param {{way: Path, direction: Point}} curve
 * @param {Sizes} sizes
 * @param {Box[]} taken where no label may stand
 * @returns {SceneEdge}
 */
function sideEdge(id, { from, to, facts, lines, title, stroke }, nodes, { way, direction }, { label }, taken) {
  const [one, other] = [nodes[from], nodes[to]];
  const told = labelBeside(way, direction, lines, label, taken);
  return {
    id,
    facts: facts.map((fact) => fact.id),
    from: one.id,
    to: other.id,
    bend: 0,
    way,
    labelled: told.labelled,
    size: label,
    stroke,
    width: Math.max(1.6, widthOf({ amountMax: mostIn(facts) })),
    dashes: dashesOf(leastOf(facts)),
    arrow: true,
    label: told.lines.join('\n'),
    quiet: false,
    crowded: false,
    title,
    state: 'plain',
  };
}

/**
 * Away from the middle of the ring, which is nought; across the side where it goes through the middle.
 *
 * @param {Point} middle
 * @param {number} from
 * @param {number} to
 * @param {SceneNode[]} nodes
 */
function unit(middle, from, to, nodes) {
  const far = Math.hypot(middle.x, middle.y);
  if (far > 1) return { x: middle.x / far, y: middle.y / far };
  const [right, down] = [nodes[to].x - nodes[from].x, nodes[to].y - nodes[from].y];
  const long = Math.hypot(right, down) || 1;
  return { x: down / long, y: -right / long };
}

/**
 * @param {SceneNode} node
 * @param {Point} toward
 * @param {number} gap
 */
export function onCircle({ x, y, width }, toward, gap) {
  const far = Math.hypot(toward.x - x, toward.y - y) || 1;
  const part = (width / 2 + gap) / far;
  return { x: x + (toward.x - x) * part, y: y + (toward.y - y) * part };
}

/**
 * The least binding standing of facts; undefined where none has one.
 *
 * @param {readonly Fact[]} facts
 */
export function leastOf(facts) {
  return STANDINGS.find((standing) => facts.some(({ status }) => status === standing));
}

/**
 * The room of the whole, labels and all.
 *
 * @param {SceneNode[]} nodes
 * @param {SceneEdge[]} edges
 * @returns {Box}
 */
function boxOf(nodes, edges) {
  const boxes = [...nodes.map(nodeBox), ...edges.flatMap(sideBoxes)];
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/**
 * @param {SceneEdge} edge
 * @returns {Box[]} the room of its peak and of its label
 */
function sideBoxes(edge) {
  const { x, y } = edge.way ? peakOf(edge.way) : { x: 0, y: 0 };
  return [{ left: x, right: x, top: y, bottom: y }, ...textBoxes(edge)];
}

/** @param {Path} way */
function peakOf({ start, end, controls: [control] }) {
  return { x: (start.x + end.x) / 4 + control.x / 2, y: (start.y + end.y) / 4 + control.y / 2 };
}

/**
 * The same figure elsewhere.
 *
 * @param {Figure} figure
 * @param {number} right
 * @param {number} down
 * @returns {{nodes: SceneNode[], edges: SceneEdge[]}}
 */
export function shifted({ nodes, edges }, right, down) {
  const put = (/** @type {Point} */ { x, y }) => ({ x: x + right, y: y + down });
  return {
    nodes: nodes.map((node) => ({ ...node, ...put(node) })),
    edges: edges.map((edge) => ({
      ...edge,
      ...(edge.way && {
        way: { start: put(edge.way.start), end: put(edge.way.end), controls: edge.way.controls.map(put) },
      }),
      ...(edge.labelled && { labelled: { ...edge.labelled, ...put(edge.labelled) } }),
    })),
  };
}
