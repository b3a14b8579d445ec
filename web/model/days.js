/** The days on which facts begin and end, each `{day, began, ended}`, in their order. */
import { count, day, today } from './format.js';
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

/**
 * The last day of the month of a text that looks like a day and is none, such as 2026-02-31; null of any other.
 *
 * @param {string} text
 * @returns {Day | null}
 */
export function lastOfItsMonth(text) {
  const [, month] = /^(\d{4}-\d\d)-\d\d$/.exec(text) ?? [];
  if (!month || isDay(text) || !isDay(`${month}-01`)) return null;
  return laterBy(`${laterBy(`${month}-01`, 31).slice(0, 7)}-01`, -1);
}

/** So many days ahead hardly a contract ends: such a day (2099-12-31, 9999-12-31) is how a list writes that no end is known. */
export const NO_DAY_AFTER = Math.round(50 * 365.25);
/** So many days back no fact of a market begins: such a day (0001-01-01) is how a list writes that the beginning is not known. */
const NO_DAY_BEFORE = Math.round(250 * 365.25);

/**
 * Whether a day stands for 'no end', seen from another.
 *
 * @param {Day} day
 * @param {Day} [from]
 */
export function isNever(day, from = today()) {
  return day > laterBy(from, NO_DAY_AFTER);
}

/**
 * 'until 1 Jan 2030'; '' where there is no end, or a day that stands for none.
 *
 * @param {Day | null | undefined} end
 */
export function untilDay(end) {
  return end && !isNever(end) ? say('until {day}', { day: day(end) }) : '';
}

/**
 * The days that a scale of time shows: those that stand for 'never' and 'always' are left out.
 *
 * @param {DayOfChange[]} days
 */
export function onScale(days) {
  const first = laterBy(today(), -NO_DAY_BEFORE);
  return days.filter((one) => first <= one.day && !isNever(one.day));
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
