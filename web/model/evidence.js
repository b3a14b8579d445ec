/** A fact as the evidence of a row, in as few words as tell which it is. */
import { amount, day } from './format.js';
import { say, word } from './say.js';
import { family, verb } from './vocabulary.js';

/** @import { Answer, Fact, Row } from './types.js' */

/**
 * What a row and its question name already: evidence need not name it again.
 *
 * @param {Pick<Answer, 'columns'> & Partial<Pick<Answer, 'parameters'>>} answer
 * @param {Row} row
 * @returns {Set<string>} ids
 */
export function namedIn({ columns, parameters = {} }, row) {
  const inRow = columns.filter(({ type }) => type === 'entity').flatMap(({ name }) => row[name] ?? []);
  return new Set([...Object.values(parameters).flat(), ...inRow].map(String));
}

/**
 * 'Anthropic → Microsoft Azure, about $30bn'; 'runs on Trainium2' beside a row that names Claude; the verb alone where the row
 * names both ends, and no other fact is to be told from it.
 *
 * @param {Fact} fact
 * @param {(id: string) => string} nameOf
 * @param {Set<string>} [named] ids that stand beside it
 * @param {boolean} [alone] whether it is the only one
 * @returns {string}
 */
export function evidenceText(fact, nameOf, named = new Set(), alone = true) {
  const sum = amount(fact);
  return [whoAndWhom(fact, nameOf, named, alone), sum && sum !== say('undisclosed') ? sum : '']
    .filter(Boolean)
    .join(', ');
}

/**
 * @param {Fact} fact
 * @param {(id: string) => string} nameOf
 * @param {Set<string>} named
 * @param {boolean} alone
 */
function whoAndWhom({ from, to, type, status }, nameOf, named, alone) {
  const does = verb(type, nameOf(from), [status]);
  if (alone && named.has(from) && named.has(to)) return does;
  if (named.has(from)) return `${does} ${nameOf(to)}`;
  return `${nameOf(from)} ${family(type) === 'money' ? '→' : does} ${nameOf(to)}`;
}

/**
 * The whole of it, for who listens: both ends by name, and the amount.
 *
 * @param {Fact} fact
 * @param {(id: string) => string} nameOf
 * @returns {string}
 */
export function evidenceSentence(fact, nameOf) {
  return [`${nameOf(fact.from)} ${verb(fact.type, nameOf(fact.from), [fact.status])} ${nameOf(fact.to)}`, amount(fact)]
    .filter(Boolean)
    .join(', ');
}

/**
 * How binding it is, and since when.
 *
 * @param {Fact} fact
 * @returns {string}
 */
export function standingSince(fact) {
  const began = fact.since ?? fact.announced;
  return [fact.status ? word(fact.status) : '', began ? day(began) : ''].filter(Boolean).join(', ');
}
