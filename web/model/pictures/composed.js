/** The picture that is composed from the rows of an answer, where what it tells has one. */
import { words } from '../format.js';
import { levelsOf, startsOf } from '../graph/answer-graph.js';
import { LAYOUTS, PICTURES } from '../graph/layout-names.js';
import { chainsScene, tellsChains } from './chains.js';
import { dealScene, tellsTerms } from './deal.js';
import { loopsScene, tellsLoops } from './loops.js';
import { branchesOf, grouped } from './branches.js';
import { factBranches, tellsFacts } from './facts-tree.js';
import { treeScene } from './tree.js';
import { labelOf } from '../say.js';

/** @import { Answer, Known } from '../types.js' */
/** @import { PictureName, Scene } from '../graph/scene.js' */

/**
 * @typedef {object} Composed
 * @property {PictureName} name
 * @property {Record<string, string>} layouts that a reader may choose from, the picture first
 * @property {(width: number, opened: ReadonlySet<string>) => Scene} compose
 */

/**
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Composed | null}
 */
export function composedOf(answer, known) {
  if (tellsLoops(answer)) return named('loops', (width, opened) => loopsScene(answer, known, width, opened));
  if (tellsTerms(answer)) return named('deal', (width) => dealScene(answer, known, width));
  if (tellsChains(answer)) return named('chains', (width) => chainsScene(answer, known, width));
  const starts = startsOf(answer);
  if (tellsFacts(answer))
    return named('tree', (width, opened) =>
      treeScene({ branches: factBranches(answer, known, opened), known, starts, word: '', falls: false }, width),
    );
  const levels = levelsOf(answer, starts);
  if (levels.size === 0 || starts.size === 0) return null;
  // Where a row tells what was lost, one thing falls after another.
  const falls = answer.columns.some(({ name }) => name === 'lost');
  const [, stepped] = answer.show.columns;
  const word = labelOf(stepped) ?? words(stepped);
  const branches = branchesOf({ answer, known, levels, starts });
  return named('tree', (width, opened) =>
    treeScene({ branches: grouped(branches, opened), known, starts, word, falls }, width),
  );
}

/**
 * @param {PictureName} name
 * @param {Composed['compose']} compose
 * @returns {Composed}
 */
function named(name, compose) {
  return { name, layouts: { [name]: PICTURES[name], ...LAYOUTS }, compose };
}
