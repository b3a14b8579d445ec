import { csv, csvCell, json, withNames } from '../../../../web/model/data-files.js';
import { equal } from '../testing/assertions.js';
import { forAll, listOf, text } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @import { Column } from '../../../../web/model/types.js' */

/**
 * CSV as RFC 4180 has it, one letter after the other.
 *
 * @param {string} file
 */
function readCsv(file) {
  /** @type {string[][]} */
  const lines = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < file.length; at++) {
    const [letter, next] = [file[at], file[at + 1]];
    if (quoted && letter === '"' && next === '"') cell += file[++at];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      lines[lines.length - 1].push(cell);
      cell = '';
    } else if (!quoted && letter === '\r' && next === '\n') {
      lines[lines.length - 1].push(cell);
      cell = '';
      lines.push([]);
      at++;
    } else cell += letter;
  }
  return lines.slice(0, -1);
}

const columns = [{ name: 'a' }, { name: 'b' }];

describe('JSON', () => {
  it('keeps every digit of a whole number', () =>
    equal(json({ rows: [{ n: 9_007_199_254_740_993n }] }).includes('"n": 9007199254740993'), true));
});

describe('CSV', () => {
  it('has a line of names and a line for each row, in the order of the columns', () =>
    equal(csv({ columns, rows: [{ b: 2, a: 'x' }] }), 'a,b\r\nx,2\r\n'));

  it('has the headings of the page where people read it', () => {
    /** @type {Pick<Column, 'name' | 'type'>[]} */
    const heads = [
      { name: 'counterparty', type: 'entity' },
      { name: 'paysMin', type: 'amount' },
      { name: 'paysMax', type: 'amount' },
      { name: 'paysQualifier', type: 'text' },
      { name: 'fells', type: 'integer' },
    ];
    const told = heads.map((column) => ({ list: false, about: '', ...column }));
    const rows = [{ counterparty: 'oracle', paysMin: 1, paysMax: 2, paysQualifier: null, fells: 3 }];
    const graph = { nodes: [{ id: 'oracle', name: 'Oracle', label: 'Company' }], edges: [] };
    equal(
      csv(withNames({ columns: told, rows, graph })),
      'Counterparty,Counterparty id,"Pays, minimum","Pays, maximum","Pays, as stated",Would fail\r\n' +
        'Oracle,oracle,1,2,,3\r\n',
    );
  });

  it('quotes what would break a line', () => {
    equal(csvCell('a,b'), '"a,b"');
    equal(csvCell('say "hi"'), '"say ""hi"""');
    equal(csvCell('two\nlines'), '"two\nlines"');
    equal(csvCell('plain'), 'plain');
  });

  it('is empty where nothing is known', () => {
    equal(csvCell(null), '');
    equal(csvCell(undefined), '');
    equal(csvCell([]), '');
  });

  it('leaves numbers and truth as they are, also below zero', () => {
    equal(csvCell(-5), '-5');
    equal(csvCell(0), '0');
    equal(csvCell(false), 'false');
  });

  it('joins the items of a list', () => equal(csvCell(['a', 'b']), 'a;b'));

  it('is no formula for a spreadsheet', () => {
    for (const text of ['=1+1', '+1', '-1', '@sum', '\t=1']) equal(csvCell(text).replace(/^"/, '')[0], "'");
    equal(csvCell('1-1'), '1-1');
  });

  it('reads back as the same text, but for the apostrophe before a formula', () => {
    forAll(listOf(text(10), 4), (values) => {
      const rows = values.map((a) => ({ a, b: 'end' }));
      const read = readCsv(csv({ columns, rows })).slice(1);
      equal(
        read.map(([a]) => a.replace(/^'(?=[=+\-@\t\r])/, '')),
        values,
      );
    });
  });
});

describe('JSON', () => {
  it('is what it was, with a last line that ends', () => {
    const seen = { rows: [{ a: 1, b: null, c: ['x'] }] };
    equal(JSON.parse(json(seen)), seen);
    equal(json({}), '{}\n');
  });
});
