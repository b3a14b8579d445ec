/** What frames a picture, in the page and in files, is fetched when the first is made. */
import { later } from '../library/later.js';

export const fetchFigures = () => later(import('./figures.js'));
