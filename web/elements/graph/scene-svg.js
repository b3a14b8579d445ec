/** A scene as SVG, built as elements: text from data stays text. */
import { roomOfAll } from '../../model/graph/labels.js';
import { edgeLook, nodeLook } from '../../model/graph/looks.js';
import { pathOf } from '../../model/graph/paths.js';
import { ROUNDED, cornersOf } from '../../model/graph/shapes.js';
import { FONT } from '../../model/graph/text-width.js';
import { edgeLabel, nodeName, plainText } from './scene-words.js';
import { at, make } from './svg-elements.js';

/** @import { Scene, SceneEdge, SceneFigure, SceneNode } from '../../model/graph/scene.js' */
/** @import { Path } from '../../model/graph/paths.js' */
/** @import { Colour } from './drawing.js' */

const MARGIN = 40;
/** A thin line is caught by a pointer from so broad a stroke. */
const CATCH = 12;

/** @typedef {{edge: SceneEdge, look: ReturnType<typeof edgeLook>, path: Path}} Drawn */

/**
 * @param {Scene} scene
 * @param {Colour} colour
 * @returns an `svg` element that depends on nothing else
 */
export function svgOfScene(scene, colour) {
  const box = boxOf(scene);
  const root = make('svg', {
    viewBox: [box.x, box.y, box.width, box.height].map(Math.round).join(' '),
    width: Math.round(box.width),
    height: Math.round(box.height),
    'font-family': FONT,
  });
  root.append(make('rect', { ...box, fill: colour('--surface') }), ...partsOf(scene, colour));
  return root;
}

/**
 * The id of the thing of a scene that an element draws; '' of none.
 *
 * @param {Element | null} item
 */
export function keyOf(item) {
  const names = ['data-node', 'data-edge', 'data-figure'];
  return names.map((name) => item?.getAttribute(name)).find(Boolean) ?? '';
}

/** @param {Scene} scene */
function boxOf(scene) {
  if (scene.size) return { x: 0, y: 0, ...scene.size };
  const { left, right, top, bottom } = roomOfAll(scene);
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

/**
 * The heads of arrows, and the group of all that is drawn: what is chosen over the rest, nodes over lines.
 *
 * @param {Scene} scene
 * @param {Colour} colour
 */
export function partsOf(scene, colour) {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const edges = scene.edges
    .flatMap((edge) => {
      const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
      return from && to ? [{ edge, look: edgeLook(edge), path: pathOf(edge, from, to) }] : [];
    })
    .sort((a, b) => a.look.above - b.look.above);
  const nodes = [...scene.nodes].sort((a, b) => nodeLook(a).above - nodeLook(b).above);
  // Where a picture is composed nothing passes under a word.
  const grounded = !scene.size;
  const ground = make('g', { class: 'ground' });
  ground.append(
    ...(scene.figures ?? []).map((figure) => figureFrame(figure, colour)),
    ...(scene.texts ?? []).map((word) => plainText(word, colour)),
    ...edges.map((one) => edgeLine(one, colour)),
    ...edges.filter(({ edge }) => edge.label).flatMap((one) => edgeLabel(one, grounded, colour)),
    ...nodes.map((node) => nodeMark(node, grounded, colour)),
  );
  return [arrowHeads(new Set(edges.map(({ look }) => look.stroke)), colour), ground];
}

/**
 * @param {SceneFigure} figure
 * @param {Colour} colour
 */
function figureFrame({ id, facts, title, box, state }, colour) {
  const chosen = state === 'selected';
  const group = make('g', { class: 'scene-figure', 'data-figure': id, 'data-facts': facts.join(',') });
  group.append(
    make('rect', {
      class: 'mark',
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      rx: ROUNDED,
      fill: colour(chosen ? '--accent-soft' : '--surface'),
      stroke: colour(chosen ? '--focus' : '--line'),
      'stroke-width': chosen ? 2 : 1,
    }),
    titled(title),
  );
  return group;
}

/**
 * @param {Drawn} drawn
 * @param {Colour} colour
 */
function edgeLine({ edge, look, path }, colour) {
  const d = written(path);
  const group = make('g', { class: 'scene-edge', 'data-edge': edge.id });
  const line = make('path', {
    d,
    fill: 'none',
    stroke: colour(look.stroke),
    'stroke-width': edge.width,
    'stroke-opacity': look.opacity,
    'data-from': edge.from,
    'data-to': edge.to,
    'data-fact': edge.facts.join(','),
  });
  if (edge.dashes.length) line.setAttribute('stroke-dasharray', edge.dashes.join(' '));
  if (edge.arrow) line.setAttribute('marker-end', `url(#${arrowName(look.stroke)})`);
  group.append(
    make('path', { d, class: 'catch', fill: 'none', stroke: 'transparent', 'stroke-width': CATCH }),
    line,
    titled(edge.title),
  );
  return group;
}

/** @param {Path} path */
function written({ begin, start, end, controls }) {
  const command = ['L', 'Q', 'C'][controls.length];
  return `M${[...(begin ? [begin] : []), start].map(at).join(' L')} ${command}${[...controls, end].map(at).join(' ')}`;
}

/**
 * @param {SceneNode} node
 * @param {boolean} grounded
 * @param {Colour} colour
 */
function nodeMark(node, grounded, colour) {
  const look = nodeLook(node);
  const group = make('g', {
    class: 'scene-node',
    'data-node': node.id,
    opacity: look.opacity,
    fill: colour(node.fill),
    stroke: colour(look.border),
    'stroke-width': look.borderWidth,
  });
  const shape = shapeMark(node);
  shape.classList.add('mark');
  if (look.dashed) shape.setAttribute('stroke-dasharray', '4 2');
  const { beneath, name } = nodeName(node, look, grounded, colour);
  group.append(...beneath, shape, name, titled(node.title));
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

/** @param {string} words */
function titled(words) {
  const title = make('title');
  title.textContent = words;
  return title;
}
