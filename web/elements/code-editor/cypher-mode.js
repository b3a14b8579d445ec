/** Cypher for CodeMirror: what each piece of the text is. The editor's own modes know neither parameters nor labels. */
import { StreamLanguage } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { ATOMS, KEYWORDS } from '../../model/console/cypher-words.js';

const WORD = /^[\p{L}_][\p{L}\p{N}_]*/u;
const NUMBER = /^(?:0x[\da-f_]+|0o[0-7_]+|(?:\d[\d_]*)?\.?\d+(?:e[+-]?\d+)?)/i;
const PROCEDURE = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/u;
/** @import { StreamParser, StringStream } from '@codemirror/language' */

/**
 * @typedef {object} State
 * @property {string} within what ends the text or the comment that the stream is in; '' where it is in none
 * @property {string[]} open the brackets that are open
 * @property {string | null} next what a name that follows is
 * @property {string} last the last token, in capitals
 * @property {string | null} chain what names are that follow by a bar or an ampersand
 */

/** @type {Record<string, string>} */
const CLOSES = { ')': '(', ']': '[', '}': '{' };
const QUOTES = new Set(["'", '"']);

/** What may follow a colon or a bar, by the bracket that it stands in. */
const AFTER_COLON = new Map([
  ['[', 'type'],
  ['{', null],
]);

/** @type {StreamParser<State>} */
const mode = {
  name: 'cypher',
  startState: () => ({ within: '', open: [], next: null, last: '', chain: null }),
  token: (stream, state) => {
    if (state.within) return inside(stream, state);
    if (stream.eatSpace()) return null;
    const kind = token(stream, state);
    state.last = stream.current().toUpperCase();
    return kind;
  },
  indent: (state, after, { unit }) => Math.max(0, state.open.length - (after[0] in CLOSES ? 1 : 0)) * unit,
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
    indentOnInput: /^\s*[)\]}]$/,
  },
  tokenTable: {
    label: tags.className,
    type: tags.typeName,
    property: tags.propertyName,
    parameter: tags.special(tags.variableName),
    call: tags.function(tags.variableName),
    variable: tags.variableName,
  },
};

export const cypher = StreamLanguage.define(mode);

/**
 * @param {StringStream} stream
 * @param {State} state
 */
function token(stream, state) {
  const expected = state.next;
  state.next = null;
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match('/*')) return begin('*/', stream, state);
  const quote = stream.peek();
  if (quote && QUOTES.has(quote)) {
    stream.next();
    return begin(quote, stream, state);
  }
  if (stream.match(/^\$(?:[\p{L}\p{N}_]+|`[^`]*`)/u)) return 'parameter';
  if (stream.match(/^`(?:[^`]|``)*`?/)) return named(expected, stream, state);
  if (state.last === 'CALL' && stream.match(PROCEDURE)) return 'call';
  if (stream.match(NUMBER)) return 'number';
  if (stream.match(WORD)) return expected ? named(expected, stream, state) : word(stream, state);
  return mark(stream, state, expected);
}

/**
 * @param {string} end
 * @param {StringStream} stream
 * @param {State} state
 */
function begin(end, stream, state) {
  state.within = end;
  return inside(stream, state);
}

/**
 * Text and comments run to their end, over lines.
 *
 * @param {StringStream} stream
 * @param {State} state
 */
function inside(stream, state) {
  const end = state.within;
  while (!stream.eol()) {
    if (end !== '*/' && stream.eat('\\')) stream.next();
    else if (stream.match(end)) {
      state.within = '';
      break;
    } else stream.next();
  }
  return end === '*/' ? 'comment' : 'string';
}

/**
 * @param {StringStream} stream
 * @param {State} state
 */
function word(stream, state) {
  const text = stream.current().toUpperCase();
  if (state.open.at(-1) === '{' && stream.match(/^\s*:(?!:)/, false)) return 'property';
  if (ATOMS.has(text)) return 'atom';
  if (KEYWORDS.has(text)) return 'keyword';
  return stream.match(/^\s*\(/, false) ? 'call' : 'variable';
}

/**
 * A name after a colon, a bar or a dot; what follows by a bar or an ampersand is of the same kind.
 *
 * @param {string | null} expected
 * @param {StringStream} stream
 * @param {State} state
 */
function named(expected, stream, state) {
  if (expected === 'property') return stream.match(/^\s*\(/, false) ? 'call' : 'property';
  if (expected && stream.match(/^\s*[|&]/, false)) state.chain = expected;
  else state.chain = null;
  return expected ?? 'variable';
}

/**
 * @param {StringStream} stream
 * @param {State} state
 * @param {string | null} expected
 */
function mark(stream, state, expected) {
  const ch = stream.next() ?? '';
  if ('([{'.includes(ch)) {
    state.open.push(ch);
    if (expected && ch === '(') state.next = expected;
    return 'bracket';
  }
  if (ch in CLOSES) {
    if (state.open.at(-1) === CLOSES[ch]) state.open.pop();
    return 'bracket';
  }
  const around = AFTER_COLON.get(state.open.at(-1) ?? '');
  if (ch === ':') state.next = around === undefined ? 'label' : around;
  else if (ch === '.' && !stream.match('.')) state.next = 'property';
  else if ((ch === '|' || ch === '&') && state.chain) state.next = state.chain;
  else if (ch === '!' && expected) state.next = expected;
  return ch === ',' || ch === ';' ? 'punctuation' : 'operator';
}
