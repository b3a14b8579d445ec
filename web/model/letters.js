/** A text in a few letters that an address may have. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Up to eight letters of the 53 bits that cyrb53 (by bryc, in the public domain) makes of a text: they tell chance changes,
 * not a forger's. Of n letters, two texts are taken for one in one case of 64^n.
 *
 * @param {string} text
 * @param {number} count
 */
export function inLetters(text, count) {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  let rest = 4294967296 * (2097151 & other) + (one >>> 0);
  let letters = '';
  for (let at = 0; at < count; at++) {
    letters += LETTERS[rest % LETTERS.length];
    rest = Math.floor(rest / LETTERS.length);
  }
  return letters;
}
