import { closingDeal, namedByDefault, newestDays, storyOf, whatThisIs } from '../../../../web/model/home.js';
import { knownIn } from '../../../../web/model/known.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact, parameter, question } from './examples.js';

const PAID = { amountMax: 5e9, currency: 'USD' };

describe('the first page', () => {
  it('says which market it is where that has a name', () => {
    equal(whatThisIs(['ai-market']).startsWith('The AI market: '), true);
    equal(whatThisIs(['my-own']).startsWith('This market: '), true);
    equal(whatThisIs([]).startsWith('This market: '), true);
  });

  it('draws the deal that closes most loops by itself, and the preferred one where it closes any', () => {
    const known = knownIn({
      nodes: [],
      edges: [
        fact('a', 'b', { id: 'ab', deal: 'one', ...PAID }),
        fact('b', 'a', { id: 'ba', deal: 'one', ...PAID }),
        fact('b', 'c', { id: 'bc', deal: 'one' }),
        fact('c', 'd', { id: 'cd', deal: 'two' }),
        fact('d', 'c', { id: 'dc', deal: 'two' }),
        fact('d', 'e', { id: 'de', deal: 'three' }),
        fact('e', 'd', { id: 'ed' }),
      ],
    });
    const rows = [
      ['cd', 'dc'],
      ['ab', 'ba'],
      ['ab', 'bc'],
      ['de', 'ed'],
    ].map((evidence) => ({ evidence }));
    equal(closingDeal({ rows }, known, undefined), 'one');
    equal(closingDeal({ rows }, known, 'two'), 'two');
    equal(closingDeal({ rows }, known, 'three'), 'one');
    equal(closingDeal({ rows: [] }, known, 'one'), null);
  });

  it('calls new what is of the last days of which anything is known', () => {
    const days = ['2025-01-01', '2025-11-20', '2026-03-01'].map((day) => ({ day, began: 1, ended: 0 }));
    equal(newestDays(days, '2025-12-31'), { from: '2025-10-21', to: '2025-11-20' });
    equal(newestDays(days, '2024-12-31'), null);
  });

  it('knows whom a question names by default', () => {
    const asked = question({
      parameters: [
        parameter({ type: 'entity', list: true, default: ['aws', 'azure'] }),
        parameter({ type: 'entity', default: '' }),
        parameter({ type: 'text', default: 'USD' }),
      ],
    });
    equal(namedByDefault(asked), ['aws', 'azure']);
  });

  it('leads through the story of its deal, by the questions that there are', () => {
    const deal = answer({
      parameters: { deal: 'one' },
      rows: [
        { from: 'lab', relation: 'SPENDS_ON', priced: true, leg: 'buys' },
        { from: 'chips', relation: 'INVESTS_IN', priced: true, leg: 'puts in' },
        { from: 'host', relation: 'INVESTS_IN', priced: true, leg: 'adds' },
      ],
      graph: {
        nodes: [entity('lab', { name: 'The Lab' }), entity('chips', { name: 'Chips' })],
        edges: [
          fact('lab', 'host', { id: 'buys', ...PAID }),
          fact('chips', 'lab', { id: 'puts in', ...PAID }),
          fact('host', 'lab', { id: 'adds', amountMax: 1e9 }),
        ],
      },
    });
    const questions = ['deal', 'depends-on', 'knock-out'].map((name) => question({ name }));
    equal(
      storyOf(deal, knownIn(deal.graph), questions).map(({ question: name, values, text }) => [name, values, text]),
      [
        ['deal', { deal: 'one' }, 'The deal: who gives what to whom'],
        ['depends-on', { entity: 'lab' }, 'What The Lab depends on'],
        ['knock-out', { entities: 'chips' }, 'What fails without Chips'],
      ],
    );
    equal(storyOf(null, knownIn({ nodes: [], edges: [] }), questions), []);
  });
});
