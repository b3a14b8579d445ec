/** Elements of SVG. */

/** @import { Point } from '../../model/graph/scene.js' */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} name
 * @param {Record<string, string | number>} [attributes]
 */
export function make(name, attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);
  return element;
}

/**
 * @param {string} words
 * @param {Record<string, string | number>} attributes
 */
export function text(words, attributes) {
  const element = make('text', attributes);
  element.textContent = words;
  return element;
}

/** @param {Point} place */
export function at({ x, y }) {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
