/** What the server says of an answer in several worlds: in English as yet, so that its days stay as it wrote them elsewhere. */
import { sentence } from '../../model/format.js';
import { language } from '../../model/say.js';

/** @param {string} text */
export function toldInEnglish(text) {
  return language === 'en' ? sentence(text) : text;
}
