/** What a figure says beside its picture. All of it stands in the address, so that a link gives the same figure. */
import { count, day, sentence } from '../format.js';
import { listed, say, sayCount } from '../say.js';

/** @import { Answer, Values } from '../types.js' */
/** @import { Place } from '../place.js' */

/** The shapes of a figure: its width and height in pixels; one of no height is as tall as its picture asks for. */
export const FORMATS = {
  '16:9': { width: 1200, height: 675 },
  '1:1': { width: 1080, height: 1080 },
  '4:5': { width: 1080, height: 1350 },
  free: { width: 1200, height: 0 },
};

/** @typedef {keyof typeof FORMATS} Format */

/**
 * A text with an arrow from it to what it is about, in thousandths of the figure's width and height.
 *
 * @typedef {{x: number, y: number, toX: number, toY: number, text: string}} Annotation
 */

/**
 * @typedef {object} FigureText
 * @property {Format} format
 * @property {string} headline
 * @property {string} subtitle
 * @property {string} note
 * @property {Annotation[]} annotations
 */

const WHOLE = 1000;
const NAMED = 3;

/**
 * What the address says of the figure; what it does not is told from the answer.
 *
 * @param {Place} place
 * @param {Answer} answer
 * @returns {FigureText}
 */
export function figureAt(place, answer) {
  const format = place.get('figure');
  const given = (/** @type {string} */ name, /** @type {string} */ otherwise) =>
    place.has(name) ? (place.get(name) ?? '') : otherwise;
  return {
    format: isFormat(format) ? format : 'free',
    headline: given('headline', sentence(answer.headline)),
    subtitle: given('subtitle', sentence(answer.title)),
    note: given('note', ''),
    annotations: place.all('mark').flatMap(annotationOf),
  };
}

/**
 * What of a figure an address has to hold.
 *
 * @param {FigureText} figure
 * @param {Answer} answer
 * @returns {Values}
 */
export function figureValues({ format, headline, subtitle, note, annotations }, answer) {
  return {
    figure: format,
    headline: headline === sentence(answer.headline) ? null : headline,
    subtitle: subtitle === sentence(answer.title) ? null : subtitle,
    note: note === '' ? null : note,
    mark: annotations.map(({ x, y, toX, toY, text }) => [x, y, toX, toY].map(Math.round).join(' ') + ' ' + text),
  };
}

/**
 * @param {string} text
 * @returns {Annotation[]} none of a text that is no annotation
 */
function annotationOf(text) {
  const [, x, y, toX, toY, words] = /^(\d{1,4}) (\d{1,4}) (\d{1,4}) (\d{1,4}) (.*)$/su.exec(text) ?? [];
  if (words === undefined) return [];
  const within = (/** @type {string} */ one) => Math.min(WHOLE, Number(one));
  return [{ x: within(x), y: within(y), toX: within(toX), toY: within(toY), text: words }];
}

/**
 * @param {string | null} text
 * @returns {text is Format}
 */
function isFormat(text) {
  return text !== null && Object.hasOwn(FORMATS, text);
}

/**
 * Who says so: the publishers that most sources are of.
 *
 * @param {Pick<Answer, 'sources' | 'parameters'>} answer
 */
export function sourceLine({ sources, parameters }) {
  const isNamed = (/** @type {string} */ name) => name !== '' && name !== 'unknown';
  const publishers = [...Map.groupBy(sources, ({ publisher }) => publisher ?? '')]
    .filter(([name]) => isNamed(name))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name]) => name);
  const named = listed(publishers.slice(0, NAMED));
  // Publishers are counted, not what each of them wrote; who is not named wrote each alone.
  const unnamed = sources.filter(({ publisher }) => !isNamed(publisher ?? '')).length;
  const rest = Math.max(0, publishers.length - NAMED) + unnamed;
  const who = named
    ? rest > 0
      ? sayCount(rest, '{names} and one more', '{names} and {n} more', { names: named })
      : named
    : count(sources.length, 'source');
  const asOf = parameters.asOf ? say('; as of {day}', { day: day(String(parameters.asOf)) }) : '';
  // Where rows are themselves the sources, none is cited.
  if (sources.length === 0) return say('Through Interlock{asOf}', { asOf });
  return say('Sources: {who}, through Interlock{asOf}', { who, asOf });
}
