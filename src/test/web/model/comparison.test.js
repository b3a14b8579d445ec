import { chosenAt, comparable, comparing, comparisonQuery, differing } from '../../../../web/model/comparison.js';
import { placed } from '../../../../web/model/history.js';
import { Place } from '../../../../web/model/place.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

/** @param {string} href */
const at = (href) => Place.of(new URL(href, 'http://localhost'));

describe('a comparison', () => {
  it('is with what the address says', () => {
    equal(chosenAt(at('/?compare=asOf:2025-11-30')), { against: 'asOf', value: '2025-11-30' });
    equal(chosenAt(at('/?compare=real')), { against: 'real', value: '' });
    equal(chosenAt(at('/?compare=open')), null);
    equal(chosenAt(at('/?compare=asOf')), null);
  });

  it('goes from the world chosen to this one', () => {
    const here = at('/?without=azure,openai').world;
    equal(comparing({ against: 'asOf', value: '2025-11-30' }, { asOf: '2026-11-25' }, here), {
      first: { asOf: '2025-11-30', without: 'azure,openai' },
      other: { asOf: '2026-11-25' },
    });
    equal(comparing({ against: 'real', value: '' }, { asOf: '2026-11-25' }, here), {
      first: { asOf: '2026-11-25' },
      other: { without: 'azure,openai', with: '' },
    });
    equal(comparing({ against: 'knownBy', value: '2025-09-30' }, {}, at('/').world), {
      first: { knownBy: '2025-09-30' },
      other: { knownBy: '' },
    });
  });

  it('tells what the other world has of its own, be it nothing', () => {
    const { first, other } = comparing(
      { against: 'real', value: '' },
      { asOf: '2026-11-25' },
      at('/?without=azure').world,
    );
    equal(comparisonQuery(first, other), 'asOf=2026-11-25&other.without=azure&other.with=');
  });

  it('is offered with what the question has', () => {
    equal(comparable({ asOf: '2026-11-25' }, at('/').world), ['asOf', 'knownBy']);
    equal(comparable({ atLeast: 'announced' }, at('/?without=azure').world), ['real', 'atLeast', 'knownBy']);
  });

  it('shows the rows that differ, with what the verdict was there', () => {
    const { columns, rows } = differing(
      /** @type {any} */ ({
        verdict: ['available'],
        columns: [
          { name: 'model', type: 'entity' },
          { name: 'available', type: 'verdict' },
          { name: 'sold', hidden: true },
        ],
        rows: [
          { change: 'same', row: { model: 'a' }, other: { model: 'a' } },
          { change: 'new', row: null, other: { model: 'b', available: 'yes' } },
          { change: 'gone', row: { model: 'c', available: 'yes' }, other: null },
          { change: 'changed', row: { model: 'd', available: 'no' }, other: { model: 'd', available: 'yes' } },
        ],
      }),
    );
    equal(
      columns.map(({ name }) => name),
      ['difference', 'model', 'available', 'elsewhere.available'],
    );
    equal(rows, [
      { difference: 'only here', model: 'b', available: 'yes' },
      { difference: 'only in the other', model: 'c', available: 'yes' },
      { difference: 'differs', 'elsewhere.available': 'no', model: 'd', available: 'yes' },
    ]);
  });
});

describe('the strip of a history', () => {
  it('reaches from the first change to the last day asked', () => {
    const change = /** @type {any} */ ({ change: 'new', key: {} });
    const { from, at: marks } = placed(
      /** @type {any} */ ({
        to: '2025-01-11',
        entries: [
          { day: '2025-01-01', changes: [change, change] },
          { day: '2025-01-06', changes: [change] },
        ],
      }),
    );
    equal(from, '2025-01-01');
    equal(marks, [
      { at: 0, size: 1 },
      { at: 0.5, size: 0.5 },
    ]);
  });
});
