/** What is written on a step between two: what is paid, supplied or shared. */
import { amount } from '../format.js';
import { say } from '../say.js';
import { INVESTMENT, family, verb } from '../vocabulary.js';
import { mostIn, paysText, quantitiesOf, sumText } from './sums.js';

/** @import { Fact } from '../types.js' */

/**
 * A line for each type of fact, with what it comes to; the one with the most money first.
 *
 * @param {Fact[]} facts
 */
export function linesOf(facts) {
  return [...Map.groupBy(facts, ({ type }) => type)]
    .map(([type, some]) => {
      const paid = some.some((fact) => amount(fact)) ? sumText(some) : quantitiesOf(some).join(' + ');
      return { line: stepLine(type, paid), much: mostIn(some) };
    })
    .sort((a, b) => b.much - a.much)
    .map(({ line }) => line);
}

/**
 * 'invests €15m', 'supplies 1 GW', 'partners with'.
 *
 * @param {string} type
 * @param {string} paid
 */
function stepLine(type, paid) {
  if (paid === '') return verb(type);
  if (type === INVESTMENT || family(type) === 'money') return paysText(type === INVESTMENT, paid);
  return verb(type) + (paid.startsWith(say('undisclosed')) ? `, ${paid}` : ` ${paid}`);
}
