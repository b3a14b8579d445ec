import {
  LINES,
  family,
  kindWord,
  KINDS,
  lineColour,
  lineOf,
  STANDING_MEANS,
  STANDINGS,
  TYPES,
  verb,
  verbTurned,
} from '../../../../web/model/vocabulary.js';
import { equal, ok } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import './examples.js';

describe('the words of the market', () => {
  it('are verbs for types of fact, also for those that are new', () => {
    equal(verb('INVESTS_IN'), 'invests in');
    equal(verb('HAS_SEAT_AT'), 'has seat at');
    equal(
      ['SUPPLIES', 'PART_OF', 'REQUIRES', 'HAS_SEAT_AT'].map((type) => verb(type, 'EUV lithography tools')),
      ['supply', 'are part of', 'require', 'have seat at'],
    );
    equal(verb('SUPPLIES', 'Amazon Web Services'), 'supplies');
  });

  it('tell what is only announced or committed as due, a rumour as said, and both where some of it is done', () => {
    const told = (/** @type {string[]} */ ...standings) => verb('INVESTS_IN', '', standings);
    equal(told('completed'), 'invests in');
    equal([told('announced'), told('committed', 'announced')], ['is to invest in', 'is to invest in']);
    equal(told('committed', 'completed'), 'invests or is to invest in');
    equal(told('rumoured', 'completed'), 'is said to invest in');
    equal(
      ['SUPPLIES', 'AVAILABLE_ON', 'PART_OF', 'HAS_SEAT_AT'].map((type) => verb(type, '', ['announced'])),
      ['is to supply', 'is to be available on', 'is to be part of', 'is to have seat at'],
    );
    equal(verb('AVAILABLE_ON', '', ['announced', 'completed']), 'is or is to be available on');
    equal(verb('SUPPLIES', 'EUV lithography tools', ['announced', 'completed']), 'supply or are to supply');
    equal(
      [verb('PARTNERS_WITH', '', ['committed']), verb('PARTNERS_WITH', '', ['announced'])],
      ['partners with', 'is to partner with'],
    );
    equal(verb('PARTY_TO', '', ['announced', 'committed']), 'is party to');
    equal(verbTurned('INVESTS_IN', ['announced']), 'who is to invest in it');
  });

  it('are names of kinds', () => {
    equal(kindWord('Cloud'), 'cloud');
    equal(KINDS.Company.many, 'companies');
    equal(kindWord('Country'), 'country');
    equal(kindWord(undefined), 'thing');
  });

  it('have families', () => {
    equal(family('SPENDS_ON'), 'money');
    equal(family('UNHEARD_OF'), 'need');
    for (const type of Object.keys(TYPES)) ok(Object.hasOwn(LINES, lineOf(type)), `a line of ${type}`);
  });

  it('have the colour of the palette that is called as they are', () => {
    equal(KINDS.Chip.colour, '--chip');
    equal(['SPENDS_ON', 'INVESTS_IN', 'PARTNERS_WITH', 'RIVALS', 'UNHEARD_OF'].map(lineColour), [
      '--money',
      '--investment',
      '--peer',
      '--rivalry',
      '--need',
    ]);
  });

  it('tell which facts go both ways', () => {
    ok(TYPES.RIVALS.symmetric, 'that rivals are each other’s');
    ok(!TYPES.SUPPLIES.symmetric, 'that a supply goes one way');
  });

  it('are the standings from the least binding up, and what they mean', () => {
    equal(STANDINGS, ['rumoured', 'announced', 'committed', 'completed']);
    for (const standing of STANDINGS) ok(Object.hasOwn(STANDING_MEANS, standing), `what ${standing} means`);
    equal(STANDING_MEANS.ended, 'no longer holds');
  });
});
