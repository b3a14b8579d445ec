import { differences, factDraft, faultOf, namedIn, readPasted, recordDraft } from '../../../../web/model/note.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

describe('a pasted address and sentence', () => {
  it('give the source and the statement, and an amount that is plainly one', () => {
    const { fact, source } = readPasted('Anthropic buys $3bn of compute https://www.example.org/a.');
    equal(fact.statement, 'Anthropic buys $3bn of compute.');
    equal(
      [fact.amountMin, fact.amountMax, fact.currency, fact.amountQualifier],
      ['3000000000', '3000000000', 'USD', 'exact'],
    );
    equal([source.url, source.publisher], ['https://www.example.org/a', 'example.org']);
  });

  it('say nothing that they do not: no day, and no exact amount where one is hedged', () => {
    const { fact, source } = readPasted('It may buy up to $3bn. https://example.org/a');
    equal([fact.announced, source.published, fact.amountQualifier], [undefined, undefined, undefined]);
  });

  it('name those who were found, in their order', () => {
    const found = [
      { id: 'oracle', name: 'Oracle' },
      { id: 'anthropic', name: 'Anthropic' },
      { id: 'nvidia', name: 'NVIDIA' },
    ];
    equal(namedIn('Anthropic pays Oracle', found), ['anthropic', 'oracle']);
  });
});

describe('the draft of a fact', () => {
  const note = { dataSet: 'notes', today: '2026-11-26', source: { title: 'T', url: '' } };

  it('names its new source by its place, and leaves out what is empty', () => {
    const draft = factDraft({ ...note, id: '', fact: { from: 'a', what: '', sources: 'old' } });
    equal(draft.facts, [{ from: 'a', sources: ['old', '#1'] }]);
    equal(draft.sources, [{ title: 'T', retrieved: '2026-11-26' }]);
  });

  it('empties a field of a fact that is there', () => {
    const draft = factDraft({ ...note, source: {}, id: 'f', fact: { what: ' ', sources: 's' } });
    equal(draft, { dataSet: 'notes', facts: [{ id: 'f', what: null, sources: ['s'] }] });
  });
});

describe('the draft of a source', () => {
  const note = { dataSet: 'notes', records: /** @type {const} */ ('sources'), today: '2026-11-26' };

  it('says that a new one was read today, and of one that is corrected nothing new', () => {
    const values = { title: 'T', url: ' ' };
    equal(recordDraft({ ...note, id: '', values }).sources, [{ title: 'T', retrieved: '2026-11-26' }]);
    equal(recordDraft({ ...note, id: 's', values }).sources, [{ id: 's', title: 'T', url: null }]);
  });
});

describe('what is told of a note', () => {
  it('stands at its field', () => {
    const fault = {
      records: 'facts',
      place: 1,
      field: 'from',
      problem: 'start does not exist',
      found: 'x',
      remedy: 'nearest y',
    };
    equal(faultOf([fault], 'facts', 'from'), 'start does not exist: x; nearest y');
    equal(faultOf([fault], 'facts', 'to'), '');
  });

  it('is what differs', () => {
    const record = { records: /** @type {const} */ ('facts'), id: 'f', deed: 'corrected' };
    equal(differences({ ...record, before: { a: '1', b: '2' }, after: { a: '1', c: '3' } }), [
      { field: 'b', before: '2', after: '' },
      { field: 'c', before: '', after: '3' },
    ]);
  });
});
