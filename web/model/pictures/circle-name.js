/** A name in a circle: on a few lines, in smaller type or a larger circle before any of it is cut. */
import { wrapText } from '../graph/text-width.js';

/** The lines of a name in a circle, and how much smaller its type may be so that none of it is cut. */
const [LINES_IN, SMALLER] = [3, [1, 0.92, 0.85]];
/** Where that is not enough, circles may be so many times as large. */
const LARGER = [1, 1.1, 1.2];

/**
 * The sizes of a picture whose circles hold all names whole, if they can: in a broad font they are larger.
 *
 * @template {{circle: number, name: number}} T
 * @param {string[]} names
 * @param {T} sizes
 * @returns {T}
 */
export function sizesFor(names, sizes) {
  const ways = LARGER.map((times) => ({ ...sizes, circle: Math.round(times * sizes.circle) }));
  const isWhole = (/** @type {string} */ name, /** @type {T} */ { circle, name: type }) =>
    inCircle(name, circle, type).lines.join(' ') === name;
  return ways.find((way) => names.every((name) => isWhole(name, way))) ?? sizes;
}

/**
 * @param {string} name
 * @param {number} size of the circle, from its middle
 * @param {number} type
 */
export function inCircle(name, size, type) {
  const ways = SMALLER.flatMap((part) =>
    [2, LINES_IN].map((most) => {
      const lines = wrapText(name, 2 * size - 5 - (most === LINES_IN ? type : 0), most, part * type);
      return { type: part * type, lines };
    }),
  );
  return ways.find(({ lines }) => lines.join(' ') === name) ?? ways[0];
}
