import { family, holds, kindWord, reliance, STANDINGS, verb } from '../../../../web/model/vocabulary.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, isoDay, object, oneOf, orNull } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { fact } from './examples.js';
import { laterBy } from '../../../../web/model/days.js';

describe('the words of the market', () => {
  it('are verbs for types of fact, also for those that are new', () => {
    equal(verb('INVESTS_IN'), 'invests in');
    equal(verb('HAS_SEAT_AT'), 'has seat at');
  });

  it('are names of kinds', () => {
    equal(kindWord('Cloud'), 'cloud');
    equal(kindWord('Country'), 'country');
    equal(kindWord(undefined), 'thing');
  });

  it('have families', () => {
    equal(family('SPENDS_ON'), 'money');
    equal(family('UNHEARD_OF'), 'need');
  });
});

describe('a fact', () => {
  const held = fact('a', 'b', { status: 'committed', since: '2025-01-01', until: '2025-06-01' });

  it('holds from its first day up to, not including, its last', () => {
    ok(holds(held, '2025-01-01', 'announced'), 'that it holds on the first day');
    ok(!holds(held, '2024-12-31', 'announced'), 'that it does not before');
    ok(holds(held, '2025-05-31', 'announced'), 'that it holds on the day before the last');
    ok(!holds(held, '2025-06-01', 'announced'), 'that it does not on the last');
  });

  it('holds from the day of its announcement where no other is known', () =>
    ok(
      holds(fact('a', 'b', { status: 'announced', announced: '2025-01-01' }), '2025-01-01', 'announced'),
      'that it holds',
    ));

  it('never holds once it has ended', () =>
    forAll(oneOf(STANDINGS), (atLeast) =>
      ok(!holds({ ...held, status: 'ended' }, '2025-02-01', atLeast), 'that it does not hold'),
    ));

  it('that holds with a standing holds with every weaker one', () => {
    const one = object({
      status: oneOf(/** @type {const} */ (['rumoured', 'announced', 'committed', 'completed'])),
      since: isoDay,
      until: orNull(isoDay),
      asOf: isoDay,
      atLeast: oneOf(STANDINGS),
    });
    forAll(one, ({ status, since, until, asOf, atLeast }) => {
      const stated = fact('a', 'b', { status, since, until: until ?? undefined });
      if (!holds(stated, asOf, atLeast)) return;
      for (const weaker of STANDINGS.slice(0, STANDINGS.indexOf(atLeast)))
        ok(holds(stated, asOf, weaker), `that it holds when ${weaker} is enough`);
      ok(since <= asOf && (until === null || asOf < until), 'that the day lies in its time');
      ok(!holds(stated, laterBy(since, -1), atLeast), 'that it did not hold before');
    });
  });
});

describe('reliance', () => {
  it('goes from who would suffer to who could fail', () => {
    equal(reliance(fact('a', 'b', { type: 'INVESTS_IN' })), { who: 'b', on: 'a', role: 'capital' });
    equal(reliance(fact('a', 'b', { type: 'SPENDS_ON' })), { who: 'a', on: 'b', role: 'compute' });
    equal(reliance(fact('a', 'b', { type: 'SUPPLIES', what: 'lenses' })), { who: 'b', on: 'a', role: 'lenses' });
    equal(reliance(fact('a', 'b', { type: 'RUNS_ON' })), { who: 'a', on: 'b', role: 'chips' });
  });

  it('is none between rivals and partners', () => {
    equal(reliance(fact('a', 'b', { type: 'RIVALS' })), null);
    equal(reliance(fact('a', 'b', { type: 'PARTNERS_WITH' })), null);
  });
});
