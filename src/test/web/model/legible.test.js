import { meets, nodeLabelBox } from '../../../../web/model/graph/boxes.js';
import { legible } from '../../../../web/model/graph/readable.js';
import { sceneOf } from '../../../../web/model/graph/scene.js';
import { equal, ok } from '../testing/assertions.js';
import { object, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { WIDTH, forSome, graph } from './graph-examples.js';

/** @import { Values } from '../testing/property.js' */
/** @import { LayoutName } from '../../../../web/model/graph/scene.js' */

/** @type {Values<LayoutName>} */
const layout = oneOf(/** @type {LayoutName[]} */ (['force', 'layers', 'circle']));
const zoom = oneOf([0.3, 0.6, 0.8]);
const GROUND = { clientWidth: 360, clientHeight: 500 };

describe('a scene that is shown smaller', () => {
  it('keeps its type as large as one can read, and no name on another', () => {
    forSome(object({ graph, layout, zoom }), ({ graph: { nodes, edges }, layout, zoom }) => {
      const view = { zoom, x: GROUND.clientWidth / 2, y: GROUND.clientHeight / 2 };
      const scene = legible(sceneOf({ nodes, edges, layout, width: WIDTH }), view, GROUND);
      if (scene.crowd) return;
      ok(
        [...scene.nodes, ...scene.edges].every(({ size = 0 }) => size * zoom >= 10.99),
        'that no type is smaller than 11 pixels',
      );
      const names = scene.nodes.filter(({ quiet, side }) => !quiet && side !== 'inside').map(nodeLabelBox);
      for (const [at, one] of names.entries())
        ok(!names.slice(at + 1).some((other) => meets(one, other)), 'that no two names meet');
    });
  });

  it('is the same where its type is large enough', () => {
    forSome(object({ graph, layout }), ({ graph: { nodes, edges }, layout }) => {
      const scene = sceneOf({ nodes, edges, layout, width: WIDTH });
      equal(legible(scene, { zoom: 1, x: 0, y: 0 }, GROUND), scene);
    });
  });
});
