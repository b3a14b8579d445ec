/**
 * What the page says, in the language of its reader. English stands where it is said; another language has a file of its
 * own in `texts/`, with the English as the key, which only those who read it fetch. The checker of types fails on what is
 * said and is not there.
 */

/** @typedef {keyof typeof import('./texts/it.js').texts} Said */
/** @typedef {string | number | bigint} Slot */

/** @import { Exact } from './types.js' */

/** Set before the first paint, by `theme-at-start.js`. */
const root = globalThis.document?.documentElement.lang ?? 'en';

/** The languages of the page, by their codes, as their own speakers call them. @type {Record<string, string>} */
export const LANGUAGES = { en: 'English', it: 'Italiano' };

/** The code of the language that the page speaks. */
export const language = Object.hasOwn(LANGUAGES, root) ? root : 'en';

/** What numbers, days and names of countries are written by. */
export const locale = language === 'en' ? 'en-GB' : language;

/** @type {{texts: Record<string, string>, labels: Record<string, string>}} */
const { texts, labels } = language === 'it' ? await import('./texts/it.js') : { texts: {}, labels: {} };

/** What words of the data are in this language, as the server tells them with its answers. @type {Map<string, string>} */
const words = new Map(
  language === 'en'
    ? [
        ['first-refusal', 'first refusal'],
        ...['Company', 'Model', 'Cloud', 'Chip', 'Product', 'Deal'].map(
          (kind) => /** @type {const} */ ([kind, kind.toLowerCase()]),
        ),
      ]
    : [],
);

/**
 * A text with its slots filled: `say('{n} more', { n: 3 })`.
 *
 * @param {Said} english
 * @param {Record<string, Slot>} [slots]
 * @returns {string}
 */
export function say(english, slots = {}) {
  return filled(spoken(english), (name) => String(slots[name] ?? `{${name}}`));
}

/**
 * A text of this language, such as the title of a question, whose slots are filled with names.
 *
 * @param {string} text
 * @param {(name: string) => string} valueOf
 */
export function filled(text, valueOf) {
  return text.replace(/(?:\b([ae]) )?\{([^}]+)\}/gi, (_, before, name) => {
    const value = valueOf(name);
    return before ? `${beforeVowel(before, value)} ${value}` : value;
  });
}

/**
 * In Italian 'a' and 'e' take a 'd' before a name that begins with the same letter: 'ad Anthropic', 'ed Ericsson'.
 *
 * @param {string} short
 * @param {string} next
 */
function beforeVowel(short, next) {
  return language === 'it' && next.charAt(0).toLowerCase() === short.toLowerCase() ? `${short}d` : short;
}

/**
 * The same where slots are parts of the page, such as links: what stands around them and they, in their order.
 *
 * @template T
 * @param {Said} english
 * @param {Record<string, T>} slots
 * @returns {(string | T)[]}
 */
export function sayWith(english, slots) {
  return spoken(english)
    .split(/\{(\w+)\}/)
    .map((piece, at) => (at % 2 ? slots[piece] : piece));
}

/**
 * A number of things: the text for one or for several, with the number in `{n}`.
 *
 * @param {Exact} n
 * @param {Said} one
 * @param {Said} many
 * @param {Record<string, Slot>} [slots]
 */
export function sayCount(n, one, many, slots = {}) {
  return say(Number(n) === 1 ? one : many, { n: grouped.format(n), ...slots });
}

const grouped = new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 3 });

/**
 * A text that is not known here, such as a label made from a name: as it is where nobody wrote it in this language.
 *
 * @param {string} english
 */
export function spoken(english) {
  return Object.hasOwn(texts, english) ? texts[english] : english;
}

/**
 * What a column or a parameter is called, by its name; nothing in English, or where nobody wrote it.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function labelOf(name) {
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}

/**
 * Takes the words of the data that the server tells in this language.
 *
 * @param {Record<string, string> | undefined} told
 */
export function useWords(told) {
  for (const [word, other] of Object.entries(told ?? {})) words.set(word, other);
}

/**
 * A word of the data as its reader says it: 'announced', 'yes', 'compute'. Everything else stays as it is.
 *
 * @param {string} value
 */
export function word(value) {
  return words.get(value) ?? value;
}

/**
 * 'a, b and c'; as a disjunction 'a, b or c'.
 *
 * @param {string[]} all
 * @param {'conjunction' | 'disjunction'} [type]
 */
export function list(all, type = 'conjunction') {
  const format = new Intl.ListFormat(locale, { type });
  if (all.length < 3 || between(all) === ', ') return format.format(all);
  return format
    .formatToParts(all)
    .map(({ type, value }) => (type === 'literal' ? `;${value.replace(',', '')}` : value))
    .join('');
}

/**
 * 'a, b, c'; where one of them has a comma of its own, 'a; b, of c; d'.
 *
 * @param {string[]} all
 */
export function listed(all) {
  return all.join(between(all));
}

/** What stands in quotation marks is held together by them. @param {string[]} all */
function between(all) {
  return all.some((one) => one.replace(/“[^”]*”|«[^»]*»/g, '').includes(', ')) ? '; ' : ', ';
}

const languageNames = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });

/**
 * What a language is called: 'Italian' of 'it'.
 *
 * @param {string} code as a source gives it
 */
export function languageName(code) {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    // No code of a language.
    return code;
  }
}
