/** The parameters of a statement: those written as JSON, those that it names, and those of the top bar. */
import { today } from '../format.js';
import { parseExactly, writeExactly } from '../exact-json.js';
import { jsonFault } from './json-fault.js';

/** @import { Place } from '../place.js' */
/** @import { CypherValue, Parameter, Question } from '../types.js' */

/** @typedef {Record<string, CypherValue>} Given values by the names of parameters */

const APART = /\/\/.*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\$([\p{L}\p{N}_]+)/gu;

/**
 * A text as values; nothing written is no parameters.
 *
 * @param {string} text
 * @returns {{values: Given, fault: null} | {values: null, fault: {message: string, from: number, to: number}}}
 */
export function readParameters(text) {
  if (text.trim() === '') return { values: {}, fault: null };
  const fault = jsonFault(text);
  if (fault) return { values: null, fault };
  const values = parseExactly(text);
  const object = typeof values === 'object' && values !== null && !Array.isArray(values);
  return object
    ? { values, fault: null }
    : { values: null, fault: { message: 'Expected an object: {"name": value}', from: 0, to: text.length } };
}

/** @param {Given} values */
export function writeParameters(values) {
  return Object.keys(values).length ? writeExactly(values, 2) : '';
}

/**
 * The names that a statement uses, outside of its text and comments.
 *
 * @param {string} query
 */
export function namesUsed(query) {
  return [...new Set([...query.matchAll(APART)].map(([, name]) => name).filter(Boolean))];
}

/**
 * What is sent: what is written, and what the statement names besides and the top bar has.
 *
 * @param {string} query
 * @param {Given} values
 * @param {Place} place
 * @returns {Given}
 */
export function sentWith(query, values, place) {
  const besides = Object.entries(place.context).filter(
    ([name]) => !(name in values) && namesUsed(query).includes(name),
  );
  return { ...values, ...Object.fromEntries(besides) };
}

/**
 * The values that a question begins with, as its file takes them, but for those of the top bar.
 *
 * @param {Question} question
 * @returns {Given}
 */
export function defaultsOf(question) {
  const own = question.parameters.filter(({ name }) => name !== 'asOf' && name !== 'atLeast');
  return Object.fromEntries(own.map((parameter) => [parameter.name, defaultOf(parameter)]));
}

/**
 * @param {Parameter} parameter
 * @returns {CypherValue}
 */
function defaultOf({ type, list, default: preset }) {
  if (preset === 'today' && type === 'date') return today();
  return preset ?? (list ? [] : '');
}
