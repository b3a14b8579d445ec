/** How a graph is drawn: shape and colour by kind, width by amount, dash by standing, arrow by direction. */
import { FAMILIES, KINDS, LEVELS } from '../../model/vocabulary.js';

/** Dashes by standing: the less binding, the more broken. A completed fact is an unbroken line. */
export const DASHES = { rumoured: [1, 5], announced: [6, 5], committed: [14, 4], ended: [1, 8] };

/** @param colour gives the value of a CSS variable of the palette */
export function graphStyle(colour) {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(name)',
        width: 22,
        height: 22,
        'background-color': colour('--company'),
        'border-width': 1.5,
        'border-color': colour('--surface'),
        color: colour('--ink'),
        'font-family': getComputedStyle(document.body).fontFamily,
        'font-size': 12,
        'min-zoomed-font-size': 6,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-wrap': 'ellipsis',
        'text-max-width': 130,
        'text-background-color': colour('--surface'),
        'text-background-opacity': 0.85,
        'text-background-padding': 1.5,
        'text-background-shape': 'round-rectangle',
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    ...Object.entries(KINDS).map(([label, kind]) => ({
      selector: `node[label = "${label}"]`,
      style: { shape: kind.shape, 'background-color': colour(kind.colour), ...size(label) },
    })),
    // Where the question asks for levels the colour tells the level; the kind keeps its shape.
    ...LEVELS.map((name, level) => ({
      selector: `node[level ${level === LEVELS.length - 1 ? '>=' : '='} ${level}]`,
      style: { 'background-color': colour(name) },
    })),
    {
      selector: '.beside',
      style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 5, 'text-margin-y': 0 },
    },
    {
      selector: '.beside-left',
      style: { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-x': -5, 'text-margin-y': 0 },
    },
    { selector: '.above', style: { 'text-valign': 'top', 'text-margin-y': -4 } },
    { selector: '.start', style: { 'font-weight': 700, 'border-width': 3, 'border-color': colour('--ink') } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': colour('--need'),
        'target-arrow-color': colour('--need'),
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.85,
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        label: 'data(text)',
        color: colour('--ink-soft'),
        'font-family': getComputedStyle(document.body).fontFamily,
        'font-size': 10.5,
        'min-zoomed-font-size': 7,
        'text-rotation': 'autorotate',
        'text-background-color': colour('--surface'),
        'text-background-opacity': 0.92,
        'text-background-padding': 2,
        'text-background-shape': 'round-rectangle',
        'overlay-opacity': 0,
        opacity: 0.85,
      },
    },
    ...Object.entries(FAMILIES).map(([family, { colour: name }]) => ({
      selector: `edge[family = "${family}"]`,
      style: { 'line-color': colour(name), 'target-arrow-color': colour(name) },
    })),
    ...Object.entries(DASHES).map(([status, dashes]) => ({
      selector: `edge[status = "${status}"]`,
      style: { 'line-style': 'dashed', 'line-dash-pattern': dashes },
    })),
    // Between layers the text stands where the lines have fanned out: near the farther layer.
    {
      selector: 'edge.to-far',
      style: {
        label: '',
        'target-label': 'data(text)',
        'target-text-offset': 'data(offset)',
        'target-text-rotation': 'autorotate',
      },
    },
    {
      selector: 'edge.from-far',
      style: {
        label: '',
        'source-label': 'data(text)',
        'source-text-offset': 'data(offset)',
        'source-text-rotation': 'autorotate',
      },
    },
    { selector: 'edge[symmetric = 1]', style: { 'target-arrow-shape': 'none' } },
    {
      selector: 'node[label = "MORE"]',
      style: {
        shape: 'round-rectangle',
        width: 58,
        height: 20,
        'background-color': colour('--sunken'),
        'border-color': colour('--line-strong'),
        'border-style': 'dashed',
        color: colour('--ink-soft'),
        'font-size': 11,
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-background-opacity': 0,
      },
    },
    {
      selector: '.pinned',
      style: { 'border-color': colour('--ink-soft'), 'border-width': 2.5, 'border-style': 'dashed' },
    },
    { selector: '.faded', style: { opacity: 0.2, 'text-opacity': 0.8 } },
    {
      selector: 'edge.crowded[loud = 0], edge.crowded.faded',
      style: { 'text-opacity': 0, 'text-background-opacity': 0 },
    },
    { selector: 'edge.lit', style: { opacity: 1, 'z-index': 5, color: colour('--ink') } },
    { selector: 'node.lit', style: { 'z-index': 6 } },
    {
      selector: 'node.held',
      style: { 'border-width': 3, 'border-color': colour('--focus'), 'font-weight': 700, 'z-index': 7 },
    },
    {
      selector: 'edge.held',
      style: {
        'line-color': colour('--focus'),
        'target-arrow-color': colour('--focus'),
        opacity: 1,
        color: colour('--ink'),
        'font-weight': 700,
        'z-index': 7,
      },
    },
    {
      selector: 'edge.crowded.lit, edge.crowded.near, edge.crowded.hovered, edge.crowded.held',
      style: { 'text-opacity': 1, 'text-background-opacity': 0.92, 'z-index': 6 },
    },
    { selector: '.hovered', style: { 'text-opacity': 1, opacity: 1, 'z-index': 9 } },
    {
      selector: 'edge.hovered',
      style: { 'underlay-color': colour('--focus'), 'underlay-opacity': 0.18, 'underlay-padding': 4 },
    },
    {
      selector: 'node.hovered',
      style: {
        'underlay-color': colour('--focus'),
        'underlay-opacity': 0.16,
        'underlay-padding': 6,
        'text-max-width': 400,
      },
    },
  ];
}

/** What Cytoscape itself must know of a crowd, to find what is pointed at; the painter of crowds draws it. */
export function crowdStyle(colour) {
  return [
    {
      selector: 'node',
      style: {
        width: 22,
        height: 22,
        shape: 'ellipse',
        'background-color': colour('--company'),
        'border-width': 1.5,
        'border-color': colour('--surface'),
        'overlay-opacity': 0,
      },
    },
    ...Object.entries(KINDS).map(([label, kind]) => ({
      selector: `node[label = "${label}"]`,
      style: { 'background-color': colour(kind.colour), ...size(label) },
    })),
    ...LEVELS.map((name, level) => ({
      selector: `node[level ${level === LEVELS.length - 1 ? '>=' : '='} ${level}]`,
      style: { 'background-color': colour(name) },
    })),
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'curve-style': 'straight',
        'line-color': colour('--need'),
        'text-opacity': 0,
        opacity: 0.55,
        'overlay-opacity': 0,
      },
    },
    ...Object.entries(FAMILIES).map(([family, { colour: name }]) => ({
      selector: `edge[family = "${family}"]`,
      style: { 'line-color': colour(name) },
    })),
  ];
}

function size(label) {
  switch (label) {
    case 'Cloud':
      return { width: 30, height: 20 };
    case 'Chip':
      return { width: 25, height: 25 };
    case 'Deal':
      return { width: 28, height: 18 };
    default:
      return {};
  }
}
