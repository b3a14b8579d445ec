/** What the page knows of a story: where it stands, the values of its parameters, and its texts with them filled in. */
import { readable } from './columns.js';
import { agreeingTitle, shownValues } from './question.js';
import { listed, say } from './say.js';
import { KINDS } from './vocabulary.js';

/** @import { Column, Parameter, Question } from './types.js' */
/** @import { Asked, Block, Span, StoryHead } from './story-types.js' */
/** @import { Place } from './place.js' */

/** What has legs instead of a dossier. */
const DEAL = 'Deal';

/** The address at which people write their own. */
export const WRITE = '/stories/write';

/**
 * The story that a place shows, and the values that its path gives to its parameters; null where it shows none.
 *
 * @param {Place} place
 * @returns {{name: string, kind?: string, fixed: Record<string, string[]>} | null} of what kind it tells; a label
 */
export function storyAt({ path }) {
  const [, kind, entity] = /^\/([a-z]+)\/([^/]+)$/.exec(path) ?? [];
  if (!kind || path === WRITE) return null;
  if (kind === 'stories') return { name: decoded(entity), fixed: {} };
  const [label] = Object.entries(KINDS).find(([label, { path }]) => path === kind && label !== DEAL) ?? [];
  return label ? { name: 'dossier', kind: label, fixed: { entity: [decoded(entity)] } } : null;
}

/**
 * The path of an entity's dossier; null for what has none, such as a deal.
 *
 * @param {{id: string, label: string}} entity
 */
export function dossierPath({ id, label }) {
  const kind = Object.hasOwn(KINDS, label) && label !== DEAL ? KINDS[label] : null;
  return kind ? `/${kind.path}/${encodeURIComponent(id)}` : null;
}

/**
 * The value of each parameter, as texts: what the path fixes, else the address, else the story's own default.
 *
 * @param {Pick<StoryHead, 'parameters'>} story
 * @param {Place} place
 * @param {Record<string, string[]>} fixed
 * @returns {Record<string, string[]>}
 */
export function storyValues({ parameters }, place, fixed) {
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.name, fixed[parameter.name] ?? shownValues(parameter, place)]),
  );
}

/**
 * A story is told as of the reader's day: where a question goes up to today, it goes up to that day.
 *
 * @param {Question} question
 * @param {Place} place
 * @returns {Record<string, string>}
 */
export function endsAt({ parameters }, place) {
  const ends = parameters.filter(({ name, type, default: preset }) => {
    return name !== 'asOf' && type === 'date' && preset === 'today' && place.has('asOf');
  });
  return Object.fromEntries(ends.map(({ name }) => [name, place.day]));
}

/**
 * The ids of the entities that the values name.
 *
 * @param {Parameter[]} parameters
 * @param {Record<string, string[]>} values
 */
export function entitiesIn(parameters, values) {
  return parameters.filter(({ type }) => type === 'entity').flatMap(({ name }) => values[name] ?? []);
}

/**
 * A text with the story's parameters filled in; braces around anything else stay.
 *
 * @param {string} text
 * @param {Record<string, string[]>} values
 * @param {(id: string) => string} [nameOf] how a value is told to a reader
 */
export function filled(text, values, nameOf = (id) => id) {
  return text.replace(/\{([a-z][A-Za-z0-9]*)\}/g, (slot, name) =>
    Object.hasOwn(values, name) ? listed(values[name].map(nameOf)) : slot,
  );
}

/**
 * The blocks that can be shown of these entities: a question that takes companies only is left out where the story is about a
 * cloud, and a heading with nothing below it goes too.
 *
 * @param {Block[]} blocks
 * @param {Question[]} questions
 * @param {Record<string, string[]>} values of the story
 * @param {ReadonlyMap<string, string>} kinds of the entities that the values name, by id
 */
export function applicable(blocks, questions, values, kinds) {
  const shown = blocks.filter((block) => block.kind !== 'asked' || takes(block, questions, values, kinds));
  return shown.filter((block, index) => {
    if (block.kind !== 'heading' || shown.length === blocks.length) return true;
    const next = shown[index + 1];
    return next !== undefined && (next.kind !== 'heading' || next.level > block.level);
  });
}

/**
 * Whether a heading says what the title of the question below it says: 'Where sources disagree' over 'Where do sources
 * disagree?'. Whom the whole story is about need not be named again; what else the title names does.
 *
 * @param {Block | undefined} before
 * @param {Asked} asked
 * @param {Pick<Question, 'title' | 'parameters'>} question
 */
export function isSaidBefore(before, asked, question) {
  if (before?.kind !== 'heading') return false;
  const title = agreeingTitle(question).replace(/\{(\w+)\}/g, (slot, name) =>
    (asked.values[name] ?? []).some((text) => /^\{\w+\}$/.test(text)) ? ' ' : slot,
  );
  const ours = weighty(title);
  const theirs = weighty(plain(before.content).replace(/\{\w+\}/g, ' '));
  return ours.size > 0 && ours.size === theirs.size && [...ours].every((one) => theirs.has(one));
}

/**
 * The words of a line without those that only join others, in one form for one and several.
 *
 * @param {string} line
 */
function weighty(line) {
  const small = new Set(
    say('a an and are by do does did has have is it its of only that the their they to what which who').split(' '),
  );
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((one) => !small.has(one)).map((one) => one.replace(/s$/, '')));
}

/**
 * @param {Span[]} spans
 * @returns {string}
 */
function plain(spans) {
  return spans.map((span) => ('content' in span ? plain(span.content) : 'text' in span ? span.text : ' ')).join('');
}

/**
 * The columns of a story's table: those that it names, with their other ends, and its evidence. What only the sentence and
 * the picture need stays for them.
 *
 * @param {Column[]} columns
 * @param {Asked} asked
 */
export function columnsOf(columns, { columns: named }) {
  if (!named) return columns;
  const evidence = columns.find(({ type }) => type === 'fact');
  const left = readable(columns).filter(
    ({ parts }) => !parts.some((part) => part === evidence?.name || named.includes(part)),
  );
  const out = new Set(left.flatMap(({ parts }) => parts));
  return columns.filter(({ name }) => !out.has(name));
}

/**
 * @param {Asked} asked
 * @param {Question[]} questions
 * @param {Record<string, string[]>} values
 * @param {ReadonlyMap<string, string>} kinds
 */
function takes(asked, questions, values, kinds) {
  const parameters = questions.find(({ name }) => name === asked.question)?.parameters ?? [];
  return parameters.every(({ name, labels }) => {
    const given = (asked.values[name] ?? []).flatMap((text) => filled(text, values).split(/\s*,\s*/));
    return labels.length === 0 || given.every((id) => labels.includes(kinds.get(id) ?? labels[0]));
  });
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
