/** What is large and not needed at once: each is fetched when it is first asked for, and once. */
export const loadDrawing = () => later(import('../graph/drawing.js'));
export const loadEcharts = () => later(import('./echarts.js'));

/** Fetches what draws a picture of this kind while its answer is still worked out. */
export function fetchFor(picture) {
  if (picture === 'graph') loadDrawing();
  else if (['sankey', 'timeline', 'bars'].includes(picture)) loadEcharts();
}

/** A page that was open while the server was updated names files that are gone. Its address holds all that it shows. */
export function later(module) {
  return module.catch(reload);
}

function reload(gone) {
  const [{ type }] = performance.getEntriesByType('navigation');
  if (type !== 'reload') window.location.reload();
  throw gone;
}
