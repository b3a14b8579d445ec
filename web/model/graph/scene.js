/**
 * A scene is all that a picture of a graph shows: where each thing stands, its shape, colour, text and state. It is made
 * from entities and facts, never changed, and only drawn by what draws it: as SVG in the page and in files, or by the
 * painter of crowds.
 *
 * @typedef {'plain' | 'faded' | 'lit' | 'selected'} State what a reader has chosen: `lit` is tied to it, `selected` is it itself
 * @typedef {'below' | 'above' | 'left' | 'right' | 'inside'} Side of a node that its label stands on
 * @typedef {object} SceneNode
 * @property {string} id its own: a picture may show an entity in several places
 * @property {string} entity the id of the entity that it stands for
 * @property {string} kind the label of the entity: 'Company' …
 * @property {number} x the middle, in pixels at a zoom of one
 * @property {number} y
 * @property {ShapeName} shape
 * @property {number} width
 * @property {number} height
 * @property {string} fill a colour of the palette: '--company' …
 * @property {string} label of several lines where it stands inside
 * @property {Side} side
 * @property {Side} [prefers] the side that its label stands on where that is free
 * @property {string} [ink] the colour of its label, where it stands on the node
 * @property {number} [size] of the type of its label, where it is not that of all
 * @property {number} [widest] so many pixels of its label are shown
 * @property {boolean} [quiet] whether its label is told only when it is pointed at or chosen
 * @property {readonly string[]} [tells] what the picture itself knows of it, for its card
 * @property {string} title what it is called where it is not seen
 * @property {number} degree of how many facts it is an end
 * @property {boolean} start
 * @property {boolean} pinned
 * @property {State} state
 *
 * @typedef {object} SceneEdge
 * @property {string} id its own: of the fact, as in `fact.ID`, where it draws one
 * @property {readonly string[]} facts the ids of the facts that it draws
 * @property {string} from the id of a node of the scene
 * @property {string} to
 * @property {number} bend how far to the right of the straight way, seen from `from`, its control point lies
 * @property {Path} [way] its line, where the picture lays it itself
 * @property {number} [size] of the type of its label, where it is not that of all
 * @property {LabelPlace} [labelled] where its label stands; it is not written where there is no free place
 * @property {string} stroke a colour of the palette
 * @property {number} width
 * @property {number[]} dashes none for an unbroken line
 * @property {boolean} arrow
 * @property {string} label
 * @property {string} [brief] what is written where the whole label has no room
 * @property {boolean} quiet whether the label is told only when the edge is pointed at or chosen
 * @property {boolean} crowded
 * @property {string} title
 * @property {State} state
 *
 * @typedef {object} SceneText a word of the picture itself: the head of a column, what a figure shows
 * @property {number} x
 * @property {number} y of its base line
 * @property {'start' | 'middle' | 'end'} anchor
 * @property {string} text
 * @property {boolean} strong
 *
 * @typedef {object} Scene
 * @property {readonly SceneNode[]} nodes
 * @property {readonly SceneEdge[]} edges
 * @property {LayoutName | PictureName} layout
 * @property {boolean} crowd whether it is of so many that it is painted more simply
 * @property {readonly SceneText[]} [texts]
 * @property {{width: number, height: number}} [size] of a picture that is composed for a width: it begins at nought, nothing
 *     in it is moved, and it is shown as it is
 *
 * @property {readonly SceneFigure[]} [figures]
 * @property {string} [note] what is left out, in a sentence
 * @property {{id: string, text: string} | null} [more] what opens more of it, where it does not show all
 *
 * @typedef {object} SceneFigure a frame around things that belong together, such as a loop
 * @property {string} id
 * @property {readonly string[]} facts all that are in it
 * @property {string} title
 * @property {Room} box
 * @property {State} state
 *
 * @typedef {object} LabelPlace
 * @property {number} x
 * @property {number} y of the base line of its first line
 * @property {'start' | 'middle' | 'end'} anchor
 * @property {string} [text] what is written there, where it is less than the label
 *
 * @typedef {{x: number, y: number}} Point
 * @typedef {Map<string, Point>} Places by id
 * @typedef {Map<string, number>} Levels by id: steps from the start outward
 * @typedef {{left: number, right: number, top: number, bottom: number}} Room
 * @typedef {keyof typeof LAYOUTS} LayoutName
 * @typedef {keyof typeof PICTURES} PictureName
 *
 * @typedef {object} Placed what a layout makes of nodes, by their ids
 * @property {Places} places
 * @property {Map<string, Side>} sides on which the label stands, where that is not below
 *
 * @typedef {object} Drawn what a scene is made from: entities and facts as answers have them
 * @property {EntityNode[]} nodes
 * @property {Fact[]} edges
 * @property {LayoutName} layout
 * @property {number} width of the ground, in pixels
 * @property {number} [height] of the ground, where its room is to be taken
 * @property {Levels} [levels]
 * @property {Set<string>} [starts] the ids that it starts from
 * @property {boolean} [bundled] whether facts of one type from one to another are one line with their sum
 * @property {Round[] | null} [rounds] in which it grew, where it grows
 * @property {Places} [pinned] where it grows, the places of pinned nodes
 */
import { KINDS, LEVELS } from '../vocabulary.js';
import { isCrowd } from './forces.js';
import { placed } from './layouts.js';
import { withFreeLabels, withFreeWords } from './free-words.js';
import { readable } from './readable.js';
import { MORE } from './looks.js';
import { sceneEdges } from './scene-edges.js';
import { shapeOf } from './shapes.js';
import { textWidth } from './text-width.js';

/** Of the words of what stands for neighbours not shown, in pixels. */
const PILL_SIZE = 11;

/** @import { ShapeName } from './shapes.js' */

/** @import { EntityNode, Fact } from '../types.js' */
/** @import { Round } from '../explore/explored.js' */
/** @import { LAYOUTS, PICTURES } from './layout-names.js' */
/** @import { Path } from './paths.js' */

/**
 * @param {Drawn} picture
 * @param {Scene | null} before where it grows, what was shown before: its nodes keep their places
 * @returns {Scene}
 */
export function sceneOf(picture, before = null) {
  const { nodes, levels = new Map(), starts = new Set(), layout, pinned = new Map() } = picture;
  const here = new Set(nodes.map(({ id }) => id));
  const edges = picture.edges.filter(({ from, to }) => here.has(from) && here.has(to));
  const { places, sides } = placed({ ...picture, edges }, picture.rounds ? before : null);
  const degrees = degreesOf(edges);
  const names = new Map(nodes.map((node) => [node.id, node.name ?? node.id]));
  /** @type {(node: EntityNode) => SceneNode} */
  const sceneNode = (node) => ({
    id: node.id,
    entity: node.id,
    kind: node.label,
    ...(pinned.get(node.id) ?? places.get(node.id) ?? { x: 0, y: 0 }),
    ...shapeOf(node.label),
    ...(node.label === MORE && { width: pillWidth(names.get(node.id) ?? '') }),
    fill: fillOf(node, levels),
    label: names.get(node.id) ?? node.id,
    side: sideOf(node, sides),
    prefers: sideOf(node, sides),
    title: [names.get(node.id), KINDS[node.label]?.word].filter(Boolean).join(', '),
    degree: degrees.get(node.id) ?? 0,
    start: starts.has(node.id),
    pinned: pinned.has(node.id),
    state: 'plain',
  });
  const crowd = isCrowd(nodes.length, edges.length);
  const scene = {
    nodes: nodes.map(sceneNode),
    edges: sceneEdges(edges, names, picture.bundled),
    layout,
    crowd,
  };
  return frozen(crowd ? scene : readable(scene));
}

/**
 * @param {Scene} scene
 * @returns {Scene}
 */
export function frozen(scene) {
  return Object.freeze({
    ...scene,
    nodes: Object.freeze(scene.nodes.map((node) => Object.freeze(node))),
    edges: Object.freeze(scene.edges.map((edge) => Object.freeze(edge))),
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

/**
 * What stands for neighbours not shown has its words inside.
 *
 * @param {string} name
 */
function pillWidth(name) {
  return Math.max(shapeOf(MORE).width, textWidth(name, PILL_SIZE) + 14);
}

/**
 * @param {EntityNode} node
 * @param {Map<string, Side>} sides
 */
function sideOf({ id, label }, sides) {
  return label === MORE ? 'inside' : (sides.get(id) ?? 'below');
}

/** @param {Fact[]} edges */
function degreesOf(edges) {
  /** @type {Map<string, number>} */
  const degrees = new Map();
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/**
 * The same scene with other things chosen: where some are lit, all others fade, and words of what is chosen have the first
 * choice of a place.
 *
 * @param {Scene} scene
 * @param {{lit: Set<string>, selected: string | null}} chosen ids of nodes and edges
 * @returns {Scene}
 */
export function marked(scene, { lit, selected }) {
  /** @type {(ids: readonly string[]) => State} */
  const stateOf = (ids) => {
    if (ids.some((id) => id === selected)) return 'selected';
    if (ids.some((id) => lit.has(id))) return 'lit';
    return lit.size > 0 ? 'faded' : 'plain';
  };
  const nodes = scene.nodes.map((node) => inState(node, stateOf([node.entity])));
  const edges = scene.edges.map((edge) => inState(edge, stateOf(edge.facts.map((id) => `fact.${id}`))));
  const figures = scene.figures?.map((figure) => inState(figure, isWhole(figure, lit) ? 'selected' : 'plain'));
  const after = { ...scene, nodes, edges, ...(figures && { figures: Object.freeze(figures) }) };
  return frozen(scene.size || scene.crowd ? after : withFreeWords(after));
}

/**
 * Whether all of a figure is chosen, and nothing else.
 *
 * @param {SceneFigure} figure
 * @param {Set<string>} lit
 */
function isWhole({ facts }, lit) {
  const chosen = [...lit].filter((id) => id.startsWith('fact.'));
  return facts.length > 0 && chosen.length === new Set(facts).size && facts.every((id) => lit.has(`fact.${id}`));
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
  const nodes = scene.nodes.map((node) => (node.id === id ? { ...node, x, y } : node));
  return frozen(withFreeLabels({ ...scene, nodes }));
}
