/**
 * Loops of money, each a small closed figure: who invests, who pays, and how much on each side. A cloud stands for the
 * company that runs it. They stand in the order of the rows, and are numbered as these are.
 */
import { idsAt, numberAt } from '../rows.js';
import { SMALL, figureOf, shifted } from './figure.js';
import { wrapText } from '../graph/text-width.js';
import { mostIn, paysText, sumText } from './sums.js';
import { say } from '../say.js';
import { INVESTMENT } from '../vocabulary.js';

/** @import { Answer, EntityNode, Fact, Known, Row } from '../types.js' */
/** @import { Scene, SceneFigure, SceneText } from '../graph/scene.js' */
/** @import { Figure, Side } from './figure.js' */

const SHOWN = 12;
const MOST_BESIDE = 4;
const GAP = 14;
const HEAD = 26;
const PADDING = 14;
/** The room beside a ring for one line, less where the page is narrow, and into how many what is longer is broken. */
const BESIDE = [118, 90, 70];
const MOST_LINES = 3;
/** Between the sides of a frame and what is in it. */
const EDGE = 12;
/** Rings by the number of parties: two stand farther apart, for what is between them is written above and below. */
const RINGS = { two: 88, more: 78, perParty: 26 };

/**
 * Whether an answer tells of loops.
 *
 * @param {Pick<Answer, 'columns'>} answer
 */
export function tellsLoops({ columns }) {
  return ['loop', 'companies'].every((name) => columns.some((column) => column.name === name));
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @param {ReadonlySet<string>} opened
 * @param {number} [room] how tall it may be, in pixels; 0 where that is left to it
 * @returns {Scene}
 */
export function loopsScene(answer, known, width, opened, room = 0) {
  // A loop with amounts in several currencies has a row for each, and is drawn once.
  const loops = [...Map.groupBy(answer.rows, (row) => numberAt(row, 'loop')).values()].map(([first]) => first);
  const shown = opened.has('all') ? loops : loops.slice(0, SHOWN);
  const framed = shown.map((row) => ({ row, figure: loopFigure(row, known, room > 0, width - 2 * GAP - EDGE) }));
  const { top, ...scene } = framedIn(framed, known, width, room);
  const n = scene.figures.length;
  return {
    ...scene,
    ...(n < loops.length && {
      more: { id: 'all', text: say('Show all {n} loops', { n: loops.length }) },
      note: say('The first {n} of {all} loops.', { n: String(n), all: String(loops.length) }),
    }),
    layout: 'loops',
    crowd: false,
    size: { width, height: top },
  };
}

/**
 * @typedef {{row: Row, figure: Figure}} Loop
 *
 * @param {Loop[]} loops
 * @param {Known} known
 * @param {number} width
 * @param {number} room
 */
function framedIn(loops, known, width, room) {
  if (!room) return framesOf(loops, known, width, room, columnsFor(loops, width));
  // Loops that have no room may be the widest: those that are drawn decide how many stand beside each other.
  const tried = Array.from({ length: MOST_BESIDE }, (_, at) => framesOf(loops, known, width, room, at + 1)).filter(
    ({ figures }, at) => columnsFor(loops.slice(0, figures.length), width) > at,
  );
  return tried.reduce((most, one) => (one.figures.length > most.figures.length ? one : most));
}

/**
 * @param {Loop[]} loops
 * @param {Known} known
 * @param {number} width
 * @param {number} room
 * @param {number} columns
 */
function framesOf(loops, known, width, room, columns) {
  /** @type {Figure['nodes']} */
  const nodes = [];
  /** @type {Figure['edges']} */
  const edges = [];
  /** @type {SceneText[]} */
  const texts = [];
  /** @type {SceneFigure[]} */
  const figures = [];
  const cell = { columns, width: (width - GAP) / columns - GAP };
  let top = GAP;
  for (let first = 0; first < loops.length; first += cell.columns) {
    const line = loops.slice(first, first + cell.columns);
    const tall = Math.max(...line.map(({ figure }) => figure.box.bottom - figure.box.top)) + HEAD + PADDING;
    if (room && figures.length && top + tall + GAP > room) break;
    line.forEach(({ row, figure }, at) => {
      const { box } = figure;
      const left = GAP + at * (cell.width + GAP);
      const placed = shifted(
        figure,
        left + cell.width / 2 - (box.left + box.right) / 2,
        top + HEAD + (tall - HEAD - PADDING) / 2 - (box.top + box.bottom) / 2,
      );
      nodes.push(...placed.nodes);
      edges.push(...placed.edges);
      const name = say('Loop {n}', { n: String(numberAt(row, 'loop')) });
      texts.push({ x: left + 12, y: top + 19, anchor: 'start', text: name, strong: true });
      figures.push({
        id: `figure.${numberAt(row, 'loop')}`,
        facts: [...new Set(idsAt(row, 'evidence'))],
        title: `${name}: ${idsAt(row, 'companies')
          .map((id) => nameIn(known, id))
          .join(', ')}`,
        box: { left, right: left + cell.width, top, bottom: top + tall },
        state: 'plain',
      });
    });
    top += tall + GAP;
  }
  return { nodes, edges, texts, figures, top };
}

/**
 * As many beside each other as the widest leaves room for.
 *
 * @param {Loop[]} loops
 * @param {number} width
 */
function columnsFor(loops, width) {
  const widest = Math.max(0, ...loops.map(({ figure: { box } }) => box.right - box.left)) + 2 * PADDING;
  return Math.max(1, Math.min(MOST_BESIDE, Math.floor((width - GAP) / (widest + GAP))));
}

/**
 * @param {Row} row
 * @param {Known} known
 * @param {boolean} narrow whether what stands on its sides takes two lines rather than more width
 * @param {number} widest that it may be: what stands beside it takes shorter lines then
 * @returns {Figure}
 */
function loopFigure(row, known, narrow, widest) {
  let figure = loopWithin(row, known, narrow, BESIDE[0]);
  for (const beside of BESIDE.slice(1))
    if (figure.box.right - figure.box.left > widest) figure = loopWithin(row, known, narrow, beside);
  return figure;
}

/**
 * @param {Row} row
 * @param {Known} known
 * @param {boolean} narrow
 * @param {number} beside the room for a line beside a ring
 * @returns {Figure}
 */
function loopWithin(row, known, narrow, beside) {
  const ids = idsAt(row, 'companies');
  const facts = factsOf(row, known);
  const sides = ids.map((id, at) => {
    const next = (at + 1) % ids.length;
    const own = facts.filter(({ from }) => from === id);
    const side = sideOf(own, at, next, `${nameIn(known, id)} → ${nameIn(known, ids[next])}`);
    // Beside a ring there is less room than above and below it.
    return ids.length === 2 && !narrow
      ? side
      : {
          ...side,
          lines: side.lines
            .flatMap((line) => line.split(/ (?=\+ )/))
            .flatMap((line) => wrapText(line, beside, MOST_LINES, SMALL.label)),
        };
  });
  const ring = ids.length === 2 ? RINGS.two : Math.max(RINGS.more, RINGS.perParty * ids.length);
  return figureOf(
    `${numberAt(row, 'loop')}.`,
    ids.map((id) => partyOf(known, id)),
    sides,
    ring,
  );
}

/**
 * @param {Fact[]} facts of one direction
 * @param {number} from
 * @param {number} to
 * @param {string} title
 * @returns {Side}
 */
export function sideOf(facts, from, to, title) {
  const investments = facts.filter(({ type }) => type === INVESTMENT);
  const purchases = facts.filter(({ type }) => type !== INVESTMENT);
  const lines = [
    ...(investments.length ? [paysText(true, sumText(investments), standingsOf(investments))] : []),
    ...(purchases.length ? [paysText(false, sumText(purchases), standingsOf(purchases))] : []),
  ];
  const invests = mostIn(investments) > mostIn(purchases) || purchases.length === 0;
  return {
    from,
    to,
    facts,
    lines,
    title: `${title}: ${lines.join(', ')}`,
    stroke: invests ? '--investment' : '--money',
  };
}

/** @param {Fact[]} facts */
function standingsOf(facts) {
  return facts.map(({ status }) => status);
}

/**
 * @param {Row} row
 * @param {Known} known
 */
function factsOf(row, known) {
  return idsAt(row, 'evidence').flatMap((id) => known.edges.get(id) ?? []);
}

/**
 * @param {Known} known
 * @param {string} id
 * @returns {EntityNode}
 */
export function partyOf(known, id) {
  return known.nodes.get(id) ?? { id, label: 'Company', name: id };
}

/**
 * @param {Known} known
 * @param {string} id
 */
export function nameIn(known, id) {
  return known.nodes.get(id)?.name ?? id;
}
