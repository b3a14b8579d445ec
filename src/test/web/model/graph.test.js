import {
  heightOf,
  layoutOf,
  levelsOf,
  litIn,
  nodesOf,
  selectedId,
  startsOf,
} from '../../../../web/model/graph/answer-graph.js';
import { isCrowd } from '../../../../web/model/graph/forces.js';
import { roomOf, roomOfAll } from '../../../../web/model/graph/labels.js';
import { isLayout } from '../../../../web/model/graph/layout-names.js';
import { MORE, edgeLook, nodeLook } from '../../../../web/model/graph/looks.js';
import { labelPlace, pathOf } from '../../../../web/model/graph/paths.js';
import { nearestEdge, nearestNode } from '../../../../web/model/graph/picking.js';
import { marked, moved, sceneOf } from '../../../../web/model/graph/scene.js';
import { cornersOf, outlinePoint, shapeOf } from '../../../../web/model/graph/shapes.js';
import { LEVELS } from '../../../../web/model/vocabulary.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, listOf, object, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';

/** @import { Values } from '../testing/property.js' */
/** @import { EntityNode, Fact } from '../../../../web/model/types.js' */
/** @import { LayoutName } from '../../../../web/model/graph/scene.js' */

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const KINDS = ['Company', 'Model', 'Cloud', 'Chip', 'Product', 'Deal', 'Country'];
const WIDTH = 900;

/** Small graphs with loops, several facts between two, and nodes that nothing joins. @type {Values<{nodes: EntityNode[], edges: Fact[]}>} */
const graph = (draw) => {
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
/** @type {Values<LayoutName>} */
const layout = oneOf(/** @type {LayoutName[]} */ (['force', 'layers', 'circle']));
const point = object({ x: integer(-400, 400), y: integer(-400, 400) });

/** A draw that takes fewer tries: a layout by forces is hundreds of steps. @template T @param {Values<T>} values @param {(value: T) => void} law */
const forSome = (values, law) => forAll(values, law, 40);

describe('a scene', () => {
  it('is the same for the same graph, in whatever order it comes', () => {
    forSome(object({ graph, layout }), ({ graph: { nodes, edges }, layout }) => {
      const [one, other] = [
        sceneOf({ nodes, edges, layout, width: WIDTH }),
        sceneOf({ nodes, edges, layout, width: WIDTH }),
      ];
      equal(one, other);
      if (layout !== 'force') return;
      const turned = sceneOf({ nodes: nodes.toReversed(), edges, layout, width: WIDTH });
      const places = (/** @type {typeof one} */ scene) => new Map(scene.nodes.map(({ id, x, y }) => [id, [x, y]]));
      equal(places(turned), places(one));
    });
  });

  it('has every node once at a place, and every fact between them', () => {
    forSome(object({ graph, layout }), ({ graph: { nodes, edges }, layout }) => {
      const scene = sceneOf({ nodes, edges: [...edges, fact('a', 'nowhere')], layout, width: WIDTH });
      equal(
        scene.nodes.map(({ id }) => id),
        nodes.map(({ id }) => id),
      );
      equal(
        scene.edges.map(({ id }) => id),
        edges.map(({ id }) => `fact.${id}`),
      );
      ok(
        scene.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)),
        'that every place is a number',
      );
      const places = scene.nodes.map(({ x, y }) => `${x} ${y}`);
      equal(new Set(places).size, places.length);
    });
  });

  it('counts the facts of each node', () => {
    const scene = sceneOf({
      nodes: [entity('a'), entity('b')],
      edges: [fact('a', 'b'), fact('b', 'a', { id: 'x' })],
      layout: 'circle',
      width: WIDTH,
    });
    equal(
      scene.nodes.map(({ degree }) => degree),
      [2, 2],
    );
  });

  it('cannot be changed', () => {
    const scene = sceneOf({ nodes: [entity('a')], edges: [], layout: 'circle', width: WIDTH });
    ok(Object.isFrozen(scene) && Object.isFrozen(scene.nodes) && Object.isFrozen(scene.nodes[0]), 'that it is frozen');
  });

  it('tells levels by colour, those beyond the last by the last', () => {
    const levels = new Map([
      ['a', 0],
      ['b', 99],
    ]);
    const { nodes } = sceneOf({
      nodes: [entity('a'), entity('b'), entity('c', { label: 'Chip' })],
      edges: [],
      levels,
      layout: 'layers',
      width: WIDTH,
    });
    equal(
      nodes.map(({ fill }) => fill),
      [LEVELS[0], LEVELS[LEVELS.length - 1], '--chip'],
    );
  });

  it('draws what is not binding broken, and what goes both ways without an arrow', () => {
    const { edges } = sceneOf({
      nodes: [entity('a'), entity('b')],
      edges: [
        fact('a', 'b', { id: '1', status: 'rumoured' }),
        fact('a', 'b', { id: '2', status: 'completed' }),
        fact('a', 'b', { id: '3', type: 'RIVALS' }),
      ],
      layout: 'circle',
      width: WIDTH,
    });
    ok(edges[0].dashes.length > 0 && edges[1].dashes.length === 0, 'that only the rumoured is broken');
    equal(
      edges.map(({ arrow }) => arrow),
      [true, true, false],
    );
    equal(new Set(edges.map(({ bend }) => bend)).size, 3);
  });

  it('bends facts between two away from each other, seen from either end', () => {
    const { edges } = sceneOf({
      nodes: [entity('a'), entity('b')],
      edges: [fact('a', 'b'), fact('b', 'a')],
      layout: 'circle',
      width: WIDTH,
    });
    // Both lie to the right as seen from where they begin: that is on opposite sides of the line.
    equal(edges[0].bend, edges[1].bend);
    ok(edges[0].bend !== 0, 'that they do not lie on each other');
  });

  it('is wider for more money', () => {
    const [small, large] = [1e7, 1e11].map(
      (amountMax) =>
        sceneOf({
          nodes: [entity('a'), entity('b')],
          edges: [fact('a', 'b', { amountMax })],
          layout: 'circle',
          width: WIDTH,
        }).edges[0],
    );
    ok(small.width < large.width, 'that the larger is wider');
  });
});

describe('a scene with other things chosen', () => {
  it('fades the rest where something is lit', () => {
    forSome(object({ graph, lit: listOf(oneOf(IDS), 3) }), ({ graph: { nodes, edges }, lit }) => {
      const scene = sceneOf({ nodes, edges, layout: 'circle', width: WIDTH });
      const chosen = marked(scene, { lit: new Set(lit), selected: 'a' });
      for (const { id, state } of [...chosen.nodes, ...chosen.edges]) {
        equal(state, id === 'a' ? 'selected' : lit.includes(id) ? 'lit' : lit.length ? 'faded' : 'plain');
      }
      equal(marked(chosen, { lit: new Set(), selected: null }), scene);
    });
  });

  it('keeps each thing that looks the same', () => {
    const scene = sceneOf({ nodes: [entity('a'), entity('b')], edges: [], layout: 'circle', width: WIDTH });
    ok(marked(scene, { lit: new Set(), selected: 'a' }).nodes[1] === scene.nodes[1], 'that it is the same object');
  });

  it('moves one node and no other', () => {
    const scene = sceneOf({ nodes: [entity('a'), entity('b')], edges: [], layout: 'circle', width: WIDTH });
    const after = moved(scene, 'a', { x: 5, y: 6 });
    equal([after.nodes[0].x, after.nodes[0].y], [5, 6]);
    ok(after.nodes[1] === scene.nodes[1], 'that the other is the same');
  });
});

describe('layers', () => {
  it('stand further right the higher the level', () => {
    const nodes = IDS.map((id) => entity(id));
    forSome(listOf(integer(0, 3), IDS.length, IDS.length), (given) => {
      const levels = new Map(IDS.map((id, at) => [id, given[at]]));
      const scene = sceneOf({ nodes, edges: [], levels, layout: 'layers', width: WIDTH });
      for (const one of scene.nodes) {
        for (const other of scene.nodes) {
          const [low, high] = [levels.get(one.id) ?? 0, levels.get(other.id) ?? 0];
          if (low < high) ok(one.x < other.x, `that ${one.id} stands left of ${other.id}`);
          if (low === high) equal(one.x, other.x);
        }
      }
    });
  });

  it('begin at what nothing leads to, where no level is given', () => {
    const scene = sceneOf({
      nodes: [entity('c'), entity('b'), entity('a')],
      edges: [fact('a', 'b'), fact('b', 'c')],
      layout: 'layers',
      width: WIDTH,
    });
    const [c, b, a] = scene.nodes.map(({ x }) => x);
    ok(a < b && b < c, 'that they stand in the order of the facts');
  });

  it('come to an end in a circle', () => {
    const scene = sceneOf({
      nodes: [entity('a'), entity('b')],
      edges: [fact('a', 'b'), fact('b', 'a')],
      layout: 'layers',
      width: WIDTH,
    });
    ok(scene.nodes[0].x !== scene.nodes[1].x, 'that they stand in two layers');
  });
});

describe('a picture that grows', () => {
  const nodes = IDS.map((id) => entity(id));
  const edges = IDS.slice(1).map((id) => fact('a', id));

  it('leaves those that stand where they are, and gives the same again', () => {
    const first = {
      nodes: nodes.slice(0, 3),
      edges,
      layout: /** @type {const} */ ('force'),
      width: WIDTH,
      rounds: [{ hubs: ['a'], ids: ['a', 'b', 'c'] }],
    };
    const before = sceneOf(first);
    const then = { ...first, nodes, rounds: [...first.rounds, { hubs: ['a'], ids: ['d', 'e', 'f', 'g'] }] };
    const after = sceneOf(then, before);
    equal(
      after.nodes.slice(0, 3).map(({ x, y }) => [x, y]),
      before.nodes.map(({ x, y }) => [x, y]),
    );
    equal(sceneOf(then), after);
  });

  it('has a place for whoever came in no round', () => {
    const drawn = sceneOf({ nodes, edges, layout: 'force', width: WIDTH, rounds: [{ hubs: ['a'], ids: ['a', 'b'] }] });
    equal(new Set(drawn.nodes.map(({ x, y }) => `${x} ${y}`)).size, nodes.length);
  });

  it('keeps a pinned node where it is pinned', () => {
    const pinned = new Map([['b', { x: 77, y: -3 }]]);
    const { nodes: drawn } = sceneOf({
      nodes,
      edges,
      layout: 'force',
      width: WIDTH,
      rounds: [{ hubs: ['a'], ids: IDS }],
      pinned,
    });
    equal([drawn[1].x, drawn[1].y, drawn[1].pinned], [77, -3, true]);
  });
});

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

  it('has its label between its ends, and never upside down', () => {
    forAll(
      object({
        from: point,
        to: point,
        bend: integer(-60, 60),
        labelAt: oneOf(/** @type {const} */ (['middle', 'from', 'to'])),
      }),
      ({ from, to, bend, labelAt }) => {
        if (Math.hypot(from.x - to.x, from.y - to.y) < 60) return;
        const { nodes } = scene();
        const path = pathOf({ bend }, { ...nodes[0], ...from }, { ...nodes[1], id: 'other', ...to });
        const { x, y, angle } = labelPlace({ label: 'supplies', labelAt }, path);
        ok(angle >= -90 && angle <= 90, `that ${angle} can be read`);
        const [left, right] = [Math.min(from.x, to.x) - 70, Math.max(from.x, to.x) + 70];
        const [top, bottom] = [Math.min(from.y, to.y) - 70, Math.max(from.y, to.y) + 70];
        ok(x >= left && x <= right && y >= top && y <= bottom, 'that it stands by the line');
      },
    );
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

describe('how a thing looks', () => {
  const plain = { kind: 'Company', start: false, pinned: false, state: /** @type {const} */ ('plain') };

  it('tells what is chosen above all else', () => {
    equal(nodeLook({ ...plain, state: 'selected' }).border, '--focus');
    ok(nodeLook({ ...plain, state: 'faded' }).opacity < nodeLook(plain).opacity, 'that what fades is paler');
    ok(
      nodeLook({ ...plain, state: 'selected' }).above > nodeLook({ ...plain, state: 'lit' }).above,
      'that the chosen lies on top',
    );
  });

  it('tells the start and the pinned', () => {
    ok(nodeLook({ ...plain, start: true }).bold, 'that the start is bold');
    ok(nodeLook({ ...plain, pinned: true }).dashed, 'that a pinned one is dashed');
    ok(nodeLook({ ...plain, kind: MORE }).dashed, 'that what stands for more is dashed');
  });

  it('gives a quiet fact its label once it is chosen', () => {
    const edge = { stroke: '--money', quiet: true, crowded: true };
    equal(
      [edgeLook({ ...edge, state: 'plain' }).labelled, edgeLook({ ...edge, state: 'lit' }).labelled],
      [false, true],
    );
  });
});

describe('what of an answer is drawn', () => {
  const drawn = answer({
    parameters: { entity: 'a', others: ['b', 'z'], limit: 5 },
    show: { kind: 'graph', columns: ['who', 'level'] },
    columns: [
      { name: 'who', type: 'entity', list: false, about: '' },
      { name: 'level', type: 'integer', list: false, about: '' },
      { name: 'evidence', type: 'fact', list: true, about: '' },
    ],
    rows: [{ who: 'b', level: 2, evidence: ['a-c', 'c-b'] }],
    graph: {
      nodes: [entity('a'), entity('b'), entity('c'), entity('d', { label: 'Deal' })],
      edges: [fact('a', 'c'), fact('c', 'b'), fact('a', 'b')],
    },
  });
  const starts = startsOf(drawn);

  it('is each entity, and a deal only where a fact joins it', () => {
    equal(
      nodesOf(drawn).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    const joined = { ...drawn, graph: { ...drawn.graph, edges: [fact('a', 'd')] } };
    equal(
      nodesOf(joined).map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
  });

  it('starts from the entities that are asked about', () => equal(starts, new Set(['a', 'b'])));

  it('has the levels of the question, and the start at nought', () => {
    equal(
      levelsOf(drawn, new Set(['a'])),
      new Map([
        ['b', 2],
        ['a', 0],
      ]),
    );
    equal(levelsOf({ ...drawn, show: { kind: 'graph', columns: [] } }, starts), new Map());
  });

  it('has the layout that is wished for, else the one that suits', () => {
    equal(layoutOf(drawn, new Map([['a', 0]]), 'circle'), 'circle');
    equal(layoutOf(drawn, new Map([['a', 0]]), null), 'layers');
    equal(layoutOf(drawn, new Map(), 'toString'), 'force');
    equal(layoutOf({ columns: [{ name: 'loop', type: 'entity', list: true, about: '' }] }, new Map(), null), 'circle');
    ok(!isLayout(null), 'that none is no layout');
  });

  it('lights up the chain to the entity that is chosen, else its own facts', () => {
    equal(litIn(drawn, { kind: 'entity', ids: ['b'] }), new Set(['fact.a-c', 'a', 'c', 'fact.c-b', 'b']));
    equal(litIn(drawn, { kind: 'entity', ids: ['c'] }), new Set(['fact.a-c', 'a', 'c', 'fact.c-b', 'b']));
    equal(litIn(drawn, { kind: 'fact', ids: ['a-b'] }), new Set(['fact.a-b', 'a', 'b']));
    equal(litIn(drawn, null), new Set());
  });

  it('has the id of what alone is chosen', () => {
    equal(selectedId({ kind: 'entity', ids: ['a'] }), 'a');
    equal(selectedId({ kind: 'fact', ids: ['f'] }), 'fact.f');
    equal(selectedId({ kind: 'fact', ids: ['f', 'g'] }), null);
    equal(selectedId(null), null);
  });

  it('is as tall as its longest layer asks for, within bounds', () => {
    const many = new Map(Array.from({ length: 20 }, (_, at) => [`n${at}`, 1]));
    equal(heightOf([], many, 'layers'), 60 + 25 * 20);
    equal(heightOf([], new Map(), 'layers'), 400);
    equal(
      heightOf(
        Array.from({ length: 500 }, (_, at) => entity(`n${at}`)),
        new Map(),
        'force',
      ),
      720,
    );
  });

  it('is a crowd from so many on', () =>
    equal([isCrowd(150, 400), isCrowd(151, 0), isCrowd(0, 401)], [false, true, true]));
});
