import {
  amount,
  count,
  countryWithin,
  day,
  interval,
  money,
  number,
  percent,
  quantity,
  sentence,
  share,
  tickOfTime,
  today,
  unbroken,
  words,
} from '../../../../web/model/format.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, isoDay, object, oneOf, text } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

const DOLLARS = { currency: 'USD' };

/** What a sum says in whole units, read as slowly as a person reads it. @param {string} written */
function readMoney(written) {
  const [, digits, scale] = /^[^\d-]*(-?[\d,.]+)(tn|bn|m|)$/.exec(written) ?? [];
  // Decimal places are moved in the text: in floating point they would not be exact.
  const places = { tn: 12, bn: 9, m: 6, '': 0 }[scale ?? ''] ?? 0;
  const [whole, part = ''] = (digits ?? '').replaceAll(',', '').split('.');
  return Number(whole + part.padEnd(places, '0'));
}

describe('a sum of money', () => {
  it('name a country as a sentence does', () => {
    equal(['United States', 'Dominican Republic', 'Taiwan'].map(countryWithin), [
      'the United States',
      'the Dominican Republic',
      'Taiwan',
    ]);
  });

  it('is written in the largest scale that keeps it exact', () => {
    equal(money(13_500_000_000, 'USD'), '$13.5bn');
    equal(money(1_700_000_000, 'EUR'), '€1.7bn');
    equal(money(1_000_000_000_000, 'USD'), '$1tn');
    equal(money(350_000_000, 'CHF'), 'CHF\u00a0350m');
    equal(money(999_999, 'GBP'), '£999,999');
    equal(money(1_234_567_000, 'USD'), '$1,234.567m');
    equal(money(1_234_567_890, 'USD'), '$1,234,567,890');
    equal(money(0, 'USD'), '$0');
    equal(money(5_000_000), '5m');
  });

  it('is never rounded', () => {
    const size = oneOf([1, 1000, 1e6, 1e9]);
    forAll(object({ value: integer(0, 999_999), size }), ({ value, size }) =>
      equal(readMoney(money(value * size, 'USD')), value * size),
    );
  });

  it('beyond what a number holds keeps every digit', () => {
    equal(money(9_007_199_254_740_993n, 'USD'), '$9,007,199,254,740,993');
    equal(money(20_000_000_000_000_000n, 'USD'), '$20,000tn');
    equal(
      amount({ amountMin: 9_007_199_254_740_993n, amountMax: 9_007_199_254_740_995n }),
      '9,007,199,254,740,993–9,007,199,254,740,995',
    );
    equal(
      quantity({ quantityMin: 9_007_199_254_740_993n, quantityUnit: 'tokens' }),
      '≥\u00a09,007,199,254,740,993\u00a0tokens',
    );
  });

  it('is as large with a minus', () =>
    forAll(integer(1, 1e9), (value) => equal(readMoney(money(-value, null)), -value)));
});

describe('a day on an axis', () => {
  const at = (/** @type {[number, number, number]} */ ...day) => tickOfTime(new Date(...day).getTime());

  it('is told by what it begins: a year, a month, or itself with its month', () => {
    equal(at(2025, 0, 1), { text: '2025', year: true });
    equal(at(2025, 8, 1), { text: 'Sep', year: false });
    equal(at(2025, 10, 18), { text: '18 Nov', year: false });
  });
});

describe('an amount', () => {
  it('keeps both ends of a range', () => {
    equal(amount({ amountMin: 5e9, amountMax: 10e9, ...DOLLARS }), '$5bn–$10bn');
    equal(amount({ amountMin: 5e9, amountMax: 5e9, ...DOLLARS }), '$5bn');
    equal(amount({ amountMin: 5e9, amountMax: null, ...DOLLARS }), '≥\u00a0$5bn');
    equal(amount({ amountMin: null, amountMax: 10e9, ...DOLLARS }), 'up to $10bn');
    equal(amount({ amountMin: 0, amountMax: 10e9, ...DOLLARS }), 'up to $10bn');
  });

  it('says about where its source does', () => {
    equal(amount({ amountMin: 30e9, amountMax: 30e9, amountQualifier: 'about', ...DOLLARS }), 'about $30bn');
    equal(amount({ amountMin: 3e9, amountMax: 4e9, amountQualifier: 'about', ...DOLLARS }), 'about $3bn–$4bn');
  });

  it('tells undisclosed from none', () => {
    equal(amount({ amountQualifier: 'undisclosed' }), 'undisclosed');
    equal(amount({}), '');
    equal(amount({ amountMin: null, amountMax: null }), '');
  });

  it('names each end that is known and no other', () => {
    const ends = object({ amountMin: integer(1, 999), amountMax: integer(1000, 9999) });
    forAll(ends, ({ amountMin, amountMax }) => {
      equal(amount({ amountMin, amountMax }), `${number(amountMin)}–${number(amountMax)}`);
      ok(!amount({ amountMin }).includes('–'), 'that an open end is not written');
    });
  });
});

describe('an interval', () => {
  it('reads from the least to the most', () => {
    equal(interval(2, 3, null, String), '2–3');
    equal(interval(2, 2, null, String), '2');
    equal(interval(0, 0, null, String), '0');
    equal(interval(0, 3, null, String), 'up to 3');
    equal(interval(2, null, null, String), '≥\u00a02');
  });

  it('of a sum says what is approximate, and that there may be more', () => {
    equal(interval(5, 5, 'atLeast', String), '≥\u00a05');
    equal(interval(5, 5, 'atLeast about', String), '≥\u00a0about 5');
    equal(interval(3, 5, 'atLeast', String), '≥\u00a03');
    equal(interval(0, 5, 'about', String), 'up to about 5');
    equal(interval(0, 5, 'atLeast', String), 'up to 5 + undisclosed');
    equal(interval(null, null, 'undisclosed', String), 'undisclosed');
  });
});

describe('a quantity and a share', () => {
  it('have their unit', () => {
    equal(quantity({ quantityMin: 0, quantityMax: 1, quantityUnit: 'GW' }), 'up to 1\u00a0GW');
    equal(quantity({ quantityMin: 4.5, quantityMax: 4.5, quantityUnit: 'GW' }), '4.5\u00a0GW');
    equal(quantity({ quantityMin: 400_000, quantityMax: null, quantityUnit: 'GPUs' }), '≥\u00a0400,000\u00a0GPUs');
    equal(quantity({ quantityMin: 3, quantityMax: 3 }), '3');
    equal(quantity({}), '');
  });

  it('of revenue says so', () => {
    equal(share({ shareMin: 0.145, shareMax: 0.2, shareOf: 'revenue' }), '14.5%–20% of revenue');
    equal(share({ shareMin: 0.27, shareMax: 0.27 }), '27%');
    equal(share({}), '');
  });
});

describe('a number', () => {
  it('is grouped in thousands', () => {
    equal(number(1234567), '1,234,567');
    equal(number(-1000), '-1,000');
    equal(number(0.12345), '0.123');
    equal(percent(0.4236), '42.4%');
    equal(percent(1), '100%');
    equal(number(9_007_199_254_740_993n), '9,007,199,254,740,993');
  });

  it('that is not nought is not written as nought', () => {
    equal([number(0.0004), number(-0.000012), number(0)], ['0.0004', '-0.000012', '0']);
    equal(quantity({ quantityMin: 0.0004, quantityMax: 0.0004, quantityUnit: 'GW' }), '0.0004\u00a0GW');
  });

  it('of a share is nothing or all only where it is so', () => {
    equal(
      [percent(0), percent(0.0004), percent(0.00000001), percent(1e-12)],
      ['0%', '0.04%', '0.000001%', '<0.000001%'],
    );
    equal([percent(0.9996), percent(0.99999), percent(1 - 1e-12)], ['99.96%', '99.999%', '>99.999999%']);
    forAll(object({ digits: integer(1, 16), of: integer(1, 9) }), ({ digits, of }) => {
      const little = of * 10 ** -digits;
      for (const fraction of [little, 1 - little]) {
        if (fraction <= 0 || fraction >= 1) continue;
        ok(!['0%', '100%'].includes(percent(fraction)), `that ${fraction} is neither`);
      }
    });
  });

  it('counts one and many', () => {
    equal(count(1, 'fact'), '1 fact');
    equal(count(0, 'fact'), '0 facts');
    equal(count(1200, 'entity', 'entities'), '1,200 entities');
  });
});

describe('a day', () => {
  it('is written as people write it', () => {
    equal(day('2025-11-18'), '18 Nov 2025');
    equal(day('2024-02-29'), '29 Feb 2024');
  });

  it('is the same day in every time zone', () => {
    forAll(isoDay, (iso) => equal(new Date(`${day(iso)} UTC`).toISOString().slice(0, 10), iso));
  });

  it('is nothing where there is none, and stays what is no day', () => {
    equal(day(null), '');
    equal(day(undefined), '');
    equal(day(''), '');
    equal(day('some time'), 'some time');
  });

  it('today is an ISO day that reads back as today', () => {
    ok(/^\d{4}-\d{2}-\d{2}$/.test(today()), 'that it is ISO text');
    const [year, month, date] = today().split('-').map(Number);
    const now = new Date();
    ok(Math.abs(new Date(year, month - 1, date).getTime() - now.getTime()) < 2 * 86_400_000, 'that it is near');
  });
});

describe('a sentence of the server', () => {
  it('has its days as people read them, each on one line', () =>
    equal(sentence('Since 2025-11-18 and 2024-01-01.'), 'Since 18\u00a0Nov\u00a02025 and 1\u00a0Jan\u00a02024.'));

  it('without a day stays as it is', () =>
    forAll(text(12), (one) => equal(sentence(one).replaceAll('\u00a0', ' '), one.replaceAll('\u00a0', ' '))));

  it('keeps an amount with its sign and its unit, and initials with their name', () => {
    equal(sentence('It pays ≥ $20bn for 2 GW.'), 'It pays ≥\u00a0$20bn for 2\u00a0GW.');
    equal(sentence('Paga 300 mld $ e CHF 5.'), 'Paga 300\u00a0mld\u00a0$ e CHF\u00a05.');
    equal(sentence('Coatue, D. E. Shaw and MGX'), 'Coatue, D.\u00a0E.\u00a0Shaw and MGX');
    equal(unbroken('D. E. Shaw Ventures'), 'D.\u00a0E.\u00a0Shaw Ventures');
  });

  it('leaves the days within an address', () => {
    const address = 'https://news.example/2025-09-24/business/memory?day=2025-09-24&id=7';
    equal(sentence(address), address);
  });

  it('leaves numbers that only look like a day', () => equal(sentence('No. 12025-11-181'), 'No. 12025-11-181'));
});

describe('a name in camel case', () => {
  it('reads as words', () => {
    equal(words('amountMin'), 'amount min');
    equal(words('hhiOpen'), 'HHI open');
    equal(words('asOf'), 'as of');
    equal(words('entity'), 'entity');
    equal(words('top3Share'), 'top3 share');
  });
});
