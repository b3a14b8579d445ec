/** The layouts of pictures of graphs, as the address and a reader name them. */
import { say } from '../say.js';

export const LAYOUTS = { layers: say('Layers'), force: say('Force'), circle: say('Circle') };

/** Pictures that are composed from the rows of an answer: what they are called, where an answer has one. */
export const PICTURES = {
  loops: say('Loops'),
  deal: say('Terms'),
  tree: say('Tree'),
  chains: say('Chains'),
  between: say('Between'),
};

/**
 * @param {string | null} name
 * @returns {name is keyof typeof LAYOUTS}
 */
export function isLayout(name) {
  return name !== null && Object.hasOwn(LAYOUTS, name);
}
