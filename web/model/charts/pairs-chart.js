/**
 * Who pays whom, pair by pair: to the right what the first of a pair pays the second, to the left what comes back; purchases
 * apart from investments. For flows in which some both pay and are paid: a picture with payers on one side would show those
 * twice.
 */
import { USUAL_WIDTH, leftOut } from './chart-rows.js';
import { LINE_HEIGHT, bothWaysAxis, currencyIn, nameAxis, onTwoLines, rowWithin, rowsWithin, unitOf } from './room.js';
import { KINDS, mostOf, pairsOf } from './pairs.js';
import { say, word } from '../say.js';

/** @import { Answer } from '../types.js' */
/** @import { Charted, Mark } from './chart-rows.js' */
/** @import { Kind, Pair, Payment } from './pairs.js' */

/** @typedef {(payment: Payment) => string} Write */

const SHOWN = 24;
const ROW = 34;
const FRAME = 56;
const BAR = 11;
const LABEL = 11.5;
const PALE = '52';

/** @type {Record<Kind, string>} */
const COLOURS = { purchase: '--money', investment: '--investment' };

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
  const axisFor = (/** @type {number} */ lines) => nameAxis(colour, names, width, 210, lines);
  const { plot } = axisFor(1);
  const roomOf = (/** @type {Write} */ write) => {
    const [right, left] = /** @type {const} */ (['there', 'back']).map((way) =>
      pairs.map((pair) => ({ value: mostOf(pair[way]), text: write(pair[way]) })),
    );
    return unitOf(right, left, plot, LABEL);
  };
  const toldInTwo = (/** @type {Payment} */ payment) => onTwoLines(toldIn(payment), plot / 3, LABEL);
  const inOne = roomOf(toldIn);
  const inTwo = inOne.right + inOne.left > plot;
  const write = inTwo ? toldInTwo : toldIn;
  const { axis, taller } = axisFor(inTwo ? 2 : 1);
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
function toldIn({ purchase, investment }) {
  return [purchase.told, investment.told].filter(Boolean).join(' + ');
}
