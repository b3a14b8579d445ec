/** The words of the market: kinds, types of fact, standing, and who relies on whom. The same words as in Cypher. */

/** @import { Day, Fact, Standing } from './types.js' */

/**
 * The kinds of node: how they are called and coloured.
 *
 * @type {Record<string, {word: string, many: string, colour: string}>}
 */
export const KINDS = {
  Company: { word: 'company', many: 'companies', colour: '--company' },
  Model: { word: 'model', many: 'models', colour: '--model' },
  Cloud: { word: 'cloud', many: 'clouds', colour: '--cloud' },
  Chip: { word: 'chip', many: 'chips', colour: '--chip' },
  Product: { word: 'product', many: 'products', colour: '--product' },
  Deal: { word: 'deal', many: 'deals', colour: '--deal' },
};

/** Families of fact by what flows: they share a colour in pictures. */
export const FAMILIES = {
  money: { word: 'money', colour: '--money' },
  need: { word: 'making and supply', colour: '--need' },
  peer: { word: 'rivals and partners', colour: '--peer' },
};

/** Steps of a cascade or of reliance, from the start outward, told by colour; those beyond share the last. */
export const LEVELS = ['--level-0', '--level-1', '--level-2', '--level-3', '--level-4', '--level-5', '--level-6'];

/**
 * The types of fact: the verb that reads from left to right, and the family.
 *
 * @type {Record<string, {verb: string, family: keyof typeof FAMILIES, symmetric?: boolean}>}
 */
export const TYPES = {
  INVESTS_IN: { verb: 'invests in', family: 'money' },
  SPENDS_ON: { verb: 'spends on', family: 'money' },
  SUPPLIES: { verb: 'supplies', family: 'need' },
  DEVELOPS: { verb: 'develops', family: 'need' },
  OPERATES: { verb: 'operates', family: 'need' },
  DESIGNS: { verb: 'designs', family: 'need' },
  MAKES: { verb: 'makes', family: 'need' },
  AVAILABLE_ON: { verb: 'is available on', family: 'need' },
  RUNS_ON: { verb: 'runs on', family: 'need' },
  REQUIRES: { verb: 'requires', family: 'need' },
  PART_OF: { verb: 'is part of', family: 'peer' },
  PARTNERS_WITH: { verb: 'partners with', family: 'peer', symmetric: true },
  RIVALS: { verb: 'rivals', family: 'peer', symmetric: true },
  PARTY_TO: { verb: 'is party to', family: 'peer' },
};

/** The standing ladder, from the least binding up. `ended` stands beside it: it never holds. */
export const STANDINGS = ['rumoured', 'announced', 'committed', 'completed'];

/** @type {Record<Standing, string>} */
export const STANDING_MEANS = {
  rumoured: 'reported, not confirmed',
  announced: 'a statement or letter of intent',
  committed: 'a signed agreement',
  completed: 'money paid, thing delivered or in service',
  ended: 'no longer holds',
};

/** @param {string | undefined} status */
export function standingMeans(status) {
  return isStanding(status) ? STANDING_MEANS[status] : null;
}

/**
 * @param {string | undefined} status
 * @returns {status is Standing}
 */
function isStanding(status) {
  return status !== undefined && Object.hasOwn(STANDING_MEANS, status);
}

/** @param {string} type of a fact */
export function verb(type) {
  return TYPES[type]?.verb ?? type.toLowerCase().replaceAll('_', ' ');
}

/** @param {string | undefined} label of an entity */
export function kindWord(label) {
  return label ? (KINDS[label]?.word ?? label.toLowerCase()) : 'thing';
}

/** @param {string} type of a fact */
export function family(type) {
  return TYPES[type]?.family ?? 'need';
}

/**
 * Whether a fact holds on a day with at least a standing: from `since` (else `announced`) up to, not including, `until`.
 *
 * @param {Pick<Fact, 'since' | 'announced' | 'until' | 'status'>} fact
 * @param {Day} asOf
 * @param {string} atLeast
 */
export function holds(fact, asOf, atLeast) {
  const begins = fact.since ?? fact.announced ?? '';
  return (
    STANDINGS.indexOf(fact.status ?? '') >= STANDINGS.indexOf(atLeast) &&
    begins <= asOf &&
    (!fact.until || asOf < fact.until)
  );
}

/**
 * Who relies on whom by a fact, and in which role; null where nobody does.
 *
 * @param {Pick<Fact, 'type' | 'from' | 'to' | 'what'>} fact
 */
export function reliance(fact) {
  const forward = (/** @type {string} */ role) => ({ who: fact.from, on: fact.to, role });
  const backward = (/** @type {string} */ role) => ({ who: fact.to, on: fact.from, role });
  switch (fact.type) {
    case 'INVESTS_IN':
      return backward('capital');
    case 'SPENDS_ON':
      return forward(fact.what ?? 'compute');
    case 'SUPPLIES':
      return backward(fact.what ?? 'supply');
    case 'DEVELOPS':
      return backward('developer');
    case 'OPERATES':
      return backward('operator');
    case 'DESIGNS':
      return backward('design');
    case 'MAKES':
      return backward('manufacture');
    case 'AVAILABLE_ON':
      return forward('distribution');
    case 'RUNS_ON':
      return forward('chips');
    case 'REQUIRES':
      return forward('requirement');
    default:
      return null;
  }
}
