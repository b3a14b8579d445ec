/** What is watched of an answer: the question with its values and its world, on whatever day it is. */
import { askedAgain } from './world.js';

/** @import { Answer, Values } from './types.js' */
/** @import { Place } from './place.js' */

/**
 * @param {Pick<Answer, 'question' | 'parameters'>} answer
 * @param {Place} place
 * @returns {{ question: string, values: Values }}
 */
export function watched(answer, place) {
  const { question, values } = askedAgain(answer, place);
  const { asOf, ...lasting } = values;
  return { question, values: lasting };
}

/**
 * The command that tells when the answer changes.
 *
 * @param {{ question: string, values: Values }} asked
 */
export function watchCommand({ question, values }) {
  const options = Object.entries(values).flatMap(([name, value]) =>
    [value]
      .flat()
      .map(String)
      .filter((text) => text !== '')
      .map((text) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${quoted(text)}`),
  );
  return ['interlock watch', question, ...options].join(' ');
}

/** @param {string} text as a shell takes it */
function quoted(text) {
  return /^[\w.,:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
