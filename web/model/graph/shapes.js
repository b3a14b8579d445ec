/**
 * The shapes of the kinds of node, once for all that draws them: pictures, crowds, exported files and the glyphs in the text.
 * Corners are given in parts of half the width and half the height, from the middle.
 */

/** @typedef {'ellipse' | 'round' | keyof typeof CORNERS} ShapeName */

/** @typedef {{shape: ShapeName, width: number, height: number}} Shape in pixels */

/** @typedef {{x: number, y: number}} Point */

const CORNERS = {
  hexagon: [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  triangle: [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
};

/** The radius of the corners of a `round` shape, in pixels. */
export const ROUNDED = 5;

/** @type {Record<string, Shape>} */
const OF_KINDS = {
  Company: { shape: 'ellipse', width: 22, height: 22 },
  Model: { shape: 'hexagon', width: 22, height: 22 },
  Cloud: { shape: 'round', width: 30, height: 20 },
  Chip: { shape: 'diamond', width: 25, height: 25 },
  Product: { shape: 'triangle', width: 22, height: 22 },
  Deal: { shape: 'tag', width: 28, height: 18 },
  MORE: { shape: 'round', width: 58, height: 20 },
};

/**
 * `{shape, width, height}` of a kind of node, in pixels; a kind of another market is drawn as a company is.
 *
 * @param {string} kind
 * @returns {Shape}
 */
export function shapeOf(kind) {
  return Object.hasOwn(OF_KINDS, kind) ? OF_KINDS[kind] : OF_KINDS.Company;
}

/**
 * The corners of a shape in parts of its half sides, or null for `ellipse` and `round`, which have none.
 *
 * @param {string} shape
 * @returns {number[][] | null}
 */
export function cornersOf(shape) {
  return hasCorners(shape) ? CORNERS[shape] : null;
}

/**
 * @param {string} shape
 * @returns {shape is keyof typeof CORNERS}
 */
function hasCorners(shape) {
  return Object.hasOwn(CORNERS, shape);
}

/**
 * Where the outline of a node meets the line from its middle towards a point.
 *
 * @param {Point & Shape} node
 * @param {Point} toward
 * @returns {Point}
 */
export function outlinePoint({ x, y, shape, width, height }, toward) {
  const [right, down] = [toward.x - x, toward.y - y];
  if (right === 0 && down === 0) return { x, y };
  const [w, h] = [width / 2, height / 2];
  const part =
    shape === 'ellipse'
      ? 1 / Math.hypot(right / w, down / h)
      : leaving(cornersOf(shape) ?? SQUARE, right / w, down / h);
  return { x: x + right * part, y: y + down * part };
}

const SQUARE = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

/**
 * How many times a direction goes into a polygon around nought before it leaves it.
 *
 * @param {number[][]} corners
 * @param {number} right
 * @param {number} down
 */
function leaving(corners, right, down) {
  let least = Infinity;
  corners.forEach(([x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length];
    const [sideX, sideY] = [nextX - x, nextY - y];
    const across = right * sideY - down * sideX;
    if (across === 0) return;
    const times = (x * sideY - y * sideX) / across;
    const along = (x * down - y * right) / across;
    if (times > 0 && along >= 0 && along <= 1) least = Math.min(least, times);
  });
  return least === Infinity ? 0 : least;
}
