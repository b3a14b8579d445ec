/**
 * The chains between two: one end left, the other right, and between them a lane for each way. On each step stands what is
 * paid, supplied or shared; the ways with the most money come first.
 */
import { amount } from '../format.js';
import { dashesOf } from '../graph/looks.js';
import { widthOf } from '../graph/scene-edges.js';
import { textWidth } from '../graph/text-width.js';
import { idsAt } from '../rows.js';
import { INVESTMENT, TYPES, family, lineColour, verb } from '../vocabulary.js';
import { circleNode, leastOf, onCircle } from './figure.js';
import { LINE } from './side-label.js';
import { nameIn, partyOf } from './loops.js';
import { mostIn, quantitiesOf, sumText } from './sums.js';
import { say } from '../say.js';

/** @import { Answer, Fact, Known } from '../types.js' */
/** @import { Scene, SceneEdge, SceneNode } from '../graph/scene.js' */

const COLUMNS = ['steps', 'through', 'chain'];
const LANE = 112;
const SIZES = { circle: 34, name: 12, label: 11.5 };
const SIZE = SIZES.circle;
const SHOWN = 4;
const SIDE = 24;

/** @typedef {{through: string[], steps: Fact[][]}} Chain */

/**
 * Whether an answer tells chains between two.
 *
 * @param {Pick<Answer, 'columns'>} answer
 */
export function tellsChains({ columns }) {
  return COLUMNS.every((name) => columns.some((column) => column.name === name));
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @returns {Scene}
 */
export function chainsScene(answer, known, width) {
  const chains = chainsOf(answer, known);
  const steps = Math.max(1, ...chains.map(({ through }) => through.length - 1));
  const labels = chains.flatMap(({ steps: some }) => some.map((facts) => widest(linesOf(facts))));
  // A step is at least as long as what is written on it.
  const step = Math.max((width - 2 * SIDE - 2 * SIZE) / steps, 2 * SIZE + Math.max(0, ...labels) + 26);
  const middle = SIDE + LANE / 2 + ((chains.length - 1) * LANE) / 2;
  /** @type {Map<string, SceneNode>} */
  const nodes = new Map();
  /** @type {SceneEdge[]} */
  const edges = [];
  chains.forEach(({ through, steps: some }, lane) => {
    const y = SIDE + LANE / 2 + lane * LANE;
    const last = through.length - 1;
    const keys = through.map((id, at) => (at === 0 || at === last ? id : `${lane}.${id}`));
    through.forEach((id, at) => {
      const end = at === 0 || at === last;
      const x = SIDE + SIZE + (at === last ? steps : at) * step;
      if (!nodes.has(keys[at]))
        nodes.set(keys[at], circleNode(keys[at], partyOf(known, id), { x, y: end ? middle : y }, end, SIZES));
    });
    some.forEach((facts, at) => {
      const [from, to] = [nodes.get(keys[at]), nodes.get(keys[at + 1])];
      if (from && to) edges.push(stepEdge(`${lane}.${at}`, facts, from, to, y, known));
    });
  });
  return {
    nodes: [...nodes.values()],
    edges,
    layout: 'chains',
    crowd: false,
    size: { width: Math.max(width, 2 * SIDE + 2 * SIZE + steps * step), height: chains.length * LANE + 2 * SIDE },
  };
}

/**
 * One for each way, with all facts of each of its steps; those with the most money first.
 *
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Chain[]}
 */
function chainsOf({ rows }, known) {
  const ways = [...Map.groupBy(rows, (row) => JSON.stringify(idsAt(row, 'through'))).values()].map((some) => {
    const through = idsAt(some[0], 'through');
    const facts = [...new Set(some.flatMap((row) => idsAt(row, 'chain')))].flatMap((id) => known.edges.get(id) ?? []);
    const steps = through.slice(1).map((to, at) => facts.filter((fact) => joins(fact, through[at], to)));
    return { through, steps };
  });
  const much = (/** @type {Chain} */ { steps }) => Math.max(0, ...steps.map(mostIn));
  return ways.sort((a, b) => much(b) - much(a)).slice(0, SHOWN);
}

/**
 * @param {Fact} fact
 * @param {string} one
 * @param {string} other
 */
function joins({ from, to }, one, other) {
  return (from === one && to === other) || (from === other && to === one);
}

/**
 * What stands on a step: for each type of fact what it comes to.
 *
 * @param {Fact[]} facts
 */
function linesOf(facts) {
  return [...Map.groupBy(facts, ({ type }) => type)]
    .map(([type, some]) => {
      const paid = some.some((fact) => amount(fact)) ? sumText(some) : quantitiesOf(some).join(' + ');
      return { line: stepLine(type, paid), much: mostIn(some) };
    })
    .sort((a, b) => b.much - a.much)
    .map(({ line }) => line);
}

/**
 * 'invests €15m', 'supplies 1 GW', 'partners with'.
 *
 * @param {string} type
 * @param {string} paid
 */
function stepLine(type, paid) {
  if (paid === '') return verb(type);
  if (type === INVESTMENT) return say('invests {amount}', { amount: paid });
  if (family(type) === 'money') return say('pays {amount}', { amount: paid });
  return verb(type) + (paid.startsWith(say('undisclosed')) ? `, ${paid}` : ` ${paid}`);
}

/** @param {string[]} lines */
function widest(lines) {
  return Math.max(0, ...lines.map((line) => textWidth(line, SIZES.label)));
}

/**
 * @param {string} id
 * @param {Fact[]} facts
 * @param {SceneNode} from as the chain is read, which need not be the direction of its facts
 * @param {SceneNode} to
 * @param {number} y of the lane
 * @param {Known} known
 * @returns {SceneEdge}
 */
function stepEdge(id, facts, from, to, y, known) {
  const lines = linesOf(facts);
  const back = facts.length > 0 && facts.every((fact) => fact.from === to.entity);
  const both = new Set(facts.map((fact) => fact.from)).size > 1 || facts.every(({ type }) => TYPES[type]?.symmetric);
  const [tail, head] = back ? [to, from] : [from, to];
  // A lane that is not that of its ends leaves and reaches them in a curve, and runs level near the one that stands in it.
  const below = Math.max(from.y, to.y) === y && from.y !== to.y;
  const part = from.y === to.y ? 0.5 : from.y === y ? 0.32 : 0.68;
  const x = from.x + part * (to.x - from.x);
  const across = (/** @type {number} */ share, /** @type {number} */ at) => ({
    x: from.x + share * (to.x - from.x),
    y: at,
  });
  const bow = from.y === to.y ? [] : [across(0.08, from.y), across(0.22, y)];
  if (bow.length && from.y === y) [bow[0], bow[1]] = [across(0.78, y), across(0.92, to.y)];
  const way = {
    start: onCircle(from, bow[0] ?? to, back ? 4 : 1),
    end: onCircle(to, bow[1] ?? from, back ? 1 : 4),
    controls: bow,
  };
  const [largest] = [...facts].sort((a, b) => mostIn([b]) - mostIn([a]));
  return {
    id: `step.${id}`,
    facts: facts.map((fact) => fact.id),
    from: tail.id,
    to: head.id,
    bend: 0,
    way: back ? { start: way.end, end: way.start, controls: bow.toReversed() } : way,
    labelled: { x, y: below ? y + 9 + SIZES.label : y - 9 - (lines.length - 1) * LINE * SIZES.label, anchor: 'middle' },
    size: SIZES.label,
    stroke: lineColour(largest?.type),
    width: Math.max(1.6, widthOf({ amountMax: mostIn(facts) })),
    dashes: dashesOf(leastOf(facts)),
    arrow: !both,
    label: lines.join('\n'),
    labelAt: 'middle',
    quiet: false,
    crowded: false,
    title: `${nameIn(known, tail.entity)} → ${nameIn(known, head.entity)}: ${lines.join(', ')}`,
    state: 'plain',
  };
}
