/** A picture as a file: SVG as it stands, PNG by drawing the SVG. */
import { GraphView } from '../graph/graph-view.js';
import { paletteOf } from '../palette.js';
import { plainSvg } from './plain-svg.js';
import { say } from '../../model/say.js';

const PNG_SCALE = 2;
/** Browsers refuse canvases with more pixels on a side. */
const MOST_PIXELS = 8000;

/**
 * The picture that a part of the page shows, as an `svg` element of its own; null where it shows none.
 *
 * @param {Element} part
 * @returns {Element | null}
 */
export function pictureIn(part) {
  const graph = part.querySelector('graph-view');
  const drawn = graph instanceof GraphView ? graph.svg() : null;
  if (drawn) return drawn;
  const chart = part.querySelector('.chart-ground svg')?.cloneNode(true);
  if (!(chart instanceof SVGElement)) return null;
  plainSvg(chart);
  const ground = document.createElementNS(chart.namespaceURI, 'rect');
  for (const [key, value] of Object.entries({ width: '100%', height: '100%', fill: paletteOf(part)('--surface') }))
    ground.setAttribute(key, value);
  chart.prepend(ground);
  return chart;
}

/** @param {Element} picture */
export function svgText(picture) {
  return new XMLSerializer().serializeToString(picture);
}

/**
 * @param {Element} picture
 * @param {number} [fine] pixels for each of the picture's
 * @returns {Promise<Blob>}
 */
export async function pngOf(picture, fine = PNG_SCALE) {
  const [width, height] = [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))];
  const scale = Math.min(fine, MOST_PIXELS / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((made, refused) =>
      canvas.toBlob(
        (blob) => (blob ? made(blob) : refused(new Error(say('The picture is too large for PNG; take SVG.')))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
