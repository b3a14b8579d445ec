/** Amounts, days and counts as people read them. Ranges stay ranges. */
import { language, locale, say, spoken, word } from './say.js';

/** How a figure is rounded: down, to the nearest, up. @typedef {-1 | 0 | 1} Towards */
/** @typedef {(value: Exact, currency: string | null, towards: Towards) => string} WriteMoney */
/** @import { Amount, Exact, Quantity, Share } from './types.js' */

/** What belongs together stays on one line: an amount with its sign and its unit. */
const NO_BREAK = '\u00a0';
/** @type {Record<string, string>} */
const SIGNS = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CNY: 'CN¥', INR: '₹', KRW: '₩' };
/** In Italian a thousand billions are counted in billions. @type {[scale: number, word: string][]} */
export const SCALES =
  language === 'it'
    ? [
        [1e9, '\u00a0mld'],
        [1e6, '\u00a0mln'],
      ]
    : [
        [1e12, 'tn'],
        [1e9, 'bn'],
        [1e6, 'm'],
      ];
const wholes = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: 'always' });
const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: 'always' });
const significant = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
/** The first of a month, as the language writes it. */
const FIRST = language === 'it' ? '1º ' : '1 ';
/** Nothing nearer to nought is written with three decimals. */
const SMALL = 0.001;
/** A percentage nearer to nought or to a hundred is told as less or more. */
const NEARLY = 1e-6;
const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/**
 * A sum of money, exact to its last digit: '$13.5bn', '€1.7bn', 'CHF 350m'.
 *
 * @param {Exact} value
 * @param {string | null} [currency]
 */
export function money(value, currency) {
  const sign = currency ? (SIGNS[currency] ?? `${currency}${NO_BREAK}`) : '';
  // Three decimals of a scale, or the next smaller scale: nothing is ever rounded away.
  const [size, word] = SCALES.find(([scale]) => fits(value, scale)) ?? [1, ''];
  // A whole number that a number would round comes as a BigInt; what is left of it after the scale is small enough.
  const scaled = typeof value === 'bigint' ? divided(value, size) : decimals.format(value / size);
  return language === 'it' ? `${scaled}${word}${NO_BREAK}${sign}`.trim() : `${sign}${scaled}${word}`;
}

/**
 * Whether three decimals of a scale keep a value exact.
 *
 * @param {Exact} value
 * @param {number} scale
 */
export function fits(value, scale) {
  if (typeof value === 'bigint') return value >= scale && value % BigInt(scale / 1000) === 0n;
  return Math.abs(value) >= scale && value % (scale / 1000) === 0;
}

/**
 * @param {bigint} value
 * @param {number} size
 */
function divided(value, size) {
  const rest = Number(value % BigInt(size)) / size;
  return wholes.format(value / BigInt(size)) + (rest ? decimals.format(rest).slice(1) : '');
}

/**
 * The amount of a fact, a deal or a row as its source states it; '' where money does not come into it.
 *
 * @param {Amount} stated
 * @param {WriteMoney} [write] how money is written, exact where nothing else is said
 */
export function amount({ amountMin = null, amountMax = null, amountQualifier = null, currency = null }, write = money) {
  if (amountMin === null && amountMax === null) return amountQualifier ? say('undisclosed') : '';
  return interval(amountMin, amountMax, amountQualifier, (value, towards) => write(value, currency, towards));
}

/**
 * A quantity other than money: 'up to 1 GW'.
 *
 * @param {Quantity} stated
 */
export function quantity({ quantityMin = null, quantityMax = null, quantityUnit = '' }) {
  if (quantityMin === null && quantityMax === null) return '';
  return `${interval(quantityMin, quantityMax, null, number)}${NO_BREAK}${word(quantityUnit)}`.trim();
}

/**
 * A share and of what: '14.5–20% of revenue'.
 *
 * @param {Share} stated
 */
export function share({ shareMin = null, shareMax = null, shareOf = '' }) {
  if (shareMin === null && shareMax === null) return '';
  const part = interval(shareMin, shareMax, null, percent);
  return shareOf ? say('{share} of {whole}', { share: part, whole: word(shareOf) }) : part;
}

/**
 * The ends of a range in words, at least one of which is known: '≥ 3', 'up to 5', '3–5', 'about 5'; of sums also '≥ about 5'
 * and 'up to 5 + undisclosed'. The qualifier has 'about' in it for an approximation, 'atLeast' for what may be more.
 *
 * @param {Exact | null} least
 * @param {Exact | null} most
 * @param {string | null} qualifier
 * @param {(value: any, towards: Towards) => string} write one end, given how it is rounded where that has to be
 */
export function interval(least, most, qualifier, write) {
  const nearly = (/** @type {string} */ written) =>
    qualifier?.includes('about') ? say('about {amount}', { amount: written }) : written;
  const open = most === null || qualifier?.includes('atLeast');
  if (open && least) return `≥${NO_BREAK}${nearly(write(least, -1))}`;
  if (most === null) return say('undisclosed');
  if (least === most) return nearly(write(most, 0));
  if (least === null || least === 0) {
    const upTo = say('up to {amount}', { amount: nearly(write(most, 1)) });
    return open ? `${upTo} + ${say('undisclosed')}` : upTo;
  }
  const [low, high] = [write(least, -1), write(most, 1)];
  // Two ends that are written alike are one figure.
  const range = low === high ? high : between(low, high);
  return nearly(range);
}

/**
 * Both ends; what both are counted in stands once, where it stands behind them.
 *
 * @param {string} least
 * @param {string} most
 */
function between(least, most) {
  const [first, ...unit] = least.split(NO_BREAK);
  return language === 'it' && unit.length && most.endsWith(NO_BREAK + unit.join(NO_BREAK))
    ? `${first}–${most}`
    : `${least}–${most}`;
}

/**
 * '42.4%'; what is nearly nothing or nearly all keeps the digits that tell it from nothing and from all.
 * @param {number} fraction
 */
export function percent(fraction) {
  const rest = Math.min(Math.abs(fraction), Math.abs(1 - fraction)) * 100;
  if (rest > 0 && rest < NEARLY) return fraction < 0.5 ? '<0.000001%' : '>99.999999%';
  const digits = rest > 0 && rest < 0.1 ? Math.min(20, Math.ceil(-Math.log10(rest))) : 1;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(fraction * 100)}%`;
}

/**
 * Grouped in thousands. A whole number keeps every digit, and what is not nought is not written as nought.
 *
 * @param {Exact} value
 */
export function number(value) {
  if (typeof value === 'bigint' || Number.isInteger(value)) return wholes.format(value);
  return (Math.abs(value) < SMALL ? significant : decimals).format(value);
}

/**
 * '2025-11-18' as '18 Nov 2025'; '' where there is none; text that is no day is given back.
 *
 * @param {string | null | undefined} iso
 */
export function day(iso) {
  if (!iso) return '';
  const date = new Date(`${iso}T00:00:00Z`);
  // A browser takes 31 February for a day of March.
  // And a month for its first day.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return iso;
  // British English alone writes four letters of one month; the server writes three of each.
  return days.format(date).replace('Sept', 'Sep').replace(/^1 /, FIRST);
}

const monthsOnAxis = new Intl.DateTimeFormat(locale, { month: 'short' });
const daysOnAxis = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });

/**
 * A day at a tick of an axis of time: the year at its first day, the month at its own, else day and month.
 *
 * @param {number} millis
 * @returns {{ text: string, year: boolean }}
 */
export function tickOfTime(millis) {
  const date = new Date(millis);
  const year = date.getMonth() === 0 && date.getDate() === 1;
  if (year) return { text: String(date.getFullYear()), year };
  const told = (date.getDate() === 1 ? monthsOnAxis : daysOnAxis).format(date);
  return { text: told.replace('Sept', 'Sep'), year };
}

/**
 * A sentence of the server with its ISO days as people read them, each on one line. A day within an address stays.
 *
 * @param {string} text
 */
export function sentence(text) {
  return text
    .replace(/(?<![\w\-/=.?&])\d{4}-\d{2}-\d{2}\b(?![-/])/g, (iso) => day(iso))
    .replace(/\b\d{1,2}º? \p{L}{3,9} \d{4}\b/gu, (days) => days.replaceAll(' ', NO_BREAK))
    .replace(
      /([≥≤]) (?=\S)|(?<=\d) (?=(?:mld|mln|[$€£¥]|[KMGT]W)(?![\p{L}\d]))|(?<=\b[A-Z]{3}) (?=\d)/gu,
      `$1${NO_BREAK}`,
    )
    .replace(/(?<=ml[dn]) (?=[$€£¥])/gu, NO_BREAK)
    .replace(INITIALS, NO_BREAK);
}

/** Between initials, and between the last of them and the name: 'D. E. Shaw'. */
const INITIALS = /(?<=(?:^|[\s(«“])\p{Lu}\.) (?=\p{Lu}[\p{L}.])/gu;

/**
 * A name as it is written in running text, with its initials on one line.
 *
 * @param {string} name
 */
export function unbroken(name) {
  return name.replace(INITIALS, NO_BREAK);
}

/**
 * With a capital, as a heading begins.
 *
 * @param {string} text
 */
export function capitalised(text) {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

const REGIONS = new Intl.DisplayNames(locale, { type: 'region' });

/**
 * 'United States' for 'US'; null where no country is known.
 *
 * @param {string | undefined} country
 */
export function countryName(country) {
  return country ? (REGIONS.of(country) ?? null) : null;
}

/** Those that English has an article before, as the server's sentences have it. */
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Isle|Czech Republic)| (?:Islands|Republic|Territories|Territory)$/;

/**
 * A country as it stands within a sentence: 'the United States'.
 *
 * @param {string} name
 */
export function countryWithin(name) {
  return language === 'en' && WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/**
 * '1 fact', '12 facts'.
 *
 * @param {number} n
 * @param {string} one
 * @param {string} [many]
 */
export function count(n, one, many = `${one}s`) {
  return `${number(n)} ${spoken(n === 1 ? one : many)}`;
}

/** Today in the reader's own time zone, as an ISO day. */
export function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * A name in camel case as words: 'amountMin' → 'amount min', 'hhiOpen' → 'HHI open'.
 *
 * @param {string} name
 */
export function words(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`)
    .replace(/^hhi\b/, 'HHI');
}

/**
 * How much of an answer is sent: 'the first 1,000 of 82,970 rows'.
 * @param {import('./types.js').Answer} answer
 */
export function cut({ rows, total, totalExact }) {
  const slots = { n: number(rows.length), all: count(total, 'row') };
  return totalExact ? say('the first {n} of {all}', slots) : say('the first {n} of more than {all}', slots);
}

/**
 * How many witnesses stand behind sources: those that repeat one release are one.
 *
 * @param {number} sources
 * @param {number} origins
 */
export function originsOf(sources, origins) {
  if (origins === 1)
    return sources === 1 ? count(1, 'source') : say('{n} sources of one origin', { n: number(sources) });
  return origins === sources
    ? count(sources, 'source')
    : say('{n} sources of {origins} origins', { n: number(sources), origins: number(origins) });
}
