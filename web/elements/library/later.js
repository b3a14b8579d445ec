/** What is large and not needed at once: each is fetched when it is first asked for, and once. */

/** @import { Picture } from '../../model/types.js' */

/** @type {Picture[]} */
const CHARTS = ['sankey', 'timeline', 'spans', 'bars', 'balance'];

export const loadDrawing = () => later(import('../graph/drawing.js'));
export const loadEcharts = () => later(import('./echarts.js'));

/**
 * Fetches what draws a picture of this kind while its answer is still worked out.
 *
 * @param {Picture | undefined} picture
 */
export function fetchFor(picture) {
  if (picture === 'graph') loadDrawing();
  else if (picture && CHARTS.includes(picture)) loadEcharts();
}

/**
 * A page that was open while the server was updated names files that are gone. Its address holds all that it shows.
 *
 * @template T
 * @param {Promise<T>} module
 */
export function later(module) {
  return module.catch(reload);
}

/**
 * @param {unknown} gone
 * @returns {never}
 */
function reload(gone) {
  const [loading] = performance.getEntriesByType('navigation');
  const again = loading instanceof PerformanceNavigationTiming && loading.type === 'reload';
  if (!again) window.location.reload();
  throw gone;
}
