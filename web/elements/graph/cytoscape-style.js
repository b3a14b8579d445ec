/** The style sheet of Cytoscape: it looks up what the scene says, and adds what the pointer does. */
import { edgeLook, nodeLook } from '../../model/graph/looks.js';
import { ROUNDED } from '../../model/graph/shapes.js';

/** @import cytoscape from 'cytoscape' */
/** @import { SceneEdge, SceneNode, Side } from '../../model/graph/scene.js' */
/** @import { Colour } from './drawing.js' */

/** @typedef {{halign: 'left' | 'center' | 'right', valign: 'top' | 'center' | 'bottom', x: number, y: number}} LabelSide */

/** @typedef {ReturnType<typeof nodeData>} NodeData */

/** @typedef {ReturnType<typeof edgeData>} EdgeData */

/** @type {Record<Side, LabelSide>} */
const SIDES = {
  below: { halign: 'center', valign: 'bottom', x: 0, y: 4 },
  above: { halign: 'center', valign: 'top', x: 0, y: -4 },
  right: { halign: 'right', valign: 'center', x: 5, y: 0 },
  left: { halign: 'left', valign: 'center', x: -5, y: 0 },
  inside: { halign: 'center', valign: 'center', x: 0, y: 0 },
};

/**
 * What a node of Cytoscape holds: the scene's node, and how it looks in its state.
 *
 * @param {SceneNode} node
 */
export function nodeData(node) {
  return { id: node.id, node, look: nodeLook(node), side: SIDES[node.side] };
}

/** @param {SceneEdge} edge */
export function edgeData(edge) {
  return { id: edge.id, source: edge.from, target: edge.to, edge, look: edgeLook(edge) };
}

/**
 * @param {Colour} colour
 * @param {string} font the family of the page's text
 * @returns {cytoscape.StylesheetJson}
 */
export function styleSheet(colour, font) {
  /** @type {<T>(of: (node: SceneNode, look: NodeData['look'], data: NodeData) => T) => (element: cytoscape.NodeSingular) => T} */
  const node = (of) => (element) => of(element.data('node'), element.data('look'), element.data());
  /** @type {<T>(of: (edge: SceneEdge, look: EdgeData['look']) => T) => (element: cytoscape.EdgeSingular) => T} */
  const edge = (of) => (element) => of(element.data('edge'), element.data('look'));
  const labelledAt = (/** @type {SceneEdge['labelAt']} */ end) =>
    edge(({ label, labelAt }) => (labelAt === end ? label : ''));
  // Half the text and the width of an arrow: so far from the node its middle stands.
  const offset = edge(({ label }) => 22 + label.length * 2.75);
  return [
    {
      selector: 'node',
      style: {
        // The other shapes have their names from Cytoscape.
        shape: node(({ shape }) => (shape === 'round' ? 'round-rectangle' : shape)),
        'corner-radius': String(ROUNDED),
        width: node(({ width }) => width),
        height: node(({ height }) => height),
        'background-color': node(({ fill }) => colour(fill)),
        'border-width': node((_, { borderWidth }) => borderWidth),
        'border-color': node((_, { border }) => colour(border)),
        'border-style': node((_, { dashed }) => (dashed ? 'dashed' : 'solid')),
        opacity: node((_, { opacity }) => opacity),
        'text-opacity': node((_, { opacity }) => (opacity < 1 ? 0.8 : 1)),
        'z-index': node((_, { above }) => above),
        label: node(({ label }) => label),
        color: node((_, { ink }) => colour(ink)),
        'font-family': font,
        'font-size': node((_, { size }) => size),
        'font-weight': node((_, { bold }) => (bold ? 700 : 400)),
        'min-zoomed-font-size': 6,
        'text-halign': node((_, __, { side }) => side.halign),
        'text-valign': node((_, __, { side }) => side.valign),
        'text-margin-x': node((_, __, { side }) => side.x),
        'text-margin-y': node((_, __, { side }) => side.y),
        'text-wrap': 'ellipsis',
        'text-max-width': '130',
        'text-background-color': colour('--surface'),
        'text-background-opacity': node(({ side }) => (side === 'inside' ? 0 : 0.85)),
        'text-background-padding': '1.5',
        'text-background-shape': 'roundrectangle',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        width: edge(({ width }) => width),
        'line-color': edge((_, { stroke }) => colour(stroke)),
        'target-arrow-color': edge((_, { stroke }) => colour(stroke)),
        'target-arrow-shape': edge(({ arrow }) => (arrow ? 'triangle' : 'none')),
        'arrow-scale': 0.85,
        'line-style': edge(({ dashes }) => (dashes.length ? 'dashed' : 'solid')),
        // Cytoscape takes a function here too, which its own types do not know.
        'line-dash-pattern': /** @type {never} */ (edge(({ dashes }) => (dashes.length ? dashes : [6, 3]))),
        'curve-style': edge(({ from, to, bend }) => (from === to ? 'bezier' : bend ? 'unbundled-bezier' : 'straight')),
        'control-point-distances': edge(({ bend }) => bend),
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
        opacity: edge((_, { opacity }) => opacity),
        'text-opacity': edge((_, { labelled, opacity }) => (labelled ? (opacity < 0.5 ? 0.8 : 1) : 0)),
        'z-index': edge((_, { above }) => above),
        label: labelledAt('middle'),
        'source-label': labelledAt('from'),
        'source-text-offset': offset,
        'source-text-rotation': 'autorotate',
        'target-label': labelledAt('to'),
        'target-text-offset': offset,
        'target-text-rotation': 'autorotate',
        color: edge((_, { ink }) => colour(ink)),
        'font-family': font,
        'font-size': 10.5,
        'font-weight': edge((_, { bold }) => (bold ? 700 : 400)),
        'min-zoomed-font-size': 7,
        'text-rotation': 'autorotate',
        'text-background-color': colour('--surface'),
        'text-background-opacity': edge((_, { labelled }) => (labelled ? 0.92 : 0)),
        'text-background-padding': '2',
        'text-background-shape': 'roundrectangle',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.near', style: { 'text-opacity': 1, 'text-background-opacity': 0.92, 'z-index': 6 } },
    {
      selector: '.hovered',
      style: {
        'text-opacity': 1,
        'text-background-opacity': 0.92,
        opacity: 1,
        'z-index': 9,
        'underlay-color': colour('--focus'),
      },
    },
    { selector: 'edge.hovered', style: { 'underlay-opacity': 0.18, 'underlay-padding': 4 } },
    { selector: 'node.hovered', style: { 'underlay-opacity': 0.16, 'underlay-padding': 6, 'text-max-width': '400' } },
  ];
}
