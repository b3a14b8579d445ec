/** What the first page shows, made from what the market answers: no name of an entity stands in it. */
import { laterBy, lastBegan } from './days.js';
import { idsAt, textAt } from './rows.js';
import { mostIn } from './pictures/sums.js';
import { say } from './say.js';

/** @import { Answer, DayOfChange, Known, Question, Values } from './types.js' */
/** @import { Place } from './place.js' */

/** So many days before the last on which something is known are new. */
const NEW = 30;

/** Markets whose name is more than 'this market', by the id of their data set. @type {Record<string, string>} */
const MARKETS = { 'ai-market': say('The AI market') };

/**
 * What this is, in one sentence.
 *
 * @param {readonly string[]} dataSets
 */
export function whatThisIs(dataSets) {
  const name = dataSets.map((id) => MARKETS[id]).find(Boolean) ?? say('This market');
  return say('{market}: who pays whom, who depends on whom, what has no substitute', { market: name });
}

/**
 * A deal that closes loops of money by itself: of which a loop rests on facts of two who pay. The one that is preferred where
 * it does, else the one that closes most; null where none does.
 *
 * @param {Pick<Answer, 'rows'>} loops
 * @param {Known} known
 * @param {string | undefined} preferred
 * @returns {string | null}
 */
export function closingDeal({ rows }, known, preferred) {
  /** @type {Map<string, {loops: number, much: number}>} */
  const closed = new Map();
  for (const row of rows) {
    const facts = [...new Set(idsAt(row, 'evidence'))].flatMap((id) => known.edges.get(id) ?? []);
    for (const [deal, own] of Map.groupBy(facts, (fact) => fact.deal ?? '')) {
      if (deal === '' || new Set(own.map(({ from }) => from)).size < 2) continue;
      const before = closed.get(deal) ?? { loops: 0, much: 0 };
      closed.set(deal, { loops: before.loops + 1, much: Math.max(before.much, mostIn(own)) });
    }
  }
  if (preferred && closed.has(preferred)) return preferred;
  const [first] = [...closed].sort(([, a], [, b]) => b.loops - a.loops || b.much - a.much);
  return first?.[0] ?? null;
}

/**
 * The last days of which anything is known, up to the day that the reader looks at.
 *
 * @param {readonly DayOfChange[]} days
 * @param {string} day
 * @returns {Values | null} null where nothing is known
 */
export function newestDays(days, day) {
  const to = lastBegan(days.filter((one) => one.day <= day));
  return to ? { from: laterBy(to, -NEW), to } : null;
}

/**
 * The entities that a question names by default.
 *
 * @param {Question} question
 */
export function namedByDefault({ parameters }) {
  return parameters
    .filter(({ type }) => type === 'entity' || type === 'deal')
    .flatMap(({ default: preset }) => [preset ?? []].flat().map(String))
    .filter((id) => id !== '');
}

/** @typedef {{question: string, values: Values, text: string}} Step of the way through what the market tells */

/**
 * A way through the story of a deal: what is in it, where it makes money go round, on whom its buyer and its supplier lean.
 *
 * @param {Answer | null} deal
 * @param {Known} known
 * @param {readonly Question[]} questions
 * @returns {Step[]} only what can be asked
 */
export function storyOf(deal, known, questions) {
  const name = (/** @type {string} */ id) => known.nodes.get(id)?.name ?? id;
  const [buyer, seller] = deal ? endsOf(deal, known) : [null, null];
  /** @type {(Step | null)[]} */
  const steps = [
    deal
      ? {
          question: 'deal',
          values: { deal: String(deal.parameters.deal) },
          text: say('The deal: who gives what to whom'),
        }
      : null,
    { question: 'money-loops', values: {}, text: say('The circle: where money that is invested comes back') },
    buyer
      ? {
          question: 'depends-on',
          values: { entity: buyer },
          text: say('What {name} depends on', { name: name(buyer) }),
        }
      : null,
    seller
      ? {
          question: 'knock-out',
          values: { entities: seller },
          text: say('What fails without {name}', { name: name(seller) }),
        }
      : null,
    { question: 'exclusivity-claims', values: {}, text: say('What is exclusive, and who says so') },
    { question: 'critical-points', values: {}, text: say('The deepest choke points') },
  ];
  const there = new Set(questions.filter(({ available }) => available !== false).map((question) => question.name));
  return steps.filter((step) => step !== null).filter(({ question }) => there.has(question));
}

/**
 * Who pays the most in a deal, and who else puts in the most.
 *
 * @param {Answer} deal
 * @param {Known} known
 */
function endsOf({ rows }, known) {
  const priced = rows.filter(({ priced: is }) => is === true);
  const by = (/** @type {string} */ type, /** @type {string | null} */ not) =>
    priced
      .filter((row) => textAt(row, 'relation') === type && textAt(row, 'from') !== not)
      .map((row) => ({
        from: textAt(row, 'from'),
        much: mostIn(idsAt(row, 'leg').flatMap((id) => known.edges.get(id) ?? [])),
      }))
      .sort((a, b) => b.much - a.much)[0]?.from ?? null;
  const buyer = by('SPENDS_ON', null);
  return [buyer, by('INVESTS_IN', buyer)];
}
