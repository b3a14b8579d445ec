/** What a test says of values. */

/**
 * Two values are the same all through: objects by their properties, whatever their order, maps and sets by their entries.
 *
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function equal(actual, expected) {
  const apart = difference(actual, expected, '');
  if (apart) throw new Error(`${apart}\nexpected ${shown(expected)}\n but was ${shown(actual)}`);
}

/**
 * @param {unknown} actual
 * @param {string} [about] what was to be true
 */
export function ok(actual, about = 'it') {
  if (actual !== true) throw new Error(`expected ${about} to be true, but was ${shown(actual)}`);
}

/**
 * @param {() => unknown} body
 * @param {string} words in the message of what it throws
 */
export function throws(body, words) {
  let made;
  try {
    made = body();
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    if (message.includes(words)) return;
    throw new Error(`expected a failure with '${words}', but it said '${message}'`);
  }
  throw new Error(`expected a failure with '${words}', but it gave ${shown(made)}`);
}

/**
 * Where two values first differ, in words; null where they do not.
 *
 * @param {unknown} one
 * @param {unknown} other
 * @param {string} place
 * @returns {string | null}
 */
function difference(one, other, place) {
  if (Object.is(one, other)) return null;
  if (!isObject(one) || !isObject(other) || kindOf(one) !== kindOf(other)) return `differs at ${place || 'the top'}`;
  const [mine, theirs] = [entriesOf(one), entriesOf(other)];
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const there = `${place}${place ? '.' : ''}${typeof key === 'string' ? key : shown(key)}`;
    if (!mine.has(key)) return `lacks ${there}`;
    if (!theirs.has(key)) return `has ${there} besides`;
    const apart = difference(mine.get(key), theirs.get(key), there);
    if (apart) return apart;
  }
  return null;
}

/**
 * @param {unknown} value
 * @returns {value is object}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {object} value */
function kindOf(value) {
  return Object.prototype.toString.call(value);
}

/**
 * @param {object} value
 * @returns {Map<unknown, unknown>}
 */
function entriesOf(value) {
  if (value instanceof Map) return value;
  if (value instanceof Set) return new Map([...value].map((one) => [one, one]));
  const length = Array.isArray(value) ? [['length', value.length]] : [];
  return new Map([...Object.entries(value), .../** @type {[string, unknown][]} */ (length)]);
}

/**
 * A value as a message has it.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function shown(value) {
  if (value instanceof Map) return `Map ${shown([...value])}`;
  if (value instanceof Set) return `Set ${shown([...value])}`;
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (isObject(value) && !(value instanceof Error)) {
    return `{${Object.entries(value)
      .map(([name, one]) => `${name}: ${shown(one)}`)
      .join(', ')}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
