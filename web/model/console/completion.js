/** What may come next in a statement, from the live schema, the parameters at hand and the names in the text itself. */
import { number } from '../format.js';
import { CLAUSES, KEYWORDS } from './cypher-words.js';

/** @import { Callable, Counted, Schema } from '../types.js' */

/**
 * What may be written; one with `brackets` is called.
 *
 * @typedef {object} Option
 * @property {string} label
 * @property {string} type
 * @property {string} [apply] what is written, where it is not the label
 * @property {string} [detail]
 * @property {string} [info]
 * @property {number} [boost]
 * @property {boolean} [brackets]
 */

/** @typedef {{is: string, at: number, ofPattern: boolean}} Bracket the innermost that is open; `is` is '' where none is */

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const YIELDED = /\bCALL\s+([\w.]+)\s*\((?:[^()]|\([^()]*\))*\)\s*YIELD\s+(?:\w+(?:\s+AS\s+\w+)?\s*,\s*)*(\w*)$/i;

/**
 * What may follow a text; `waits` where nothing is offered before a letter is typed.
 *
 * @param {string} before
 * @param {{schema?: Schema | null, parameters: string[]}} known
 * @returns {{word: string, options: Option[], waits?: boolean} | null}
 */
export function what(before, { schema, parameters }) {
  const { labels, types, properties, procedures, functions } = schema ?? NOTHING;
  const bracket = openBracket(before);
  /** @type {RegExpExecArray | null} */
  let found;
  if ((found = /\$(\w*)$/.exec(before)))
    return { word: found[1], options: parameters.map((name) => ({ label: name, type: 'parameter' })) };
  if ((found = /\bCALL\s+([\w.]*)$/i.exec(before)))
    return { word: found[1], options: once(procedures).map((one) => called(one, 'procedure')) };
  if ((found = YIELDED.exec(before))) {
    const [, called, word] = found;
    return { word, options: columnsOf(procedures.find((one) => one.name === called)) };
  }
  if ((found = /(?:\.\.|\d\.)\w*$/.exec(before))) return null;
  if ((found = /(\w+)\.(\w*)$/.exec(before))) {
    const within = `${found[1]}.`;
    const own = once(functions)
      .filter((one) => one.name.startsWith(within))
      .map((one) => called({ ...one, name: one.name.slice(within.length) }, 'function'));
    return { word: found[2], options: own.length ? own : counted(properties, 'property') };
  }
  if ((found = /[:|&!]\s*(\w*)$/.exec(before)) && names(before, bracket, found.index)) {
    return { word: found[1], options: bracket.is === '[' ? counted(types, 'relationship') : counted(labels, 'label') };
  }
  if (bracket.is === '{' && bracket.ofPattern && (found = /[{,]\s*(\w*)$/.exec(before))) {
    return {
      word: found[1],
      options: counted(properties, 'property').map((one) => ({ ...one, apply: `${one.label}: ` })),
    };
  }
  const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  return {
    word,
    waits: true,
    options: [
      ...variables(before, word),
      ...CLAUSES.map((label) => ({ label, type: 'keyword' })),
      ...once(functions).map((one) => called(one, 'function')),
    ],
  };
}

/** @type {Schema} */
const NOTHING = { labels: [], types: [], properties: [], procedures: [], functions: [] };

/**
 * Whether the mark at `index` begins or goes on with a name of labels or types, and does not end a key of a map or begin an expression.
 *
 * @param {string} before
 * @param {Bracket} bracket
 * @param {number} index
 */
function names(before, bracket, index) {
  if (bracket.is === '{') return false;
  return before[index] === ':' || before.slice(bracket.at + 1, index).includes(':');
}

/**
 * The innermost bracket that is open at the end of a text.
 *
 * @param {string} text
 * @returns {Bracket}
 */
function openBracket(text) {
  /** @type {{is: string, at: number}[]} */
  const open = [];
  const pieces =
    /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\]|\\.)*(?:'|$)|"(?:[^"\\]|\\.)*(?:"|$)|`[^`]*(?:`|$)|[()[\]{}]/g;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece.length === 1 && '([{'.includes(piece)) open.push({ is: piece, at: index });
    else if (piece.length === 1 && ')]}'.includes(piece)) open.pop();
  }
  const last = open.at(-1) ?? { is: '', at: -1 };
  return { ...last, ofPattern: last.is === '{' && ['(', '['].includes(open.at(-2)?.is ?? '') };
}

/**
 * @param {Counted[]} all
 * @param {string} type
 * @returns {Option[]}
 */
function counted(all, type) {
  return [...all]
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }, at) => ({
      label: name,
      apply: PLAIN_NAME.test(name) ? name : `\`${name}\``,
      type,
      detail: number(count),
      boost: Math.max(0, 50 - at),
    }));
}

/**
 * Neo4j lists a function once for each form that it has.
 *
 * @param {Callable[]} callables
 */
function once(callables) {
  return [...new Map(callables.map((one) => [one.name, one])).values()];
}

/**
 * @param {Callable} callable
 * @param {string} type
 * @returns {Option}
 */
function called({ name, signature, description }, type) {
  return { label: name, type, info: `${description}\n\n${signature}`, brackets: true };
}

/**
 * The columns that a procedure yields, as its signature has them after the last `:: (`.
 *
 * @param {Callable | undefined} procedure
 * @returns {Option[]}
 */
function columnsOf(procedure) {
  const yielded = procedure?.signature.split(') :: (')[1] ?? '';
  return [...yielded.matchAll(/(\w+) :: ([\w<>]+(?: DATETIME)?)/g)].map(([, label, type]) => ({
    label,
    type: 'variable',
    detail: type.toLowerCase(),
    boost: 20,
  }));
}

/**
 * The names that the text itself has, but for the word being typed.
 *
 * @param {string} before
 * @param {string} word
 * @returns {Option[]}
 */
function variables(before, word) {
  const written = before.slice(0, before.length - word.length).replace(/\/\/.*|'[^']*'|"[^"]*"/g, ' ');
  const seen = new Set(written.match(/(?<![\p{L}\p{N}_.$:|&!`])[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_]|\s*\()/gu));
  return [...seen]
    .filter((one) => !KEYWORDS.has(one.toUpperCase()))
    .map((label) => ({ label, type: 'variable', boost: 30 }));
}
