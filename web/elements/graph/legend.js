/** What the shapes, colours and dashes of a graph mean; only what the picture at hand shows. */
import { html, nothing, svg } from 'lit';
import { KINDS, LEVELS, LINES, STANDINGS, lineOf } from '../../model/vocabulary.js';
import { glyph } from '../marks.js';
import { dashesOf } from '../../model/graph/looks.js';
import { say, word } from '../../model/say.js';

/** @import { EntityNode, Fact } from '../../model/types.js' */
/** @import { Levels, Scene } from '../../model/graph/scene.js' */

/**
 * @typedef {object} Pictured
 * @property {EntityNode[]} nodes
 * @property {Fact[]} edges
 * @property {Levels} levels the level of each node by id, empty where colour tells the kind
 * @property {string} levelWord what the question calls them
 */

/**
 * @param {Pictured} pictured
 * @param {Scene | null} composed the scene that was made of it, which need not show all
 */
export function legend(pictured, composed) {
  const { levels, levelWord } = pictured;
  const { nodes, edges } = composed ? shownIn(pictured, composed) : pictured;
  const steps = [...new Set([...levels.values()].map((level) => Math.min(level, LEVELS.length - 1)))].sort(
    (a, b) => a - b,
  );
  const drawn = composed && new Set(composed.nodes.flatMap(({ kind, fill }) => [kind, fill]));
  const kinds = Object.keys(KINDS).filter((label) => drawn?.has(label) ?? nodes.some((node) => node.label === label));
  const lines = linesIn(edges, composed);
  const standings = STANDINGS.filter((status) =>
    composed ? isDashedAs(status, edges, composed) : edges.some((edge) => edge.status === status),
  );
  return html`<ul class=${steps.length ? 'picture-legend levelled' : 'picture-legend'} aria-label=${say('Legend')}>
      ${steps
        .filter((level) => drawn?.has(LEVELS[level]) ?? true)
        .map(
          (level) =>
            html`<li>
              <span class="legend-swatch level-${level}" aria-hidden="true"></span>${level === 0
                ? say('start')
                : level === LEVELS.length - 1
                  ? say('{step} {n} or more', { step: levelWord, n: level })
                  : `${levelWord} ${level}`}
            </li>`,
        )}
      ${kinds.map((label) => html`<li>${glyph(label)}${KINDS[label].word}</li>`)}
      ${lines.map(([name, { word }]) => html`<li>${strokeOf([], name)}${word}</li>`)}
      ${standings.map((status) => html`<li>${strokeOf(dashesOf(status))}${word(status)}</li>`)}
    </ul>
    ${composed?.note ? html`<p class="quiet-text chart-note">${composed.note}</p>` : nothing}`;
}

/**
 * @param {Pictured} pictured
 * @param {Scene} scene
 */
function shownIn({ nodes, edges }, scene) {
  const entities = new Set(scene.nodes.map(({ entity }) => entity));
  const facts = new Set(scene.edges.flatMap((edge) => edge.facts));
  return { nodes: nodes.filter(({ id }) => entities.has(id)), edges: edges.filter(({ id }) => facts.has(id)) };
}

/**
 * The colours of lines that are drawn. Where one has a colour that is of none of its facts, colour does not tell what a line
 * is of.
 *
 * @param {Fact[]} edges
 * @param {Scene | null} composed
 */
function linesIn(edges, composed) {
  const lines = new Map(edges.map(({ id, type }) => [id, lineOf(type)]));
  const told = new Set(composed ? [] : lines.values());
  for (const { stroke, facts } of composed?.edges ?? []) {
    const own = facts.map((fact) => lines.get(fact) ?? '').find((line) => LINES[line]?.colour === stroke);
    if (own !== undefined) told.add(own);
    else if (facts.length > 0) return [];
  }
  return Object.entries(LINES).filter(([name]) => told.has(name));
}

/**
 * Whether a line is dashed as facts of a standing are, and stands for one of them.
 *
 * @param {string} status
 * @param {Fact[]} edges
 * @param {Scene} composed
 */
function isDashedAs(status, edges, composed) {
  const those = new Set(edges.filter((edge) => edge.status === status).map(({ id }) => id));
  const dashes = dashesOf(status).join();
  return composed.edges.some((line) => line.dashes.join() === dashes && line.facts.some((fact) => those.has(fact)));
}

/**
 * The sign of a line, its dashes as long as they are drawn.
 *
 * @param {number[]} dashes
 * @param {string} [name] of its colour
 */
export function strokeOf(dashes, name = '') {
  const long = dashes.length ? 34 : 26;
  return html`<svg
    class="legend-stroke ${name}"
    ?data-dashed=${dashes.length > 0}
    viewBox=${`0 0 ${long} 8`}
    aria-hidden="true"
  >
    ${svg`<path d=${`M0 4h${long}`} stroke="currentColor" stroke-width="2" stroke-dasharray=${dashes.join(' ')} />`}
  </svg>`;
}
