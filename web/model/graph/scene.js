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
 * @property {string} shape a shape of shapes.js
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
 * @property {string} layout
 * @property {boolean} crowd whether it is of so many that it is painted more simply
 */
import { KINDS, LEVELS } from '../vocabulary.js';
import { isCrowd } from './forces.js';
import { placed } from './layouts.js';
import { MORE } from './looks.js';
import { sceneEdges } from './scene-edges.js';
import { shapeOf } from './shapes.js';

/**
 * @param picture `{nodes, edges, levels, starts, layout, rounds, pinned, width}`: entities and facts as answers have them; the
 *     level of a node by its id; the ids that it starts from; one of LAYOUTS; where it grows, the rounds `{hubs, ids}` in which
 *     it grew and the places of pinned nodes by id; the width of the ground in pixels
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
  const sceneNode = (node) => ({
    id: node.id,
    kind: node.label,
    ...(pinned.get(node.id) ?? places.get(node.id)),
    ...shapeOf(node.label),
    fill: fillOf(node, levels),
    label: names.get(node.id),
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

/** Where the question asks for levels the colour tells the level; the kind keeps its shape. */
function fillOf({ id, label }, levels) {
  if (label === MORE) return '--sunken';
  if (levels.has(id)) return LEVELS[Math.min(levels.get(id), LEVELS.length - 1)];
  return KINDS[label]?.colour ?? '--company';
}

function degreesOf(edges) {
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
  const stateOf = (id) => {
    if (id === selected) return 'selected';
    if (lit.has(id)) return 'lit';
    return lit.size > 0 ? 'faded' : 'plain';
  };
  const inState = (thing) =>
    thing.state === stateOf(thing.id) ? thing : Object.freeze({ ...thing, state: stateOf(thing.id) });
  return Object.freeze({
    ...scene,
    nodes: Object.freeze(scene.nodes.map(inState)),
    edges: Object.freeze(scene.edges.map(inState)),
  });
}

/**
 * The same scene with one node elsewhere.
 * @param {Scene} scene
 * @returns {Scene}
 */
export function moved(scene, id, { x, y }) {
  return Object.freeze({
    ...scene,
    nodes: Object.freeze(scene.nodes.map((node) => (node.id === id ? Object.freeze({ ...node, x, y }) : node))),
  });
}
