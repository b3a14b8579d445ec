/** The legend of the canvas: each kind of entity and of fact, how many there are, and a press that leaves it out. */
import { html } from 'lit';
import { KINDS, LINES, STANDINGS, TYPES, lineOf, verb } from '../../model/vocabulary.js';
import { strokeOf } from '../../elements/graph/legend.js';
import { glyph } from '../../elements/marks.js';
import { dashesOf } from '../../model/graph/looks.js';
import { say, word as spokenWord } from '../../model/say.js';

/** @import { Graph } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { View } from '../../model/explore/view.js' */

/**
 * @param {Graph} graph
 * @param {View} view
 * @param {Place} place
 */
export function filterLegend({ nodes, edges }, view, place) {
  const kinds = Map.groupBy(nodes, (node) => node.label);
  const types = Map.groupBy(edges, (edge) => edge.type);
  const shown = (/** @type {string[]} */ all, /** @type {Map<string, unknown>} */ present) =>
    all.filter((one) => present.has(one) || view.without.has(one));
  const told = (/** @type {string} */ type) =>
    verb(
      type,
      '',
      (types.get(type) ?? []).map(({ status }) => status),
    );
  const standings = STANDINGS.filter((status) => edges.some((edge) => edge.status === status));
  /** @type {(word: string, mark: unknown, text: string, some: unknown[] | undefined) => unknown} */
  const press = (word, mark, text, some) =>
    html`<li>
      <a
        class="filter"
        role="button"
        aria-pressed=${String(!view.without.has(word))}
        title=${view.without.has(word) ? say('Left out: press to show') : say('Press to leave out')}
        href=${view.toggling(word).at(place).href}
        >${mark}<span>${text}</span> <span class="tabular-number">${some?.length ?? ''}</span></a
      >
    </li>`;
  return html`<ul class="picture-legend filters" aria-label=${say('Legend; press a kind to leave it out')}>
    ${shown(Object.keys(KINDS), kinds).map((label) => press(label, glyph(label), KINDS[label].many, kinds.get(label)))}
    ${shown(Object.keys(TYPES), types).map((type) =>
      press(type, strokeOf([], lineOf(type) in LINES ? lineOf(type) : ''), told(type), types.get(type)),
    )}
    ${standings.map((status) => html`<li>${strokeOf(dashesOf(status))}${spokenWord(status)}</li>`)}
  </ul>`;
}
