/**
 * A scene is all that a picture of a graph shows: where each thing stands, its shape, colour, text and state. It is made
 * from entities and facts, never changed, and only drawn by what draws it: Cytoscape, the painter of crowds, the writer of
 * SVG.
 *
 * @typedef {'plain' | 'faded' | 'lit' | 'selected'} State what a reader has chosen: `lit` is tied to it, `selected` is it itself
 * @typedef {'below' | 'above' | 'left' | 'right' | 'inside'} Side of a node that its label stands on
 * @typedef {object} SceneNode
 * @property {string} id
 * @property {string} kind the label of the entity: 'Company' …
 * @property {number} x the middle, in pixels at a zoom of one
 * @property {number} y
 * @property {ShapeName} shape
 * @property {number} width
 * @property {number} height
 * @property {string} fill a colour of the palette: '--company' …
 * @property {string} label
 * @property {Side} side
 * @property {string} title what a tooltip tells
 * @property {number} degree of how many facts it is an end
 * @property {boolean} start
 * @property {boolean} pinned
 * @property {State} state
 *
 * @typedef {object} SceneEdge
 * @property {string} id of the fact, as in `fact.ID`
 * @property {string} from
 * @property {string} to
 * @property {number} bend how far to the right of the straight way, seen from `from`, its control point lies
 * @property {string} stroke a colour of the palette
 * @property {number} width
 * @property {number[]} dashes none for an unbroken line
 * @property {boolean} arrow
 * @property {string} label
 * @property {'middle' | 'from' | 'to'} labelAt which end the label stands at
 * @property {boolean} quiet whether the label is told only when the edge is chosen
 * @property {boolean} crowded
 * @property {string} title
 * @property {State} state
 *
 * @typedef {object} Scene
 * @property {readonly SceneNode[]} nodes
 * @property {readonly SceneEdge[]} edges
 * @property {LayoutName} layout
 * @property {boolean} crowd whether it is of so many that it is painted more simply
 *
 * @typedef {{x: number, y: number}} Point
 * @typedef {Map<string, Point>} Places by id
 * @typedef {Map<string, number>} Levels by id: steps from the start outward
 * @typedef {{left: number, right: number, top: number, bottom: number}} Room
 * @typedef {keyof typeof LAYOUTS} LayoutName
 *
 * @typedef {object} Placed what a layout makes of nodes, by their ids
 * @property {Places} places
 * @property {Map<string, Side>} sides on which the label stands, where that is not below
 * @property {Levels} layers where there are layers
 *
 * @typedef {object} Drawn what a scene is made from: entities and facts as answers have them
 * @property {EntityNode[]} nodes
 * @property {Fact[]} edges
 * @property {LayoutName} layout
 * @property {number} width of the ground, in pixels
 * @property {Levels} [levels]
 * @property {Set<string>} [starts] the ids that it starts from
 * @property {Round[] | null} [rounds] in which it grew, where it grows
 * @property {Places} [pinned] where it grows, the places of pinned nodes
 */
import { KINDS, LEVELS } from '../vocabulary.js';
import { isCrowd } from './forces.js';
import { placed } from './layouts.js';
import { MORE } from './looks.js';
import { sceneEdges } from './scene-edges.js';
import { shapeOf } from './shapes.js';

/** @import { ShapeName } from './shapes.js' */

/** @import { EntityNode, Fact } from '../types.js' */
/** @import { Round } from '../explore/explored.js' */
/** @import { LAYOUTS } from './layout-names.js' */

/**
 * @param {Drawn} picture
 * @param {Scene | null} before where it grows, what was shown before: its nodes keep their places
 * @returns {Scene}
 */
export function sceneOf(picture, before = null) {
  const { nodes, levels = new Map(), starts = new Set(), layout, pinned = new Map() } = picture;
  const here = new Set(nodes.map(({ id }) => id));
  const edges = picture.edges.filter(({ from, to }) => here.has(from) && here.has(to));
  const { places, sides, layers } = placed({ ...picture, edges }, picture.rounds ? before : null);
  const degrees = degreesOf(edges);
  const names = new Map(nodes.map((node) => [node.id, node.name ?? node.id]));
  /** @type {(node: EntityNode) => SceneNode} */
  const sceneNode = (node) => ({
    id: node.id,
    kind: node.label,
    ...(pinned.get(node.id) ?? places.get(node.id) ?? { x: 0, y: 0 }),
    ...shapeOf(node.label),
    fill: fillOf(node, levels),
    label: names.get(node.id) ?? node.id,
    side: node.label === MORE ? 'inside' : (sides.get(node.id) ?? 'below'),
    title: [names.get(node.id), KINDS[node.label]?.word].filter(Boolean).join(', '),
    degree: degrees.get(node.id) ?? 0,
    start: starts.has(node.id),
    pinned: pinned.has(node.id),
    state: 'plain',
  });
  return Object.freeze({
    nodes: Object.freeze(nodes.map((node) => Object.freeze(sceneNode(node)))),
    edges: sceneEdges(edges, names, layers),
    layout,
    crowd: isCrowd(nodes.length, edges.length),
  });
}

/**
 * Where the question asks for levels the colour tells the level; the kind keeps its shape.
 *
 * @param {EntityNode} node
 * @param {Levels} levels
 */
function fillOf({ id, label }, levels) {
  if (label === MORE) return '--sunken';
  const level = levels.get(id);
  if (level !== undefined) return LEVELS[Math.min(level, LEVELS.length - 1)];
  return KINDS[label]?.colour ?? '--company';
}

/** @param {Fact[]} edges */
function degreesOf(edges) {
  /** @type {Map<string, number>} */
  const degrees = new Map();
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/**
 * The same scene with other things chosen: where some are lit, all others fade.
 * @param {Scene} scene
 * @param {{lit: Set<string>, selected: string | null}} chosen ids of nodes and edges
 * @returns {Scene}
 */
export function marked(scene, { lit, selected }) {
  /** @type {(id: string) => State} */
  const stateOf = (id) => {
    if (id === selected) return 'selected';
    if (lit.has(id)) return 'lit';
    return lit.size > 0 ? 'faded' : 'plain';
  };
  return Object.freeze({
    ...scene,
    nodes: Object.freeze(scene.nodes.map((node) => inState(node, stateOf(node.id)))),
    edges: Object.freeze(scene.edges.map((edge) => inState(edge, stateOf(edge.id)))),
  });
}

/**
 * @template {{state: State}} T
 * @param {T} thing
 * @param {State} state
 * @returns {T}
 */
function inState(thing, state) {
  return thing.state === state ? thing : Object.freeze({ ...thing, state });
}

/**
 * The same scene with one node elsewhere.
 *
 * @param {Scene} scene
 * @param {string} id
 * @param {Point} place
 * @returns {Scene}
 */
export function moved(scene, id, { x, y }) {
  return Object.freeze({
    ...scene,
    nodes: Object.freeze(scene.nodes.map((node) => (node.id === id ? Object.freeze({ ...node, x, y }) : node))),
  });
}
