import { newsByDay, spanOf } from '../../../../web/model/news.js';
import { Place } from '../../../../web/model/place.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { answer } from './examples.js';

describe('what is new', () => {
  it('stands by day, the latest first, in the order of the answer', () => {
    const row = (/** @type {string} */ day, /** @type {string} */ statement) => ({ day, statement, event: ['f', 'f'] });
    const news = newsByDay(answer({ rows: [row('2025-11-01', 'a'), row('2025-11-18', 'b'), row('2025-11-01', 'c')] }));
    equal(
      news.map(([day, items]) => [day, items.map(({ statement }) => statement)]),
      [
        ['2025-11-18', ['b']],
        ['2025-11-01', ['a', 'c']],
      ],
    );
    equal(news[0][1][0].facts, ['f']);
  });

  it('is of the days that the address names, else of the last that are known', () => {
    const days = [{ day: '2025-11-18', began: 3, ended: 0 }];
    const at = (/** @type {Record<string, string>} */ values) => new Place('/new').with(values);
    equal(spanOf(at({ from: '2025-01-01', to: '2025-02-01' }), days), { from: '2025-01-01', to: '2025-02-01' });
    equal(spanOf(at({ asOf: '2026-01-01' }), days), { from: '2025-10-19', to: '2025-11-18' });
    equal(spanOf(at({ asOf: '2024-01-01' }), days), null);
  });
});
