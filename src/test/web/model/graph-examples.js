/** Graphs as answers have them, drawn for the laws of the picture. */
import { forAll, integer, listOf, object, oneOf } from '../testing/property.js';
import { entity, fact } from './examples.js';

/** @import { Values } from '../testing/property.js' */
/** @import { EntityNode, Fact } from '../../../../web/model/types.js' */

export const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
export const KINDS = ['Company', 'Model', 'Cloud', 'Chip', 'Product', 'Deal', 'Country'];
export const WIDTH = 900;

/** Small graphs with loops, several facts between two, and nodes that nothing joins. @type {Values<{nodes: EntityNode[], edges: Fact[]}>} */
export const graph = (draw) => {
  const nodes = IDS.slice(0, 1 + draw(IDS.length)).map((id) => entity(id, { label: oneOf(KINDS)(draw) }));
  const end = oneOf(nodes.map(({ id }) => id));
  const pairs = listOf(object({ from: end, to: end, amountMax: integer(0, 9) }), 9)(draw);
  return {
    nodes,
    edges: pairs.map(({ from, to, amountMax }, at) =>
      fact(from, to, {
        id: `f${at}`,
        type: oneOf(['SUPPLIES', 'SPENDS_ON', 'RIVALS'])(draw),
        amountMax: amountMax * 1e9,
      }),
    ),
  };
};
export const point = object({ x: integer(-400, 400), y: integer(-400, 400) });

/** A draw that takes fewer tries: a layout by forces is hundreds of steps. @template T @param {Values<T>} values @param {(value: T) => void} law */
export const forSome = (values, law) => forAll(values, law, 40);
