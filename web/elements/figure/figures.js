/** Figures to print and to embed: fetched by those who make one. */
import './figure-maker.js';
export { framedPicture, legendIn, remarkIn } from './framed-picture.js';
