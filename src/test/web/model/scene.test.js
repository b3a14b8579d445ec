import { lineLabelBox, meets, nodeBox, nodeLabelBox } from '../../../../web/model/graph/boxes.js';
import { MORE, edgeLook, nodeLook } from '../../../../web/model/graph/looks.js';
import { marked, moved, sceneOf } from '../../../../web/model/graph/scene.js';
import { LEVELS } from '../../../../web/model/vocabulary.js';
import { equal, ok } from '../testing/assertions.js';
import { integer, listOf, object, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { entity, fact } from './examples.js';
import { IDS, WIDTH, forSome, graph } from './graph-examples.js';

/** @import { Values } from '../testing/property.js' */
/** @import { EntityNode, Fact } from '../../../../web/model/types.js' */
/** @import { LayoutName, Scene } from '../../../../web/model/graph/scene.js' */

/** @type {Values<LayoutName>} */
const layout = oneOf(/** @type {LayoutName[]} */ (['force', 'layers', 'circle']));

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

  it('is as wide and says every digit for a sum that a number would round', () => {
    const sums = [9_007_199_254_740_993n, 9_007_199_254_740_992];
    const [large, near] = sums.map(
      (sum) =>
        sceneOf({
          nodes: [entity('a'), entity('b')],
          edges: [fact('a', 'b', { amountMin: sum, amountMax: sum, currency: 'USD' })],
          layout: 'circle',
          width: WIDTH,
        }).edges[0],
    );
    equal(large.width, near.width);
    ok(large.title.includes('$9,007,199,254,740,993'), 'that no digit is lost');
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

  it('writes no word over another or over a node, and what is chosen first', () => {
    const lines = listOf(integer(0, 8), 9);
    forSome(object({ graph, layout, lines }), ({ graph: { nodes, edges }, layout, lines }) => {
      const facts = lines.flatMap((at) => edges[at] ?? []);
      const lit = new Set(facts.flatMap(({ id, from, to }) => [`fact.${id}`, from, to]));
      const scene = marked(sceneOf({ nodes, edges, layout, width: WIDTH }), { lit, selected: 'a' });
      const marks = scene.nodes.map((node) => ({ of: node.id, box: nodeBox(node) }));
      const names = scene.nodes.filter(({ quiet }) => !quiet).map((node) => ({ of: node.id, box: nodeLabelBox(node) }));
      const labels = scene.edges.flatMap((edge) => {
        const { labelled, bold } = edgeLook(edge);
        return labelled && edge.labelled && edge.label
          ? [{ of: edge.id, box: lineLabelBox(edge.labelled.text ?? edge.label, edge.labelled, 10.5, bold) }]
          : [];
      });
      const words = [...names, ...labels];
      for (const [at, one] of words.entries())
        for (const other of [...words.slice(at + 1), ...marks])
          ok(one.of === other.of || !meets(one.box, other.box), `that ${one.of} is clear of ${other.of}`);
      const alone = scene.edges.find(({ state }) => state === 'lit');
      if (lit.size === 3 && alone && alone.from !== alone.to && nodes.length === 2)
        ok(alone.labelled, 'that what alone is chosen is told');
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

describe('a picture by forces', () => {
  it('takes the room of its ground, with lines no shorter for it', () => {
    forSome(graph, ({ nodes, edges }) => {
      const close = sceneOf({ nodes, edges, layout: 'force', width: WIDTH });
      const spread = sceneOf({ nodes, edges, layout: 'force', width: WIDTH, height: 700 });
      const long = (/** @type {Scene} */ { nodes: [one, other] }) =>
        other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
      ok(long(spread) >= long(close) - 0.01, 'that nothing comes nearer');
      const extent = (/** @type {Scene} */ { nodes: all }) =>
        Math.max(...all.map(({ x }) => x)) - Math.min(...all.map(({ x }) => x));
      ok(extent(spread) <= Math.max(extent(close), WIDTH), 'that none stands beyond the ground');
    });
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
