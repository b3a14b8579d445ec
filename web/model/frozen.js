/**
 * An answer as it was seen: its address names everything that it was asked with, the day and the standing included, and
 * bears a fingerprint of what was answered and of each fact behind it, so that whoever opens it later is told where the data
 * say something else, and which facts came and went.
 */
import { today } from './format.js';
import { inLetters } from './letters.js';

/** @import { Answer, Fact, ParameterValue } from './types.js' */
/** @import { Place } from './place.js' */

/** The parameters of the address with the fingerprint of the answer, and with those of its facts. */
const SEEN = 'seen';
const FACTS = 'facts';

/** An address with more facts than these would be too long to send: it tells that the answer changed, and not by what. */
const MOST_FACTS = 150;
/** So many letters stand for the id of a fact, and so many for what it says. */
const OF_ID = 4;
const OF_TEXT = 2;
/** So many letters tell facts that were looked at from others. */
const OF_FACTS = 8;
/** So many letters tell a text from others. */
const OF_TEXTS = 8;

/**
 * What is seen: an answer, or a view of the facts around entities, which has no parameters.
 *
 * @typedef {Pick<Answer, 'rows' | 'graph'> & { parameters?: Answer['parameters'], fingerprint?: string, question?: string | null }} Seen
 */

/**
 * What is another since an address was made: the facts that it did not know, those that say something else now, and the
 * letters of those that are no longer behind the answer. Where the address is too short to tell, `listed` is false.
 *
 * @typedef {{ listed: boolean, came: Fact[], altered: Fact[], gone: string[] }} Changed
 */

/**
 * The place with everything that was asked named in it, so that it asks the same on every day.
 *
 * @param {Place} place
 * @param {Seen} seen
 */
export function frozen(place, seen) {
  if (!seen.parameters) return place.with({ asOf: place.day, atLeast: place.atLeast });
  const asked = Object.entries(seen.parameters).filter(([, value]) => isNamed(value));
  const pinned = place.with(
    Object.fromEntries(asked.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)])),
  );
  const { edges } = seen.graph;
  const facts = edges.length > MOST_FACTS ? null : edges.map(marked).sort().join('');
  return pinned.with({ [SEEN]: seen.fingerprint, [FACTS]: facts });
}

/**
 * The place with the day that it is of, and every other day that was taken for granted: a range that ends today would else
 * end on another day tomorrow.
 *
 * @param {Place} place
 * @param {Pick<Seen, 'parameters'>} seen
 */
export function ofItsDay(place, { parameters = {} }) {
  const taken = Object.entries(parameters).filter(([name, value]) => value === today() && !place.has(name));
  return place.with({ asOf: place.day, ...Object.fromEntries(taken.map(([name]) => [name, today()])) });
}

/**
 * What changed since an address was made of another answer to the same; null where nothing did, or something else is asked.
 *
 * @param {Place} place
 * @param {Seen} seen
 * @returns {Changed | null}
 */
export function changed(place, { fingerprint = '', graph: { edges } }) {
  const [asked, answered] = (place.get(SEEN) ?? '').split('.');
  const [now, nowAnswered] = fingerprint.split('.');
  if (asked !== now || answered === undefined || answered === nowAnswered) return null;
  const marks = place.get(FACTS)?.match(new RegExp(`.{${OF_ID + OF_TEXT}}`, 'g'));
  if (!marks) return { listed: false, came: [], altered: [], gone: [] };
  const then = new Map(marks.map((mark) => [mark.slice(0, OF_ID), mark.slice(OF_ID)]));
  const before = (/** @type {Fact} */ fact) => then.get(lettersOf(fact.id));
  const here = new Set(edges.map(({ id }) => lettersOf(id)));
  return {
    listed: true,
    came: edges.filter((fact) => before(fact) === undefined),
    altered: edges.filter((fact) => before(fact) !== undefined && lettersOf(fact.id) + before(fact) !== marked(fact)),
    gone: [...then.keys()].filter((letters) => !here.has(letters)),
  };
}

/**
 * The letters by which an address knows a fact.
 *
 * @param {string} id
 */
export function lettersOf(id) {
  return inLetters(id, OF_ID);
}

/**
 * How a file with what is seen is called: what was asked, the day, and the fingerprint of the answer, or of the facts where
 * no question was asked.
 *
 * @param {Seen} seen
 * @param {Place} place
 */
export function fileName({ question, fingerprint, graph }, place) {
  const print = fingerprint?.split('.')[1] ?? inLetters(graph.edges.map(marked).sort().join(''), OF_FACTS);
  return ['interlock', question ?? 'explore', place.day, print].filter(Boolean).join('-');
}

/**
 * How a file is called that has this text: the same text, the same name.
 *
 * @param {string} asked
 * @param {string} text
 */
export function textName(asked, text) {
  return ['interlock', asked, inLetters(text, OF_TEXTS)].join('-');
}

/** @param {Fact} fact */
function marked(fact) {
  const told = JSON.stringify(Object.entries(fact).sort(), (_, one) => (typeof one === 'bigint' ? String(one) : one));
  return lettersOf(fact.id) + inLetters(told, OF_TEXT);
}

/** @param {ParameterValue} value */
function isNamed(value) {
  return Array.isArray(value) ? value.length > 0 : value !== '';
}
