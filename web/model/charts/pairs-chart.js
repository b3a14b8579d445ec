/**
 * Who pays whom, pair by pair: to the right what the first of a pair pays the second, to the left what comes back; purchases
 * apart from investments. For flows in which some both pay and are paid: a picture with payers on one side would show those
 * twice.
 */
import { amountInBrief, moneyInBrief } from '../brief.js';
import { amountAt, idsAt, textAt } from '../rows.js';
import { sumsOf } from '../pictures/sums.js';
import { USUAL_WIDTH, factsOf, labelOf, leftOut } from './chart-rows.js';
import { LINE_HEIGHT, bothWaysAxis, currencyIn, nameAxis, onTwoLines, rowWithin, rowsWithin, unitOf } from './room.js';
import { say, word } from '../say.js';

/** @import { Amount, Answer, Known, Row } from '../types.js' */
/** @import { Charted, Mark } from './chart-rows.js' */

const SHOWN = 24;
const ROW = 34;
const FRAME = 56;
const BAR = 11;
const LABEL = 11.5;
const PALE = '52';

/** @typedef {'purchase' | 'investment'} Kind */
/**
 * @typedef {object} Range what is paid: drawn, and as it is told
 * @property {number} least
 * @property {number} most
 * @property {string} told
 * @property {string} how its qualifier
 */
/** @typedef {Record<Kind, Range>} Payment */
/** @typedef {(payment: Payment) => string} Write */

/**
 * @typedef {object} Pair
 * @property {[string, string]} names
 * @property {Payment} there
 * @property {Payment} back
 * @property {string[]} facts
 * @property {string[]} lines
 * @property {boolean} both whether each pays the other
 */

/** @type {Record<Kind, string>} */
const COLOURS = { purchase: '--money', investment: '--investment' };
/** @type {Kind[]} */
const KINDS = ['purchase', 'investment'];

/**
 * Whether some both pay and are paid.
 *
 * @param {Answer} answer
 */
export function paysBothWays({ rows, show }) {
  const [from, to] = show.columns;
  const paid = new Set(rows.map((row) => row[to]));
  return rows.some((row) => paid.has(row[from]));
}

/** @param {Charted} charted */
export function pairsChart({ answer, known, colour, width = USUAL_WIDTH, tall }) {
  const all = pairsOf(answer, known);
  const priced = all.filter((pair) => mostOf(pair.there) + mostOf(pair.back) > 0);
  const pairs = priced.slice(0, rowsWithin(SHOWN, { tall, width }, ROW, FRAME));
  const tallRow = rowWithin(ROW, pairs.length, { tall, width }, FRAME);
  const names = pairs.map(({ names: [one, other], both }) => `${one} ${both ? '⇄' : '→'} ${other}`);
  const { axis, taller, plot } = nameAxis(colour, names, width, 210);
  const roomOf = (/** @type {Write} */ write) => {
    const [right, left] = /** @type {const} */ (['there', 'back']).map((way) =>
      pairs.map((pair) => ({ value: mostOf(pair[way]), text: write(pair[way]) })),
    );
    return unitOf(right, left, plot, LABEL);
  };
  const toldInTwo = (/** @type {Payment} */ payment) => onTwoLines(toldIn(payment), plot / 3, LABEL);
  const inOne = roomOf(toldIn);
  const write = inOne.right + inOne.left > plot ? toldInTwo : toldIn;
  const room = roomOf(write);
  const series = ['there', 'back'].flatMap((direction) =>
    KINDS.flatMap((kind) =>
      ['least', 'most'].map((end) =>
        seriesOf(
          pairs,
          /** @type {'there' | 'back'} */ (direction),
          kind,
          /** @type {'least' | 'most'} */ (end),
          colour(COLOURS[kind]),
        ),
      ),
    ),
  );
  return {
    height: FRAME + pairs.length * (tallRow + taller),
    name: say('Payments by pair of {title}', { title: answer.title }),
    note: [
      pairs.some(({ back }) => mostOf(back) > 0)
        ? say('Right: the first pays the second. Left: the second pays the first.')
        : say('The first pays the second.'),
      ...leftOut(priced.length - pairs.length, all.length - priced.length),
    ].join(' '),
    legend: KINDS.flatMap((kind) => {
      const paid = pairs.flatMap(({ there, back }) => [there[kind], back[kind]]);
      return [
        ...(paid.some(({ least }) => least > 0)
          ? [{ colour: colour(COLOURS[kind]), word: say('{kind}, stated minimum', { kind: word(kind) }) }]
          : []),
        ...(paid.some(({ least, most }) => most > least)
          ? [{ colour: `${colour(COLOURS[kind])}${PALE}`, word: say('{kind}, stated maximum', { kind: word(kind) }) }]
          : []),
      ];
    }),
    marks: pairs.map(
      ({ facts, lines, there }, at) => /** @type {Mark} */ ({ facts, lines, point: [mostOf(there), at] }),
    ),
    option: {
      grid: { left: 8, right: 12, top: 8, bottom: 28, containLabel: true },
      xAxis: bothWaysAxis(colour, room, currencyIn(answer.rows)),
      yAxis: axis,
      series: [...series, ...labelSeries(pairs, colour, write)],
    },
  };
}

/**
 * @param {Pair[]} pairs
 * @param {'there' | 'back'} direction
 * @param {Kind} kind
 * @param {'least' | 'most'} end
 * @param {string} painted
 */
function seriesOf(pairs, direction, kind, end, painted) {
  const sign = direction === 'there' ? 1 : -1;
  return {
    type: 'bar',
    stack: 'pair',
    barWidth: BAR,
    itemStyle: { color: end === 'least' ? painted : `${painted}${PALE}` },
    data: pairs.map((pair) => {
      const { least, most } = pair[direction][kind];
      return { value: sign * (end === 'least' ? least : most - least), facts: pair.facts, lines: pair.lines };
    }),
  };
}

/**
 * The amounts at the ends of the bars: bars of nothing that carry them.
 *
 * @param {Pair[]} pairs
 * @param {(name: string) => string} colour
 * @param {Write} write
 */
function labelSeries(pairs, colour, write) {
  return /** @type {const} */ (['there', 'back']).map((direction) => ({
    type: 'bar',
    stack: 'pair',
    barWidth: BAR,
    silent: true,
    label: {
      show: true,
      position: direction === 'there' ? 'right' : 'left',
      color: colour('--ink-soft'),
      fontSize: LABEL,
      lineHeight: LINE_HEIGHT,
      formatter: (/** @type {{dataIndex: number}} */ { dataIndex }) => write(pairs[dataIndex][direction]),
    },
    data: pairs.map((pair) => (mostOf(pair[direction]) > 0 ? (direction === 'there' ? 1 : -1) * 1e-6 : null)),
  }));
}

/** @param {Payment} payment */
function mostOf({ purchase, investment }) {
  return purchase.most + investment.most;
}

/** @param {Payment} payment */
function toldIn({ purchase, investment }) {
  return [purchase.told, investment.told].filter(Boolean).join(' + ');
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Pair[]} those with the most money first; the first of a pair is the one that pays more
 */
function pairsOf(answer, known) {
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
    ...(purchase.told ? [say('{who} buys from {whom}: {amount}', { who, whom, amount: purchase.told })] : []),
    ...(investment.told ? [say('{who} invests in {whom}: {amount}', { who, whom, amount: investment.told })] : []),
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
  return say('Net, {name} pays {amount}', {
    name: one,
    amount: amountInBrief({ amountMin: least, amountMax: most, amountQualifier: nearly ? 'about' : null, currency }),
  });
}

/** @returns {Payment} */
function nothing() {
  return { purchase: { least: 0, most: 0, told: '', how: '' }, investment: { least: 0, most: 0, told: '', how: '' } };
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
  if (kinds.length < 2) {
    const kind = kinds[0] === 'investment' ? 'investment' : 'purchase';
    payment[kind] = rangeOf(amountAt(row, min, max));
    return payment;
  }
  const facts = factsOf(answer, row)
    .flatMap((id) => known.edges.get(id) ?? [])
    .filter((fact) => !fact.currency || fact.currency === currency);
  for (const kind of KINDS) {
    const own = facts.filter(({ type }) => type === (kind === 'investment' ? 'INVESTS_IN' : 'SPENDS_ON'));
    const { sums, undisclosed } = sumsOf(own);
    if (sums.length > 0) payment[kind] = rangeOf(sums[0], undisclosed > 0 ? 'atLeast' : '');
  }
  return payment;
}

/**
 * @param {Amount} stated
 * @param {string} [more] that there is more than is stated
 * @returns {Range}
 */
function rangeOf(stated, more = '') {
  const range = { ...stated, amountQualifier: [more, stated.amountQualifier].filter(Boolean).join(' ') || null };
  const least = Number(range.amountMin ?? 0);
  return {
    least,
    most: Math.max(least, Number(range.amountMax ?? range.amountMin ?? 0)),
    told: amountInBrief(range),
    how: range.amountQualifier ?? '',
  };
}
