/** The graph on the canvas as an SVG document, built as elements: text from data stays text. */
import { KINDS, FAMILIES } from '../../model/vocabulary.js';
import { DASHES } from '../graph/graph-style.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 40;

/** @param colour gives the value of a CSS variable of the palette; @returns an `svg` element that depends on nothing else */
export function svgOfGraph(graph, colour) {
  const shown = graph.elements();
  const box = shown.boundingBox();
  const root = make('svg', {
    xmlns: SVG,
    viewBox: [box.x1 - MARGIN, box.y1 - MARGIN, box.w + 2 * MARGIN, box.h + 2 * MARGIN].map(Math.round).join(' '),
    width: Math.round(box.w + 2 * MARGIN),
    height: Math.round(box.h + 2 * MARGIN),
    'font-family': 'system-ui, Segoe UI, Roboto, Liberation Sans, Arial, sans-serif',
  });
  root.append(
    make('rect', {
      x: box.x1 - MARGIN,
      y: box.y1 - MARGIN,
      width: box.w + 2 * MARGIN,
      height: box.h + 2 * MARGIN,
      fill: colour('--surface'),
    }),
  );
  root.append(arrowHeads(colour));
  const ground = make('g', { class: 'ground' });
  root.append(ground);
  shown.edges().forEach((edge) => ground.append(edgeShape(edge, colour)));
  shown
    .edges()
    .forEach(
      (edge) => Number(edge.style('text-opacity')) > 0 && edge.data('text') && ground.append(edgeText(edge, colour)),
    );
  shown.nodes().forEach((node) => ground.append(nodeShape(node, colour)));
  return root;
}

function edgeShape(edge, colour) {
  const { family, status, width, symmetric } = edge.data();
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const bends = edge.controlPoints() ?? [];
  const d = bends.length ? `M${at(from)} Q${at(bends[0])} ${at(to)}` : `M${at(from)} L${at(to)}`;
  const path = make('path', {
    d,
    fill: 'none',
    stroke: edge.style('line-color'),
    'stroke-width': width,
    'stroke-opacity': edge.style('opacity'),
    'data-from': edge.source().id(),
    'data-to': edge.target().id(),
    'data-fact': edge.id().slice('fact.'.length),
  });
  if (status in DASHES) path.setAttribute('stroke-dasharray', DASHES[status].join(' '));
  if (!symmetric) path.setAttribute('marker-end', `url(#arrow-${family})`);
  const title = make('title');
  title.textContent = `${edge.source().data('name')} → ${edge.target().data('name')} ${edge.data('text')} (${status})`;
  path.append(title);
  return path;
}

function edgeText(edge, colour) {
  const { x, y } = edge.midpoint();
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const turn = (Math.atan((to.y - from.y) / (to.x - from.x || 1e-6)) * 180) / Math.PI;
  return text(edge.data('text'), {
    x,
    y: y + 3.5,
    'font-size': 10.5,
    'text-anchor': 'middle',
    fill: colour('--ink-soft'),
    transform: `rotate(${turn.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})`,
    ...halo(colour),
  });
}

function nodeShape(node, colour) {
  const { x, y } = node.position();
  const [w, h] = [node.width() / 2, node.height() / 2];
  const group = make('g', {
    'data-node': node.id(),
    opacity: node.style('opacity'),
    fill: node.style('background-color'),
    stroke: node.style('border-color'),
    'stroke-width': node.style('border-width'),
  });
  const points = {
    Model: [
      [-w, 0],
      [-w / 2, -h],
      [w / 2, -h],
      [w, 0],
      [w / 2, h],
      [-w / 2, h],
    ],
    Chip: [
      [0, -h],
      [w, 0],
      [0, h],
      [-w, 0],
    ],
    Product: [
      [0, -h],
      [w, h],
      [-w, h],
    ],
    Deal: [
      [-w, -h],
      [w * 0.5, -h],
      [w, 0],
      [w * 0.5, h],
      [-w, h],
    ],
  }[node.data('label')];
  if (points)
    group.append(make('polygon', { points: points.map(([px, py]) => at({ x: x + px, y: y + py })).join(' ') }));
  else if (node.data('label') === 'Company') group.append(make('ellipse', { cx: x, cy: y, rx: w, ry: h }));
  else group.append(make('rect', { x: x - w, y: y - h, width: 2 * w, height: 2 * h, rx: 5 }));
  const side = { left: ['end', x - w - 5, y + 4], right: ['start', x + w + 5, y + 4] }[node.style('text-halign')];
  const up = { top: y - h - 6, center: y + 4 }[node.style('text-valign')] ?? y + h + 14;
  const [anchor, tx, ty] = side ?? ['middle', x, up];
  group.append(
    text(node.data('name'), {
      x: tx,
      y: ty,
      'font-size': 12,
      'font-weight': node.hasClass('start') ? 700 : 400,
      'text-anchor': anchor,
      fill: colour('--ink'),
      ...halo(colour),
    }),
  );
  const title = make('title');
  title.textContent = `${node.data('name')}${KINDS[node.data('label')] ? `, ${KINDS[node.data('label')].word}` : ''}`;
  group.append(title);
  return group;
}

function arrowHeads(colour) {
  const defs = make('defs');
  for (const [family, { colour: name }] of Object.entries(FAMILIES)) {
    const marker = make('marker', {
      id: `arrow-${family}`,
      viewBox: '0 0 10 10',
      refX: 9,
      refY: 5,
      markerWidth: 9,
      markerHeight: 9,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto',
    });
    marker.append(make('path', { d: 'M0 1L10 5L0 9z', fill: colour(name) }));
    defs.append(marker);
  }
  return defs;
}

function halo(colour) {
  return { stroke: colour('--surface'), 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
}

function text(words, attributes) {
  const element = make('text', attributes);
  element.textContent = words;
  return element;
}

function make(name, attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') element.setAttribute(key, typeof value === 'number' ? Math.round(value * 10) / 10 : value);
  return element;
}

function at({ x, y }) {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
