/** The picture that is composed from the rows of an answer, where what it tells has one. */
import { words } from '../format.js';
import { levelsOf, startsOf } from '../graph/answer-graph.js';
import { LAYOUTS, PICTURES } from '../graph/layout-names.js';
import { chainsScene, tellsChains } from './chains.js';
import { betweenScene, tellsBetween } from './between.js';
import { dealScene, tellsTerms } from './deal.js';
import { loopsScene, tellsLoops } from './loops.js';
import { branchesOf, grouped } from './branches.js';
import { largestWithin } from './largest.js';
import { grownWithin } from './small-tree.js';
import { factBranches, tellsFacts } from './facts-tree.js';
import { treeScene } from './tree.js';
import { rowsIn } from './tree-rows.js';
import { labelOf } from '../say.js';

/** @import { Answer, Known } from '../types.js' */
/** @import { PictureName, Scene } from '../graph/scene.js' */

/**
 * @typedef {object} Composed
 * @property {PictureName} name
 * @property {Record<string, string>} layouts that a reader may choose from, the picture first
 * @property {(width: number, opened: ReadonlySet<string>, tall?: number) => Scene} compose for a width; `tall` is how
 *   tall it may be, in pixels, 0 where that is left to it
 */

/**
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Composed | null}
 */
export function composedOf(answer, known) {
  if (tellsLoops(answer))
    return named('loops', (width, opened, tall = 0) => loopsScene(answer, known, width, opened, tall));
  if (tellsTerms(answer)) return named('deal', (width, _, tall) => dealScene(answer, known, width, tall || Infinity));
  if (tellsChains(answer)) return named('chains', (width, opened, tall = 0) => chainsScene(answer, known, width, tall));
  if (tellsBetween(answer) && betweenScene(answer, known, 800, 0).edges.length)
    return named('between', (width, opened, tall = 0) => betweenScene(answer, known, width, tall));
  const starts = startsOf(answer);
  if (tellsFacts(answer))
    return named('tree', (width, opened, tall = 0) => {
      const branches = factBranches(answer, known, opened, tall ? rowsIn(tall) : Infinity);
      return treeScene({ branches, known, starts, word: '', falls: false }, width, tall);
    });
  const levels = levelsOf(answer, starts);
  if (levels.size === 0 || starts.size === 0) return null;
  // Where a row tells what was lost, one thing falls after another.
  const falls = answer.columns.some(({ name }) => name === 'lost');
  const [, stepped] = answer.show.columns;
  const word = labelOf(stepped) ?? words(stepped);
  const branches = branchesOf({ answer, known, levels, starts });
  return named('tree', (width, opened, tall = 0) => {
    const within = tall
      ? grownWithin(branches, opened, width, rowsIn(tall))
      : { branches: grouped(branches, opened), note: '' };
    const scene = treeScene({ branches: within.branches, known, starts, word, falls }, width, tall);
    const note = [within.note, scene.note].filter(Boolean).join(' ');
    return note ? { ...scene, note } : scene;
  });
}

/**
 * @param {PictureName} name
 * @param {Composed['compose']} compose
 * @returns {Composed}
 */
function named(name, compose) {
  return {
    name,
    layouts: { [name]: PICTURES[name], ...LAYOUTS },
    compose: (width, opened, tall = 0) =>
      tall ? largestWithin((wide, high) => compose(wide, opened, high), width, tall) : compose(width, opened),
  };
}
