/** A mapping that is made by looking: which column is who, whom, when and how much; and the text of it. */
import { TYPES } from './vocabulary.js';

/** @import { ColumnsOfFile, MappingDraft, SeenColumn } from './data-set-types.js' */

const WHO = /invest|fund|buyer|customer|owner|acquir|spender|supplier|lender|party|from|who/i;
const WHOM = /start-?up|compan|target|recipient|firm|issuer|portfolio|product|chip|model|cloud|to\b|whom/i;
const HOW_MUCH = /amount|value|sum|size|raised|usd|eur|price|money/i;
/** What people write between several names, as a mapping has it. */
const BETWEEN = [',', ';', ' and ', ' & '];
/** What tables write where nothing is known. */
const NOTHING = ['N/A', '#N/A', 'NA', 'None', 'null', 'Unknown', 'Undisclosed', 'Not disclosed', 'TBD', '-', '?'];

/**
 * What the columns of a file seem to be.
 *
 * @param {ColumnsOfFile} look
 * @returns {MappingDraft}
 */
export function draftOf({ file, columns }) {
  const texts = columns.filter(({ kind }) => kind === 'TEXT');
  const from = texts.find(({ name }) => WHO.test(name)) ?? texts[0];
  const to = texts.find((one) => one !== from && WHOM.test(one.name)) ?? texts.find((one) => one !== from);
  const numbers = columns.filter(({ kind }) => kind === 'NUMBER');
  return {
    file,
    type: Object.keys(TYPES)[0] ?? '',
    from: from?.name ?? '',
    to: to?.name ?? '',
    day: columns.find(({ kind }) => kind === 'DAY')?.name ?? '',
    amount: numbers.find(({ name }) => HOW_MUCH.test(name))?.name ?? '',
    currency: 'USD',
    what: '',
    publisher: '',
  };
}

/**
 * The mapping that a draft makes, as the server reads it.
 *
 * @param {MappingDraft} draft
 * @param {SeenColumn[]} columns
 * @param {string} today as year-month-day
 */
export function mappingText(draft, columns, today) {
  const { file, type, from, to, day, amount, currency, what } = draft;
  const { verb = '', from: starts = [], to: ends = [] } = TYPES[type] ?? {};
  const column = (/** @type {string} */ name) => columns.find((one) => one.name === name);
  const dayForm = column(day)?.forms[0];
  const numberForm = column(amount)?.forms[0];
  const split = [from, to].filter((name) => column(name)?.several);
  const parts = (/** @type {string[]} */ names) =>
    names.length ? [`split: {${names.map((name) => `${quoted(name)}: ${list(BETWEEN)}`).join(', ')}}`] : [];
  const title = `What ${file} says`;
  const thing = (/** @type {string} */ name, /** @type {string | undefined} */ label) => [
    `file: ${quoted(file)}`,
    `given: ${quoted(name)}`,
    'keep: first',
    `label: ${label ?? ''}`,
    `id: ${slot(name)}`,
    `name: ${slot(name)}`,
    ...parts(split.filter((one) => one === name)),
  ];
  const fact = [
    `file: ${quoted(file)}`,
    `given: ${list([from, to, day].filter(Boolean))}`,
    ...parts(split),
    'itself: leave out',
    `type: ${type}`,
    `id: ${quoted(`{${from}} ${type} {${to}}${day ? ` {${day}}` : ''}`)}`,
    `from: ${slot(from)}`,
    `to: ${slot(to)}`,
    ...(what ? [`what: ${quoted(what)}`] : []),
    ...(amount ? [`amount: ${slot(amount)}`, `currency: ${quoted(currency)}`] : []),
    'status: completed',
    `announced: ${day ? slot(day) : today}`,
    `statement: ${quoted(`{${from}} ${verb} {${to}}.`)}`,
    'sources: dropped-file',
  ];
  const source = [
    'id: dropped-file',
    `title: ${quoted(title)}`,
    `publisher: ${quoted(draft.publisher || 'not said')}`,
    'language: en',
    `retrieved: ${today}`,
  ];
  return [
    ...(dayForm ? [`dates: ${quoted(dayForm)}`] : []),
    ...(numberForm ? [`numbers: ${quoted(numberForm)}`] : []),
    `missing: ${list(NOTHING)}`,
    'sources:',
    block(source),
    'entities:',
    block(thing(from, starts[0])),
    block(thing(to, ends[0])),
    'facts:',
    block(fact),
    '',
  ].join('\n');
}

/** @param {string[]} lines */
function block(lines) {
  return lines.map((line, at) => `${at ? '    ' : '  - '}${line}`).join('\n');
}

/** @param {string} column */
function slot(column) {
  return quoted(`{${column}}`);
}

/** @param {string[]} texts */
function list(texts) {
  return `[${texts.map(quoted).join(', ')}]`;
}

/**
 * Text in double quotes is the same in YAML and in JSON.
 *
 * @param {string} text
 */
function quoted(text) {
  return JSON.stringify(text);
}
