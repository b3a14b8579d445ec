/** What the page knows of a question from its header: its slots, its values in an address, its group. */
import { today } from './format.js';

/** @import { Place } from './place.js' */
/** @import { Parameter, Question, Values } from './types.js' */

/**
 * The questions in their groups, in the order in which the groups first appear.
 *
 * @param {Question[]} questions
 * @returns {[group: string, questions: Question[]][]}
 */
export function byGroup(questions) {
  return [...Map.groupBy(questions, (question) => question.group)];
}

/**
 * The pieces of 'What does {entity} depend on?' between its slots.
 *
 * @param {{title: string}} question
 */
export function titlePieces({ title }) {
  return title.split(/\{[^}]+\}/);
}

/**
 * The values that a place gives to the parameters of a question; those it leaves to their defaults are absent, but for
 * today: that is the reader's own, which need not be the server's.
 *
 * @param {Question} question
 * @param {Place} place
 */
export function valuesAt(question, place) {
  /** @type {Values} */
  const values = {};
  for (const { name, type, list, default: preset } of question.parameters) {
    const given = place.all(name);
    if (given.length) values[name] = list ? given : given[0];
    else if (type === 'date' && preset === 'today') values[name] = today();
  }
  return values;
}

/**
 * The values a form field begins with: from the place, else the header's default.
 *
 * @param {Parameter} parameter
 * @param {Place} place
 * @returns {string[]} of a parameter that is no list, one at most
 */
export function shownValues(parameter, place) {
  return place.has(parameter.name) ? place.all(parameter.name) : [parameter.default ?? []].flat().map(String);
}
