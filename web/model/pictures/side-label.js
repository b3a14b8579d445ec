/** Where what is paid stands beside the side of a figure: over no party, no other label and no other side. */
import { meets } from '../graph/boxes.js';
import { pointAt } from '../graph/paths.js';
import { textWidth } from '../graph/text-width.js';

/** @import { LabelPlace, Point, SceneEdge } from '../graph/scene.js' */
/** @import { Path } from '../graph/paths.js' */
/** @import { Box } from '../graph/boxes.js' */

/** The height of a line, in sizes of its type. */
export const LINE = 1.33;
/** The size of the type where none is said. */
const SMALLEST = 10.5;
/** Between a side and its label, and how far the label goes on where something is in its way. */
const [OFF, FARTHER, FARTHEST] = [10, 4, 60];
/** Where along its side a label may stand, the best first. */
const STATIONS = [0.5, 0.42, 0.58, 0.34, 0.66];
/** A line is taken for so many boxes, each so far around its point, in pixels. */
const [SAMPLES, BROAD] = [24, 6];

/**
 * A line as the small boxes that it goes through.
 *
 * @param {Path} way
 * @returns {Box[]}
 */
export function alongLine({ start, controls, end }) {
  return Array.from({ length: SAMPLES + 1 }, (_, at) => {
    const { x, y } = pointAt([start, ...controls, end], at / SAMPLES);
    return { left: x - BROAD, right: x + BROAD, top: y - BROAD, bottom: y + BROAD };
  });
}

/**
 * Beside its side as it is, or in narrower lines where it has no room; where it has none so either, over what is there.
 *
 * @param {Path} way
 * @param {Point} direction in which the label stands from it
 * @param {string[]} lines
 * @param {number} size
 * @param {Box[]} taken
 * @returns {{lines: string[], labelled: LabelPlace}}
 */
export function labelBeside(way, direction, lines, size, taken) {
  for (const some of [lines, narrower(lines, size)]) {
    const labelled = placeBeside(way, direction, some, size, taken);
    if (labelled) return { lines: some, labelled };
  }
  return { lines, labelled: placeAt(way, direction, lines, size, OFF) };
}

/**
 * Each line in two, as narrow as its words let it be.
 *
 * @param {string[]} lines
 * @param {number} size
 */
export function narrower(lines, size) {
  return lines.flatMap((line) => {
    const words = line.split(' ');
    const halves = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
    const wide = (/** @type {string[]} */ both) => Math.max(...both.map((one) => textWidth(one, size)));
    return halves.sort((one, other) => wide(one) - wide(other))[0] ?? [line];
  });
}

/**
 * Beside the peak of a side, or a little along it, and so far on that nothing is in the way; null where there is no such place.
 *
 * @param {Path} way
 * @param {Point} direction in which the label stands from it
 * @param {string[]} lines
 * @param {number} size
 * @param {Box[]} taken
 * @returns {LabelPlace | null}
 */
function placeBeside(way, direction, lines, size, taken) {
  const label = lines.join('\n');
  const free = (/** @type {LabelPlace} */ labelled) =>
    textBoxes({ label, labelled, size }).every((box) => taken.every((other) => !meets(other, box)));
  for (let off = OFF; off <= FARTHEST; off += FARTHER) {
    const found = STATIONS.map((along) => placeAt(way, direction, lines, size, off, along)).find(free);
    if (found) return found;
  }
  return null;
}

/**
 * @param {Path} way
 * @param {Point} direction
 * @param {string[]} lines
 * @param {number} size
 * @param {number} off from the side
 * @param {number} [along] the side
 * @returns {LabelPlace}
 */
function placeAt(way, direction, lines, size, off, along = STATIONS[0]) {
  const tall = lines.length * size * LINE;
  const anchor = direction.x > 0.4 ? 'start' : direction.x < -0.4 ? 'end' : 'middle';
  const peak = pointAt([way.start, ...way.controls, way.end], along);
  // The block of lines stands above the peak, beside it, or below.
  const lift = direction.y < -0.7 ? -tall : direction.y > 0.7 ? 0 : -tall / 2;
  const top = peak.y + direction.y * off + lift;
  return { x: peak.x + direction.x * off, y: top + size, anchor };
}

/**
 * @param {Pick<SceneEdge, 'label' | 'labelled' | 'size'>} edge
 * @returns {Box[]} none where it has no label
 */
export function textBoxes({ label, labelled, size = SMALLEST }) {
  if (!labelled || !label) return [];
  const lines = (labelled.text ?? label).split('\n');
  const wide = Math.max(...lines.map((one) => textWidth(one, size)));
  const left = { start: labelled.x, middle: labelled.x - wide / 2, end: labelled.x - wide }[labelled.anchor];
  const top = labelled.y - size;
  return [{ left, right: left + wide, top, bottom: top + lines.length * size * LINE }];
}
