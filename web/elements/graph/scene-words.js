/** The words of a scene as SVG: names, what is written on lines, and what lies beneath them. */
import { AROUND, boxAround, lineLabelBox, nameOf, namePlace, nodeLabelBox } from '../../model/graph/boxes.js';
import { make, text } from './svg-elements.js';

/** @import { SceneNode, SceneText } from '../../model/graph/scene.js' */
/** @import { Box } from '../../model/graph/boxes.js' */
/** @import { nodeLook } from '../../model/graph/looks.js' */
/** @import { Colour } from './drawing.js' */
/** @import { Drawn } from './scene-svg.js' */

/** The size of the type of the labels of lines, and the height of a line of a label of several in sizes of its type. */
const [LABEL, LINE] = [10.5, 1.33];

/**
 * @param {SceneText} word
 * @param {Colour} colour
 */
export function plainText({ x, y, anchor, text: words, strong }, colour) {
  return text(words, {
    x,
    y,
    'font-size': strong ? 13 : 11.5,
    'font-weight': strong ? 600 : 400,
    'text-anchor': anchor,
    fill: colour(strong ? '--ink' : '--ink-soft'),
  });
}

/**
 * @param {Drawn} drawn
 * @param {boolean} grounded
 * @param {Colour} colour
 */
export function edgeLabel({ edge: { id, label, labelled, size = LABEL }, look }, grounded, colour) {
  if (!labelled) return [];
  const { x, y, anchor, text: written = label } = labelled;
  const shared = {
    class: 'scene-label',
    'data-label': id,
    'font-size': size,
    'font-weight': look.bold ? 700 : 400,
    'text-anchor': anchor,
    fill: colour(look.ink),
    opacity: look.opacity < 0.5 ? look.opacity : 1,
    ...halo(colour),
  };
  const words = inLines(written, x, y, shared, size);
  const told = grounded ? [wordGround(lineLabelBox(written, labelled, size, look.bold), colour), words] : [words];
  if (grounded) {
    told[0].setAttribute('data-label', id);
    told[0].setAttribute('opacity', String(shared.opacity));
  }
  if (!look.labelled) told.forEach(wait);
  return told;
}

/**
 * What lies beneath a word, so that it is read where lines pass.
 *
 * @param {Box} box of the word
 * @param {Colour} colour
 */
function wordGround(box, colour) {
  const { left, right, top, bottom } = boxAround(box, AROUND);
  return make('rect', {
    class: 'word-ground',
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    rx: AROUND,
    fill: colour('--surface'),
    stroke: 'none',
  });
}

/** @param {SVGElement} element that is seen only while its thing is pointed at */
function wait(element) {
  element.classList.add('waiting');
  element.setAttribute('visibility', 'hidden');
}

/**
 * @param {string} words lines between line breaks
 * @param {number} x
 * @param {number} y of the first base line
 * @param {Record<string, string | number>} look
 * @param {number} size of the type
 */
function inLines(words, x, y, look, size) {
  const lines = words.split('\n');
  if (lines.length === 1) return text(words, { ...look, x, y });
  const element = make('text', { ...look, x, y });
  lines.forEach((line, place) => {
    const one = make('tspan', { x, y: y + place * LINE * size });
    one.textContent = line;
    element.append(one);
  });
  return element;
}

/**
 * The name of a node, and what lies beneath it.
 *
 * @param {SceneNode} node
 * @param {ReturnType<typeof nodeLook>} look
 * @param {boolean} grounded
 * @param {Colour} colour
 */
export function nodeName(node, look, grounded, colour) {
  const { anchor, x, y } = namePlace(node);
  const inside = node.side === 'inside';
  const lines = inside ? node.label.split('\n').length : 1;
  const size = node.size ?? look.size;
  const attributes = {
    class: node.quiet ? 'scene-name waiting' : 'scene-name',
    'font-size': size,
    'font-weight': look.bold ? 700 : 400,
    'text-anchor': anchor,
    fill: colour(node.ink ?? look.ink),
    ...(node.quiet ? { visibility: 'hidden' } : {}),
    ...(inside ? { stroke: 'none' } : halo(colour)),
  };
  const name = inLines(nameOf(node), x, y - ((lines - 1) * LINE * size) / 2, attributes, size);
  const beneath = grounded && !inside ? [wordGround(nodeLabelBox(node), colour)] : [];
  if (node.quiet) beneath.forEach(wait);
  return { beneath, name };
}

/** @param {Colour} colour */
function halo(colour) {
  return { stroke: colour('--surface'), 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
}
