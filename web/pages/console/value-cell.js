/** One value that Cypher gave, as the table shows it: nodes and relationships lead to their evidence. */
import { html, nothing } from 'lit';
import { number } from '../../model/format.js';
import { entityLink, factLink } from '../../elements/marks.js';
import { KINDS, TYPES } from '../../model/vocabulary.js';
import { say } from '../../model/say.js';

/** @import { CypherMap, CypherNode, CypherPath, CypherRelationship, CypherValue, Known } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

const LIST_SHOWN = 12;

/**
 * @param {Known} known `{nodes, edges}`: maps by id of what the answer names
 * @param {CypherValue | undefined} value
 * @param {Place} place
 * @returns {unknown}
 */
export function valueCell(value, known, place) {
  if (value === null || value === undefined) return html`<span class="null">null</span>`;
  if (Array.isArray(value)) return several(value, known, place);
  switch (typeof value) {
    case 'number':
      return number(value);
    case 'boolean':
      return String(value);
    case 'object':
      return thing(value, known, place);
    default:
      return value;
  }
}

/**
 * @param {CypherValue[]} values
 * @param {Known} known
 * @param {Place} place
 */
function several(values, known, place) {
  if (values.length === 0) return html`<span class="null">[ ]</span>`;
  const shown = values.slice(0, LIST_SHOWN);
  return html`<span class="value-list"
    >${shown.map((one) => html`<span>${valueCell(one, known, place)}</span>`)}${values.length > shown.length
      ? html`<span class="quiet-text">${say('and {n} more', { n: values.length - shown.length })}</span>`
      : nothing}</span
  >`;
}

/**
 * @param {CypherNode | CypherRelationship | CypherPath | CypherMap} value
 * @param {Known} known
 * @param {Place} place
 */
function thing(value, known, place) {
  switch (value.kind) {
    case 'node':
      return nodeCell(value, known, place);
    case 'relationship':
      return relationshipCell(value, known, place);
    case 'path':
      return pathCell(value, known, place);
    default:
      return html`<code class="map">${JSON.stringify(value)}</code>`;
  }
}

/**
 * @param {CypherNode} node
 * @param {Known} known
 * @param {Place} place
 */
function nodeCell({ id, labels, properties }, known, place) {
  const node = known.nodes.get(id);
  if (node && Object.hasOwn(KINDS, node.label)) return entityLink(node, place);
  return html`<span class="thing" title=${JSON.stringify(properties)}
    ><code>:${labels.join(':')}</code> ${properties.name ?? properties.title ?? id}</span
  >`;
}

/**
 * @param {CypherRelationship} relationship
 * @param {Known} known
 * @param {Place} place
 */
function relationshipCell({ id, type, properties }, known, place) {
  const edge = known.edges.get(id);
  if (edge && Object.hasOwn(TYPES, type)) return factLink(edge, known.nodes, place);
  return html`<code title=${JSON.stringify(properties)}>:${type}</code>`;
}

/**
 * Node, relationship, node …; an arrow tells the direction.
 *
 * @param {CypherPath} path
 * @param {Known} known
 * @param {Place} place
 */
function pathCell({ nodes, relationships }, known, place) {
  return html`<span class="path"
    >${nodes.map((node, at) => {
      const next = relationships[at];
      if (!next) return nodeCell(node, known, place);
      const forth = next.from === node.id;
      return html`${nodeCell(node, known, place)}
        <span class="step">${forth ? '—' : '←'} ${relationshipCell(next, known, place)} ${forth ? '→' : '—'}</span> `;
    })}</span
  >`;
}

/**
 * What a value sorts by: numbers as numbers, everything else by what a reader sees first.
 *
 * @param {CypherValue | undefined} value
 * @param {Known} known
 * @returns {string | number | null}
 */
export function sortKey(value, known) {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length ? sortKey(value[0], known) : null;
  if (value.kind === 'node') return known.nodes.get(value.id)?.name ?? value.id;
  if (value.kind === 'relationship') return value.type;
  if (value.kind === 'path') return value.relationships.length;
  return JSON.stringify(value);
}
