/** Answers of which nothing would be drawn. */
import { numberAt } from '../rows.js';

/** @import { Answer } from '../types.js' */

/**
 * Whether a picture of payments would be an empty frame: no amount of them is disclosed.
 *
 * @param {Pick<Answer, 'show' | 'rows'>} answer
 */
export function isBlank({ show, rows }) {
  const [, , min, max] = show.columns;
  return show.kind === 'sankey' && !rows.some((row) => (numberAt(row, max) ?? numberAt(row, min) ?? 0) > 0);
}
