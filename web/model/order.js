/** The order of rows: by which column the address wants them sorted, and what the next press on a heading wants. */

/** @typedef {string | number | bigint | null} Key what a row is sorted by; null where it has no value */

/** @param {string | null} sort the name of a column, with '-' before it where the largest come first */
export function orderOf(sort) {
  const wanted = sort ?? '';
  return { name: wanted.replace(/^-/, ''), down: wanted.startsWith('-') };
}

/**
 * What the address wants after a press on a heading: the first press sorts numbers with the largest at the top and names
 * from A, the second the other way, the third not at all.
 * @param {{ name: string, numeric?: boolean }} column
 * @param {string | null} sort
 * @returns {string | null}
 */
export function nextSort({ name, numeric = false }, sort) {
  const now = orderOf(sort);
  const first = `${numeric ? '-' : ''}${name}`;
  if (now.name !== name) return first;
  return now.down === numeric ? `${numeric ? '' : '-'}${name}` : null;
}

/**
 * Rows in the order of their keys: numbers by size, all else by its letters. Those without a key come last either way, and
 * equal ones stay as they came.
 * @template Row
 * @param {Row[]} rows
 * @param {(row: Row) => Key} keyOf
 * @param {boolean} down
 */
export function sortedBy(rows, keyOf, down) {
  const keyed = rows.map((row) => /** @type {const} */ ([keyOf(row), row]));
  const empty = (/** @type {Key} */ key) => key === null || key === '';
  keyed.sort(([a], [b]) => {
    if (empty(a) || empty(b)) return Number(empty(a)) - Number(empty(b));
    const order = isNumber(a) && isNumber(b) ? Number(a > b) - Number(a < b) : compared(String(a), String(b));
    return down ? -order : order;
  });
  return keyed.map(([, row]) => row);
}

/**
 * @param {Key} key
 * @returns {key is number | bigint}
 */
function isNumber(key) {
  return typeof key === 'number' || typeof key === 'bigint';
}

const letters = new Intl.Collator('en', { numeric: true });
const compared = letters.compare;
