/** What cannot be read in a story, in the reader's language: the server tells it in English. */
import { hearing } from './heard.js';
import { Problem } from './problem.js';
import { problemText } from './problem-text.js';

/** @import { Said } from './say.js' */

/** What the server says, with a slot for whatever it quotes. @type {readonly Said[]} */
const TOLD = [
  'the story has no head',
  "begin it with a line ---, a line 'title: …', a line 'about: …' and a line ---",
  'the head does not end',
  'write a line --- below it',
  "'{what}' is missing",
  "write a line '{what}: …' into the head",
  "the head has '{what}'",
  "write '{what}: …'",
  'write one of {what}, with a colon behind it',
  "'{what}' is empty",
  'write its value behind the colon',
  "a second '{what}'",
  'keep one of them',
  'the title names {what}, which is no parameter of the story',
  'the block is empty',
  'name an entity in it',
  'name a question in its first line',
  "there is no question '{what}'",
  "there is no block '{what}'",
  "did you mean '{what}'?",
  "'{what}' is no value",
  "write 'NAME: value', such as 'entity: openai'",
  "rows is '{what}'",
  "write a whole number from 1 to {what}, or 'last' and such a number",
  "the question {which} has no column '{what}'",
  '{what} is no parameter of the story',
  "There is no parameter '{what}'.",
  "Perhaps you meant '{what}'.",
  'it has none',
  'it has {what}',
];

const told = hearing(TOLD);

/**
 * What was found, and what to write instead.
 *
 * @param {{found: string, instead: string}} fault
 */
export function faultText({ found, instead }) {
  // What a parameter takes is told with it.
  return instead.startsWith('Allowed: ') ? inWords(found) : `${inWords(found).replace(/\.$/, '')}; ${inWords(instead)}`;
}

/**
 * @param {string} english
 * @returns {string} as it was given, where it is not understood
 */
function inWords(english) {
  const own = told(english);
  if (own !== null) return own;
  return problemText(new Problem({ title: '', status: 400, code: 'bad-parameter', detail: english })).detail;
}
