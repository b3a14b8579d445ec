/** What a data set holds, in words. */
import { number } from './format.js';
import { say, sayCount } from './say.js';

/** @import { DataSetContents } from './types.js' */

const SHOWN = 3;

/**
 * 'MIT (2), not stated (66) and 3 more licences'.
 *
 * @param {DataSetContents['licences']} licences the most first
 */
export function licencesOf(licences) {
  const told = licences
    .slice(0, SHOWN)
    .map(
      ({ licence, sources }) =>
        `${licence && licence !== 'not stated' ? licence : say('not stated')} (${number(sources)})`,
    )
    .join(', ');
  const rest = licences.length - SHOWN;
  return rest > 0 ? `${told} ${sayCount(rest, 'and one more licence', 'and {n} more licences')}` : told;
}

/**
 * 'with notes: 12 entities, 3 facts that both tell'.
 *
 * @param {DataSetContents['shared'][number]} shared
 */
export function sharedWith({ dataSet, entities, ties }) {
  const told = [
    entities ? sayCount(entities, '{n} entity', '{n} entities') : '',
    ties ? sayCount(ties, '{n} fact that both tell', '{n} facts that both tell') : '',
  ].filter(Boolean);
  return say('with {name}: {what}', { name: dataSet, what: told.join(', ') });
}
