import {
  between,
  changesOn,
  ends,
  isDay,
  lastOfItsMonth,
  laterBy,
  onScale,
  stretches,
  untilDay,
} from '../../../../web/model/days.js';
import { day, today } from '../../../../web/model/format.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, isoDay, listOf, object } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @type {(day: string, began?: number, ended?: number) => import('../../../../web/model/types.js').DayOfChange} */
const change = (day, began = 0, ended = 0) => ({ day, began, ended });

describe('days', () => {
  it('lie so many apart', () => {
    equal(between('2025-01-01', '2025-01-31'), 30);
    equal(between('2024-02-28', '2024-03-01'), 2);
    equal(between('2025-01-02', '2025-01-01'), -1);
    // Clocks go forward on this night in Europe.
    equal(between('2025-03-29', '2025-03-31'), 2);
  });

  it('are counted on and back again', () => {
    forAll(object({ from: isoDay, days: integer(-5000, 5000) }), ({ from, days }) =>
      equal(between(from, laterBy(from, days)), days),
    );
  });

  it('are later by the days between them', () => {
    forAll(object({ from: isoDay, to: isoDay }), ({ from, to }) => equal(laterBy(from, between(from, to)), to));
  });

  it('are none that no calendar has, and those are told as they are written', () => {
    for (const none of ['2026-02-31', '2025-02-29', '2026-04-31', '2026-13-01', '2026-00-10']) {
      ok(!isDay(none), none);
      equal(day(none), none);
    }
    equal(lastOfItsMonth('2026-02-31'), '2026-02-28');
    equal(lastOfItsMonth('2025-12-32'), '2025-12-31');
    equal(lastOfItsMonth('2026-13-01'), null);
    equal(lastOfItsMonth('2026-02-28'), null);
    equal(lastOfItsMonth('some time'), null);
  });

  it('tell what began and ended', () => {
    equal(changesOn({ began: 2, ended: 1 }), '2 facts began, 1 fact ended');
    equal(changesOn({ began: 0, ended: 3 }), '3 facts ended');
    equal(changesOn({ began: 0, ended: 0 }), '');
  });
});

describe('the time that is shown', () => {
  it('reaches to today at least', () =>
    equal(ends([change('2020-01-01'), change('2020-05-01')]), ['2020-01-01', today()]));

  it('reaches further where the data do', () =>
    equal(ends([change('2020-01-01'), change('9999-12-31')]), ['2020-01-01', '9999-12-31']));

  it('ends before the days that stand for never', () => {
    const days = [change('2020-01-01', 1), change(laterBy(today(), 3650), 0, 1), change('9999-12-31', 0, 1)];
    equal(onScale(days), days.slice(0, 2));
    equal(onScale([change('9999-12-31')]), []);
    equal(onScale([change('2099-12-31'), change('2999-01-01')]), []);
  });

  it('begins after the days that stand for always', () => equal(onScale([change('0001-01-01', 1)]), []));

  it('ends open where its last day stands for never', () => {
    equal(untilDay('2030-01-01'), `until ${day('2030-01-01')}`);
    for (const end of ['9999-12-31', '2999-12-31', '2099-12-31', '', null]) equal(untilDay(end), '');
  });
});

describe('stretches of time', () => {
  it('take each day into the one in which it lies', () => {
    const days = [change('2025-01-01', 1), change('2025-01-05', 2, 1), change('2025-01-11', 4)];
    equal(stretches(days, '2025-01-01', '2025-01-11', 2), { began: [3, 4], ended: [1, 0] });
  });

  it('take the last day into the last one', () =>
    equal(stretches([change('2025-01-11', 5)], '2025-01-01', '2025-01-11', 5).began, [0, 0, 0, 0, 5]));

  it('are one where there is a single day', () =>
    equal(stretches([change('2025-01-01', 2)], '2025-01-01', '2025-01-01', 3).began, [2, 0, 0]));

  it('lose no fact', () => {
    const day = object({ day: isoDay, began: integer(0, 9), ended: integer(0, 9) });
    forAll(object({ days: listOf(day, 8, 1), most: integer(1, 40) }), ({ days, most }) => {
      const inOrder = days.toSorted((a, b) => a.day.localeCompare(b.day));
      const { began, ended } = stretches(inOrder, inOrder[0].day, inOrder[inOrder.length - 1].day, most);
      const sum = (/** @type {number[]} */ some) => some.reduce((a, b) => a + b, 0);
      equal(sum(began), sum(days.map((one) => one.began)));
      equal(sum(ended), sum(days.map((one) => one.ended)));
      ok(began.length === most && ended.length === most, 'that there are as many as asked for');
    });
  });
});
