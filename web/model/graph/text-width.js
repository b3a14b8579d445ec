/**
 * How wide a text is, about: what lays out cannot ask a browser. By the widths of Helvetica, which Arial and Liberation Sans
 * share; where the page is drawn in a wider font, as on a system that has none of its first choices, by that font's.
 */

/** The font of pictures that leave the page. */
export const FONT = 'Helvetica Neue, Arial, Liberation Sans, Roboto, sans-serif';

const SAMPLE_SIZE = 100;
/** What hardly exceeds the width of a letter is taken for as wide; no font that is read is wider than the most. */
const [HARDLY, MOST] = [1.03, 2];

/** @typedef {(text: string, size: number, bold: boolean) => number} Measure how wide a text is in a font, in pixels */

/** @type {Measure | null} */
let measure = null;
/** What was measured, plain and bold: no letter is measured twice. @type {Map<string, number>[]} */
let letters = [new Map(), new Map()];
/** See `broadness`; 0 until it is asked for. */
let broad = 1;

/**
 * Tells in which font the page is drawn. It is measured letter by letter: a font may be no wider in capitals, and by half in an
 * 'i' or a 't', and then no number tells of every name how much wider it is.
 *
 * @param {Measure | null} measured none for the widths of Helvetica
 */
export function useFont(measured) {
  measure = measured;
  letters = [new Map(), new Map()];
  broad = measured ? 0 : 1;
}

/** Letters by their width in thousandths of the size of the type. @type {[width: number, letters: string][]} */
const WIDTHS = [
  [222, "'ijl|"],
  [278, ' \u00a0!,./:;I[\\]ft·'],
  [333, '()-`r'],
  [355, '"'],
  [389, '*'],
  [500, 'Jcksvxyz'],
  [556, '#$0123456789?Labdeghnopqu_€£¥–'],
  [584, '+<=>~≥≤'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '…—→←'],
  [1015, '@'],
];

/** The same of bold type, where it is wider. @type {typeof WIDTHS} */
const BOLD_WIDTHS = [
  [278, "'ijl|"],
  [333, '()-`!:;ft[\\]'],
  [389, 'r*'],
  [474, '"'],
  [500, 'z'],
  [556, 'Jcksvxy'],
  [611, 'bdghnopqu?FTZL'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [889, 'm%'],
];

const BY_LETTER = byLetter(WIDTHS);
const BOLD_BY_LETTER = new Map([...BY_LETTER, ...byLetter(BOLD_WIDTHS)]);
/** Latin letters that are not listed are accented forms of those that are; what lies beyond is as wide as it is tall. */
const [LATIN, WIDE] = [600, 1000];

/** @param {typeof WIDTHS} widths */
function byLetter(widths) {
  return new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
}

/**
 * The width of a letter in thousandths of the size of the type: that of Helvetica, or more where the page's font is wider.
 *
 * @param {string} letter
 * @param {boolean} bold
 */
function letterWidth(letter, bold) {
  const known = letters[Number(bold)];
  const before = known.get(letter);
  if (before !== undefined) return before;
  const usual = (bold ? BOLD_BY_LETTER : BY_LETTER).get(letter) ?? (letter < '\u0530' ? LATIN : WIDE);
  const drawn = measure ? (measure(letter, SAMPLE_SIZE, bold) / SAMPLE_SIZE) * 1000 : 0;
  const width = drawn > HARDLY * usual ? Math.min(MOST * usual, drawn) : usual;
  known.set(letter, width);
  return width;
}

/**
 * @param {string} text of one line
 * @param {number} size of the type, in pixels
 * @param {boolean} [bold]
 */
export function textWidth(text, size, bold = false) {
  let thousandths = 0;
  for (const letter of text) thousandths += letterWidth(letter, bold);
  return (thousandths / 1000) * size;
}

/** Letters as often as names and amounts have them. */
const USUAL = 'Amazon Web Services: about $100bn, immersion lithography tools';

/** How many times as wide as in Helvetica words are in the page's font, on the whole: what is given to them in pixels grows by it. */
export function broadness() {
  if (broad === 0) {
    const usual = [...USUAL].reduce((sum, letter) => sum + (BY_LETTER.get(letter) ?? LATIN), 0);
    broad = textWidth(USUAL, 1000) / usual;
  }
  return broad;
}

/**
 * As much of a text as fits, with an ellipsis where something is cut.
 *
 * @param {string} text
 * @param {number} room in pixels
 * @param {number} size
 * @param {boolean} [bold]
 */
export function cutText(text, room, size, bold = false) {
  if (textWidth(text, size, bold) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, bold) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/**
 * A text in lines between its words, the last cut where it is too long for the lines that there are.
 *
 * @param {string} text
 * @param {number} room of each line
 * @param {number} most lines
 * @param {number} size
 * @param {boolean} [bold]
 * @returns {string[]}
 */
export function wrapText(text, room, most, size, bold = false) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    if (last !== undefined && (textWidth(joined, size, bold) <= room || lines.length === most))
      lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => cutText(line, room, size, bold));
}
