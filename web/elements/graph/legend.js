/** What the shapes, colours and dashes of a graph mean; only what the picture at hand shows. */
import { html, svg } from 'lit';
import { FAMILIES, KINDS, LEVELS, STANDINGS, family } from '../../model/vocabulary.js';
import { glyph } from '../marks.js';
import { dashesOf } from '../../model/graph/looks.js';

/** @import { EntityNode, Fact } from '../../model/types.js' */
/** @import { Levels } from '../../model/graph/scene.js' */

/**
 * @param {EntityNode[]} nodes
 * @param {Fact[]} edges
 * @param {Levels} [levels] the level of each node by id, empty where colour tells the kind
 * @param {string} [levelWord] what the question calls them
 */
export function legend(nodes, edges, levels = new Map(), levelWord = '') {
  const steps = [...new Set([...levels.values()].map((level) => Math.min(level, LEVELS.length - 1)))].sort(
    (a, b) => a - b,
  );
  const kinds = Object.keys(KINDS).filter((label) => nodes.some((node) => node.label === label));
  const families = Object.entries(FAMILIES).filter(([name]) => edges.some((edge) => family(edge.type) === name));
  const standings = STANDINGS.filter((status) => edges.some((edge) => edge.status === status));
  return html`<ul class=${steps.length ? 'picture-legend levelled' : 'picture-legend'} aria-label="Legend">
    ${steps.map(
      (level) =>
        html`<li>
          <span class="legend-swatch level-${level}" aria-hidden="true"></span>${level === 0
            ? 'start'
            : `${levelWord} ${level}${level === LEVELS.length - 1 ? ' or more' : ''}`}
        </li>`,
    )}
    ${kinds.map((label) => html`<li>${glyph(label)}${KINDS[label].word}</li>`)}
    ${families.map(
      ([name, { word }]) =>
        html`<li><svg class="legend-stroke ${name}" viewBox="0 0 26 8" aria-hidden="true">${line()}</svg>${word}</li>`,
    )}
    ${standings.map(
      (status) =>
        html`<li>
          <svg class="legend-stroke" viewBox="0 0 26 8" aria-hidden="true">${line(dashesOf(status))}</svg>${status}
        </li>`,
    )}
  </ul>`;
}

/** @param {number[]} [dashes] */
function line(dashes = []) {
  return svg`<path d="M0 4h26" stroke="currentColor" stroke-width="2" stroke-dasharray=${dashes.map((one) => one * 0.55).join(' ')} />`;
}
