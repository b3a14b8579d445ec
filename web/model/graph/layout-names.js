/** The layouts of pictures of graphs, as the address and a reader name them. */
export const LAYOUTS = { layers: 'Layers', force: 'Force', circle: 'Circle' };

/**
 * @param {string | null} name
 * @returns {name is keyof typeof LAYOUTS}
 */
export function isLayout(name) {
  return name !== null && Object.hasOwn(LAYOUTS, name);
}
