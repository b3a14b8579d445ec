/**
 * On paper there is another width, for which nothing is drawn anew: while it is printed, the picture is made smaller as a whole.
 *
 * @param {Element} svg as large as its ground
 * @param {HTMLElement} ground
 * @param {AbortSignal} signal
 */
export function keepWholeOnPaper(svg, ground, signal) {
  const asWhole = () => svg.setAttribute('viewBox', `0 0 ${ground.clientWidth} ${ground.clientHeight}`);
  window.addEventListener('beforeprint', asWhole, { signal });
  window.addEventListener('afterprint', () => svg.removeAttribute('viewBox'), { signal });
}
