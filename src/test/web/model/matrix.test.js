import { arranged, key } from '../../../../web/model/matrix.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, listOf, object, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @type {(model: string, cloud: string, available: string) => {model: string, cloud: string, available: string}} */
const row = (model, cloud, available) => ({ model, cloud, available });

describe('a matrix', () => {
  it('has those with the most yes first, both ways', () => {
    const rows = [
      row('phi', 'aws', 'no'),
      row('phi', 'azure', 'yes'),
      row('claude', 'aws', 'yes'),
      row('claude', 'azure', 'yes'),
      row('claude', 'gcp', 'unknown'),
    ];
    const matrix = arranged(rows, 'model', 'cloud', 'available');
    equal(matrix.rows, ['claude', 'phi']);
    equal(matrix.across, ['azure', 'aws', 'gcp']);
    equal(matrix.cells.get(key('phi', 'aws')), rows[0]);
    equal(matrix.cells.get(key('phi', 'gcp')), undefined);
  });

  it('keeps the order of the answer among equals', () =>
    equal(arranged([row('b', 'x', 'no'), row('a', 'x', 'no')], 'model', 'cloud', 'available').rows, ['b', 'a']));

  it('of nothing is empty', () => equal(arranged([], 'a', 'b', 'c'), { rows: [], across: [], cells: new Map() }));

  it('has each row and column once, and every row of the answer in its cell', () => {
    const one = object({
      model: oneOf(['a', 'b', 'c']),
      cloud: oneOf(['x', 'y']),
      available: oneOf(['yes', 'no', 'unknown']),
    });
    forAll(listOf(one, 6), (rows) => {
      const { rows: down, across, cells } = arranged(rows, 'model', 'cloud', 'available');
      equal(new Set(down), new Set(rows.map(({ model }) => model)));
      equal(down.length, new Set(down).size);
      equal(across.length, new Set(across).size);
      const yes = (/** @type {string} */ model) =>
        rows.filter((row) => row.model === model && row.available === 'yes').length;
      ok(
        down.every((model, at) => at === 0 || yes(down[at - 1]) >= yes(model)),
        'that the most yes stand first',
      );
      for (const { model, cloud } of rows) ok(cells.has(key(model, cloud)), 'that there is a cell');
    });
  });
});
