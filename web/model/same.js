/** What a reader answered to 'the same?', as the file that goes with a data set. */

/** @import { SameAnswer, SameCandidate } from './data-set-types.js' */

/**
 * The answers with one more, given or taken back.
 *
 * @param {SameAnswer[]} answers
 * @param {SameCandidate} candidate
 * @param {'same' | 'different' | ''} answer
 * @returns {SameAnswer[]}
 */
export function answered(answers, { id, other }, answer) {
  const others = answers.filter((one) => one.id !== id || one.other !== other);
  return answer ? [...others, { id, other, same: answer === 'same' }] : others;
}

/** @param {SameAnswer[]} answers */
export function sameFile(answers) {
  const rows = answers.map(({ id, other, same }) => `${id},${other},${same ? 'same' : 'different'}\n`);
  return `id,other,answer\n${rows.join('')}`;
}
