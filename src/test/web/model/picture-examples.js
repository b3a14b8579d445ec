/** Pictures composed from answers, and what lies over what in them. */
import { boxAround, meets, nodeBox, nodeLabelBox } from '../../../../web/model/graph/boxes.js';
import { pathOf, pointAt } from '../../../../web/model/graph/paths.js';
import { knownIn } from '../../../../web/model/known.js';
import { composedOf } from '../../../../web/model/pictures/composed.js';
import { textBoxes } from '../../../../web/model/pictures/side-label.js';
import { WIDTH } from './graph-examples.js';

/** @import { Answer, Column, ColumnType } from '../../../../web/model/types.js' */
/** @import { Scene } from '../../../../web/model/graph/scene.js' */

const NONE = new Set();

export const PAID = { amountMin: 5e9, amountMax: 5e9, currency: 'USD', status: /** @type {const} */ ('committed') };

/** @type {(names: Record<string, ColumnType>) => Column[]} */
export const columns = (names) => Object.entries(names).map(([name, type]) => ({ name, type, list: false, about: '' }));

/** @type {(made: Answer, width?: number, opened?: Set<string>, tall?: number) => Scene} */
export function drawn(made, width = WIDTH, opened = NONE, tall = 0) {
  const composed = composedOf(made, knownIn(made.graph));
  if (!composed) throw new Error('no picture is composed');
  return composed.compose(width, opened, tall);
}

/**
 * What lies over what: slow and obvious, each against each.
 *
 * @param {Scene} scene
 */
export function faultsOf(scene) {
  const shown = scene.nodes.filter(({ side, quiet }) => side !== 'inside' && !quiet);
  const names = shown.map((node) => ({ of: node.id, box: nodeLabelBox(node) }));
  const labels = scene.edges
    .filter(({ quiet }) => !quiet)
    .flatMap((edge) => textBoxes(edge).map((box) => ({ of: edge.id, box })));
  const marks = scene.nodes.map((node) => ({ of: node.id, box: nodeBox(node) }));
  const texts = [...names, ...labels];
  // Names on one line that touch read as one.
  const wide = names.map(({ of, box }) => ({ of, box: { ...box, left: box.left - 2, right: box.right + 2 } }));
  const touching = wide.flatMap((one, at) =>
    wide.slice(at + 1).flatMap((other) => (meets(one.box, other.box) ? [`${one.of} touches ${other.of}`] : [])),
  );
  const faults = texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => (meets(one.box, other.box) ? [`${one.of} over ${other.of}`] : [])),
  );
  for (const text of texts)
    for (const mark of marks)
      if (text.of !== mark.of && meets(text.box, mark.box)) faults.push(`${text.of} over the node ${mark.of}`);
  return [...faults, ...touching];
}

/** @param {Scene} scene */
export function linesUnderNodes({ nodes, edges }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to) return [`${edge.id} has no ends`];
    const { start, controls, end } = pathOf(edge, from, to);
    const points = Array.from({ length: 101 }, (_, at) => pointAt([start, ...controls, end], at / 100));
    return nodes
      .filter(({ id }) => id !== edge.from && id !== edge.to)
      .filter((node) => {
        const { left, right, top, bottom } = nodeBox(node);
        return points.some(({ x, y }) => x > left && x < right && y > top && y < bottom);
      })
      .map(({ id }) => `${edge.id} under ${id}`);
  });
}

/**
 * Lines that go through words: what is said beside another line or its own, or the name of a thing that is no end of it.
 *
 * @param {Scene} scene
 */
export function linesThroughWords({ nodes, edges }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const labels = edges.flatMap((edge) => textBoxes(edge).map((box) => ({ of: edge.id, box })));
  const names = nodes
    .filter(({ side, quiet }) => side !== 'inside' && !quiet)
    .map((node) => ({ of: node.id, box: boxAround(nodeLabelBox(node), -2) }));
  return edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to) return [`${edge.id} has no ends`];
    const { start, controls, end } = pathOf(edge, from, to);
    const points = Array.from({ length: 201 }, (_, at) => pointAt([start, ...controls, end], at / 200));
    return [...labels, ...names.filter(({ of }) => of !== edge.from && of !== edge.to)]
      .filter(({ box }) => points.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom))
      .map(({ of }) => `${edge.id} through the words of ${of}`);
  });
}
