/**
 * What follows from what, one way: from the start outward, each thing beside what it comes from, by the facts of its row. No
 * line crosses a name, for each has a row of its own and lines run between the columns. Where there are many, what hangs on
 * the same thing is grouped by kind, with a count that opens.
 */
import { count } from '../format.js';
import { dashesOf } from '../graph/looks.js';
import { shapeOf } from '../graph/shapes.js';
import { broadness, textWidth } from '../graph/text-width.js';
import { KINDS, LEVELS } from '../vocabulary.js';
import { OPENS, titleBetween } from './branches.js';
import { leastOf } from './figure.js';
import { BOTTOM, ROW, SIDE, TOP, depthOf, rowWithin, rowsBeside, standsBeside } from './tree-rows.js';
import { list, say } from '../say.js';

/** @import { Answer, EntityNode, Fact, Known } from '../types.js' */
/** @import { Levels, Scene, SceneEdge, SceneNode, SceneText } from '../graph/scene.js' */
/** @import { Shape } from '../graph/shapes.js' */
/** @import { Branch } from './branches.js' */

/** A name gets no wider in Helvetica, and no narrower even where there is little room. */
const [WIDEST, NARROWEST] = [190, 70];
const NAME = 12;
/** Marks are smaller than elsewhere: a row is not tall. */
const MARK = 0.72;
/** Between the end of the names of a column and the marks of the next, at least. */
const BETWEEN = 34;
const INDENT = 20;
/** A picture of a line or two is still one. */
const LEAST_HEIGHT = 120;

/**
 * @typedef {object} Tree
 * @property {Branch[]} branches in the order of reading
 * @property {Known} known
 * @property {Set<string>} starts
 * @property {string} word what a level is called, '' where it is not told
 * @property {boolean} falls whether what is drawn goes from cause to effect
 */

/**
 * @param {Tree} tree
 * @param {number} width
 * @param {number} [tall] how tall it may be, in pixels; 0 where that is left to it
 * @returns {Scene}
 */
export function treeScene(tree, width, tall = 0) {
  const beside = standsBeside(tree.branches, width);
  const branches = beside ? tree.branches : bareStartsFirst(tree.branches);
  const depth = depthOf(branches);
  const named = branches.map((branch) => nodeOf(branch, tree, { x: 0, y: 0, widest: 0 }));
  const columns = columnsOf(branches, named, depth, width - 2 * SIDE);
  const leftOf = (/** @type {number} */ level) =>
    beside ? columns.slice(0, level).reduce((sum, one) => sum + one, 0) : level * INDENT;
  const rows = beside ? rowsBeside(branches) : new Map(branches.map(({ id }, at) => [id, at]));
  const room = (/** @type {number} */ level) =>
    Math.max(NARROWEST, beside ? roomBeside(columns[level], level === depth) : width - 2 * SIDE - level * INDENT - 20);
  const top = beside && tree.word ? TOP : SIDE;
  const below = BOTTOM + ROW / 2;
  const row = rowWithin(Math.max(0, ...rows.values()), tall ? tall - top - below : Infinity);
  const nodes = named.map((node, at) => ({
    ...node,
    x: SIDE + 12 + leftOf(branches[at].level),
    y: top + (rows.get(node.id) ?? 0) * row,
    widest: room(branches[at].level),
    ...shorterIn(room(branches[at].level), node, branches[at]),
  }));
  const levels = new Map(branches.map(({ id, level }) => [id, level]));
  const levelOf = (/** @type {SceneNode} */ { id }) => levels.get(id) ?? 0;
  const inColumns = Map.groupBy(nodes, levelOf);
  const endOf = (/** @type {SceneNode} */ node) =>
    node.x + node.width / 2 + 9 + Math.min(textWidth(node.label, NAME, node.start), room(levelOf(node)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const way = (/** @type {SceneNode} */ from, /** @type {SceneNode} */ to) =>
    wayBeside(from, to, endOf, inColumns.get(levelOf(from)) ?? []);
  const edges = branches.flatMap((branch) => edgesOf(branch, byId, tree, beside ? way : null));
  const lowest = Math.max(0, ...nodes.map(({ y }) => y));
  return {
    nodes,
    edges,
    texts: beside && tree.word ? heads(depth, leftOf, tree) : [],
    layout: 'tree',
    crowd: false,
    ...noteOf(branches, tree.known),
    size: { width, height: Math.max(LEAST_HEIGHT, lowest + below) },
  };
}

/**
 * In a list each thing hangs on one start alone: a start on which nothing hangs would stand below all, far from the others.
 *
 * @param {Branch[]} branches
 */
function bareStartsFirst(branches) {
  const parents = new Set(branches.map(({ parent }) => parent));
  const isBare = (/** @type {Branch} */ { id, level }) => level === 0 && !parents.has(id);
  return [...branches.filter(isBare), ...branches.filter((branch) => !isBare(branch))];
}

/**
 * @param {number} room
 * @param {SceneNode} node
 * @param {Branch} branch
 */
function shorterIn(room, { label }, { shorter }) {
  return shorter && textWidth(label, NAME) > room ? { label: shorter } : {};
}

/**
 * What stands there without a line, and what it comes from.
 *
 * @param {Branch[]} branches
 * @param {Known} known
 */
function noteOf(branches, known) {
  const alone = branches.flatMap(({ entity, via }) => {
    const name = known.nodes.get(entity)?.name ?? entity;
    return via === undefined ? [] : [via ? `${name} (${via})` : name];
  });
  return alone.length ? { note: say('Without a line: {names}.', { names: list(alone) }) } : {};
}

/**
 * How wide each column is: those whose names are short leave room to those whose names are long.
 *
 * @param {Branch[]} branches
 * @param {SceneNode[]} nodes of them, in their order
 * @param {number} depth
 * @param {number} width of all
 * @returns {number[]} by level
 */
function columnsOf(branches, nodes, depth, width) {
  const wanted = Array.from({ length: depth + 1 }, (_, level) => {
    const own = nodes.filter((_, at) => branches[at].level === level);
    const longest = Math.max(0, ...own.map(({ label, start }) => textWidth(label, NAME, start)));
    return Math.min(widestAt(level === depth), longest) + BETWEEN;
  });
  let [left, waiting] = [width, wanted.length];
  const columns = new Array(wanted.length).fill(0);
  // The least first: what one does not need is shared among those after it.
  for (const [level, one] of [...wanted.entries()].sort(([, a], [, b]) => a - b)) {
    columns[level] = Math.min(one, left / waiting);
    left -= columns[level];
    waiting--;
  }
  return columns.map((one) => one + left / columns.length);
}

/**
 * Beside the last column stands nothing.
 *
 * @param {number} column
 * @param {boolean} last
 */
function roomBeside(column, last) {
  return Math.min(widestAt(last), column - BETWEEN);
}

/** @param {boolean} last whether it is the last column */
function widestAt(last) {
  return (last ? 2 : 1) * WIDEST * broadness();
}

/**
 * @param {Branch} branch
 * @param {Tree} tree
 * @param {{x: number, y: number, widest: number}} place
 * @returns {SceneNode}
 */
function nodeOf({ id, entity, kind, level, members, name: own, tells }, { known, starts }, place) {
  const kinds = KINDS[kind];
  const named = members
    ? count(members, kinds?.word ?? 'other', kinds?.many ?? 'others')
    : known.nodes.get(entity)?.name;
  const name = own ?? named ?? id;
  return {
    id,
    entity,
    kind,
    ...place,
    ...smaller(shapeOf(kind)),
    fill: own ? (kinds?.colour ?? '--line-strong') : LEVELS[Math.min(level, LEVELS.length - 1)],
    label: members ? `${name}${OPENS}` : name,
    side: 'right',
    title: members ? say('{name}: press to see each', { name }) : [own ?? name, kinds?.word].filter(Boolean).join(', '),
    tells: tells ?? [],
    degree: 0,
    start: starts.has(id),
    pinned: false,
    state: 'plain',
  };
}

/** @param {Shape} shape */
function smaller({ shape, width, height }) {
  return { shape, width: width * MARK, height: height * MARK };
}

/**
 * @param {Branch} branch
 * @param {Map<string, SceneNode>} byId
 * @param {Tree} tree
 * @param {((from: SceneNode, to: SceneNode) => SceneEdge['way']) | null} way where columns stand beside each other
 * @returns {SceneEdge[]}
 */
function edgesOf(branch, byId, { known, falls }, way) {
  const to = byId.get(branch.id);
  return branch.causes.flatMap(({ id, facts }, at) => {
    const from = byId.get(id);
    if (!from || !to || (!way && at > 0)) return [];
    const all = facts.flatMap((fact) => known.edges.get(fact) ?? []);
    return [
      {
        ...plainEdge(`${id}>${branch.id}`, from, to, all, falls),
        way: way ? way(from, to) : wayDown(from, to),
      },
    ];
  });
}

/**
 * @param {string} id
 * @param {SceneNode} from
 * @param {SceneNode} to
 * @param {Fact[]} facts
 * @param {boolean} falls
 * @returns {SceneEdge}
 */
function plainEdge(id, from, to, facts, falls) {
  return {
    id,
    facts: facts.map((fact) => fact.id),
    from: from.id,
    to: to.id,
    bend: 0,
    stroke: '--need',
    width: 1.2,
    dashes: dashesOf(leastOf(facts)),
    arrow: falls,
    label: '',
    quiet: false,
    crowded: false,
    title: titleBetween(from, to),
    state: 'plain',
  };
}

/**
 * From the end of the name to the next column: straight until it has passed the names that stand beside its way.
 *
 * @param {SceneNode} from
 * @param {SceneNode} to
 * @param {(node: SceneNode) => number} endOf where the name of a node ends
 * @param {SceneNode[]} column in which it begins
 */
function wayBeside(from, to, endOf, column) {
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const beside = column.filter((node) => node !== from && node.y > top - ROW / 2 && node.y < bottom + ROW / 2);
  const begin = { x: endOf(from), y: from.y };
  const end = { x: to.x - to.width / 2 - 3, y: to.y };
  const start = { x: from.y === to.y ? begin.x : Math.max(begin.x, ...beside.map(endOf)), y: from.y };
  const turn = (start.x + end.x) / 2;
  return {
    ...(start.x > begin.x && { begin }),
    start,
    end,
    controls: [
      { x: turn, y: from.y },
      { x: turn, y: to.y },
    ],
  };
}

/**
 * In a list that steps inward: down from the mark, then to the right.
 *
 * @param {SceneNode} from
 * @param {SceneNode} to
 */
function wayDown(from, to) {
  const start = { x: from.x, y: from.y + from.height / 2 + 2 };
  const end = { x: to.x - to.width / 2 - 2, y: to.y };
  return {
    start,
    end,
    controls: [
      { x: from.x, y: to.y },
      { x: from.x, y: to.y },
    ],
  };
}

/**
 * @param {number} depth
 * @param {(level: number) => number} leftOf
 * @param {Tree} tree
 * @returns {SceneText[]}
 */
function heads(depth, leftOf, { word }) {
  return Array.from({ length: depth }, (_, at) => ({
    x: SIDE + leftOf(at + 1),
    y: 20,
    anchor: /** @type {const} */ ('start'),
    text: `${word} ${at + 1}`,
    strong: false,
  }));
}
