/** What the server says in English, in the reader's language. */
import { say } from './say.js';

/** @import { Said } from './say.js' */

/**
 * @param {readonly Said[]} texts what it says, with a slot for whatever it quotes; the first that fits is taken
 * @returns {(english: string) => string | null} null of what is not understood
 */
export function hearing(texts) {
  const heard = texts.map((text) => {
    const pattern = text.replace(/[.?*+^$()[\]|\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+)');
    return { text, pattern: new RegExp(`^${pattern}$`) };
  });
  return (english) => {
    for (const { text, pattern } of heard) {
      const found = pattern.exec(english);
      if (found) return say(text, found.groups);
    }
    return null;
  };
}
