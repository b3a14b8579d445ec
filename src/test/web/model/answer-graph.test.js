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
import { isLayout } from '../../../../web/model/graph/layout-names.js';
import { equal, ok } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';

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
