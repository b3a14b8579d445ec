/** Entities of one name: the server says what tells them apart, and that is the name which the page shows. */

/**
 * An answer of the server with the names under which its entities are shown.
 *
 * @template T
 * @param {T} answer
 * @returns {T}
 */
export function asShown(answer) {
  return isObject(answer) ? named(answer) : answer;
}

/**
 * @param {Record<string, unknown>} answer
 * @returns {any}
 */
function named(answer) {
  const shown = { ...answer };
  for (const key of ['nodes', 'entities']) {
    const list = shown[key];
    if (Array.isArray(list)) shown[key] = list.map((one) => (isObject(one) ? byDisplayName(one) : one));
  }
  if (isObject(shown.entity)) shown.entity = byDisplayName(shown.entity);
  if (isObject(shown.graph)) shown.graph = named(shown.graph);
  return shown;
}

/** @param {Record<string, unknown>} node */
function byDisplayName(node) {
  return typeof node.displayName === 'string' ? { ...node, name: node.displayName } : node;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether a verb is in the plural behind a name: 'EUV lithography tools', 'data centre GPUs', and no 'Amazon Web Services'. As the server has it
 * (`English.isPlural`): names of the data are English in every language.
 *
 * @param {string} name
 */
export function isPlural(name) {
  return /(?:^| )(?:\p{Ll}+[^\P{Ll}isu]|\p{Lu}{2,})s$/u.test(name);
}
