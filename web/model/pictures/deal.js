/**
 * The terms of a deal: its parties on a ring, and between them the legs with an amount or a quantity. A cloud stands for the
 * company that runs it. Where nothing is priced between two parties, what one supplies to the other closes the figure.
 */
import { idsAt, textAt } from '../rows.js';
import { TYPES, lineColour, verb } from '../vocabulary.js';
import { LARGE, SMALL, figureOf, shifted } from './figure.js';
import { nameIn, partyOf, sideOf } from './loops.js';
import { narrower } from './side-label.js';
import { quantitiesOf } from './sums.js';
import { say, word } from '../say.js';

/** @import { Answer, Fact, Known } from '../types.js' */
/** @import { Scene } from '../graph/scene.js' */
/** @import { Side } from './figure.js' */

const COLUMNS = ['priced', 'counterparty', 'leg'];
const MARGIN = 22;
const RING = { two: 150, three: 126, perParty: 46 };
/** So wide a picture must be for the large type. */
const WIDE = 520;
const NARROW = { two: 105, three: 92, perParty: 32 };

/** @typedef {{fact: Fact, from: string, to: string, priced: boolean}} Leg */

/**
 * Whether an answer tells the terms of a deal of which some have an amount or a quantity.
 *
 * @param {Pick<Answer, 'columns' | 'rows'>} answer
 */
export function tellsTerms({ columns, rows }) {
  return (
    COLUMNS.every((name) => columns.some((column) => column.name === name)) &&
    rows.some(({ priced }) => priced === true)
  );
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @returns {Scene}
 */
export function dealScene(answer, known, width) {
  const legs = legsOf(answer, known);
  const drawn = closing(legs);
  const parties = ringOf(drawn);
  const sides = [...Map.groupBy(drawn, ({ from, to }) => JSON.stringify([from, to])).values()].map((some) =>
    termSide(some, parties, known),
  );
  const measures = width < WIDE ? NARROW : RING;
  const ring = parties.length === 2 ? measures.two : Math.max(measures.three, measures.perParty * parties.length);
  const drawnWith = (/** @type {Side[]} */ some) =>
    figureOf(
      'deal.',
      parties.map((id) => partyOf(known, id)),
      some,
      ring,
      width < WIDE ? SMALL : LARGE,
    );
  const usual = drawnWith(sides);
  // What is wider than its ground is shown smaller: narrower lines keep its type readable.
  const isWide = usual.box.right - usual.box.left + 2 * MARGIN > width;
  const figure = isWide
    ? drawnWith(sides.map((side) => ({ ...side, lines: narrower(side.lines, SMALL.label) })))
    : usual;
  const { box } = figure;
  const wide = Math.max(width, box.right - box.left + 2 * MARGIN);
  const scene = shifted(figure, wide / 2 - (box.left + box.right) / 2, MARGIN - box.top);
  return { ...scene, layout: 'deal', crowd: false, size: { width: wide, height: box.bottom - box.top + 2 * MARGIN } };
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Leg[]}
 */
function legsOf({ rows }, known) {
  return rows.flatMap((row) => {
    const fact = known.edges.get(idsAt(row, 'leg')[0]);
    const [from, to] = [textAt(row, 'from'), textAt(row, 'counterparty') ?? textAt(row, 'to')];
    return fact && from && to && from !== to ? [{ fact, from, to, priced: row.priced === true }] : [];
  });
}

/**
 * The priced legs, and between parties of them that have none in between, what one gives the other.
 *
 * @param {Leg[]} legs
 */
function closing(legs) {
  const [paying, counted] = [legs.filter((leg) => leg.priced && paysIn(leg)), legs.filter((leg) => leg.priced)];
  const payers = new Set(paying.flatMap(({ from, to }) => [from, to]));
  // What is counted otherwise than in money is drawn between those who pay; where nobody does, it is all there is.
  const priced = paying.length ? counted.filter(({ from, to }) => payers.has(from) && payers.has(to)) : counted;
  const parties = new Set(priced.flatMap(({ from, to }) => [from, to]));
  const pair = (/** @type {Leg} */ { from, to }) => [from, to].sort().join(' ');
  const paid = new Set(priced.map(pair));
  const others = legs.filter(
    (leg) =>
      !leg.priced &&
      parties.has(leg.from) &&
      parties.has(leg.to) &&
      !TYPES[leg.fact.type]?.symmetric &&
      !paid.has(pair(leg)),
  );
  return [...priced, ...others];
}

/** @param {Leg} leg */
function paysIn({ fact: { amountMin, amountMax } }) {
  return (amountMin ?? amountMax ?? null) !== null;
}

/**
 * The parties in the order in which what is given goes round.
 *
 * @param {Leg[]} legs
 */
function ringOf(legs) {
  const waiting = [...new Set(legs.flatMap(({ from, to }) => [from, to]))];
  const ring = waiting.splice(0, 1);
  while (waiting.length) {
    const last = ring[ring.length - 1];
    const next = legs.find(({ from, to }) => from === last && waiting.includes(to))?.to ?? waiting[0];
    ring.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return ring;
}

/**
 * @param {Leg[]} legs of one direction between two
 * @param {string[]} parties
 * @param {Known} known
 * @returns {Side}
 */
function termSide(legs, parties, known) {
  const [{ from, to }] = legs;
  const [at, next] = [parties.indexOf(from), parties.indexOf(to)];
  const title = `${nameIn(known, from)} → ${nameIn(known, to)}`;
  const facts = legs.map(({ fact }) => fact);
  const money = legs.filter(paysIn).map(({ fact }) => fact);
  const rest = facts.filter((fact) => !money.includes(fact));
  const side = money.length ? sideOf(money, at, next, title) : null;
  const quantities = quantitiesOf(rest).map((text) => (side ? say('and {what}', { what: text }) : text));
  const others = rest.filter((fact) => quantitiesOf([fact]).length === 0);
  const lines = [
    ...(side?.lines ?? []),
    ...quantities,
    ...(side || quantities.length
      ? []
      : others.slice(0, 1).map((fact) => [verb(fact.type), fact.what && word(fact.what)].filter(Boolean).join(' '))),
  ];
  return {
    from: at,
    to: next,
    facts,
    lines,
    title: `${title}: ${lines.join(', ')}`,
    stroke: side?.stroke ?? lineColour(facts[0].type),
  };
}
