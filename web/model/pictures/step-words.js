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
      const standings = some.map(({ status }) => status);
      return { line: stepLine(type, paid, standings), much: mostIn(some) };
    })
    .sort((a, b) => b.much - a.much)
    .map(({ line }) => line);
}

/**
 * 'invests €15m', 'is to supply 1 GW', 'partners with'.
 *
 * @param {string} type
 * @param {string} paid
 * @param {readonly (string | undefined)[]} standings
 */
function stepLine(type, paid, standings) {
  const does = verb(type, '', standings);
  if (paid === '') return does;
  if (type === INVESTMENT || family(type) === 'money') return paysText(type === INVESTMENT, paid, standings);
  return does + (paid.startsWith(say('undisclosed')) ? `, ${paid}` : ` ${paid}`);
}
