/** The facts of a picture as the edges of a scene: their text, width and bend. */
import { amount, count, quantity, share } from '../format.js';
import { STANDINGS, TYPES, lineColour, verb } from '../vocabulary.js';
import { mostIn, sumText } from '../pictures/sums.js';
import { MORE, dashesOf } from './looks.js';
import { say, word } from '../say.js';

/** @import { Amount, Fact } from '../types.js' */
/** @import { SceneEdge } from './scene.js' */

/** Up to this many facts, every line carries its verb; above, only what is counted. */
const VERBS_UP_TO = 25;
/** Above so many facts only the largest, and those pointed at and chosen, carry their text: at a hub it would overlap. */
const LABELS_UP_TO = 25;
const LOUD = 8;
/** So far apart the control points of facts between the same two lie. */
const APART = 34;

/**
 * @param {Map<string, string>} names of the nodes by id
 * @param {Fact[]} facts
 * @param {boolean} [bundled] whether facts of one type from one to another are one line with their sum
 * @returns {readonly SceneEdge[]}
 */
export function sceneEdges(facts, names, bundled = false) {
  const bundles = bundled ? [...Map.groupBy(facts, wayOf).values()] : facts.map((fact) => [fact]);
  const firsts = bundles.map(([first]) => first);
  const few = firsts.length <= VERBS_UP_TO;
  const crowded = firsts.length > LABELS_UP_TO;
  const loud = loudest(firsts);
  const bends = bendsOf(firsts);
  /** @type {(fact: Fact) => SceneEdge} */
  const sceneEdge = (fact) => {
    const { label, brief } = wordsOf([fact], countedIn(fact), few);
    const type = TYPES[fact.type];
    return {
      id: `fact.${fact.id}`,
      facts: [fact.id],
      from: fact.from,
      to: fact.to,
      bend: bends.get(fact) ?? 0,
      stroke: lineColour(fact.type),
      width: widthOf(fact),
      dashes: dashesOf(fact.status),
      arrow: !type?.symmetric && fact.type !== MORE,
      label,
      brief,
      quiet: crowded && !loud.has(fact.id),
      crowded,
      title: `${names.get(fact.from)} → ${names.get(fact.to)} ${label} (${word(fact.status ?? '')})`,
      state: 'plain',
    };
  };
  return bundles.map((some) => {
    const edge = sceneEdge(some[0]);
    return some.length === 1 ? edge : bundle(edge, some, few, names);
  });
}

/** @param {Fact} fact */
function wayOf({ from, to, type }) {
  return `${from} ${to} ${type}`;
}

/**
 * The line of several facts: as broad as all of them, as firm as the least of them.
 *
 * @param {SceneEdge} edge of the first of them
 * @param {Fact[]} facts
 * @param {boolean} few
 * @param {Map<string, string>} names
 * @returns {SceneEdge}
 */
function bundle(edge, facts, few, names) {
  const sum = facts.some(({ amountQualifier, amountMin, amountMax }) => amountQualifier ?? amountMin ?? amountMax)
    ? sumText(facts)
    : '';
  const { label, brief } = wordsOf(facts, sum, few);
  return {
    ...edge,
    facts: facts.map(({ id }) => id),
    width: widthOf({ amountMax: mostIn(facts) }),
    dashes: dashesOf(STANDINGS.find((standing) => facts.some(({ status }) => status === standing))),
    label,
    brief,
    title: `${names.get(edge.from)} → ${names.get(edge.to)} ${label} (${count(facts.length, 'fact')})`,
  };
}

/**
 * So many letters a line carries: it is at least as long as they are. In a crowd of facts few show theirs.
 *
 * @param {Fact[]} facts
 */
export function lettersOf(facts) {
  const few = facts.length <= VERBS_UP_TO;
  return new Map(facts.map((fact) => [fact, few ? wordsOf([fact], countedIn(fact), few).label.length : 0]));
}

/**
 * The facts of the largest amounts, one between any two: these keep their text in a crowd.
 *
 * @param {Fact[]} facts
 */
function loudest(facts) {
  /** @type {Map<string, string>} */
  const between = new Map();
  for (const fact of [...facts].sort((a, b) => much(b) - much(a))) {
    const pair = pairOf(fact);
    if (much(fact) > 0 && between.size < LOUD && !between.has(pair)) between.set(pair, fact.id);
  }
  return new Set(between.values());
}

/** @param {Fact} fact */
function pairOf({ from, to }) {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

/**
 * Facts between the same two lie side by side, in their order; one alone is straight.
 *
 * @param {Fact[]} facts
 */
function bendsOf(facts) {
  /** @type {Map<Fact, number>} */
  const bends = new Map();
  for (const alike of Map.groupBy(facts, pairOf).values()) {
    alike.forEach((fact, at) => {
      const bend = (at - (alike.length - 1) / 2) * APART;
      // Seen from its other end, right is left.
      bends.set(fact, fact.from < fact.to || bend === 0 ? bend : -bend);
    });
  }
  return bends;
}

/** @param {Amount} fact */
export function much({ amountMin, amountMax }) {
  return Number(amountMax ?? amountMin ?? 0);
}

/**
 * Wider by the power of ten: a million is thin, a hundred billion broad.
 *
 * @param {Amount} fact
 */
export function widthOf(fact) {
  const value = much(fact);
  return value > 1e6 ? 1.3 + Math.min(4, Math.log10(value / 1e6) * 0.75) : 1.3;
}

/** @param {Fact} fact */
function countedIn(fact) {
  return amount(fact) || quantity(fact);
}

/**
 * What is written on the line of facts of one type, and what alone where that has no room: how much is told, if it is known.
 *
 * @param {Fact[]} facts
 * @param {string} counted
 * @param {boolean} few
 */
function wordsOf(facts, counted, few) {
  const [{ type }] = facts;
  if (type === MORE) return { label: '', brief: '' };
  const brief = counted === say('undisclosed') ? '' : counted;
  if (!few) return { label: brief, brief };
  const standings = facts.map(({ status }) => status);
  const told = counted || (facts.length === 1 ? share({ ...facts[0], shareOf: '' }) : '');
  return { label: [verb(type, '', standings), told].filter(Boolean).join(' · '), brief };
}
