/** One HTML file with the picture and the table that opens anywhere, offline: drag and wheel move it, a press lights up neighbours. */
import { cellText } from '../../model/cell-text.js';
import { capitalised } from '../../model/format.js';
import { svgText } from './picture-file.js';
import { reader } from './reader.js';
import { language } from '../../model/say.js';

/** @import { Sign } from '../../model/figures/figure-layout.js' */
/** @import { ReadableColumn, Row } from '../../model/types.js' */

const STYLE = `:root{color-scheme:light dark}body{margin:0 auto;max-width:76rem;padding:1.5rem;font:15px/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
h1{font-size:1.5rem;margin:0}.headline{font-size:1.15rem}figure{margin:1rem 0;border:1px solid #8885;border-radius:8px;overflow:hidden}
figure>svg{display:block;width:100%;height:auto;max-height:75vh;touch-action:pan-y;cursor:grab}
figcaption{padding:.6rem 1rem;font-size:.875rem}figcaption span{margin-right:1.2rem;white-space:nowrap}figcaption p{margin:.4rem 0 0}
svg .dim{opacity:.12}svg [data-node]{cursor:pointer}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{padding:.35rem .7rem;border-bottom:1px solid #8884;text-align:left;vertical-align:top}th button{font:inherit;font-weight:600;border:0;background:none;color:inherit;padding:0;cursor:pointer}
tr.dim{display:none}footer{margin-top:1.5rem;font-size:.8125rem;white-space:pre-wrap;overflow-wrap:anywhere}`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/**
 * @typedef {object} Shown
 * @property {string} title
 * @property {string} headline
 * @property {Element | null} picture
 * @property {Sign[]} legend of the picture
 * @property {string} note how the picture is read, and what it leaves out
 * @property {ReadableColumn[]} columns
 * @property {Row[]} rows
 * @property {(id: string) => string} nameOf
 * @property {string} cite
 */

/**
 * @param {Shown} shown
 * @returns {string} the text of the file
 */
export function pageFile({ title, headline, picture, legend, note, columns, rows, nameOf, cite }) {
  // Everything from data goes through a serialiser, as text of an element: none of it can become markup.
  const file = document.implementation.createHTMLDocument('');
  const make = (/** @type {string} */ name, /** @type {string} */ text) => {
    const element = file.createElement(name);
    element.textContent = text;
    return element;
  };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${make('title', title).outerHTML}
<style>${STYLE}</style>
</head>
<body>
${make('h1', title).outerHTML}
${Object.assign(make('p', headline), { className: 'headline' }).outerHTML}
${picture ? `<figure>${svgText(picture)}${captionOf(file, legend, note).outerHTML}</figure>` : ''}
${tableOf(file, columns, rows, nameOf).outerHTML}
${make('footer', cite).outerHTML}
<script>(${reader})();</script>
</body>
</html>
`;
}

/**
 * @param {Document} file
 * @param {Sign[]} legend
 * @param {string} note
 */
function captionOf(file, legend, note) {
  const caption = file.createElement('figcaption');
  for (const sign of legend) {
    const entry = file.createElement('span');
    entry.append(signOf(sign), ` ${sign.text}`);
    caption.append(entry);
  }
  if (note) caption.append(Object.assign(file.createElement('p'), { textContent: note }));
  return caption;
}

/** @param {Sign} sign */
function signOf({ colour, dashes, line, outline }) {
  const make = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const wide = line ? (dashes ? 34 : 26) : 12;
  const viewBox = outline?.viewBox ?? `0 0 ${wide} 12`;
  const root = make('svg', { viewBox, width: String(wide), height: '12', fill: colour, 'aria-hidden': 'true' });
  const mark = { d: `M0 6h${wide}`, stroke: colour, 'stroke-width': '2.5', 'stroke-dasharray': dashes || 'none' };
  if (outline) root.append(make(outline.name, outline.attributes));
  else root.append(line ? make('path', mark) : make('circle', { cx: '6', cy: '6', r: '5' }));
  return root;
}

/**
 * @param {Document} file
 * @param {ReadableColumn[]} columns
 * @param {Row[]} rows
 * @param {Shown['nameOf']} nameOf
 */
function tableOf(file, columns, rows, nameOf) {
  const table = file.createElement('table');
  const head = table.createTHead().insertRow();
  for (const column of columns) {
    const cell = file.createElement('th');
    cell.append(Object.assign(file.createElement('button'), { textContent: capitalised(column.heading) }));
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    line.dataset.names = [row.from, row.to, row.entity].filter(Boolean).join(' ');
    for (const column of columns) line.insertCell().textContent = cellText(column, column.of(row), nameOf);
  }
  const scroll = Object.assign(file.createElement('div'), { className: 'scroll' });
  scroll.append(table);
  return scroll;
}
