/**
 * The words of the market: kinds, types of fact, standings. The server tells them once, when the page begins; until then
 * there are none. They are the same words as in Cypher.
 */

import { isPlural } from './names.js';
import { labelOf, say, useWords, word } from './say.js';

/** @import { Standing, Vocabulary } from './types.js' */

/**
 * The kinds of node: how they are called and coloured.
 *
 * @type {Record<string, {word: string, many: string, path: string, colour: string}>}
 */
export let KINDS = {};

/**
 * The lines of pictures: a colour for each family; of money one for what is invested and another for what is paid, of peers
 * one for rivals, whom nobody should take for partners.
 *
 * @type {Record<string, {word: string, colour: string}>}
 */
export let LINES = {};

/**
 * The types of fact: the verb that reads from left to right, the family, and the kinds at its ends.
 *
 * @type {Record<string, {verb: string, family: string, symmetric: boolean, from?: string[], to?: string[]}>}
 */
export let TYPES = {};

/**
 * The standing ladder, from the least binding up. `ended` stands beside it: it never holds.
 *
 * @type {string[]}
 */
export let STANDINGS = [];

/** @type {Partial<Record<Standing, string>>} */
export let STANDING_MEANS = {};

/** How a source states an amount. @type {string[]} */
export let QUALIFIERS = [];

/** Steps of a cascade or of reliance, from the start outward, told by colour; those beyond share the last. */
export const LEVELS = ['--level-0', '--level-1', '--level-2', '--level-3', '--level-4', '--level-5', '--level-6'];

/** The type of fact by which one invests in another, and the lines of it. */
export const INVESTMENT = 'INVESTS_IN';
const INVESTED = 'investment';

/** The same of rivals. */
const RIVALS = 'RIVALS';
const RIVALRY = 'rivalry';

/** The family of a type of fact that the market does not know. */
const UNKNOWN = 'need';

/**
 * Takes the words that the server tells. A kind and a family have the colour of the palette that is called as they are.
 *
 * @param {Vocabulary} told
 */
export function useVocabulary({ kinds, families, types, standings, ended, qualifiers, words }) {
  useWords(words);
  KINDS = byName(kinds, ({ label, word, plural, path }) => [
    label,
    { word, many: plural, path: path ?? plural, colour: `--${label.toLowerCase()}` },
  ]);
  LINES = byName(
    families.flatMap(({ family, word }) => linesOf(family, word)),
    ([line, word]) => [line, { word, colour: `--${line}` }],
  );
  TYPES = byName(types, ({ type, verb, family, symmetric, from, to }) => [type, { verb, family, symmetric, from, to }]);
  STANDINGS = standings.map(({ word }) => word);
  QUALIFIERS = qualifiers.map(({ word }) => word);
  STANDING_MEANS = byName([...standings, ended], ({ word, means }) => [word, means]);
}

/**
 * The lines of a family, with their words: several where types of it are told apart.
 *
 * @param {string} family
 * @param {string} word
 * @returns {[line: string, word: string][]}
 */
function linesOf(family, word) {
  const own = /** @type {[string, string]} */ ([family, family === 'money' ? say('purchase') : word]);
  if (family === 'money') return [[INVESTED, say('investment')], own];
  return family === 'peer'
    ? [
        [family, say('partners and parts')],
        [RIVALRY, say('rivalry')],
      ]
    : [own];
}

/**
 * @template T, V
 * @param {T[]} all
 * @param {(one: T) => [string, V]} entry
 * @returns {Record<string, V>}
 */
function byName(all, entry) {
  return Object.fromEntries(all.map(entry));
}

/** @param {string | undefined} status */
export function standingMeans(status) {
  return isStanding(status) ? STANDING_MEANS[status] : null;
}

/**
 * @param {string | undefined} status
 * @returns {status is Standing}
 */
function isStanding(status) {
  return status !== undefined && Object.hasOwn(STANDING_MEANS, status);
}

/** @typedef {'done' | 'due' | 'said' | 'either'} Stage how far what facts state has come; either: some is done and some is due */

/**
 * What is only announced or committed is due, not done; where some of it is a rumour, all of it is only said. Partners are so
 * once they have signed, and a party to an agreement is so whatever becomes of it.
 *
 * @param {readonly (string | undefined)[]} standings of facts
 * @param {string} [type] of them, where they are of one
 * @returns {Stage}
 */
export function stageOf(standings, type = '') {
  if (standings.includes(STANDINGS[0])) return 'said';
  const [, ...open] = STANDINGS.slice(0, family(type) === 'peer' ? -2 : -1);
  if (TYPES[type]?.to?.includes('Deal')) return 'done';
  const due = standings.filter((standing) => standing !== undefined && open.includes(standing));
  if (due.length === 0) return 'done';
  return due.length < standings.length ? 'either' : 'due';
}

/**
 * What stands between the ends of a fact: 'invests in'; where it is not done yet 'is to invest in'.
 *
 * @param {string} type of a fact
 * @param {string} [subject] the name before it, with which it agrees
 * @param {readonly (string | undefined)[]} [standings] of the facts of which it is said; none for the type itself
 */
export function verb(type, subject = '', standings = []) {
  const one = TYPES[type]?.verb ?? type.toLowerCase().replaceAll('_', ' ');
  const stage = stageOf(standings, type);
  const key = stage === 'done' ? type : `${type}_${stage}`;
  const told = stage === 'done' ? one : (labelOf(key) ?? notYet(one, stage));
  return isPlural(subject) ? (labelOf(`${key}_many`) ?? ofMany(told)) : told;
}

/**
 * 'is to invest in', 'is said to invest in', 'invests or is to invest in'.
 *
 * @param {string} one the verb of one, in English
 * @param {Exclude<Stage, 'done'>} stage
 */
function notYet(one, stage) {
  const [does, ...rest] = one.split(' ');
  const to = [ofMany(does).replace(/^are$/, 'be'), ...rest].join(' ');
  if (stage === 'due') return `is to ${to}`;
  return stage === 'said' ? `is said to ${to}` : `${does} or is to ${to}`;
}

/**
 * A type of fact as it is said of who is at the other end of it, and not at its beginning: 'who invests in it'.
 *
 * @param {string} type of a fact
 * @param {readonly (string | undefined)[]} [standings] of the facts of which it is said
 */
export function verbTurned(type, standings = []) {
  const does = verb(type, '', standings);
  if (TYPES[type]?.symmetric) return does;
  const stage = stageOf(standings, type);
  // Not every language turns a verb round by a word before it.
  return labelOf(`who_${type}${stage === 'done' ? '' : `_${stage}`}`) ?? say('who {verb} it', { verb: does });
}

/**
 * 'supply' of 'supplies', 'are part of' of 'is part of'.
 *
 * @param {string} one the verb of one, in English
 */
function ofMany(one) {
  return one
    .replace(/ or is to /, ' or are to ')
    .replace(/^is\b/, 'are')
    .replace(/^has\b/, 'have')
    .replace(/^(\p{L}+)ies\b/u, '$1y')
    .replace(/^(\p{L}+(?:ss|x|z|ch|sh))es\b/u, '$1')
    .replace(/^(\p{L}+[^\P{L}s])s\b/u, '$1');
}

/** @param {string | undefined} label of an entity */
export function kindWord(label) {
  return label ? (KINDS[label]?.word ?? word(label.toLowerCase())) : say('thing');
}

/** @param {string | undefined} type of a fact */
export function family(type) {
  return TYPES[type ?? '']?.family ?? UNKNOWN;
}

/** @param {string | undefined} type of a fact */
export function lineOf(type) {
  if (type === INVESTMENT) return INVESTED;
  return type === RIVALS ? RIVALRY : family(type);
}

/**
 * The colour of the lines of a type of fact, as the palette names it.
 *
 * @param {string | undefined} type
 */
export function lineColour(type) {
  return LINES[lineOf(type)]?.colour ?? `--${UNKNOWN}`;
}
