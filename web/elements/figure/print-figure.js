/** A figure as PDF, by the browser's own print: one page of the figure's size, with nothing else on it, as lines and letters. */

import { make } from '../graph/svg-elements.js';

const PRINTED = 'printed-';
const HALO = ['stroke-width', 'stroke-linejoin', 'paint-order'];

/**
 * @param {SVGSVGElement} svg a copy, which is printed
 * @param {SVGSVGElement} shown what it is a copy of
 */
export function printFigure(svg, shown) {
  groundHalos(svg, shown);
  renameParts(svg);
  const { width, height } = svg.viewBox.baseVal;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page { size: ${width}px ${height}px; margin: 0 }
    @media print {
      html, body { margin: 0; padding: 0 }
      body > :not(.printed-figure) { display: none !important }
      .printed-figure { display: block; width: ${width}px; height: ${height - 1}px }
      .printed-figure svg { display: block; width: 100%; height: 100% }
    }
    @media screen { .printed-figure { display: none } }
  `);
  const ground = document.createElement('div');
  ground.className = 'printed-figure';
  ground.append(svg);
  document.body.append(ground);
  document.adoptedStyleSheets.push(sheet);
  const end = () => {
    ground.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}

/**
 * A halo is printed as a second text, which whoever searches or copies the PDF meets twice: a ground stands behind the words
 * instead.
 *
 * @param {SVGSVGElement} svg
 * @param {SVGSVGElement} shown
 */
function groundHalos(svg, shown) {
  const [copies, originals] = [svg, shown].map((one) => [...one.querySelectorAll('text[paint-order]')]);
  copies.forEach((words, at) => {
    const original = originals[at];
    if (!(original instanceof SVGGraphicsElement)) return;
    const { x, y, width, height } = original.getBBox();
    const turned = words.getAttribute('transform');
    const fill = words.getAttribute('stroke') ?? 'none';
    words.before(make('rect', { x, y, width, height, fill, stroke: 'none', ...(turned && { transform: turned }) }));
    words.setAttribute('stroke', 'none');
    for (const name of HALO) words.removeAttribute(name);
  });
}

/**
 * Of two parts of one name the browser takes the first, which print hides: arrows would have no heads.
 *
 * @param {SVGSVGElement} svg
 */
function renameParts(svg) {
  for (const part of svg.querySelectorAll('[id]')) part.id = `${PRINTED}${part.id}`;
  for (const part of svg.querySelectorAll('*'))
    for (const { name, value } of part.attributes)
      if (value.startsWith('url(#')) part.setAttribute(name, value.replace('url(#', `url(#${PRINTED}`));
}
