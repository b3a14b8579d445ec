import { roomOf, roomOfAll } from '../../../../web/model/graph/labels.js';
import { pathOf } from '../../../../web/model/graph/paths.js';
import { nearestEdge, nearestNode } from '../../../../web/model/graph/picking.js';
import { sceneOf } from '../../../../web/model/graph/scene.js';
import { cornersOf, outlinePoint, shapeOf } from '../../../../web/model/graph/shapes.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, object, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { entity, fact } from './examples.js';
import { KINDS, WIDTH, forSome, graph, point } from './graph-examples.js';

/** @import { Fact } from '../../../../web/model/types.js' */

describe('an outline', () => {
  const node = (/** @type {string} */ kind) => ({ x: 10, y: -20, ...shapeOf(kind) });

  it('is met on the way from the middle, and not beyond its box', () => {
    forAll(object({ kind: oneOf(KINDS), toward: point }), ({ kind, toward }) => {
      const one = node(kind);
      if (toward.x === one.x && toward.y === one.y) return;
      const met = outlinePoint(one, toward);
      const [right, down] = [met.x - one.x, met.y - one.y];
      const across = right * (toward.y - one.y) - down * (toward.x - one.x);
      ok(Math.abs(across) < 1e-6 * (1 + Math.abs(toward.x) + Math.abs(toward.y)), 'that it lies on the line');
      ok(right * (toward.x - one.x) + down * (toward.y - one.y) >= 0, 'that it lies on the side of the point');
      ok(Math.abs(right) <= one.width / 2 + 1e-9 && Math.abs(down) <= one.height / 2 + 1e-9, 'that it lies in the box');
      ok(Math.hypot(right, down) > 1, 'that it lies off the middle');
      if (one.shape === 'ellipse')
        ok(
          Math.abs((right / (one.width / 2)) ** 2 + (down / (one.height / 2)) ** 2 - 1) < 1e-9,
          'that it lies on the ellipse',
        );
    });
  });

  it('is met at the sides and corners where one expects', () => {
    equal(outlinePoint(node('Company'), { x: 1000, y: -20 }), { x: 21, y: -20 });
    equal(outlinePoint(node('Deal'), { x: 1000, y: -20 }), { x: 24, y: -20 });
    equal(outlinePoint(node('Cloud'), { x: 10, y: 1000 }), { x: 10, y: -10 });
    equal(outlinePoint(node('Chip'), { x: 10, y: -20 }), { x: 10, y: -20 });
  });

  it('of a kind of another market is that of a company, whatever it is called', () => {
    for (const kind of ['Country', 'constructor', 'toString', '']) equal(shapeOf(kind), shapeOf('Company'));
  });

  it('has corners where its shape has', () => {
    equal(cornersOf('hexagon')?.length, 6);
    equal(cornersOf('ellipse'), null);
    equal(cornersOf('toString'), null);
  });
});

describe('the way of an edge', () => {
  const scene = (/** @type {Fact[]} */ ...facts) =>
    sceneOf({ nodes: [entity('a'), entity('b')], edges: facts, layout: 'circle', width: WIDTH });

  it('goes from outline to outline', () => {
    const { nodes, edges } = scene(fact('a', 'b'));
    const { start, end, controls } = pathOf(edges[0], nodes[0], nodes[1]);
    equal(controls, []);
    equal([start, end], [outlinePoint(nodes[0], nodes[1]), outlinePoint(nodes[1], nodes[0])]);
  });

  it('of one that comes back to its own node is a loop', () => {
    const { nodes, edges } = scene(fact('a', 'a'));
    equal(pathOf(edges[0], nodes[0], nodes[0]).controls.length, 2);
  });
});

describe('the room of labels', () => {
  it('holds each node with its label', () => {
    forSome(graph, ({ nodes, edges }) => {
      const scene = sceneOf({ nodes, edges, layout: 'circle', width: WIDTH });
      const all = roomOfAll(scene);
      for (const node of scene.nodes) {
        const room = roomOf(node);
        ok(
          room.left <= node.x && node.x <= room.right && room.top <= node.y && node.y <= room.bottom,
          'that the node is in its room',
        );
        ok(
          all.left <= room.left && room.right <= all.right && all.top <= room.top && room.bottom <= all.bottom,
          'that its room is in the whole',
        );
      }
    });
  });

  it('of nothing is nothing', () =>
    equal(roomOfAll({ nodes: [], edges: [], layout: 'force', crowd: false }), {
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
    }));
});

describe('what stands at a point', () => {
  const scene = sceneOf({ nodes: [entity('a'), entity('b')], edges: [fact('a', 'b')], layout: 'circle', width: WIDTH });
  const [a, b] = scene.nodes;

  it('is the node that it is on', () => {
    equal(nearestNode(scene, a, 1)?.id, 'a');
    equal(nearestNode(scene, { x: a.x + a.width / 2, y: a.y }, 1)?.id, 'a');
    equal(nearestNode(scene, { x: a.x + 5000, y: a.y }, 1), null);
  });

  it('is caught from further away where all is drawn smaller', () => {
    const near = { x: a.x + 40, y: a.y };
    equal(nearestNode(scene, near, 1), null);
    equal(nearestNode(scene, near, 0.1)?.id, 'a');
  });

  it('is the fact whose line it is on', () => {
    equal(nearestEdge(scene, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, 1)?.id, 'fact.a-b');
    equal(nearestEdge(scene, { x: 4000, y: 4000 }, 1), null);
  });

  it('is the nearest of all that could be meant', () => {
    forSome(object({ graph, point }), ({ graph: { nodes, edges }, point }) => {
      const drawn = sceneOf({ nodes, edges, layout: 'circle', width: WIDTH });
      const found = nearestNode(drawn, point, 1);
      const far = (/** @type {{x: number, y: number}} */ node) => Math.hypot(node.x - point.x, node.y - point.y);
      const on = drawn.nodes.filter((node) => far(node) <= Math.max(Math.max(node.width, node.height) / 2 + 3, 6));
      equal(found ? far(found) : null, on.length ? Math.min(...on.map(far)) : null);
    });
  });
});
