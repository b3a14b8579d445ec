/**
 * The terms of a deal: its parties on a ring, and between them the legs with an amount or a quantity. A cloud stands for the
 * company that runs it. Where nothing is priced between two parties, what one supplies to the other closes the figure.
 */
import { idsAt, textAt } from '../rows.js';
import { TYPES, lineColour, verb } from '../vocabulary.js';
import { LARGE, SMALL, figureOf, shifted } from './figure.js';
import { nameIn, partyOf, sideOf } from './loops.js';
import { narrower } from './side-label.js';
import { mostIn, quantitiesOf } from './sums.js';
import { say, word } from '../say.js';

/** @import { Answer, Fact, Known } from '../types.js' */
/** @import { Scene } from '../graph/scene.js' */
/** @import { Side } from './figure.js' */

const COLUMNS = ['priced', 'counterparty', 'leg'];
const MARGIN = { usual: 22, narrow: 12 };
const RING = { two: 150, three: 126, perParty: 46 };
/** So wide a picture must be for the large type. */
const WIDE = 520;
const SHRUNK = 1.2;
/** So much wider than its ground a picture may be, which is shown a little smaller. */
const WIDER = 1.1;
const NARROW = { two: 105, three: 86, perParty: 32 };

/** @typedef {{fact: Fact, from: string, to: string, priced: boolean}} Leg */

/**
 * Whether an answer tells the terms of a deal of which some have an amount or a quantity.
 *
 * @param {Pick<Answer, 'columns' | 'rows'>} answer
 */
export function tellsTerms({ columns, rows }) {
  return tellsLegs(columns) && rows.some(({ priced }) => priced === true);
}

/**
 * Whether an answer tells the legs of a deal of which none has an amount or a quantity.
 *
 * @param {Pick<Answer, 'columns' | 'rows'>} answer
 */
export function tellsNoTerms({ columns, rows }) {
  return tellsLegs(columns) && !rows.some(({ priced }) => priced === true);
}

/** @param {Answer['columns']} columns */
function tellsLegs(columns) {
  return COLUMNS.every((name) => columns.some((column) => column.name === name));
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @param {number} [tall] how tall it may be, in pixels; where it has no room, what is least is left out, and told
 * @returns {Scene}
 */
export function dealScene(answer, known, width, tall = Infinity) {
  const drawn = closing(legsOf(answer, known));
  const ways = [...Map.groupBy(drawn, ({ from, to }) => JSON.stringify([from, to])).values()];
  const much = (/** @type {Leg[]} */ some) => mostIn(some.map(({ fact }) => fact));
  ways.sort((one, other) => much(other) - much(one));
  const whole = sceneOf(drawn, known, width, width >= WIDE);
  // Large type can still be read where the picture is made a little smaller.
  if (fits(whole, width, width < WIDE ? tall : SHRUNK * tall)) return whole;
  const small = sceneOf(drawn, known, width, false);
  if (fits(small, width, tall)) return small;
  for (let most = ways.length - 1; most > 0; most--) {
    const scene = sceneOf(ways.slice(0, most).flat(), known, width, false);
    const note = say('The first {n} of {all} lines.', { n: String(most), all: String(ways.length) });
    if (fits(scene, width, tall) || most === 1) return { ...scene, note };
  }
  return small;
}

/**
 * @param {Scene} scene
 * @param {number} width
 * @param {number} tall
 */
function fits({ size }, width, tall) {
  return size !== undefined && size.height <= tall && size.width <= WIDER * width;
}

/**
 * @param {Leg[]} drawn
 * @param {Known} known
 * @param {number} width
 * @param {boolean} large
 * @returns {Scene}
 */
function sceneOf(drawn, known, width, large) {
  const parties = ringOf(drawn);
  const sides = [...Map.groupBy(drawn, ({ from, to }) => JSON.stringify([from, to])).values()].map((some) =>
    termSide(some, parties, known),
  );
  const measures = large ? RING : NARROW;
  const ring = parties.length === 2 ? measures.two : Math.max(measures.three, measures.perParty * parties.length);
  const drawnWith = (/** @type {Side[]} */ some) =>
    figureOf(
      'deal.',
      parties.map((id) => partyOf(known, id)),
      some,
      ring,
      large ? LARGE : SMALL,
    );
  const usual = drawnWith(sides);
  // What is wider than its ground is shown smaller: narrower lines keep its type readable.
  const margin = width < WIDE ? MARGIN.narrow : MARGIN.usual;
  const isWide = usual.box.right - usual.box.left + 2 * margin > width;
  const figure = isWide
    ? drawnWith(sides.map((side) => ({ ...side, lines: narrower(side.lines, SMALL.label) })))
    : usual;
  const { box } = figure;
  const wide = Math.max(width, box.right - box.left + 2 * margin);
  const scene = shifted(figure, wide / 2 - (box.left + box.right) / 2, margin - box.top);
  return { ...scene, layout: 'deal', crowd: false, size: { width: wide, height: box.bottom - box.top + 2 * margin } };
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
      : others
          .slice(0, 1)
          .map((fact) => [verb(fact.type, '', [fact.status]), fact.what && word(fact.what)].filter(Boolean).join(' '))),
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
