/** Measures the font in which this browser draws the page, for those that lay out without asking it. */
import { FONT, useFont } from '../model/graph/text-width.js';

const context = document.createElement('canvas').getContext('2d');
if (context) {
  /** Of the page and of its figures, the wider one: a figure may be laid out once and shown in both. */
  const families = [getComputedStyle(document.body).fontFamily, FONT];
  useFont((text, size, bold) =>
    Math.max(
      ...families.map((family) => {
        context.font = `${bold ? 'bold ' : ''}${size}px ${family}`;
        return context.measureText(text).width;
      }),
    ),
  );
}
