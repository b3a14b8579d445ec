import { meets } from '../../../../web/model/graph/boxes.js';
import { pointAt } from '../../../../web/model/graph/paths.js';
import { marked } from '../../../../web/model/graph/scene.js';
import { knownIn } from '../../../../web/model/known.js';
import { composedOf } from '../../../../web/model/pictures/composed.js';
import { figureOf } from '../../../../web/model/pictures/figure.js';
import { labelBeside, textBoxes } from '../../../../web/model/pictures/side-label.js';
import { equal, ok } from '../testing/assertions.js';
import { integer, listOf, object } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';
import { WIDTH, forSome } from './graph-examples.js';
import { PAID, columns, drawn, faultsOf, linesThroughWords, linesUnderNodes } from './picture-examples.js';

/** @import { Answer, Fact, Row } from '../../../../web/model/types.js' */

/** @type {(sizes: number[]) => Answer} loops of so many companies each, bought through a cloud */
const loops = (sizes) => {
  /** @type {Row[]} */
  const rows = [];
  /** @type {Fact[]} */
  const edges = [];
  sizes.forEach((size, loop) => {
    const ids = Array.from({ length: size }, (_, at) => `c${at}`);
    const facts = ids.map((id, at) => {
      const last = at === size - 1;
      const to = last ? `cloud${loop}` : ids[at + 1];
      return fact(id, to, { id: `f${loop}.${at}`, type: last ? 'SPENDS_ON' : 'INVESTS_IN', ...PAID });
    });
    edges.push(...facts);
    rows.push({ loop: loop + 1, companies: ids, evidence: facts.map(({ id }) => id) });
  });
  const nodes = Array.from({ length: 7 }, (_, at) => entity(`c${at}`, { name: `Company number ${at}` }));
  return answer({
    columns: columns({ loop: 'integer', companies: 'entity', evidence: 'fact' }),
    rows,
    graph: { nodes, edges },
  });
};

describe('loops', () => {
  it('are closed figures, each of its own, in which a cloud stands for the company that runs it', () => {
    const { nodes, edges, figures = [] } = drawn(loops([2, 3]));
    equal(figures.length, 2);
    equal(nodes.length, 5);
    equal(nodes.filter(({ entity: id }) => id.startsWith('cloud')).length, 0);
    for (const node of nodes) {
      equal(edges.filter(({ from }) => from === node.id).length, 1);
      equal(edges.filter(({ to }) => to === node.id).length, 1);
    }
    ok(
      edges.some(({ label }) => label === 'is to invest $5bn') && edges.some(({ label }) => label === 'is to pay $5bn'),
      'that amounts stand on the sides',
    );
  });

  it('lie nowhere over each other, however many companies and however wide the page', () => {
    forSome(object({ sizes: listOf(integer(2, 7), 6, 1), width: integer(320, 1200) }), ({ sizes, width }) => {
      const scene = drawn(loops(sizes), width);
      equal(faultsOf(scene), []);
      equal(linesUnderNodes(scene), []);
      equal(linesThroughWords(scene), []);
    });
  });

  it('keep what stands beside them within their frames on a phone', () => {
    const three = loops([3, 3]);
    const undisclosed = three.graph.edges.map((edge) => ({ ...edge, amountMin: undefined, amountMax: undefined }));
    const { figures = [], edges } = drawn({ ...three, graph: { ...three.graph, edges: undisclosed } }, 359);
    const boxes = edges.flatMap(({ labelled, label, size }) => (labelled ? textBoxes({ labelled, label, size }) : []));
    ok(boxes.length > 0, 'that something is written');
    equal(
      boxes.filter(({ left, right }) => !figures.some(({ box }) => box.left <= left && right <= box.right)),
      [],
    );
  });

  it('stand in the order of the rows, by their numbers; one of several currencies is drawn once', () => {
    const three = loops([3, 2, 2]);
    const twice = { ...three, rows: [three.rows[0], ...three.rows] };
    equal(
      drawn(twice).figures?.map(({ id }) => id),
      ['figure.1', 'figure.2', 'figure.3'],
    );
  });

  it('of which there are many show the first, and open', () => {
    const many = loops(Array.from({ length: 15 }, () => 2));
    equal(drawn(many).figures?.length, 12);
    equal(drawn(many).more, { id: 'all', text: 'Show all 15 loops' });
    const all = drawn(many, WIDTH, new Set(['all']));
    equal([all.figures?.length, all.more], [15, undefined]);
  });

  it('that are drawn for a height are as many as have room, and say how many there are', () => {
    const many = loops(Array.from({ length: 20 }, () => 2));
    const scene = drawn(many, 1000, new Set(), 500);
    ok((scene.size?.height ?? 0) <= 500, 'that they have room');
    equal(scene.note, `The first ${scene.figures?.length} of 20 loops.`);
  });

  it('are chosen as a whole with all their facts', () => {
    const scene = drawn(loops([2, 3]));
    const states = (/** @type {Set<string>} */ lit) =>
      marked(scene, { lit, selected: null }).figures?.map(({ state }) => state);
    const facts = (/** @type {number} */ at) => new Set(scene.figures?.[at].facts.map((id) => `fact.${id}`));
    equal(states(facts(0))?.filter((state) => state === 'selected').length, 1);
    equal(states(new Set([...facts(0)].slice(1))), ['plain', 'plain']);
  });
});

describe('the terms of a deal', () => {
  const leg = (/** @type {Partial<Row>} */ own) => ({ priced: true, ...own });
  const deal = answer({
    columns: columns({ from: 'entity', to: 'entity', counterparty: 'entity', priced: 'boolean', leg: 'fact' }),
    rows: [
      leg({ from: 'lab', to: 'cloud', counterparty: 'host', leg: 'buys' }),
      leg({ from: 'chips', to: 'lab', counterparty: 'lab', leg: 'puts in' }),
      leg({ from: 'lab', to: 'cloud', counterparty: 'host', leg: 'power' }),
      leg({ from: 'chips', to: 'host', counterparty: 'host', leg: 'sells', priced: false }),
      leg({ from: 'model', to: 'cloud', counterparty: 'host', leg: 'offered', priced: false }),
    ],
    graph: {
      nodes: ['lab', 'host', 'chips', 'cloud', 'model'].map((id) => entity(id)),
      edges: [
        fact('lab', 'cloud', { id: 'buys', type: 'SPENDS_ON', ...PAID }),
        fact('chips', 'lab', { id: 'puts in', type: 'INVESTS_IN', ...PAID, amountMin: 0 }),
        fact('lab', 'cloud', { id: 'power', type: 'SPENDS_ON', quantityMax: 1, quantityUnit: 'GW' }),
        fact('chips', 'host', { id: 'sells', what: 'AI chips' }),
        fact('model', 'cloud', { id: 'offered', type: 'AVAILABLE_ON' }),
      ],
    },
  });

  it('are what is priced between its parties, and what closes the circle', () => {
    const { nodes, edges } = drawn(deal);
    equal(nodes.map(({ entity: id }) => id).toSorted(), ['chips', 'host', 'lab']);
    equal(
      edges.map(({ from, to, label }) => `${from} ${to} ${label}`.replaceAll('deal.', '')),
      [
        'lab host is to pay $5bn\nand up to 1\u00a0GW',
        'chips lab is to invest up to $5bn',
        'chips host supplies AI chips',
      ],
    );
    equal(edges[0].facts, ['buys', 'power']);
  });

  it('lie nowhere over each other', () => {
    for (const width of [320, 500, 900]) {
      equal(faultsOf(drawn(deal, width)), []);
      equal(linesUnderNodes(drawn(deal, width)), []);
      equal(linesThroughWords(drawn(deal, width)), []);
    }
  });

  it('make no picture where nothing is priced', () => {
    const rows = deal.rows.map((row) => ({ ...row, priced: false }));
    equal(composedOf({ ...deal, rows }, knownIn(deal.graph)), null);
  });
});

describe('what stands beside a side', () => {
  const way = { start: { x: 0, y: -100 }, controls: [{ x: 0, y: 0 }], end: { x: 0, y: 100 } };
  const wall = { left: -90, right: -86, top: -300, bottom: 300 };
  const beside = (/** @type {string} */ text) => labelBeside(way, { x: -1, y: 0 }, [text], 10.5, [wall]);

  it('stands on one line where it has room', () => equal(beside('pays $5bn').lines, ['pays $5bn']));

  it('stands in narrower lines where it has not', () => {
    const { lines, labelled } = beside('invests up to $5bn');
    equal(lines, ['invests up', 'to $5bn']);
    ok(
      !textBoxes({ label: lines.join('\n'), labelled, size: 10.5 }).some((box) => meets(box, wall)),
      'that it is free',
    );
  });
});

describe('a side through the middle of a ring', () => {
  it('crosses none that curves inward, on whichever side of it that one is', () => {
    const parties = ['a', 'b', 'c', 'd'].map((id) => entity(id));
    const side = (/** @type {number} */ from, /** @type {number} */ to) => ({
      ...{ from, to, facts: [], title: '', stroke: '--money' },
      lines: ['invests $30bn'],
    });
    for (const beside of [1, 3])
      for (const [from, to] of [
        [2, 0],
        [0, 2],
      ]) {
        const { edges } = figureOf('', parties, [side(0, beside), side(beside, 0), side(from, to)], 90);
        const points = edges.map(({ way }) =>
          Array.from({ length: 41 }, (_, at) => (way ? pointAt([way.start, ...way.controls, way.end], at / 40) : null)),
        );
        const right = points.map((some) => some.map((point) => Math.sign(Math.round(point?.x ?? 0))));
        const [, inward, through] = right.map((signs) => new Set(signs.filter((sign) => sign !== 0)));
        ok(
          [...inward].every((sign) => !through.has(sign)),
          `that ${from} to ${to} keeps away from ${beside}`,
        );
      }
  });
});
