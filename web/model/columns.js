/** The columns of an answer as a reader sees them: the two ends of a range become one column, with qualifier, currency and unit. */
import { words } from './format.js';

/**
 * For those who read in a terminal. Here the evidence of a fact has the addresses of its sources as links, and the line
 * above the table says whether there are more rows.
 */
const LEFT_OUT = new Set(['urls', 'truncated', 'total', 'incompleteTotal', 'more']);

const RANGED = new Set(['amount', 'number', 'share', 'integer']);

/** Columns `{name, heading, about, type, list, of}`; `of(row)` is the value, for a range an object `{min, max, …}`. */
export function readable(columns) {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const taken = new Set();
  for (const { name, type } of columns) {
    const base = /^(.+)Min$/.exec(name)?.[1];
    if (!base || !RANGED.has(type) || byName.get(`${base}Max`)?.type !== type) continue;
    taken.add(`${base}Max`).add(`${base}Qualifier`).add(`${base}Unit`);
    if (type === 'amount') taken.add('currency');
    // A quantity stands with the amount that buys it.
    if (base === 'quantity' && byName.has('amountMin')) taken.add('quantityMin');
  }
  return columns
    .filter((column) => !taken.has(column.name) && !LEFT_OUT.has(column.name))
    .map((column) => {
      const base = /^(.+)Min$/.exec(column.name)?.[1];
      return base && taken.has(`${base}Max`) ? rangeColumn(column, base) : plainColumn(column);
    });
}

function plainColumn({ name, type, list, about }) {
  return { name, heading: words(name), about, type, list, of: (row) => row[name] ?? null };
}

function rangeColumn({ type, about }, base) {
  const of = (row) => ({
    amountMin: row[`${base}Min`] ?? null,
    amountMax: row[`${base}Max`] ?? null,
    amountQualifier: row[`${base}Qualifier`] ?? null,
    currency: row.currency ?? null,
    unit: row[`${base}Unit`] ?? '',
    ...(base === 'amount'
      ? {
          quantityMin: row.quantityMin ?? null,
          quantityMax: row.quantityMax ?? null,
          quantityUnit: row.quantityUnit ?? '',
        }
      : {}),
  });
  return { name: base, heading: words(base), about: about ?? '', type: `${type} range`, list: false, of };
}

const UNKNOWN_LAST = Number.NEGATIVE_INFINITY;
const VERDICTS = ['no', 'unknown', 'yes'];
const LADDER = ['ended', 'rumoured', 'announced', 'committed', 'completed'];

/** Rows in the order of a column; `nameOf` tells an entity's name. Rows without a value come last either way. */
export function sorted(rows, column, down, nameOf) {
  const keyed = rows.map((row) => [key(column, column.of(row), nameOf), row]);
  const empty = (one) => one === null || one === '' || one === UNKNOWN_LAST;
  const compare = (a, b) => (typeof a === 'string' ? a.localeCompare(b, 'en', { numeric: true }) : a - b);
  keyed.sort(([a], [b]) => {
    if (empty(a) || empty(b)) return empty(a) - empty(b);
    return down ? compare(b, a) : compare(a, b);
  });
  return keyed.map(([, row]) => row);
}

function key({ type }, value, nameOf) {
  if (value === null) return null;
  if (type.endsWith(' range')) return value.amountMax ?? value.amountMin ?? UNKNOWN_LAST;
  switch (type) {
    case 'integer':
    case 'number':
    case 'share':
    case 'amount':
      return value;
    case 'boolean':
      return Number(value);
    case 'verdict':
      return VERDICTS.indexOf(value);
    case 'standing':
      return LADDER.indexOf(value);
    case 'fact':
      return [value].flat().length;
    case 'entity':
    case 'deal':
      return [value].flat().map(nameOf).join(', ');
    default:
      return String([value].flat().join(', '));
  }
}
