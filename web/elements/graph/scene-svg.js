/** A scene as an SVG document, built as elements: text from data stays text. */
import { roomOfAll } from '../../model/graph/labels.js';
import { edgeLook, nodeLook } from '../../model/graph/looks.js';
import { labelPlace, pathOf } from '../../model/graph/paths.js';
import { ROUNDED, cornersOf } from '../../model/graph/shapes.js';

/** @import { Point, Scene, SceneEdge, SceneNode } from '../../model/graph/scene.js' */
/** @import { Path } from '../../model/graph/paths.js' */
/** @import { Colour } from './drawing.js' */

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 40;
/** @typedef {{edge: SceneEdge, look: ReturnType<typeof edgeLook>, path: Path}} Drawn */

const FONT = 'system-ui, Segoe UI, Roboto, Liberation Sans, Arial, sans-serif';

/**
 * @param {Scene} scene
 * @param {Colour} colour
 * @returns an `svg` element that depends on nothing else
 */
export function svgOfScene(scene, colour) {
  const { left, right, top, bottom } = roomOfAll(scene);
  const box = {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
  const root = make('svg', {
    viewBox: [box.x, box.y, box.width, box.height].map(Math.round).join(' '),
    width: Math.round(box.width),
    height: Math.round(box.height),
    'font-family': FONT,
  });
  root.append(make('rect', { ...box, fill: colour('--surface') }));
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const edges = scene.edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ edge, look: edgeLook(edge), path: pathOf(edge, from, to) }] : [];
  });
  const ground = make('g', { class: 'ground' });
  ground.append(...edges.map((one) => edgeLine(one, colour)));
  ground.append(...edges.filter(({ edge, look }) => look.labelled && edge.label).map((one) => edgeLabel(one, colour)));
  ground.append(...scene.nodes.map((node) => nodeMark(node, colour)));
  root.append(arrowHeads(new Set(edges.map(({ look }) => look.stroke)), colour), ground);
  return root;
}

/**
 * @param {Drawn} drawn
 * @param {Colour} colour
 */
function edgeLine({ edge, look, path }, colour) {
  const line = make('path', {
    d: written(path),
    fill: 'none',
    stroke: colour(look.stroke),
    'stroke-width': edge.width,
    'stroke-opacity': look.opacity,
    'data-from': edge.from,
    'data-to': edge.to,
    'data-fact': edge.id.slice('fact.'.length),
  });
  if (edge.dashes.length) line.setAttribute('stroke-dasharray', edge.dashes.join(' '));
  if (edge.arrow) line.setAttribute('marker-end', `url(#${arrowName(look.stroke)})`);
  line.append(titled(edge.title));
  return line;
}

/** @param {Path} path */
function written({ start, end, controls }) {
  const command = ['L', 'Q', 'C'][controls.length];
  return `M${at(start)} ${command}${[...controls, end].map(at).join(' ')}`;
}

/**
 * @param {Drawn} drawn
 * @param {Colour} colour
 */
function edgeLabel({ edge, look, path }, colour) {
  const { x, y, angle } = labelPlace(edge, path);
  return text(edge.label, {
    x,
    y: y + 3.5,
    'font-size': 10.5,
    'text-anchor': 'middle',
    fill: colour(look.ink),
    opacity: look.opacity < 0.5 ? look.opacity : 1,
    transform: `rotate(${angle.toFixed(1)} ${at({ x, y })})`,
    ...halo(colour),
  });
}

/**
 * @param {SceneNode} node
 * @param {Colour} colour
 */
function nodeMark(node, colour) {
  const look = nodeLook(node);
  const group = make('g', {
    'data-node': node.id,
    opacity: look.opacity,
    fill: colour(node.fill),
    stroke: colour(look.border),
    'stroke-width': look.borderWidth,
  });
  const shape = shapeMark(node);
  if (look.dashed) shape.setAttribute('stroke-dasharray', '4 2');
  group.append(shape, nodeLabel(node, look, colour), titled(node.title));
  return group;
}

/** @param {SceneNode} node */
function shapeMark({ x, y, shape, width, height }) {
  const [w, h] = [width / 2, height / 2];
  const corners = cornersOf(shape);
  if (corners)
    return make('polygon', {
      points: corners.map(([right, down]) => at({ x: x + right * w, y: y + down * h })).join(' '),
    });
  if (shape === 'ellipse') return make('ellipse', { cx: x, cy: y, rx: w, ry: h });
  return make('rect', { x: x - w, y: y - h, width, height, rx: ROUNDED });
}

/**
 * @param {SceneNode} node
 * @param {ReturnType<typeof nodeLook>} look
 * @param {Colour} colour
 */
function nodeLabel({ x, y, width, height, label, side }, look, colour) {
  /** @type {Record<SceneNode['side'], [anchor: string, left: number, line: number]>} */
  const places = {
    below: ['middle', x, y + height / 2 + 14],
    above: ['middle', x, y - height / 2 - 6],
    left: ['end', x - width / 2 - 5, y + 4],
    right: ['start', x + width / 2 + 5, y + 4],
    inside: ['middle', x, y + 4],
  };
  const [anchor, left, line] = places[side];
  return text(label, {
    x: left,
    y: line,
    'font-size': look.size,
    'font-weight': look.bold ? 700 : 400,
    'text-anchor': anchor,
    fill: colour(look.ink),
    ...(side === 'inside' ? { stroke: 'none' } : halo(colour)),
  });
}

/**
 * @param {Set<string>} strokes
 * @param {Colour} colour
 */
function arrowHeads(strokes, colour) {
  const defs = make('defs');
  for (const stroke of strokes) {
    const marker = make('marker', {
      id: arrowName(stroke),
      viewBox: '0 0 10 10',
      refX: 9,
      refY: 5,
      markerWidth: 9,
      markerHeight: 9,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto',
    });
    marker.append(make('path', { d: 'M0 1L10 5L0 9z', fill: colour(stroke) }));
    defs.append(marker);
  }
  return defs;
}

/** @param {string} stroke */
function arrowName(stroke) {
  return `arrow${stroke.slice(1)}`;
}

/** @param {Colour} colour */
function halo(colour) {
  return { stroke: colour('--surface'), 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
}

/** @param {string} words */
function titled(words) {
  const title = make('title');
  title.textContent = words;
  return title;
}

/**
 * @param {string} words
 * @param {Record<string, string | number>} attributes
 */
function text(words, attributes) {
  const element = make('text', attributes);
  element.textContent = words;
  return element;
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} [attributes]
 */
function make(name, attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);
  return element;
}

/** @param {Point} place */
function at({ x, y }) {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
