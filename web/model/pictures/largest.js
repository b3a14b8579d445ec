/** A picture that is drawn for a height: as large as it can be without telling less. */
import { nameOf } from '../graph/boxes.js';

/** @import { Scene } from '../graph/scene.js' */

/** So many times larger, the most first. */
const LARGER = [1.5, 1.4, 1.3, 1.2, 1.1];
/** What is drawn for less than this has large type already. */
const LEAST_WIDTH = 600;

/**
 * What is drawn for a part of the room stands larger in the whole of it.
 *
 * @param {(width: number, tall: number) => Scene} compose
 * @param {number} width
 * @param {number} tall
 * @returns {Scene}
 */
export function largestWithin(compose, width, tall) {
  const usual = compose(width, tall);
  for (const larger of LARGER) {
    const [wide, high] = [Math.round(width / larger), Math.floor(tall / larger)];
    if (wide < LEAST_WIDTH) continue;
    const scene = compose(wide, high);
    if (scene.size && scene.size.height <= high && tellsAsMuch(scene, usual)) return scene;
  }
  return usual;
}

/**
 * @param {Scene} scene
 * @param {Scene} usual
 */
function tellsAsMuch(scene, usual) {
  const [told, wanted] = [toldBy(scene), toldBy(usual)];
  return scene.note === usual.note && told.every((number, at) => number >= wanted[at]);
}

/** @param {Scene} scene */
function toldBy({ nodes, edges, texts = [], figures = [] }) {
  const whole = nodes.filter((node) => nameOf(node) === node.label);
  return [nodes, edges, texts, figures, whole, edges.filter(({ label }) => label)].map(({ length }) => length);
}
