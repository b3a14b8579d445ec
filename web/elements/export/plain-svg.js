/** A picture in the SVG that every program draws alike: Inkscape and librsvg read less of it than browsers do. */

/** From the middle of a line of type to its base line, in sizes of the type. */
const MIDDLE = 0.35;
const TYPE = /** @type {const} */ (['font-size', 'font-family', 'font-weight', 'font-style']);
/** What a style says where it says nothing. */
const USUAL = ['', 'normal', '400'];

/**
 * Type as attributes instead of styles, and on base lines; nothing of what places a picture in its page.
 *
 * @param {SVGElement} picture is changed
 */
export function plainSvg(picture) {
  for (const part of [picture, ...picture.querySelectorAll('[style]')]) {
    if (!(part instanceof SVGElement)) continue;
    for (const name of TYPE) {
      const value = part.style.getPropertyValue(name);
      if (!USUAL.includes(value)) part.setAttribute(name, value);
    }
    part.removeAttribute('style');
  }
  for (const words of picture.querySelectorAll('[dominant-baseline="central"]')) {
    words.removeAttribute('dominant-baseline');
    words.setAttribute('dy', `${MIDDLE}em`);
  }
}
