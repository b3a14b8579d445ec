/** A figure as PDF, by the browser's own print: one page of the figure's size, with nothing else on it, as lines and letters. */

/** @param {SVGSVGElement} svg */
export function printFigure(svg) {
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
