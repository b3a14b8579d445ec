import { equal } from '../testing/assertions.js';
import { amountInBrief, moneyInBrief } from '../../../../web/model/brief.js';
import { describe, it } from '../testing/suite.js';

describe('a sum in brief', () => {
  it('has four digits where no scale keeps it exact', () => {
    equal(moneyInBrief(168_204_180_000, 'USD'), '$168.2bn');
    equal(moneyInBrief(168_204_000_000, 'USD'), '$168.204bn');
    equal(moneyInBrief(999_960_500_001, 'USD'), '$1tn');
    equal(moneyInBrief(-1_234_567_890, 'USD'), '$-1.235bn');
    equal(moneyInBrief(9_007_199_254_740_993n, 'USD'), '$9,007,199,254,740,993');
    equal(moneyInBrief(999_999, 'GBP'), '£999,999');
    equal(moneyInBrief(0, 'USD'), '$0');
  });

  it('stays true at both ends of a range', () => {
    const stated = { amountMin: 168_264_180_000, amountMax: null, currency: 'USD' };
    equal(amountInBrief(stated), '≥\u00a0$168.2bn');
    equal(amountInBrief({ ...stated, amountMin: null, amountMax: 168_204_180_000 }), 'up to $168.3bn');
    equal(amountInBrief({ ...stated, amountMax: 168_264_190_000 }), '$168.2bn–$168.3bn');
    equal(amountInBrief({ ...stated, amountMax: 168_264_180_000 }), '$168.3bn');
  });
});
