/** A figure as one SVG document: its words, its picture, its annotations and its credit. */
import { SIGN, roomOf } from '../../model/figures/figure-layout.js';
import { FONT } from '../../model/graph/text-width.js';
import { VERDICTS } from '../../model/verdict.js';
import { make, text } from '../graph/svg-elements.js';

/** @import { Annotation, FigureText } from '../../model/figures/figure-text.js' */
/** @import { FigureLayout } from '../../model/figures/figure-layout.js' */
/** @import { FigureMatrix } from '../../model/figures/figure-matrix.js' */
/** @import { FigureTable } from '../../model/figures/figure-table.js' */

/** @typedef {(name: string) => string} Colour */

const WHOLE = 1000;
const SIZE = 17;
const OPENS = ' ▸';

/**
 * @param {FigureText} figure
 * @param {FigureLayout} layout
 * @param {Element} picture an `svg` element
 * @param {string} alt
 * @param {Colour} colour
 */
export function figureSvg(figure, layout, picture, alt, colour) {
  const { width, height, lines, signs, picture: area } = layout;
  const root = make('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': FONT, role: 'img' });
  const [title, description] = [make('title'), make('desc')];
  title.textContent = figure.headline;
  description.textContent = alt;
  const inner = picture.cloneNode(true);
  if (inner instanceof Element) {
    if (!inner.hasAttribute('viewBox'))
      inner.setAttribute('viewBox', `0 0 ${inner.getAttribute('width')} ${inner.getAttribute('height')}`);
    for (const [name, value] of Object.entries(area)) inner.setAttribute(name, String(Math.round(value)));
    inner.setAttribute('preserveAspectRatio', inner.getAttribute('preserveAspectRatio') ?? 'xMidYMid meet');
    // Nobody can open a group in a figure.
    for (const words of inner.querySelectorAll('text'))
      if (words.textContent?.endsWith(OPENS)) {
        words.textContent = words.textContent.slice(0, -OPENS.length);
        words.parentElement?.querySelector('title')?.remove();
      }
    for (const said of inner.querySelectorAll('title')) said.textContent = (said.textContent ?? '').replace(OPENS, '');
  }
  root.append(
    title,
    description,
    make('rect', { x: 0, y: 0, width, height, fill: colour('--surface') }),
    ...lines.map(({ text: words, x, y, size, bold, ink }) =>
      text(words, { x, y, 'font-size': size, 'font-weight': bold ? 700 : 400, fill: colour(ink) }),
    ),
    inner,
    ...signs.flatMap((sign) => legendSign(sign, colour)),
    arrowHead(colour),
    ...figure.annotations.map((annotation, at) => annotationMark(annotation, at, layout, colour)),
  );
  return root;
}

/**
 * @param {FigureLayout['signs'][number]} sign
 * @param {Colour} colour
 */
function legendSign(sign, colour) {
  const { text: words, colour: painted, dashes, line, outline, x, y } = sign;
  const room = roomOf(sign);
  const mark = outline
    ? shapeSign(outline, painted, x, y)
    : line
      ? make('path', {
          d: `M${x} ${y}h${room - 8}`,
          stroke: painted,
          'stroke-width': 2.5,
          fill: 'none',
          'stroke-dasharray': dashes || 'none',
        })
      : make('circle', { cx: x + 18, cy: y, r: 6, fill: painted });
  return [
    mark,
    text(words, { x: x + room, y: y + SIGN.size * 0.36, 'font-size': SIGN.size, fill: colour('--ink-soft') }),
  ];
}

/**
 * @param {NonNullable<FigureLayout['signs'][number]['outline']>} outline
 * @param {string} painted
 * @param {number} x
 * @param {number} y
 */
function shapeSign({ viewBox, name, attributes }, painted, x, y) {
  const sign = make('svg', { viewBox, x: x + 11, y: y - 7, width: 14, height: 14, fill: painted });
  sign.append(make(name, attributes));
  return sign;
}

/** @param {Colour} colour */
function arrowHead(colour) {
  const defs = make('defs');
  const marker = make('marker', {
    id: 'annotation-arrow',
    viewBox: '0 0 10 10',
    refX: 9,
    refY: 5,
    markerWidth: 10,
    markerHeight: 10,
    markerUnits: 'userSpaceOnUse',
    orient: 'auto',
  });
  marker.append(make('path', { d: 'M0 1L10 5L0 9z', fill: colour('--ink') }));
  defs.append(marker);
  return defs;
}

/**
 * @param {Annotation} annotation
 * @param {number} at
 * @param {FigureLayout} layout
 * @param {Colour} colour
 */
function annotationMark({ x, y, toX, toY, text: words }, at, { width, height }, colour) {
  const from = { x: (x / WHOLE) * width, y: (y / WHOLE) * height };
  const to = { x: (toX / WHOLE) * width, y: (toY / WHOLE) * height };
  const group = make('g', { class: 'annotation', 'data-annotation': at });
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  if (far > SIZE * 1.5) {
    const begin = { x: from.x + ((to.x - from.x) / far) * SIZE, y: from.y + ((to.y - from.y) / far) * SIZE };
    group.append(
      make('path', {
        d: `M${begin.x.toFixed(1)} ${begin.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`,
        stroke: colour('--ink'),
        'stroke-width': 1.5,
        fill: 'none',
        'marker-end': 'url(#annotation-arrow)',
      }),
    );
  }
  group.append(
    text(words, {
      x: from.x,
      y: from.y + 5,
      'font-size': SIZE,
      'font-weight': 600,
      'text-anchor': 'middle',
      fill: colour('--ink'),
      stroke: colour('--surface'),
      'stroke-width': 4,
      'paint-order': 'stroke',
    }),
  );
  return group;
}

/**
 * @param {FigureTable} table
 * @param {Colour} colour
 */
export function tableSvg({ width, height, size, cells, rules }, colour) {
  const root = make('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-family': FONT,
    preserveAspectRatio: 'xMinYMin meet',
  });
  root.append(
    ...rules.map((y) => make('path', { d: `M0 ${y}H${width}`, stroke: colour('--line'), 'stroke-width': 1 })),
    ...cells.map(({ text: words, x, y, strong }) =>
      text(words, { x, y, 'font-size': size, 'font-weight': strong ? 600 : 400, fill: colour('--ink') }),
    ),
  );
  return root;
}

/**
 * @param {FigureMatrix} matrix
 * @param {Colour} colour
 */
export function matrixSvg({ width, height, names, cells }, colour) {
  const root = make('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': FONT });
  root.append(
    ...names.map(({ text: words, x, y, size, middle }) =>
      text(words, { x, y, 'font-size': size, 'text-anchor': middle ? 'middle' : 'start', fill: colour('--ink') }),
    ),
    ...cells.flatMap(({ verdict, ...box }) => {
      const { mark, colour: painted } = VERDICTS[verdict] ?? VERDICTS.unknown;
      const no = verdict === 'no';
      return [
        make('rect', {
          ...box,
          rx: 4,
          fill: no ? 'none' : colour(painted),
          stroke: no ? colour(painted) : 'none',
          'stroke-width': 1.5,
        }),
        text(mark, {
          x: box.x + box.width / 2,
          y: box.y + box.height / 2 + 5,
          'font-size': 13,
          'font-weight': 700,
          'text-anchor': 'middle',
          fill: colour(no ? painted : verdict === 'yes' ? '--surface' : '--ink-faint'),
        }),
      ];
    }),
  );
  return root;
}
