/** The days on which facts begin and end, each `{day, began, ended}`, in their order. */
import { count, today } from './format.js';
import { say, sayCount } from './say.js';

/** @import { Day, DayOfChange } from './types.js' */

const DAY = 86_400_000;

/**
 * Whether a text is a day of the calendar: an address may say anything.
 *
 * @param {string} text
 */
export function isDay(text) {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Further ahead no contract ends: such a day is how a list writes that no end is known. */
const YEARS_AHEAD = 100;

/**
 * The days that a scale of time shows: those that stand for 'never', such as 9999-12-31, are left out.
 *
 * @param {DayOfChange[]} days
 */
export function onScale(days) {
  const last = laterBy(today(), YEARS_AHEAD * 365.25);
  return days.filter((one) => one.day <= last);
}

/**
 * The last day on which anything begins; null where nothing does.
 *
 * @param {DayOfChange[]} days in their order
 */
export function lastBegan(days) {
  return onScale(days).findLast(({ began }) => began > 0)?.day ?? null;
}

/**
 * The first day of all, and the last: today at least.
 *
 * @param {DayOfChange[]} days one at least
 * @returns {[first: Day, last: Day]}
 */
export function ends(days) {
  const last = days[days.length - 1].day;
  return [days[0].day, last > today() ? last : today()];
}

/**
 * How many days lie between two.
 *
 * @param {Day} from
 * @param {Day} to
 */
export function between(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/**
 * The day so many days after another.
 *
 * @param {Day} from
 * @param {number} days
 */
export function laterBy(from, days) {
  return new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
}

/**
 * '2 facts began, 1 fact ended'.
 *
 * @param {Pick<DayOfChange, 'began' | 'ended'>} day
 */
export function changesOn({ began, ended }) {
  return [
    began ? sayCount(began, '{n} fact began', '{n} facts began') : '',
    ended ? sayCount(ended, '{n} fact ended', '{n} facts ended') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * How many facts began and ended in each of so many equal stretches of the time from `first` to `last`.
 *
 * @param {DayOfChange[]} days
 * @param {Day} first
 * @param {Day} last
 * @param {number} most
 * @returns {{began: number[], ended: number[]}}
 */
export function stretches(days, first, last, most) {
  const span = between(first, last) || 1;
  const began = new Array(most).fill(0);
  const ended = new Array(most).fill(0);
  for (const one of days) {
    const at = Math.min(most - 1, Math.floor((between(first, one.day) / span) * most));
    began[at] += one.began;
    ended[at] += one.ended;
  }
  return { began, ended };
}

/**
 * The last day on which a fact began: nothing is known of what began later.
 *
 * @param {DayOfChange[]} days
 * @returns {Day | null}
 */
export function newestDay(days) {
  return days.findLast(({ began }) => began > 0)?.day ?? null;
}
