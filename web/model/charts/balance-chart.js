/**
 * What is at stake with each (`show: balance LABEL OUT_MIN OUT_MAX IN_MIN IN_MAX MARK`): to the right what goes out, to the
 * left what comes in, each sure up to its least and pale up to its most; those with the mark in a colour of their own. Who
 * has no amount keeps its line, with why.
 */
import { amountInBrief } from '../brief.js';
import { capitalised } from '../format.js';
import { paysText } from '../pictures/sums.js';
import { label } from '../labels.js';
import { amountAt, exactAt, idsAt, numberAt } from '../rows.js';
import { say, word } from '../say.js';
import { family, stageOf } from '../vocabulary.js';
import { PALE, USUAL_WIDTH, factsOf, fading, labelOf, possibleLegend } from './chart-rows.js';
import { bothWaysAxis, currencyIn, firstRows, nameAxis, rowWithin, rowsWithin, unitOf } from './room.js';

/** @import { Answer, Known, Row } from '../types.js' */
/** @import { Charted, Mark } from './chart-rows.js' */

const SHOWN = 24;
const ROW = 28;
const FRAME = 56;
const BAR = 12;
/** What has no end goes so far beyond what it is at least, in parts of the longest. */
const OPEN = 0.14;

/** @typedef {'out' | 'in'} Way */
/** @typedef {{least: number, most: number, open: boolean, told: string}} Side what is drawn, and as it is told */
/** @type {Way[]} */
const WAYS = ['out', 'in'];

/** @param {Charted} charted */
export function balanceChart({ answer, known, colour, width = USUAL_WIDTH, tall }) {
  const [name, outMin, outMax, inMin, inMax, mark] = answer.show.columns;
  const rows = answer.rows.slice(0, rowsWithin(SHOWN, { tall, width }, ROW, FRAME));
  const tallRow = rowWithin(ROW, rows.length, { tall, width }, FRAME);
  const longest = Math.max(
    0,
    ...rows.flatMap((row) => [outMin, outMax, inMin, inMax].map((at) => numberAt(row, at) ?? 0)),
  );
  const lines = rows.map((row) => {
    /** @type {Record<Way, Side>} */
    const sides = { out: sideOf(row, outMin, outMax, longest), in: sideOf(row, inMin, inMax, longest) };
    const who = labelOf(answer, name, row, known);
    const beside = sides.out.told || sides.in.told ? '' : besideOf(row, known);
    return {
      sides,
      who,
      beside,
      colour: colour(row[mark] === true ? '--bad' : '--accent'),
      facts: factsOf(answer, row),
      lines: [
        who,
        ...told(sides, moneyOf(answer, row, String(row[name]), known)),
        ...(row[mark] === true ? [capitalised(label(mark))] : []),
        ...(beside ? [beside] : []),
      ],
    };
  });
  const { axis, taller, plot } = nameAxis(
    colour,
    lines.map(({ who }) => who),
    width,
    170,
  );
  const textOf = (/** @type {typeof lines[number]} */ { sides, beside }, /** @type {Way} */ way) =>
    sides[way].told || (way === 'out' ? beside : '');
  const room = unitOf(
    lines.map((line) => ({ value: line.sides.out.most, text: textOf(line, 'out') })),
    lines.map((line) => ({ value: line.sides.in.most, text: textOf(line, 'in') })),
    plot,
  );
  const signOf = (/** @type {Way} */ way) => (way === 'out' ? 1 : -1);
  const all = lines.flatMap(({ sides }) => WAYS.map((way) => sides[way]));
  const bars = WAYS.flatMap((way) =>
    /** @type {const} */ (['least', 'most']).map((end) => ({
      type: 'bar',
      stack: 'balance',
      barWidth: Math.round((BAR * tallRow) / ROW),
      data: lines.map(({ sides, colour: painted, facts, lines: said }) => ({
        value: signOf(way) * (end === 'least' ? sides[way].least : sides[way].most - sides[way].least),
        itemStyle: {
          color: end === 'least' ? painted : sides[way].open ? fading(painted, signOf(way)) : `${painted}${PALE}`,
        },
        facts,
        lines: said,
      })),
    })),
  );
  // Bars of nothing that carry what is said of those beside them.
  const texts = WAYS.map((way) => ({
    type: 'bar',
    stack: 'balance',
    barWidth: Math.round((BAR * tallRow) / ROW),
    silent: true,
    label: {
      show: true,
      position: way === 'out' ? 'right' : 'left',
      color: colour('--ink-soft'),
      fontSize: 11.5,
      formatter: (/** @type {{dataIndex: number}} */ { dataIndex }) => textOf(lines[dataIndex], way),
    },
    data: lines.map((line) => (textOf(line, way) ? signOf(way) * 1e-6 : null)),
  }));
  const dots = {
    type: 'scatter',
    symbolSize: 7,
    z: 5,
    // Where there is a bar, it tells by itself.
    data: lines.flatMap(({ sides, colour: painted, facts, lines: said }, at) =>
      sides.out.told || sides.in.told ? [] : [{ value: [0, at], itemStyle: { color: painted }, facts, lines: said }],
    ),
  };
  const marked = rows.filter((row) => row[mark] === true).length;
  return {
    height: FRAME + rows.length * (tallRow + taller),
    name: say('Bars of {title}', { title: answer.title }),
    note: [longest > 0 ? sidesText(answer) : '', firstRows(rows.length, answer.rows.length)].filter(Boolean).join(' '),
    legend: legendOf(marked, rows.length, label(mark), all, colour),
    marks: lines.map(
      ({ facts, lines: said, sides }, at) => /** @type {Mark} */ ({ facts, lines: said, point: [sides.out.most, at] }),
    ),
    option: {
      grid: { left: 8, right: 12, top: 8, bottom: 28, containLabel: true },
      xAxis: bothWaysAxis(colour, room, currencyIn(rows), longest > 0),
      yAxis: axis,
      series: [...bars, ...texts, dots],
    },
  };
}

/**
 * What the sides tell, and whether it is done.
 *
 * @param {Pick<Answer, 'graph'>} answer
 */
function sidesText({ graph }) {
  switch (stageOf(graph.edges.filter(({ type }) => family(type) === 'money').map(({ status }) => status))) {
    case 'due':
      return say('Right: what it is to pay. Left: what it is to get.');
    case 'said':
      return say('Right: what it pays, is to pay or is said to pay. Left: what it gets, in the same way.');
    case 'either':
      return say('Right: what it pays or is to pay. Left: what it gets or is to get.');
    default:
      return say('Right: what it pays. Left: what it gets.');
  }
}

/**
 * @param {Row} row
 * @param {string} min
 * @param {string} max
 * @param {number} longest
 * @returns {Side}
 */
function sideOf(row, min, max, longest) {
  const [from, to] = [exactAt(row, min), exactAt(row, max)];
  if (from === null && to === null) return { least: 0, most: 0, open: false, told: '' };
  const least = Number(from ?? 0);
  const open = to === null && least > 0;
  const most = to !== null ? Number(to) : open ? least + OPEN * longest : 0;
  return { least, most, open, told: amountInBrief(amountAt(row, min, max)) };
}

/**
 * Why nothing is drawn of one: its payments are undisclosed, or it is relied on and not paid.
 *
 * @param {Row} row
 * @param {Known} known
 */
function besideOf(row, known) {
  return [
    (numberAt(row, 'undisclosed') ?? 0) > 0 ? say('undisclosed') : '',
    ...idsAt(row, 'role').map((role) => known.nodes.get(role)?.name ?? word(role)),
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * @param {Record<Way, Side>} sides
 * @param {Record<Way, (string | undefined)[]>} standings
 */
function told({ out, in: back }, standings) {
  return [
    ...(out.told ? [capitalised(paysText(false, out.told, standings.out))] : []),
    ...(back.told ? [getsText(back.told, standings.in)] : []),
  ];
}

/**
 * How binding the payments of a row are, each way: whoever stands in it pays in, all others out.
 *
 * @param {Answer} answer
 * @param {Row} row
 * @param {string} who
 * @param {Known} known
 * @returns {Record<Way, (string | undefined)[]>}
 */
function moneyOf(answer, row, who, known) {
  const paid = factsOf(answer, row)
    .flatMap((id) => known.edges.get(id) ?? [])
    .filter(({ type }) => family(type) === 'money');
  const standings = (/** @type {boolean} */ isIn) =>
    paid.filter(({ from }) => (from === who) === isIn).map(({ status }) => status);
  return { out: standings(false), in: standings(true) };
}

/**
 * @param {string} amount
 * @param {readonly (string | undefined)[]} standings
 */
function getsText(amount, standings) {
  switch (stageOf(standings)) {
    case 'due':
      return say('Is to get {amount}', { amount });
    case 'said':
      return say('Is said to get {amount}', { amount });
    case 'either':
      return say('Gets or is to get {amount}', { amount });
    default:
      return say('Gets {amount}', { amount });
  }
}

/**
 * What the colours mean: the marked apart from the others, where there are both, and how far a bar is sure.
 *
 * @param {number} marked how many rows have the mark
 * @param {number} rows
 * @param {string} word for the mark
 * @param {readonly {least: number, most: number, open: boolean}[]} sides
 * @param {(name: string) => string} colour
 */
function legendOf(marked, rows, word, sides, colour) {
  const [closed, open] = [sides.some((one) => one.most > one.least && !one.open), sides.some((one) => one.open)];
  const others = { colour: colour('--accent'), word: marked > 0 ? say('others') : say('stated minimum') };
  const ofBoth = marked > 0 && marked < rows;
  return [
    ...(marked > 0 ? [{ colour: colour('--bad'), word }] : []),
    ...(ofBoth || (marked === 0 && (closed || open)) ? [others] : []),
    ...possibleLegend(colour(ofBoth ? '--ink' : marked > 0 ? '--bad' : '--accent'), closed, open),
  ];
}
