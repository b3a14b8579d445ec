/** The columns of an answer as a reader sees them: the two ends of a range become one column, with qualifier, currency and unit. */
import { capitalised, countryName } from './format.js';
import { label, rangeLabel } from './labels.js';
import { isRange } from './plain-value.js';
import { titleOf } from './question.js';
import { exactAt, textAt } from './rows.js';
import { labelOf } from './say.js';
import { verbTurned } from './vocabulary.js';

/** @import { Key } from './order.js' */
/** @import { Column, ColumnType, ReadableColumn, Row } from './types.js' */

/** Holds codes, which a reader sees as names. */
const COUNTRY = 'country';
/** Holds types of facts, which read from their beginning: a row with a direction may stand at their end. */
const RELATION = 'relation';
/** @type {Set<ColumnType>} */
const RANGED = new Set(['amount', 'number', 'share', 'integer']);

/**
 * The columns in the order of the answer, without those that only the sentence and the picture need; two that are the ends of a range stand as one where the first stood.
 *
 * @param {Column[]} columns
 * @returns {ReadableColumn[]}
 */
export function readable(columns) {
  const byName = new Map(columns.map((column) => [column.name, column]));
  /** @type {Map<string, string[]>} */
  const ranges = new Map();
  for (const { name, type } of columns) {
    const base = /^(.+)Min$/.exec(name)?.[1];
    if (!base || !RANGED.has(type) || byName.get(`${base}Max`)?.type !== type) continue;
    const parts = [name, `${base}Max`, `${base}Qualifier`, `${base}Unit`, ...(type === 'amount' ? ['currency'] : [])];
    // A quantity stands with the amount that buys it.
    const whole = base === 'quantity' && byName.has('amountMin') && byName.has('amountMax') ? 'amountMin' : name;
    ranges.set(whole, [...(ranges.get(whole) ?? []), ...parts.filter((part) => byName.has(part))]);
  }
  const taken = new Set([...ranges].flatMap(([first, parts]) => parts.filter((part) => part !== first)));
  return columns
    .filter((column) => !taken.has(column.name) && !column.hidden)
    .map((column) => {
      const parts = ranges.get(column.name);
      return parts ? rangeColumn(column, parts, byName) : plainColumn(column);
    });
}

/**
 * @param {Column} column
 * @returns {ReadableColumn}
 */
function plainColumn({ name, type, list, about }) {
  // Whom something comes from is not what a statement rests on.
  const heading = label(name === 'sources' && type === 'entity' ? 'suppliers' : name);
  const of = (/** @type {Row} */ row) => {
    const value = row[name] ?? null;
    // 'Invests in' beside the name of an investor would say the opposite.
    if (name === RELATION && row.direction === 'in') return verbTurned(String(value));
    return name === COUNTRY && /^[A-Z]{2}$/.test(String(value)) ? countryName(String(value)) : value;
  };
  return { name, heading, about, type, list, parts: [name], of };
}

/**
 * @param {Column} column
 * @param {string[]} parts both ends and what they are counted in
 * @param {Map<string, Column>} others by their names: one may be called as the range is
 * @returns {ReadableColumn}
 */
function rangeColumn({ name, type, about }, parts, others) {
  const base = name.replace(/Min$/, '');
  const of = (/** @type {Row} */ row) => ({
    amountMin: exactAt(row, `${base}Min`),
    amountMax: exactAt(row, `${base}Max`),
    amountQualifier: textAt(row, `${base}Qualifier`) ?? (isUndisclosed(row, base) ? 'undisclosed' : null),
    currency: textAt(row, 'currency'),
    unit: textAt(row, `${base}Unit`) ?? '',
    ...(base === 'amount'
      ? {
          quantityMin: exactAt(row, 'quantityMin'),
          quantityMax: exactAt(row, 'quantityMax'),
          quantityUnit: textAt(row, 'quantityUnit') ?? '',
        }
      : {}),
  });
  return {
    name: others.has(base) ? `${base}Range` : base,
    heading: rangeLabel(base),
    about: about ?? '',
    type: `${type} range`,
    list: false,
    parts,
    of,
  };
}

/**
 * Whether a row counts amounts of a range that nobody disclosed: where it has no ends, that is why.
 *
 * @param {Row} row
 * @param {string} base
 */
function isUndisclosed(row, base) {
  return Number(exactAt(row, base === 'amount' ? 'undisclosed' : `${base}Undisclosed`) ?? 0) > 0;
}

/**
 * What the columns of a file for people are called, by their names: as on the page, where the two ends of a range are one;
 * no two the same. The files of the server say the same.
 *
 * @param {Pick<Column, 'name' | 'type' | 'hidden'>[]} columns
 * @returns {Map<string, string>}
 */
export function fileHeadings(columns) {
  const names = new Set(columns.map(({ name }) => name));
  const told = columns.map((column) => ({ ...column, told: fileHeading(column, names) }));
  const times = Map.groupBy(
    told.filter(({ hidden }) => !hidden),
    (column) => column.told,
  );
  return new Map(
    told.map(({ name, told }) => [name, capitalised((times.get(told)?.length ?? 0) > 1 ? `${told} (${name})` : told)]),
  );
}

/**
 * @param {Pick<Column, 'name' | 'type'>} column
 * @param {Set<string>} names
 */
function fileHeading({ name, type }, names) {
  const [, base, end] = /^(.+)(Min|Max|Qualifier)$/.exec(name) ?? [];
  if (end === 'Qualifier') return labelOf(name) ?? around('column.qualifier', rangeLabel(base));
  if (base && names.has(`${base}Min`) && names.has(`${base}Max`))
    return around(end === 'Min' ? 'column.minimum' : 'column.maximum', rangeLabel(base));
  return label(name === 'sources' && type === 'entity' ? 'suppliers' : name);
}

/** Of the ids beside the names. @param {string} heading */
export function headingOfIds(heading) {
  return around('column.id', heading);
}

/**
 * @param {string} pattern
 * @param {string} column
 */
function around(pattern, column) {
  return label(pattern).replace('{column}', () => column);
}

const VERDICTS = ['no', 'unknown', 'yes'];
const LADDER = ['ended', 'rumoured', 'announced', 'committed', 'completed'];
const NUMBERS = ['integer', 'number', 'share', 'amount'];

/** @param {ReadableColumn['type']} type */
export function isNumeric(type) {
  return type.endsWith(' range') || NUMBERS.includes(type);
}

/**
 * What a row is sorted by in a column: a range by its upper end or else its lower, an entity by its name.
 *
 * @param {ReadableColumn} column
 * @param {Row} row
 * @param {(id: string) => string} nameOf the name of an entity or a deal
 * @returns {Key}
 */
export function keyOf({ type, of }, row, nameOf) {
  const value = of(row);
  if (value === null) return null;
  if (isRange(value)) return value.amountMax ?? value.amountMin ?? null;
  if (NUMBERS.includes(type)) return typeof value === 'number' || typeof value === 'bigint' ? value : null;
  switch (type) {
    case 'boolean':
      return Number(value);
    case 'verdict':
      return VERDICTS.indexOf(String(value));
    case 'standing':
      return LADDER.indexOf(String(value));
    case 'fact':
      return [value].flat().length;
    case 'entity':
    case 'deal':
      return [value].flat().map(String).map(nameOf).join(', ');
    case 'question':
      return [value].flat().map(String).map(titleOf).join(', ');
    default:
      return String([value].flat().join(', '));
  }
}
