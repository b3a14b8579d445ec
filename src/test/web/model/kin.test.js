import { explored, openingKey } from '../../../../web/model/explore/explored.js';
import { askedFor } from '../../../../web/model/explore/kin.js';
import { moreOf } from '../../../../web/model/explore/more.js';
import { CAP, View } from '../../../../web/model/explore/view.js';
import { Place } from '../../../../web/model/place.js';
import { equal, ok } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { entity, fact } from './examples.js';

/** @import { Fact, NeighbourGroup, Neighbours } from '../../../../web/model/types.js' */

const start = new View(Place.of(new URL('/explore?entities=hub', 'http://localhost')));

/** @type {(type: string, end: 'from' | 'to', kind: string, count: number) => NeighbourGroup} */
const sort = (type, end, kind, count) => ({ type, end, kind, count });

/** @type {(edges: Fact[], total: number, groups: NeighbourGroup[]) => Neighbours} */
const hood = (edges, total, groups) => ({
  nodes: [...new Set(['hub', ...edges.flatMap(({ from, to }) => [from, to])])].map((id) => entity(id)),
  edges,
  sources: [],
  truncated: true,
  total,
  groups,
});

describe('the neighbours of a hub', () => {
  it('that are left stand in their sorts, each of which opens', () => {
    const many = Array.from({ length: CAP + 3 }, (_, at) => `n${at}`);
    const groups = [
      sort('SUPPLIES', 'from', 'Company', 2_299 + CAP),
      sort('RUNS_ON', 'to', 'Chip', 14),
      sort('DEVELOPS', 'to', 'Model', 1),
    ];
    const of = hood(
      many.map((id) => fact('hub', id)),
      5_000,
      groups,
    );
    const { more } = explored(start, new Map([['hub', of]]), null);
    equal(
      [...more.values()].map(({ types, count }) => [...types, count]),
      [
        ['SUPPLIES.from.Company', 2_299],
        ['RUNS_ON.to.Chip', 14],
        ['DEVELOPS.to.Model', 1],
      ],
    );
    equal(
      moreOf(more).nodes.map(({ name }) => name),
      ['supplies 2,299 companies', '14 chips: each runs on it', '1 model: each develops it'],
    );
    const opened = [...more.values()][1].types;
    equal(askedFor(opened), { types: 'RUNS_ON', end: 'to', kinds: 'Chip' });
    equal(askedFor(['SUPPLIES', 'RIVALS']), { types: 'SUPPLIES,RIVALS' });
    const two = new Map([
      ['hub', of],
      [openingKey('hub', opened), hood([fact('chip', 'hub', { type: 'RUNS_ON' })], 13, [])],
    ]);
    const again = explored(start.opening('hub', opened), two, null);
    ok(
      again.nodes.some(({ id }) => id === 'chip'),
      'that the chip is shown',
    );
    equal(
      [...again.more.values()].map(({ types, count }) => [...types, count]),
      [
        ['SUPPLIES.from.Company', 2_299],
        ['DEVELOPS.to.Model', 1],
        ['RUNS_ON.to.Chip', 12],
      ],
    );
  });
});
