import { dataFaultText } from '../../../../web/model/data-fault-text.js';
import { faults } from '../../../../web/model/texts/it/faults.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

describe('a fault of a row', () => {
  it('is in English as the server tells it, whatever it quotes', () => {
    for (const told of [
      'publisher is empty',
      'amountMin is more than amountMax',
      'nearest nvidia',
      'allowed: announced, committed',
      'something that nobody knows yet',
    ])
      equal(dataFaultText(told), told);
  });

  it('has in Italian the slots that it has in English', () => {
    const slots = (/** @type {string} */ text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [english, italian] of Object.entries(faults)) equal(slots(italian), slots(english));
  });
});
