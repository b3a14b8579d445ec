/** What the card of a thing in a picture tells: of a line or a frame its facts, of a node what it is. */
import { amount, count, day, originsOf, quantity, share } from '../format.js';
import { untilDay } from '../days.js';
import { originsIn } from '../sources.js';
import { KINDS, verb } from '../vocabulary.js';
import { say, sayCount, word } from '../say.js';

/** @import { EntityNode, Fact, Known, Source } from '../types.js' */
/** @import { Scene } from './scene.js' */

/** @typedef {{title: string, lines: string[]}} Card */

const SHOWN = 5;
const PARTICULARS = 3;
const LONG = 160;

/**
 * @param {Scene} scene
 * @param {string} id of a node, an edge or a figure of it
 * @param {Known} known
 * @param {readonly Source[]} sources those of the answer, where they are known
 * @returns {Card | null}
 */
export function cardOf(scene, id, known, sources) {
  const node = scene.nodes.find((one) => one.id === id);
  if (node) return cardOfNode(node.title, known.nodes.get(node.entity), node.degree, node.tells ?? []);
  const figure = scene.figures?.find((one) => one.id === id);
  if (figure) {
    const within = figure.facts.flatMap((fact) => known.edges.get(fact) ?? []);
    return { title: figure.title, lines: cutList(eachOnALine(within, known.nodes, sources)) };
  }
  const edge = scene.edges.find((one) => one.id === id);
  if (!edge) return null;
  const facts = edge.facts.map((fact) => known.edges.get(fact)).filter((fact) => fact !== undefined);
  if (facts.length === 1) return cardOfFact(facts[0], known.nodes, sources);
  const own = scene.nodes.find((one) => one.id === edge.from)?.entity;
  const one = facts.every(({ from }) => from === facts[0].from) && facts[0]?.from === own;
  const nameOf = (/** @type {string} */ from) => (one ? '' : (known.nodes.get(from)?.name ?? from));
  const lines = facts.map((fact) => onOneLine(fact, known.nodes, sources, nameOf(fact.from)));
  return { title: edge.title, lines: cutList(lines) };
}

/**
 * @param {string} title
 * @param {EntityNode | undefined} node
 * @param {number} degree
 * @param {readonly string[]} tells
 * @returns {Card}
 */
function cardOfNode(title, node, degree, tells) {
  if (!node) return { title, lines: [...tells] };
  const kind = [KINDS[node.label]?.word, node.country].filter(Boolean).join(', ');
  return {
    title: node.name ?? node.id,
    lines: [
      kind,
      ...tells,
      shortened(node.about ?? ''),
      degree ? sayCount(degree, '{n} fact in this picture', '{n} facts in this picture') : '',
    ].filter(Boolean),
  };
}

/**
 * @param {Fact} fact
 * @param {Map<string, EntityNode>} nodes
 * @param {readonly Source[]} sources
 * @returns {Card}
 */
export function cardOfFact(fact, nodes, sources) {
  const name = (/** @type {string} */ id) => nodes.get(id)?.name ?? id;
  return {
    title: `${name(fact.from)} ${verb(fact.type, name(fact.from), [fact.status])} ${name(fact.to)}`,
    lines: [...particularsOf(fact, sources), shortened(fact.statement ?? '')].filter(Boolean),
  };
}

/**
 * How much, how binding and since when, and who says so.
 *
 * @param {Fact} fact
 * @param {readonly Source[]} sources
 */
function particularsOf(fact, sources) {
  return [
    [amount(fact), quantity(fact), share(fact)].filter(Boolean).join(', '),
    [fact.status && word(fact.status), heldFrom(fact)].filter(Boolean).join(', '),
    sourcesOf(fact, sources),
  ].filter(Boolean);
}

/**
 * What a card tells of the facts behind a mark of a chart: of one its particulars, of several each on a line.
 *
 * @param {Fact[]} facts
 * @param {Map<string, EntityNode>} nodes
 * @param {readonly Source[]} sources
 * @param {readonly string[]} [said] what the mark tells already
 * @returns {string[]}
 */
export function cardOfFacts(facts, nodes, sources, said = []) {
  const told = facts.filter(({ type }) => type !== 'OPERATES' || facts.length === 1);
  if (told.length === 1) {
    const statement = told[0].statement ?? '';
    const lines = said.some((line) => statement !== '' && line.includes(statement))
      ? particularsOf(told[0], sources)
      : cardOfFact(told[0], nodes, sources).lines;
    return lines.slice(0, PARTICULARS);
  }
  return cutList(eachOnALine(told, nodes, sources));
}

/**
 * @param {Fact[]} facts
 * @param {Map<string, EntityNode>} nodes
 * @param {readonly Source[]} sources
 */
function eachOnALine(facts, nodes, sources) {
  return facts.map((fact) => onOneLine(fact, nodes, sources, nodes.get(fact.from)?.name ?? fact.from));
}

/**
 * @param {Fact} fact
 * @param {Map<string, EntityNode>} nodes
 * @param {readonly Source[]} sources
 * @param {string} subject who does it; '' where that is read already
 */
function onOneLine(fact, nodes, sources, subject) {
  const to = nodes.get(fact.to)?.name ?? fact.to;
  const counted = [amount(fact), quantity(fact)].filter(Boolean).join(', ');
  const told = [counted, fact.status && word(fact.status), heldFrom(fact), sourcesOf(fact, sources)].filter(Boolean);
  return `${subject ? `${subject} ` : ''}${verb(fact.type, subject, [fact.status])} ${to}: ${told.join(', ')}`;
}

/** @param {Fact} fact */
function heldFrom({ announced, since, until }) {
  const began = day(since ?? announced);
  const ended = untilDay(until);
  return [began && ended ? say('from {day}', { day: began }) : began, ended].filter(Boolean).join(' ');
}

/**
 * @param {Fact} fact
 * @param {readonly Source[]} sources
 */
function sourcesOf(fact, sources) {
  const ids = fact.sources ?? [];
  if (ids.length === 0) return '';
  const known = sources.filter(({ id }) => ids.includes(id));
  return originsOf(ids.length, known.length === ids.length ? originsIn(known) : ids.length);
}

/** @param {string[]} lines */
function cutList(lines) {
  if (lines.length <= SHOWN) return lines;
  return [...lines.slice(0, SHOWN), sayCount(lines.length - SHOWN, 'and {n} more fact', 'and {n} more facts')];
}

/** @param {string} text */
function shortened(text) {
  if (text.length <= LONG) return text;
  const cut = text.slice(0, LONG);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
