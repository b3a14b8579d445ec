/** The steps of a plan as the rows of a table. */

/** @import { PlanStep } from '../types.js' */

/** @typedef {PlanStep & { depth: number }} Step */

/**
 * From the last step to the first; only where two branches meet do they stand farther in. What a plan does not say is null.
 *
 * @param {PlanStep} step
 * @returns {Step[]}
 */
export function stepsOf(step, depth = 0) {
  const { rows = null, dbHits = null, millis = null, estimatedRows = null } = step;
  const below = step.children.length > 1 ? depth + 1 : depth;
  const own = { ...step, rows, dbHits, millis, estimatedRows, depth };
  return [own, ...step.children.flatMap((child) => stepsOf(child, below))];
}
