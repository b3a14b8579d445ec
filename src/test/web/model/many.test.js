import { knownIn } from '../../../../web/model/known.js';
import { atFirstStep, barsOf, firstStep, isOfMany } from '../../../../web/model/pictures/many.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, listOf, object, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';
import { columns } from './picture-examples.js';

const ids = Array.from({ length: 100 }, (_, at) => `n${at}`);

/** A thousandth of what falls without `hub`: the first hundred fell at once, what is sent of the rest fell after. */
const many = answer({
  parameters: { entities: ['hub'] },
  show: { kind: 'graph', columns: ['entity', 'round'] },
  columns: columns({ entity: 'entity', round: 'integer', lost: 'fact' }),
  rows: [
    ...ids.map((id) => ({ entity: id, round: 1, lost: [`f${id}`] })),
    ...ids.map((id) => ({ entity: `after-${id}`, round: 2, lost: [`g${id}`] })),
  ],
  graph: {
    nodes: ['hub', ...ids, ...ids.map((id) => `after-${id}`)].map((id) => entity(id)),
    edges: [
      ...ids.map((id) => fact('hub', id, { id: `f${id}` })),
      ...ids.map((id) => fact(id, `after-${id}`, { id: `g${id}` })),
    ],
  },
  total: 200_000,
  truncated: true,
});

describe('an answer of more rows than are sent', () => {
  it('is told by bars where its rows stand in steps, and only there', () => {
    equal(isOfMany(many), true);
    equal(isOfMany({ ...many, truncated: false, total: 200 }), false);
    equal(isOfMany({ ...many, show: { kind: 'graph', columns: [] } }), false);
    equal(isOfMany({ ...many, show: { kind: 'bars', columns: ['entity', 'round', 'round'] } }), false);
  });

  it('has in the bars of each sort every row of all', () => {
    const group = object({
      kind: oneOf(['Company', 'Chip', 'Model', 'Cloud', 'Product']),
      country: oneOf(['', ...'US TW JP KR DE FR NL GB CN IT ES SE NO DK FI CH'.split(' ')]),
      count: integer(1, 90_000),
    });
    forAll(listOf(group, 60, 1), (groups) => {
      const total = groups.reduce((sum, { count }) => sum + count, 0);
      const levels = [{ level: 1, count: total }];
      const all = barsOf(many, { column: 'entity', total, groups, levels });
      equal(all.length, 3);
      for (const { answer: drawn } of all) {
        ok(drawn.rows.length <= 14, 'few bars');
        equal(
          drawn.rows.reduce((sum, { count }) => sum + Number(count), 0),
          total,
        );
      }
    });
  });

  it('names kinds and countries as people do', () => {
    const groups = [
      { kind: 'Company', country: 'TW', count: 3 },
      { kind: 'Chip', country: '', count: 2 },
    ];
    const [kinds, countries] = barsOf(many, { column: 'entity', total: 5, groups, levels: [] });
    equal(
      kinds.answer.rows.map(({ of }) => of),
      ['companies', 'chips'],
    );
    equal(
      countries.answer.rows.map(({ of }) => of),
      ['Taiwan', 'no country on record'],
    );
  });

  it('draws the first causes, each joined to what is gone', () => {
    const first = firstStep(many, knownIn(many.graph));
    ok(first.rows.length === 100 && first.rows.every(({ round }) => round === 1), 'rows of the first step');
    equal(first.graph.nodes.length, 101);
    ok(
      first.graph.edges.every(({ from }) => from === 'hub'),
      'by facts of what is gone',
    );
    equal(
      atFirstStep({
        column: 'entity',
        total: 0,
        groups: [],
        levels: [
          { level: 1, count: 7 },
          { level: 2, count: 9 },
        ],
      }),
      7,
    );
  });
});
