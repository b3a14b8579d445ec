import { Place } from '../../../../web/model/place.js';
import { shownColumns, shownRows } from '../../../../web/model/table-view.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

const COLUMNS = [{ name: 'who' }, { name: 'distance' }];
const place = (/** @type {Record<string, string>} */ values) => new Place('/questions/q').with(values);

describe('the columns of a table', () => {
  it('are all that are not hidden', () => {
    equal(shownColumns(COLUMNS, place({})), COLUMNS);
    equal(shownColumns(COLUMNS, place({ hide: 'distance,unheard' })), [{ name: 'who' }]);
  });

  it('are all where none would be left', () => equal(shownColumns(COLUMNS, place({ hide: 'who,distance' })), COLUMNS));
});

describe('the rows of a table', () => {
  const rows = ['Mistral Médium', 'Microsoft Azure', 'Amazon Bedrock'];
  const filtered = (/** @type {string} */ find) => shownRows(rows, (row) => row, place({ find }));

  it('are all without a filter', () => equal(filtered('  '), rows));
  it('have every word, however it is written', () => {
    equal(filtered('MEDIUM mistral'), ['Mistral Médium']);
    equal(filtered('am  a'), ['Amazon Bedrock']);
    equal(filtered('azure bedrock'), []);
  });
});
