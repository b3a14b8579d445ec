/** A picture of the page as it leaves it: framed as a figure is, with its headline, its legend, its sources, its day and its address. */
import { sentence } from '../../model/format.js';
import { layoutOfFigure } from '../../model/figures/figure-layout.js';
import { ofItsDay } from '../../model/frozen.js';
import { altText } from '../../model/figures/alt-text.js';
import { sourceLine } from '../../model/figures/figure-text.js';
import { figureSvg } from './figure-svg.js';

/** @import { Answer } from '../../model/types.js' */
/** @import { FigureText } from '../../model/figures/figure-text.js' */
/** @import { Sign } from '../../model/figures/figure-layout.js' */
/** @import { Place } from '../../model/place.js' */

/** @typedef {Pick<Answer, 'title' | 'headline' | 'columns' | 'rows' | 'graph' | 'sources'> & Partial<Answer>} Pictured */

/** What belongs to a figure alone. */
const OF_FIGURE = { figure: null, headline: null, subtitle: null, note: null, mark: [] };

/**
 * @param {Element} picture an `svg` element
 * @param {Pictured} seen
 * @param {Place} place
 * @param {Element} part of the page that has the picture and its legend
 * @param {(name: string) => string} colour
 */
export function framedPicture(picture, seen, place, part, colour) {
  /** @type {FigureText} */
  const figure = {
    format: 'free',
    headline: sentence(seen.headline),
    subtitle: sentence(seen.title),
    note: '',
    annotations: [],
  };
  const answer = { ...seen, total: seen.total ?? seen.rows.length, parameters: seen.parameters ?? { asOf: place.day } };
  const credit = { source: sourceLine(answer), address: addressOfFigure(place, seen), remark: remarkIn(part) };
  const size = { width: Number(picture.getAttribute('width')), height: Number(picture.getAttribute('height')) };
  const nodes = new Map(seen.graph.nodes.map((node) => [node.id, node]));
  const alt = altText(figure, answer, { nodes });
  return figureSvg(figure, layoutOfFigure(figure, credit, size, legendIn(part)), picture, alt, colour);
}

/**
 * What stands in a figure as its address: the day and the fingerprint of the answer are in it, so that whoever opens it later
 * sees the same or is told what changed.
 *
 * @param {Place} place
 * @param {Pick<Pictured, 'fingerprint' | 'parameters'>} seen
 */
export function addressOfFigure(place, { fingerprint, parameters }) {
  const there = ofItsDay(place.withoutSelection(), { parameters }).with({ ...OF_FIGURE, seen: fingerprint || null });
  return `${location.origin}${there.href}`;
}

/**
 * The legend of the picture in a part of the page.
 *
 * @param {Element} part
 * @returns {Sign[]}
 */
export function legendIn(part) {
  return [...part.querySelectorAll('.picture-legend li')].flatMap((item) => {
    const [line, swatch, glyph] = ['.legend-stroke', '.legend-swatch', '.kind-glyph'].map((one) =>
      item.querySelector(one),
    );
    const mark = line ?? swatch ?? glyph;
    if (!mark) return [];
    const { color, backgroundColor, fill } = getComputedStyle(mark);
    const dashes = line?.querySelector('path')?.getAttribute('stroke-dasharray') ?? '';
    const colour = swatch ? backgroundColor : glyph ? (fill === 'none' ? color : fill) : color;
    const outline = mark === glyph ? outlineOf(mark) : undefined;
    return [{ text: item.textContent?.trim() ?? '', colour, dashes, line: line !== null, outline }];
  });
}

/**
 * The shape of a kind, so that two of one colour are told apart in a figure too.
 *
 * @param {Element} glyph
 */
function outlineOf(glyph) {
  const [shape] = glyph.children;
  if (!shape) return undefined;
  const attributes = Object.fromEntries([...shape.attributes].map(({ name, value }) => [name, value]));
  return { viewBox: glyph.getAttribute('viewBox') ?? '', name: shape.tagName, attributes };
}

/**
 * What the picture of a part of the page says of itself: how it is read, and what it leaves out.
 *
 * @param {Element} part
 */
export function remarkIn(part) {
  return part.querySelector('.chart-note')?.textContent?.trim() ?? '';
}
