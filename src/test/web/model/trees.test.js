import { equal, ok } from '../testing/assertions.js';
import { integer, listOf, object } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';
import { WIDTH, forSome } from './graph-examples.js';
import { PAID, columns, drawn, faultsOf, linesThroughWords, linesUnderNodes } from './picture-examples.js';

/** @import { Answer } from '../../../../web/model/types.js' */

/** @type {(parents: number[], kinds: string[]) => Answer} each but the first lost what another before it gave */
const cascade = (parents, kinds) => {
  const levels = [0];
  parents.forEach((parent, at) => levels.push(levels[parent % (at + 1)] + 1));
  const ids = levels.map((_, at) => `n${at}`);
  const edges = parents.map((parent, at) => fact(`n${parent % (at + 1)}`, `n${at + 1}`, { id: `f${at}` }));
  return answer({
    parameters: { entities: ['n0'] },
    show: { kind: 'graph', columns: ['entity', 'round'] },
    columns: columns({ entity: 'entity', round: 'integer', lost: 'fact' }),
    rows: parents.map((_, at) => ({ entity: ids[at + 1], round: levels[at + 1], lost: [`f${at}`] })),
    graph: {
      nodes: ids.map((id, at) => entity(id, { name: `The name of ${id}`, label: kinds[at % kinds.length] })),
      edges,
    },
  });
};

const NAMES = ['TSMC', 'NVIDIA data centre GPUs', 'Vera Rubin', 'Oracle Cloud Infrastructure', 'Arm'];

/** @type {(parents: {first: number, second: number}[], kinds: string[]) => Answer} each lost what two gave that stood before it, of names long and short */
const entangled = (parents, kinds) => {
  const made = cascade(
    parents.map(({ first }) => first),
    kinds,
  );
  const all = [{ entity: 'n0', round: 0 }, ...made.rows];
  const also = made.rows.map((row, at) => {
    const causes = all.filter(({ round }) => Number(round) < Number(row.round));
    return fact(String(causes[parents[at].second % causes.length].entity), String(row.entity), { id: `g${at}` });
  });
  return {
    ...made,
    rows: made.rows.map((row, at) => ({ ...row, lost: [`f${at}`, `g${at}`] })),
    graph: {
      nodes: made.graph.nodes.map((node, at) => ({ ...node, name: `${NAMES[at % NAMES.length]} ${at}` })),
      edges: [...made.graph.edges, ...also],
    },
  };
};

describe('a cascade', () => {
  const kinds = ['Company', 'Chip', 'Model'];

  it('goes one way, from what fell before to what fell after', () => {
    const { nodes, edges } = drawn(cascade([0, 0, 1, 2], kinds));
    const at = new Map(nodes.map(({ id, x }) => [id, x]));
    ok(
      edges.every(({ from, to, arrow }) => arrow && (at.get(from) ?? 0) < (at.get(to) ?? 0)),
      'that every line goes to the right',
    );
    equal(edges.length, 4);
  });

  it('has every name to itself and no line under a node, wide and narrow', () => {
    forSome(object({ parents: listOf(integer(0, 30), 40, 1), width: integer(320, 1200) }), ({ parents, width }) => {
      const scene = drawn(cascade(parents, kinds), width);
      equal(faultsOf(scene), []);
      equal(linesUnderNodes(scene), []);
      equal(linesThroughWords(scene), []);
    });
  });

  it('whose things fall by several has no line through a name', () => {
    const pairs = listOf(object({ first: integer(0, 30), second: integer(0, 30) }), 30, 1);
    forSome(object({ parents: pairs, width: integer(320, 1200) }), ({ parents, width }) => {
      const scene = drawn(entangled(parents, kinds), width);
      equal(faultsOf(scene), []);
      equal(linesUnderNodes(scene), []);
      equal(linesThroughWords(scene), []);
    });
  });

  it('that is drawn for a height has it, and says where it stops', () => {
    const tall = integer(330, 900);
    forSome(object({ parents: listOf(integer(0, 30), 60, 1), tall }), ({ parents, tall: most }) => {
      const made = cascade(parents, kinds);
      const scene = drawn(made, 1000, new Set(), most);
      ok((scene.size?.height ?? 0) <= most, `that ${scene.size?.height} is no more than ${most}`);
      equal(faultsOf(scene), []);
      const deepest = Math.max(...made.rows.map(({ round }) => Number(round)));
      const drawnTo = new Set(scene.nodes.map(({ x }) => x)).size - 1;
      equal(scene.note ?? '', drawnTo < deepest ? `Drawn to step ${drawnTo} of ${deepest}.` : '');
    });
  });

  it('names what it draws without a line, such as who fell in a world with somebody whose facts are no part of it', () => {
    const whole = cascade([0, 0], kinds);
    const edges = whole.graph.edges.filter(({ id }) => id !== 'f1');
    const scene = drawn({ ...whole, graph: { ...whole.graph, edges } });
    equal(scene.edges.length, 1);
    equal(scene.note, 'Without a line: The name of n2.');
  });

  it('of more than sixty groups by kind what hangs on the same thing, and opens', () => {
    const many = cascade(
      Array.from({ length: 70 }, () => 0),
      kinds,
    );
    const { nodes } = drawn(many);
    equal(
      nodes.map(({ label }) => label).toSorted(),
      ['24 chips ▸', '23 companies ▸', '23 models ▸', 'The name of n0'].toSorted(),
    );
    const group = nodes.find(({ label }) => label === '23 models ▸')?.entity ?? '';
    equal(drawn(many, WIDTH, new Set([group])).nodes.length, 3 + 23);
    const few = cascade(
      Array.from({ length: 59 }, () => 0),
      kinds,
    );
    equal(drawn(few).nodes.length, 60);
  });
});

describe('chains between two', () => {
  const chains = answer({
    columns: columns({ steps: 'integer', through: 'entity', chain: 'fact' }),
    rows: [
      { steps: 2, through: ['a', 'b', 'd'], chain: ['ab', 'bd'] },
      { steps: 2, through: ['a', 'c', 'd'], chain: ['ac', 'cd'] },
      { steps: 2, through: ['a', 'b', 'd'], chain: ['ab', 'bd2'] },
    ],
    graph: {
      nodes: ['a', 'b', 'c', 'd'].map((id) => entity(id)),
      edges: [
        fact('a', 'b'),
        fact('b', 'd', { id: 'bd' }),
        fact('b', 'd', { id: 'bd2', type: 'INVESTS_IN' }),
        fact('a', 'c', { id: 'ac', type: 'SPENDS_ON', ...PAID }),
        fact('d', 'c', { id: 'cd' }),
      ].map((one) => (one.id === 'a-b' ? { ...one, id: 'ab' } : one)),
    },
  });

  it('are lanes, those with the most money first, each step with all that it says', () => {
    const { nodes, edges } = drawn(chains);
    const y = (/** @type {string} */ id) => nodes.find(({ entity: one }) => one === id)?.y ?? NaN;
    ok(y('c') < y('b'), 'that money comes first');
    equal(edges.map(({ facts }) => facts).toSorted(), [['ab'], ['ac'], ['bd', 'bd2'], ['cd']]);
    equal(edges.find(({ facts }) => facts[0] === 'cd')?.from, 'd');
  });

  it('lie nowhere over each other, and stand one above the other where the page is narrow', () => {
    const ways = object({ ways: integer(1, 5), steps: integer(2, 5), width: integer(320, 1200), paid: integer(0, 1) });
    forSome(ways, ({ ways: count, steps, width, paid }) => {
      const scene = drawn(chainsOf(new Array(count).fill(steps), paid === 1), width);
      equal(faultsOf(scene), []);
      equal(linesUnderNodes(scene), []);
      equal(linesThroughWords(scene), []);
      equal(scene.size?.width, width);
    });
    const narrow = drawn(chains, 340);
    equal(narrow.edges.length, 4);
    ok(
      narrow.nodes.every(({ entity: id, x }) => (id === 'a' || id === 'd' ? x === 170 : x !== 170)),
      'that the ends stand above each other',
    );
  });
});

/** @type {(lengths: number[], paid: boolean) => Answer} a chain of so many steps for each */
const chainsOf = (lengths, paid) => {
  const through = lengths.map((length, lane) => [
    'a',
    ...Array.from({ length: length - 1 }, (_, at) => `n${lane}.${at}`),
    'z',
  ]);
  const steps = through.flatMap((ids) =>
    ids.slice(1).map((to, at) => fact(ids[at], to, { id: `${ids[at]}>${to}`, ...(paid ? PAID : {}) })),
  );
  return answer({
    columns: columns({ steps: 'integer', through: 'entity', chain: 'fact' }),
    rows: through.map((ids) => ({
      steps: ids.length - 1,
      through: ids,
      chain: ids.slice(1).map((to, at) => `${ids[at]}>${to}`),
    })),
    graph: { nodes: [...new Set(through.flat())].map((id) => entity(id)), edges: steps },
  });
};
