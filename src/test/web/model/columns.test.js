import { fileHeadings, keyOf, readable } from '../../../../web/model/columns.js';
import { sortedBy } from '../../../../web/model/order.js';
import { cellText } from '../../../../web/model/cell-text.js';
import { isRange, plainValue } from '../../../../web/model/plain-value.js';
import { exactAt, idsAt, numberAt, textAt } from '../../../../web/model/rows.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, listOf, oneOf, orNull } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @import { Column, ColumnType, Row } from '../../../../web/model/types.js' */

/** @type {(name: string, type: ColumnType, list?: boolean) => Column} */
const column = (name, type, list = false) => ({ name, type, list, about: `about ${name}` });

const MONEY = [
  column('from', 'entity'),
  column('amountMin', 'amount'),
  column('amountMax', 'amount'),
  column('amountQualifier', 'text'),
  column('currency', 'text'),
  column('evidence', 'fact', true),
];

/** @param {Column[]} columns */
const namesOf = (columns) => readable(columns).map(({ name }) => name);

describe('the columns of an answer', () => {
  it('are called in a file as in the files of the server', async () => {
    /** @type {Record<string, (Column & {heading: string})[]>} */
    const questions = await (await fetch(new URL('./headings.json', import.meta.url))).json();
    for (const [question, columns] of Object.entries(questions)) {
      const headings = fileHeadings(columns);
      for (const { name, hidden, heading } of columns)
        if (!hidden) equal([question, name, headings.get(name)], [question, name, heading]);
    }
    ok(Object.keys(questions).length > 30);
  });

  it('of a range beside one of the same name have names and heads of their own', () => {
    const both = readable([column('one', 'entity'), column('oneMin', 'amount'), column('oneMax', 'amount')]);
    equal(
      both.map(({ name, heading }) => [name, heading]),
      [
        ['one', 'one'],
        ['oneRange', 'put into the one'],
      ],
    );
  });

  it('tell a fact from the side of who stands at its end', () => {
    const [, relation] = readable([column('direction', 'text'), column('relation', 'text')]);
    const told = (/** @type {Row} */ row) => cellText(relation, relation.of(row), String);
    equal(told({ direction: 'out', relation: 'INVESTS_IN' }), 'invests in');
    equal(told({ direction: 'in', relation: 'INVESTS_IN' }), 'who invests in it');
    equal(told({ direction: 'in', relation: 'RIVALS' }), 'rivals');
    equal(told({ relation: 'INVESTS_IN' }), 'invests in');
  });

  it('have countries by name, suppliers apart from sources, and amounts that nobody disclosed as such', () => {
    const [country] = readable([column('country', 'text')]);
    equal(
      [country.of({ country: 'US' }), country.of({ country: 'anywhere' }), country.of({})],
      ['United States', 'anywhere', null],
    );
    equal(
      readable([column('sources', 'entity', true), column('sources', 'text', true)]).map(({ heading }) => heading),
      ['suppliers', 'sources'],
    );
    const [one] = readable([column('oneMin', 'amount'), column('oneMax', 'amount')]);
    const told = (/** @type {number} */ oneUndisclosed) =>
      cellText(one, one.of({ oneMin: null, oneMax: null, oneUndisclosed }), String);
    equal([told(1), told(0)], ['undisclosed', '']);
  });

  it('join the ends of a range with its qualifier and currency', () => {
    equal(namesOf(MONEY), ['from', 'amount', 'evidence']);
    equal(readable(MONEY)[1].type, 'amount range');
    equal(readable(MONEY)[1].heading, 'amount');
    equal(readable(MONEY)[1].about, 'about amountMin');
  });

  it('give a range the values of both ends', () => {
    const row = { amountMin: 5, amountMax: null, amountQualifier: 'about', currency: 'EUR' };
    equal(readable(MONEY)[1].of(row), {
      amountMin: 5,
      amountMax: null,
      amountQualifier: 'about',
      currency: 'EUR',
      unit: '',
      quantityMin: null,
      quantityMax: null,
      quantityUnit: '',
    });
  });

  it('keep every digit of an end', () => {
    const row = { amountMin: 9_007_199_254_740_993n, amountMax: 9_007_199_254_740_993n, currency: 'USD' };
    equal(plainValue('amount range', readable(MONEY)[1].of(row)), '$9,007,199,254,740,993');
  });

  it('know the columns that they show', () => {
    equal(
      readable(MONEY).map(({ parts }) => parts),
      [['from'], ['amountMin', 'amountMax', 'amountQualifier', 'currency'], ['evidence']],
    );
  });

  it('stand a quantity with the amount that buys it', () => {
    const columns = [
      ...MONEY,
      column('quantityMin', 'number'),
      column('quantityMax', 'number'),
      column('quantityUnit', 'text'),
    ];
    equal(namesOf(columns), ['from', 'amount', 'evidence']);
    const row = { amountMin: 1e9, amountMax: 1e9, currency: 'USD', quantityMin: 1, quantityMax: 2, quantityUnit: 'GW' };
    equal(plainValue('amount range', readable(columns)[1].of(row)), '$1bn, 1–2\u00a0GW');
  });

  it('join a quantity that stands alone', () => {
    const columns = [column('quantityMin', 'number'), column('quantityMax', 'number'), column('quantityUnit', 'text')];
    equal(namesOf(columns), ['quantity']);
    equal(
      plainValue('number range', readable(columns)[0].of({ quantityMin: 1, quantityMax: null, quantityUnit: 'GW' })),
      '≥\u00a01\u00a0GW',
    );
  });

  it('leave one end alone where the other is missing or of another type', () => {
    equal(namesOf([column('shareMin', 'share')]), ['shareMin']);
    equal(namesOf([column('shareMin', 'share'), column('shareMax', 'number')]), ['shareMin', 'shareMax']);
    equal(namesOf([column('dayMin', 'date'), column('dayMax', 'date')]), ['dayMin', 'dayMax']);
  });

  it('leave out what is for terminals', () =>
    equal(
      namesOf([
        column('a', 'text'),
        { ...column('urls', 'text'), hidden: true },
        { ...column('truncated', 'boolean'), hidden: true },
      ]),
      ['a'],
    ));

  it('give null for what a row does not have', () => equal(readable([column('until', 'date')])[0].of({}), null));

  it('keep every column that is no part of a range, in the same order', () => {
    const names = ['a', 'b', 'xMin', 'xMax', 'yMin', 'c'];
    forAll(listOf(oneOf(names), 6), (some) => {
      const columns = [...new Set(some)].map((name) => column(name, 'number'));
      const joined = columns.some((one) => one.name === 'xMin') && columns.some((one) => one.name === 'xMax');
      const expected = columns
        .map(({ name }) => name)
        .filter((name) => !joined || name !== 'xMax')
        .map((name) => (joined && name === 'xMin' ? 'x' : name));
      equal(namesOf(columns), expected);
    });
  });
});

describe('rows in the order of a column', () => {
  /** @param {string} one */
  const nameOf = (one) => ({ aws: 'Zebra', azure: 'Antelope' })[one] ?? one;
  /** @type {(type: ColumnType, ...values: Row[string][]) => Row[string][]} */
  const up = (type, ...values) => order(type, false, values);
  /** @type {(type: ColumnType, down: boolean, values: Row[string][]) => Row[string][]} */
  const order = (type, down, values) => {
    const [one] = readable([column('x', type)]);
    return sorted(
      values.map((x) => ({ x })),
      one,
      down,
    ).map(({ x }) => x);
  };
  /** @type {(rows: Row[], one: ReturnType<typeof readable>[number], down: boolean) => Row[]} */
  const sorted = (rows, one, down) => sortedBy(rows, (row) => keyOf(one, row, nameOf), down);

  it('are those of their values', () => {
    equal(up('integer', 10, 9, 100), [9, 10, 100]);
    const large = 9_007_199_254_740_993n;
    equal(up('integer', large + 2n, 3, large, 2 ** 53), [3, 2 ** 53, large, large + 2n]);
    equal(up('text', 'b', 'a', 'C'), ['a', 'b', 'C']);
    equal(up('text', 'H200', 'H20', 'A100'), ['A100', 'H20', 'H200']);
    equal(up('date', '2025-02-01', '2024-12-31'), ['2024-12-31', '2025-02-01']);
    equal(up('boolean', true, false), [false, true]);
  });

  it('take verdicts and standings by what they say, not by their letters', () => {
    equal(up('verdict', 'yes', 'unknown', 'no'), ['no', 'unknown', 'yes']);
    equal(up('standing', 'completed', 'rumoured', 'ended', 'announced'), [
      'ended',
      'rumoured',
      'announced',
      'completed',
    ]);
  });

  it('take entities by their names', () => equal(up('entity', 'aws', 'azure'), ['azure', 'aws']));

  it('take facts by how many there are', () => equal(up('fact', ['a', 'b'], 'c'), ['c', ['a', 'b']]));

  it('take a range by its greater end', () => {
    const [one] = readable([column('amountMin', 'amount'), column('amountMax', 'amount')]);
    const rows = [
      { amountMin: 1, amountMax: 9 },
      { amountMin: 5, amountMax: null },
      { amountMin: null, amountMax: null },
      { amountMin: 2, amountMax: 3 },
    ];
    equal(
      sorted(rows, one, true).map(({ amountMin }) => amountMin),
      [1, 5, 2, null],
    );
    equal(
      sorted(rows, one, false).map(({ amountMin }) => amountMin),
      [2, 5, 1, null],
    );
  });

  it('have those without a value last, upwards and downwards', () => {
    forAll(listOf(orNull(integer(-9, 9)), 8), (values) => {
      const known = values.filter((value) => value !== null);
      const nulls = values.filter((value) => value === null);
      equal(order('integer', false, values), [...known.toSorted((a, b) => a - b), ...nulls]);
      equal(order('integer', true, values), [...known.toSorted((a, b) => b - a), ...nulls]);
    });
  });

  it('leave the rows that they are given as they were', () => {
    const rows = [{ x: 2 }, { x: 1 }];
    sorted(rows, readable([column('x', 'integer')])[0], false);
    equal(rows, [{ x: 2 }, { x: 1 }]);
  });
});

describe('a value as plain text', () => {
  it('is written by the type of its column', () => {
    equal(plainValue('integer', 1234), '1,234');
    equal(plainValue('integer', 9_007_199_254_740_993n), '9,007,199,254,740,993');
    equal(plainValue('amount', 9_007_199_254_740_993n), '9,007,199,254,740,993');
    equal(plainValue('share', 0.5), '50%');
    equal(plainValue('amount', 2e9), '2bn');
    equal(plainValue('date', '2025-11-18'), '18 Nov 2025');
    equal(plainValue('boolean', true), 'yes');
    equal(plainValue('boolean', false), 'no');
    equal(plainValue('text', 'since 2025-11-18'), 'since 18\u00a0Nov\u00a02025');
  });

  it('is a verb for a type of fact', () => equal(plainValue('text', 'SPENDS_ON'), 'spends on'));

  it('is no verb for a word that every object has', () => {
    equal(plainValue('text', 'constructor'), 'constructor');
    equal(plainValue('text', 'toString'), 'toString');
  });

  it('of a range is in the words of ranges', () => {
    const none = { amountMin: null, amountMax: null, unit: '' };
    equal(plainValue('share range', { ...none, amountMin: 0.1, amountMax: 0.2 }), '10%–20%');
    equal(plainValue('integer range', { ...none, amountMin: 1, amountMax: 2, unit: 'GPUs' }), '1–2\u00a0GPUs');
    equal(plainValue('number range', none), '');
    equal(plainValue('amount range', { ...none, amountQualifier: 'undisclosed' }), 'undisclosed');
  });

  it('names entities, and each of a list', () => {
    /** @param {string} id */
    const nameOf = (id) => id.toUpperCase();
    equal(cellText({ type: 'entity' }, 'aws', nameOf), 'AWS');
    equal(cellText({ type: 'deal' }, ['d1', 'd2'], nameOf), 'D1, D2');
    equal(cellText({ type: 'integer' }, [1000, 2], nameOf), '1,000, 2');
    equal(cellText({ type: 'text' }, null, nameOf), '');
    equal(cellText({ type: 'text' }, undefined, nameOf), '');
  });
});

describe('what a row holds', () => {
  const row = { n: 0, t: '', list: ['a', ['b', 'c']], none: null };

  it('is read in the form that is asked for, and in no other', () => {
    equal(numberAt(row, 'n'), 0);
    equal(numberAt(row, 't'), null);
    equal(textAt(row, 't'), '');
    equal(textAt(row, 'n'), null);
    equal(numberAt(row, 'missing'), null);
    equal(exactAt({ n: 9_007_199_254_740_993n }, 'n'), 9_007_199_254_740_993n);
    equal(exactAt(row, 't'), null);
  });

  it('is a list of ids, whether it was one, several or none', () => {
    equal(idsAt(row, 'list'), ['a', 'b', 'c']);
    equal(idsAt({ e: 'f1' }, 'e'), ['f1']);
    equal(idsAt(row, 'none'), []);
    equal(idsAt(row, 'missing'), []);
  });

  it('is a range only where it has ends', () => {
    ok(isRange({ amountMin: 1, amountMax: 2, unit: '' }), 'that it is one');
    ok(!isRange(null) && !isRange([1]) && !isRange('1') && !isRange(1), 'that others are none');
  });
});
