import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';
import { columns } from './picture-examples.js';
import { knownIn } from '../../../../web/model/known.js';
import { Place } from '../../../../web/model/place.js';
import { chosenSet, fallOf, leadingThere, proofOf, setName, tellsCuts } from '../../../../web/model/pictures/cuts.js';

const NODES = ['claude', 'tsmc', 'asml', 'hopper', 'gpt'].map((id) =>
  entity(id, { name: id.toUpperCase(), label: 'Company' }),
);
const EDGES = [
  fact('asml', 'tsmc', { id: 'f1' }),
  fact('tsmc', 'hopper', { id: 'f2' }),
  fact('claude', 'hopper', { id: 'f3' }),
  fact('gpt', 'hopper', { id: 'f4' }),
];
const CUTS = answer({
  parameters: { entity: 'claude', of: 'entities', asOf: '2026-11-25', atLeast: 'announced' },
  columns: columns({ cut: 'entity', others: 'text', round: 'integer', evidence: 'fact' }),
  rows: [
    { cut: ['asml'], others: [], round: 3, evidence: ['f1', 'f2', 'f3'] },
    { cut: [], others: ['Netherlands'], round: 3, evidence: ['f1', 'f2', 'f3'] },
  ],
  graph: { nodes: NODES, edges: EDGES },
});
const FALL = answer({
  parameters: { entities: ['asml'] },
  show: { kind: 'graph', columns: ['entity', 'round'] },
  columns: columns({ entity: 'entity', round: 'integer', lost: 'fact' }),
  rows: [
    { entity: 'tsmc', round: 1, lost: ['f1'] },
    { entity: 'hopper', round: 2, lost: ['f2'] },
    { entity: 'claude', round: 3, lost: ['f3'] },
    { entity: 'gpt', round: 3, lost: ['f4'] },
  ],
  graph: { nodes: NODES, edges: EDGES },
});

describe('sets whose loss fells an entity', () => {
  it('are known by their columns', () => {
    equal(tellsCuts(CUTS), true);
    equal(tellsCuts(FALL), false);
  });

  it('are called by their members', () => {
    const known = knownIn(CUTS.graph);
    equal(
      CUTS.rows.map((row) => setName(row, known)),
      ['ASML', 'Netherlands'],
    );
  });

  it('are chosen by the address, the first where it names none that there is', () => {
    const at = (/** @type {string} */ query) =>
      chosenSet(new Place('/questions/minimal-cuts', new URLSearchParams(query)), CUTS.rows);
    equal(['', 'set=2', 'set=3', 'set=x'].map(at), [0, 1, 0, 0]);
  });

  it('fell it by what leads there, and by nothing beside', () => {
    const shown = leadingThere(FALL, CUTS.rows[0]);
    equal(
      shown.rows.map(({ entity: id }) => id),
      ['tsmc', 'hopper', 'claude'],
    );
    equal(
      shown.graph.edges.map(({ id }) => id),
      ['f1', 'f2', 'f3'],
    );
    equal(
      shown.graph.nodes.map(({ id }) => id),
      ['claude', 'tsmc', 'asml', 'hopper'],
    );
  });

  it('of entities are asked for as a knock-out on the same day, and of others their proof is shown', () => {
    equal(fallOf(CUTS.rows[0], CUTS.parameters)?.entities, ['asml']);
    equal(fallOf(CUTS.rows[0], CUTS.parameters)?.asOf, '2026-11-25');
    equal(fallOf(CUTS.rows[1], CUTS.parameters), null);
    equal(proofOf(CUTS, CUTS.rows[1]).graph.edges.length, 3);
  });
});
