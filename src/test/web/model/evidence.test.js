import { evidenceSentence, evidenceText, namedIn, standingSince } from '../../../../web/model/evidence.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

/** @import { Fact } from '../../../../web/model/types.js' */

/** @type {(one: Partial<Fact>) => Fact} */
const fact = (one) => /** @type {Fact} */ ({ id: 'f', from: 'lab', to: 'cloud', type: 'SPENDS_ON', ...one });
/** @param {string} id */
const nameOf = (id) => ({ lab: 'The Lab', cloud: 'The Cloud', chip: 'The Chip' })[id] ?? id;

describe('the evidence of a row', () => {
  const priced = fact({ amountMin: 3e10, amountMax: 3e10, amountQualifier: 'about', currency: 'USD' });

  it('says who pays whom and how much', () => {
    equal(evidenceText(priced, nameOf), 'The Lab → The Cloud, about $30bn');
    equal(evidenceText(fact({}), nameOf), 'The Lab → The Cloud');
  });

  it('does not name again whom its row names', () => {
    equal(evidenceText(fact({ type: 'RUNS_ON', to: 'chip' }), nameOf, new Set(['lab'])), 'runs on The Chip');
    equal(evidenceText(priced, nameOf, new Set(['lab', 'cloud'])), 'spends on, about $30bn');
    equal(evidenceText(priced, nameOf, new Set(['lab', 'cloud']), false), 'spends on The Cloud, about $30bn');
    equal(evidenceText(fact({ type: 'RUNS_ON', to: 'chip' }), nameOf, new Set(['chip'])), 'The Lab runs on The Chip');
    const [due, said] = [fact({ ...priced, status: 'announced' }), fact({ ...priced, status: 'rumoured' })];
    equal(evidenceText(due, nameOf, new Set(['lab'])), 'is to spend on The Cloud, about $30bn');
    equal(evidenceText(said, nameOf, new Set(['lab'])), 'is said to spend on The Cloud, about $30bn');
  });

  it('is told whole to who listens', () => {
    const signed = fact({ ...priced, status: 'committed', announced: '2025-11-18' });
    equal(evidenceSentence(signed, nameOf), 'The Lab is to spend on The Cloud, about $30bn');
    equal(evidenceSentence({ ...signed, status: 'completed' }, nameOf), 'The Lab spends on The Cloud, about $30bn');
    equal(standingSince(signed), 'committed, 18 Nov 2025');
    equal(standingSince(fact({})), '');
  });

  it('finds what is named in the row and in what was asked', () => {
    /** @type {any[]} */
    const columns = [
      { name: 'entity', type: 'entity' },
      { name: 'lost', type: 'entity' },
      { name: 'note', type: 'text' },
    ];
    const row = { entity: 'lab', lost: ['chip'], note: 'cloud' };
    equal(
      namedIn({ columns, parameters: { entities: ['maker'], depth: 6 } }, row),
      new Set(['maker', '6', 'lab', 'chip']),
    );
    equal(namedIn({ columns }, row), new Set(['lab', 'chip']));
  });
});
