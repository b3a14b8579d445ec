/** The layouts of pictures of graphs, as the address and a reader name them. */
export const LAYOUTS = { layers: 'Layers', force: 'Force', circle: 'Circle' };

/** Pictures that are composed from the rows of an answer: what they are called, where an answer has one. */
export const PICTURES = { loops: 'Loops', deal: 'Terms', tree: 'Tree', chains: 'Chains' };

/**
 * @param {string | null} name
 * @returns {name is keyof typeof LAYOUTS}
 */
export function isLayout(name) {
  return name !== null && Object.hasOwn(LAYOUTS, name);
}
