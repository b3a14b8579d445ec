/** Figures to print and to embed: fetched by those who make one. */
import './figure-maker.js';
export { framedPicture } from './framed-picture.js';
