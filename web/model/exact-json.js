/** JSON whose whole numbers keep every digit: those that a number would round become a BigInt, and are written as they are. */

const WHOLE = /^-?\d+$/;

/**
 * @param {string} text
 * @returns {any}
 */
export function parseExactly(text) {
  return JSON.parse(text, exact);
}

/**
 * @param {unknown} value
 * @param {number} [indent]
 */
export function writeExactly(value, indent) {
  return JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? raw(one) : one), indent);
}

/**
 * @param {string} _
 * @param {unknown} value
 * @param {{source?: string}} [context] where the browser tells the text of a value
 */
function exact(_, value, context) {
  const rounded = typeof value === 'number' && !Number.isSafeInteger(value) && WHOLE.test(context?.source ?? '');
  return rounded ? BigInt(String(context?.source)) : value;
}

/** @param {bigint} value */
function raw(value) {
  const { rawJSON } = /** @type {{rawJSON?: (text: string) => object}} */ (JSON);
  return rawJSON ? rawJSON(String(value)) : Number(value);
}
