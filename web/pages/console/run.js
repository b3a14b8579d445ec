/** One run of a statement: what was sent, and what came of it. */
import { titled } from '../../model/console/faults.js';

/** @import { CypherAnswer, CypherValue } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { Problem } from '../../model/problem.js' */
/** @import { PastRun } from './history.js' */

/** @typedef {'run' | 'explain' | 'profile'} Mode */

/** @typedef {{query: string, text: string, parameters: Record<string, CypherValue>, mode: Mode}} Asked what is sent, with the text of its parameters */

/** @typedef {{asked: Asked, answer: CypherAnswer | null, problem: Problem | null, elapsed: number}} Run */

/**
 * Whether a place has the statement and the parameters that were run.
 *
 * @param {Run} run
 * @param {Place} place
 */
export function isAt({ asked }, place) {
  return asked.query === place.get('query') && asked.text === (place.get('parameters') ?? '');
}

/**
 * What the history keeps of a run that has just ended.
 *
 * @param {Run} run
 * @returns {PastRun}
 */
export function recordOf({ asked, answer, problem }) {
  return {
    query: asked.query,
    parameters: asked.text,
    mode: asked.mode,
    at: Date.now(),
    rows: answer?.rows.length,
    millis: answer?.millis,
    problem: problem ? titled(problem).title : undefined,
  };
}
