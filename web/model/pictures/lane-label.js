/** Where what is paid stands at a line that bends away to one side: on the other side of it, and over no line at all. */
import { meets } from '../graph/boxes.js';
import { pointAt } from '../graph/paths.js';
import { LINE, textBoxes } from './side-label.js';

/** @import { LabelPlace, Point, SceneEdge } from '../graph/scene.js' */
/** @import { Path } from '../graph/paths.js' */
/** @import { Box } from '../graph/boxes.js' */

/** Between a line and what stands at it, in pixels. */
export const OFF = 4;
/** More have no room between two lines. */
const MOST_LINES = 2;
/** A line is taken for so many boxes. */
const SAMPLES = 60;

/**
 * @typedef {object} LabelledLane
 * @property {SceneEdge} edge
 * @property {string} told
 * @property {string} shorter the same, where that has no room
 * @property {Point} begin where its label begins
 * @property {number} off how far its label stands from it, above or below
 * @property {Point} end to which it bends
 */

/**
 * Each edge with what is told at it, in one line or in two, or shorter; with nothing where it has no room, as a number that
 * is cut is another one.
 *
 * @param {LabelledLane[]} lanes
 * @param {Box[]} taken where nothing may stand
 * @returns {SceneEdge[]}
 */
export function labelledLanes(lanes, taken) {
  const all = [...taken, ...lanes.flatMap(({ edge }) => (edge.way ? boxesAlong(edge.way, edge.width) : []))];
  return lanes.map((lane) => {
    for (const lines of linesOf(lane)) {
      const named = { ...lane.edge, label: lines.join('\n'), labelled: placeOf(lane, lines.length) };
      const boxes = textBoxes(named);
      if (boxes.some((box) => all.some((other) => meets(box, other)))) continue;
      all.push(...boxes);
      return named;
    }
    return lane.edge;
  });
}

/** @param {LabelledLane} lane */
function linesOf({ told, shorter }) {
  if (told === '') return [];
  return [[told], told.split(/ (?=\+ )/), [shorter], shorter.split(/(?<=–)| (?=\+ )/)].filter(
    ({ length }) => length <= MOST_LINES,
  );
}

/**
 * @param {LabelledLane} lane
 * @param {number} lines
 * @returns {LabelPlace}
 */
function placeOf({ edge: { size = 0 }, begin, end, off }, lines) {
  const top = end.y < begin.y ? begin.y + off : begin.y - off - lines * size * LINE;
  const leftward = end.x < begin.x;
  return { x: begin.x + (leftward ? -OFF : OFF), y: top + size, anchor: leftward ? 'end' : 'start' };
}

/**
 * @param {Path} way
 * @param {number} width
 * @returns {Box[]}
 */
function boxesAlong({ start, controls, end }, width) {
  return Array.from({ length: SAMPLES + 1 }, (_, at) => {
    const { x, y } = pointAt([start, ...controls, end], at / SAMPLES);
    return { left: x - 1, right: x + 1, top: y - width / 2, bottom: y + width / 2 };
  });
}
