import { largestWithin } from '../../../../web/model/pictures/largest.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, object } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @import { Scene, SceneNode } from '../../../../web/model/graph/scene.js' */

/** @type {(rows: number, width: number, tall: number) => Scene} as many rows of 20 pixels as have room, each with a name of 200 */
const rowsOf = (rows, width, tall) => {
  const many = Math.min(rows, Math.floor(tall / 20));
  const node = /** @type {SceneNode} */ ({ label: 'The name of it', widest: width - 600, start: false, side: 'right' });
  return {
    nodes: Array.from({ length: many }, () => node),
    edges: [],
    layout: 'tree',
    crowd: false,
    size: { width, height: many * 20 },
  };
};

describe('what is drawn for a height', () => {
  it('tells as much as it would as small as it may be, and has room', () => {
    const drawn = object({ rows: integer(1, 60), width: integer(600, 1200), tall: integer(100, 900) });
    forAll(drawn, ({ rows, width, tall }) => {
      const scene = largestWithin((wide, high) => rowsOf(rows, wide, high), width, tall);
      const larger = width / (scene.size?.width ?? width);
      equal(scene.nodes.length, rowsOf(rows, width, tall).nodes.length);
      ok((scene.size?.height ?? 0) * larger <= tall + 1, 'that it has room');
    });
  });

  it('is larger where little is told, and as wide as it was where names would be cut', () => {
    equal(largestWithin((wide, high) => rowsOf(3, wide, high), 1200, 400).size?.width, 800);
    equal(largestWithin((wide, high) => rowsOf(3, wide, high), 690, 400).size?.width, 690);
  });
});
