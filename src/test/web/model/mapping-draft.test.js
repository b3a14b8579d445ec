import { needsMapping } from '../../../../web/model/data-set-files.js';
import { draftOf, mappingText } from '../../../../web/model/mapping-draft.js';
import { answered, sameFile } from '../../../../web/model/same.js';
import { equal, ok } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import './examples.js';

/** @import { SeenColumn } from '../../../../web/model/data-set-types.js' */

/** @type {SeenColumn[]} */
const COLUMNS = [
  { name: 'Startup', examples: ['Alpha'], kind: 'TEXT', forms: [], several: false },
  { name: 'Investor "lead"', examples: ['Orla, Nordlys'], kind: 'TEXT', forms: [], several: true },
  { name: 'Round size', examples: ['1,000'], kind: 'NUMBER', forms: ['1,234.5'], several: false },
  { name: 'Day', examples: ['1 May 2024'], kind: 'DAY', forms: ['d MMMM yyyy'], several: false },
];

describe('a mapping made by looking', () => {
  const draft = draftOf({ file: 'rounds.csv', columns: COLUMNS, rows: 3 });

  it('guesses who, whom, when and how much by the names of the columns', () => {
    equal([draft.from, draft.to, draft.day, draft.amount], ['Investor "lead"', 'Startup', 'Day', 'Round size']);
  });

  it('writes what the server reads', () => {
    const text = mappingText(draft, COLUMNS, '2026-11-26');
    ok(text.includes('dates: "d MMMM yyyy"\nnumbers: "1,234.5"\n'));
    ok(text.includes('from: "{Investor \\"lead\\"}"'));
    ok(text.includes('split: {"Investor \\"lead\\"": [",", ";", " and ", " & "]}'));
    ok(text.includes('announced: "{Day}"'));
  });

  it('is needed where neither our files nor a mapping nor a zip is there', () => {
    equal(needsMapping([{ name: 'rounds.csv' }]), true);
    equal(needsMapping([{ name: 'rounds.csv' }, { name: 'mapping.yml' }]), false);
    equal(needsMapping([{ name: 'facts.csv' }]), false);
    equal(needsMapping([]), false);
  });
});

describe('the same?', () => {
  const candidate = {
    id: 'a',
    name: 'A',
    kind: 'Company',
    other: 'b',
    otherName: 'B',
    dataSet: 'x',
    why: [],
    sure: false,
  };

  it('keeps one answer for each question, and none where it is taken back', () => {
    const once = answered([], candidate, 'same');
    equal(sameFile(answered(once, candidate, 'different')), 'id,other,answer\na,b,different\n');
    equal(answered(once, candidate, ''), []);
  });
});
