import { tableLayout } from '../../../../web/model/table-layout.js';
import { equal } from '../testing/assertions.js';
import { forAll, listOf, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer } from './examples.js';

/** @import { Answer, Column, ColumnType, Row } from '../../../../web/model/types.js' */

/** @type {(name: string, type?: ColumnType) => Column} */
const column = (name, type = 'text') => ({ name, type, list: false, about: '' });
const COLUMNS = [
  column('who'),
  column('where'),
  column('amountMin', 'amount'),
  column('amountMax', 'amount'),
  column('currency'),
];
const NONE = { amountMin: null, amountMax: null, currency: null };
/** @param {Row[]} rows @param {Partial<Answer>} [own] */
const namesOf = (rows, own) => {
  const { constant, columns, below } = tableLayout(answer({ columns: COLUMNS, rows, ...own }));
  return {
    constant: constant.map(({ name }) => name),
    columns: [...columns, ...below].map(({ name }) => name),
  };
};
const rows = [1, 2, 3, 4].map((who) => ({ who: `w${who}`, where: 'here', ...NONE }));

describe('the columns of a table', () => {
  it('are said once where the answer says that every row has the same', () =>
    equal(namesOf(rows, { constant: ['where', 'amountMin', 'amountMax', 'currency'] }), {
      constant: ['where'],
      columns: ['who'],
    }));

  it('stay where the rows that are sent are the same and others are not', () =>
    equal(namesOf(rows, { constant: [], total: 900, truncated: true }), {
      constant: [],
      columns: ['who', 'where', 'amount'],
    }));

  it('stay in a table of few rows', () =>
    equal(namesOf(rows.slice(0, 3), { constant: ['where'] }), { constant: [], columns: ['who', 'where'] }));

  it('of a very wide table go under the few rows that tell them', () => {
    const wide = [...'abcdefghijklm'].map((name) => column(name));
    const told = (/** @type {number} */ at) => Object.fromEntries(wide.map(({ name }) => [name, `${name}${at}`]));
    const twenty = Array.from({ length: 20 }, (_, at) => ({ ...told(at), m: at ? null : 'once' }));
    const belowOf = (/** @type {Column[]} */ columns, /** @type {Partial<Answer>} */ own = {}) =>
      tableLayout(answer({ columns, rows: twenty, ...own })).below.map(({ name }) => name);
    equal(belowOf(wide), ['m']);
    equal(belowOf(wide.slice(1)), []);
    equal(belowOf(wide, { total: 900, truncated: true }), []);
  });

  it('of a range are the same where both ends and the currency are', () => {
    const paid = rows.map((row) => ({ ...row, amountMin: 1, amountMax: 2, currency: 'USD' }));
    const ends = ['amountMin', 'amountMax'];
    equal(namesOf(paid, { constant: ends }).constant, []);
    equal(namesOf(paid, { constant: [...ends, 'currency'] }).constant, ['amount']);
  });

  it('are each there once, folded or not, where every row is sent', () => {
    const names = ['who', 'where', 'amountMin', 'amountMax', 'currency'];
    forAll(listOf(oneOf(names), 5), (constant) => {
      const full = rows.map((row) => ({ ...row, amountMin: 1, amountMax: 2, currency: 'USD' }));
      const laid = namesOf(full, { constant });
      equal([...laid.constant, ...laid.columns].sort(), ['amount', 'where', 'who']);
      const folded = (/** @type {string[]} */ ...parts) => parts.every((part) => constant.includes(part));
      equal(laid.constant.includes('where'), folded('where'));
      equal(laid.constant.includes('amount'), folded('amountMin', 'amountMax', 'currency'));
    });
  });
});
