/** What is new, from the answer to what changed between two days: its rows by day, the latest first. */
import { newestDays } from './home.js';
import { idsAt, textAt } from './rows.js';

/** @import { Answer, DayOfChange } from './types.js' */
/** @import { Place } from './place.js' */

/** @typedef {{change: string, statement: string, deal: string | null, facts: string[]}} Item */

/** So many days are told of on one page. */
export const SPAN = 30;

/**
 * The days that an address names, else the last of which anything is known up to its day.
 *
 * @param {Place} place
 * @param {readonly DayOfChange[]} days
 * @returns {{from: string, to: string} | null} null where nothing is known
 */
export function spanOf(place, days) {
  const [from, to] = [place.get('from'), place.get('to')];
  if (from && to) return { from, to };
  const newest = newestDays(days, place.day);
  return newest ? { from: String(newest.from), to: String(newest.to) } : null;
}

/**
 * @param {Pick<Answer, 'rows'>} answer
 * @returns {[day: string, items: Item[]][]}
 */
export function newsByDay({ rows }) {
  const byDay = Map.groupBy(rows, (row) => textAt(row, 'day') ?? '');
  return [...byDay]
    .filter(([when]) => when !== '')
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([when, those]) => [
      when,
      those.map((row) => ({
        change: textAt(row, 'change') ?? '',
        statement: textAt(row, 'statement') ?? '',
        deal: textAt(row, 'deal'),
        facts: [...new Set(idsAt(row, 'event'))],
      })),
    ]);
}
