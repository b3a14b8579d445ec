/** Who pays whom in the rows of an answer, pair by pair: ranges of purchases and of investments each way, and how they are told. */
import { amountInBrief, moneyInBrief } from '../brief.js';
import { paysText, sumsOf } from '../pictures/sums.js';
import { amountAt, idsAt, textAt } from '../rows.js';
import { say } from '../say.js';
import { INVESTMENT, stageOf, verb } from '../vocabulary.js';
import { factsOf, labelOf } from './chart-rows.js';

/** @import { Amount, Answer, Fact, Known, Row } from '../types.js' */

/** @typedef {'purchase' | 'investment'} Kind */
/**
 * @typedef {object} Range what is paid: drawn, and as it is told
 * @property {number} least
 * @property {number} most
 * @property {string} told
 * @property {string} how its qualifier
 * @property {readonly (string | undefined)[]} standings of the facts that it comes from
 */
/** @typedef {Record<Kind, Range>} Payment */

/**
 * @typedef {object} Pair
 * @property {[string, string]} names
 * @property {Payment} there
 * @property {Payment} back
 * @property {string[]} facts
 * @property {string[]} lines
 * @property {boolean} both whether each pays the other
 */

/** @type {Kind[]} */
export const KINDS = ['purchase', 'investment'];

/**
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Pair[]} those with the most money first; the first of a pair is the one that pays more
 */
export function pairsOf(answer, known) {
  const [from, to] = answer.show.columns;
  const idOf = (/** @type {Row} */ row, /** @type {string} */ column) => idsAt(row, column)[0] ?? '';
  const byPair = Map.groupBy(answer.rows, (row) => JSON.stringify([idOf(row, from), idOf(row, to)].sort()));
  const pairs = [...byPair.values()].map((rows) => {
    const payments = rows.map((row) => ({ row, payment: paymentOf(row, answer, known) }));
    payments.sort((a, b) => mostOf(b.payment) - mostOf(a.payment));
    const [first, second] = payments;
    const names = /** @type {[string, string]} */ ([
      labelOf(answer, from, first.row, known),
      labelOf(answer, to, first.row, known),
    ]);
    const back = second?.payment ?? nothing();
    return {
      names,
      there: first.payment,
      back,
      both: second !== undefined,
      facts: [...new Set(rows.flatMap((row) => factsOf(answer, row)))],
      lines: linesOf(names, first.payment, second ? back : null, textAt(first.row, 'currency')),
    };
  });
  return pairs.sort((a, b) => mostOf(b.there) + mostOf(b.back) - mostOf(a.there) - mostOf(a.back));
}

/**
 * @param {[string, string]} names
 * @param {Payment} there
 * @param {Payment | null} back
 * @param {string | null} currency
 */
function linesOf([one, other], there, back, currency) {
  const told = (
    /** @type {string} */ who,
    /** @type {string} */ whom,
    /** @type {Payment} */ { purchase, investment },
  ) => [
    ...(purchase.told ? [buysText({ who, whom, amount: purchase.told }, purchase.standings)] : []),
    ...(investment.told ? [`${who} ${verb(INVESTMENT, who, investment.standings)} ${whom}: ${investment.told}`] : []),
  ];
  return [
    `${one} ${back ? '⇄' : '→'} ${other}`,
    ...told(one, other, there),
    ...(back ? told(other, one, back) : []),
    ...(back && mostOf(back) > 0 && !isOpen(there) && !isOpen(back)
      ? [netOf([one, other], there, back, currency)]
      : []),
  ];
}

/**
 * @param {{who: string, whom: string, amount: string}} told
 * @param {readonly (string | undefined)[]} standings
 */
function buysText(told, standings) {
  switch (stageOf(standings)) {
    case 'due':
      return say('{who} is to buy from {whom}: {amount}', told);
    case 'said':
      return say('{who} is said to buy from {whom}: {amount}', told);
    case 'either':
      return say('{who} buys or is to buy from {whom}: {amount}', told);
    default:
      return say('{who} buys from {whom}: {amount}', told);
  }
}

/**
 * Whether more may be paid than is told.
 *
 * @param {Payment} payment
 */
function isOpen({ purchase, investment }) {
  return `${purchase.how} ${investment.how}`.includes('atLeast');
}

/**
 * The range of a difference of two ranges: where it may go either way, both ways are told.
 *
 * @param {[string, string]} names
 * @param {Payment} there
 * @param {Payment} back
 * @param {string | null} currency
 */
function netOf([one, other], there, back, currency) {
  const leastOf = (/** @type {Payment} */ { purchase, investment }) => purchase.least + investment.least;
  const [least, most] = [leastOf(there) - mostOf(back), mostOf(there) - leastOf(back)];
  const nearly = [there, back].some(({ purchase, investment }) =>
    `${purchase.how} ${investment.how}`.includes('about'),
  );
  if (least < 0)
    return say('Net, anything from {least} to {one} up to {most} to {other}', {
      least: moneyInBrief(-least, currency),
      one,
      most: moneyInBrief(most, currency),
      other,
    });
  const much = amountInBrief({
    amountMin: least,
    amountMax: most,
    amountQualifier: nearly ? 'about' : null,
    currency,
  });
  const standings = [there, back].flatMap(({ purchase, investment }) => [
    ...purchase.standings,
    ...investment.standings,
  ]);
  return say('Net, {name} {pays}', { name: one, pays: paysText(false, much, standings) });
}

/** @returns {Payment} */
function nothing() {
  const none = { least: 0, most: 0, told: '', how: '', standings: [] };
  return { purchase: none, investment: none };
}

/**
 * A row of one kind is told by its own columns; one of both by the facts that it rests on.
 *
 * @param {Row} row
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Payment}
 */
function paymentOf(row, answer, known) {
  const [, , min, max] = answer.show.columns;
  const currency = textAt(row, 'currency');
  const kinds = idsAt(row, 'kinds');
  const payment = nothing();
  const facts = factsOf(answer, row)
    .flatMap((id) => known.edges.get(id) ?? [])
    .filter((fact) => !fact.currency || fact.currency === currency);
  const ofKind = (/** @type {Kind} */ kind) =>
    facts.filter(({ type }) => type === (kind === 'investment' ? INVESTMENT : 'SPENDS_ON'));
  if (kinds.length < 2) {
    const kind = kinds[0] === 'investment' ? 'investment' : 'purchase';
    payment[kind] = rangeOf(amountAt(row, min, max), ofKind(kind));
    return payment;
  }
  for (const kind of KINDS) {
    const { sums, undisclosed } = sumsOf(ofKind(kind));
    if (sums.length > 0) payment[kind] = rangeOf(sums[0], ofKind(kind), undisclosed > 0 ? 'atLeast' : '');
  }
  return payment;
}

/**
 * @param {Amount} stated
 * @param {Fact[]} facts that it comes from
 * @param {string} [more] that there is more than is stated
 * @returns {Range}
 */
function rangeOf(stated, facts, more = '') {
  const range = { ...stated, amountQualifier: [more, stated.amountQualifier].filter(Boolean).join(' ') || null };
  const least = Number(range.amountMin ?? 0);
  return {
    least,
    most: Math.max(least, Number(range.amountMax ?? range.amountMin ?? 0)),
    told: amountInBrief(range),
    how: range.amountQualifier ?? '',
    standings: facts.map(({ status }) => status),
  };
}

/** @param {Payment} payment */
export function mostOf({ purchase, investment }) {
  return purchase.most + investment.most;
}
