/** What Neo4j says of a statement, as the page tells it: a title of our own, and the words that are underlined. */
import { Problem } from '../problem.js';
import { say } from '../say.js';

/** @import { Notice, ProblemDetails } from '../types.js' */

/** @typedef {{from: number, to: number, severity: 'error' | 'warning' | 'info', message: string}} Underlined words of a statement, and what is said of them */

/** @type {Record<string, string>} */
const TITLES = {
  syntax: say('The statement has an error'),
  'missing-parameter': say('A parameter has no value'),
  'bad-parameter': say('A parameter cannot be read'),
  'too-slow': say('The statement took too long'),
  'too-large': say('The answer is too large'),
  busy: say('Others run statements at present'),
};

/** @type {Record<number, string>} */
const TITLES_OF_STATUS = { 400: say('The statement failed'), 403: say('The console does not do this') };

/**
 * @param {ProblemDetails} problem of the server
 * @returns the same with a title that tells more than its status
 */
export function titled(problem) {
  const title = TITLES[problem.code] ?? TITLES_OF_STATUS[problem.status] ?? problem.title;
  return new Problem({ ...problem, title });
}

/**
 * Where Neo4j stopped reading, with what it says and what we add. It tells a point: the word there is underlined.
 *
 * @param {ProblemDetails} problem
 * @param {string} query
 * @returns {Underlined[]}
 */
export function faultsOf({ position, detail, hint }, query) {
  if (!position) return [];
  return [{ ...wordAt(position.offset, query), severity: 'error', message: [detail, hint].filter(Boolean).join('\n') }];
}

/**
 * @param {Notice} notice
 * @param {string} query
 * @returns {Underlined[]}
 */
export function remarkOf({ position, text, severity }, query) {
  return position
    ? [{ ...wordAt(position.offset, query), severity: severity === 'warning' ? 'warning' : 'info', message: text }]
    : [];
}

/**
 * @param {number} offset
 * @param {string} query
 */
function wordAt(offset, query) {
  const from = Math.min(offset, Math.max(0, query.length - 1));
  const [word] = /^(?:[\p{L}\p{N}_]+|\S)/u.exec(query.slice(from)) ?? [' '];
  return { from, to: from + word.length };
}
