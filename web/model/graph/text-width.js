/**
 * How wide a text is, about: what lays out cannot ask a browser. By the widths of Helvetica, which Arial and Liberation Sans
 * share; where the page is drawn in a wider font, as on a system that has none of its first choices, by so much more.
 */

/** The font of pictures that leave the page. */
export const FONT = 'Helvetica Neue, Arial, Liberation Sans, Roboto, sans-serif';

/** Names and amounts as they stand in pictures: a font may be wider in the ones than in the others. */
const SAMPLES = [
  'Amazon Web Services, Oracle Cloud Infrastructure; on the evidence collected so far',
  'at least $708bn, circa 300 mld €, 2026–2028: 42,4%',
];
const SAMPLE_SIZE = 100;
/** What hardly exceeds the widths is taken for as wide; no font that is read is wider than the most. */
const [HARDLY, MOST] = [1.03, 1.35];
/** How much wider than those the font is in which the page is drawn: plain and bold. */
let wider = { plain: 1, bold: 1 };

/**
 * Tells in which font the page is drawn.
 *
 * @param {(text: string, size: number, bold: boolean) => number} measured how wide a text is in it, in pixels
 */
export function useFont(measured) {
  wider = { plain: 1, bold: 1 };
  const times = (/** @type {boolean} */ bold) => {
    const ratios = SAMPLES.map((text) => measured(text, SAMPLE_SIZE, bold) / textWidth(text, SAMPLE_SIZE, bold));
    const ratio = Math.max(...ratios);
    return ratio > HARDLY ? Math.min(MOST, ratio) : 1;
  };
  wider = { plain: times(false), bold: times(true) };
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
 * @param {string} text of one line
 * @param {number} size of the type, in pixels
 * @param {boolean} [bold]
 */
export function textWidth(text, size, bold = false) {
  const widths = bold ? BOLD_BY_LETTER : BY_LETTER;
  let thousandths = 0;
  for (const letter of text) thousandths += widths.get(letter) ?? (letter < '\u0530' ? LATIN : WIDE);
  return (thousandths / 1000) * size * (bold ? wider.bold : wider.plain);
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
