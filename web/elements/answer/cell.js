/** One value of an answer, shown by the type of its column. */
import { html, nothing } from 'lit';
import { entityLink, factLink, standingMark, dayMark } from '../marks.js';
import { plainValue } from '../../model/plain-value.js';

const CHAIN_SHOWN = 4;
const LONG_LIST = 60;
const VERDICT_MARKS = { yes: '✓', no: '✕', unknown: '?' };

/**
 * @param column a column as `readable` gives it
 * @param value what the column holds in a row
 * @param known `{nodes, edges}`: maps by id of what the answer names
 */
export function cell(column, value, known, place) {
  if (value === null || (Array.isArray(value) && value.length === 0)) return nothing;
  if (column.type === 'fact') return facts([value].flat(), column.name === 'chain', known, place);
  if (Array.isArray(value) && column.type === 'text' && value.join().length > LONG_LIST) return firstOf(value);
  if (Array.isArray(value))
    return html`<span class="several"
      >${value.map((one) => html`<span>${single(column.type, one, known, place)}</span>`)}</span
    >`;
  return single(column.type, value, known, place);
}

function single(type, value, known, place) {
  switch (type) {
    case 'entity':
    case 'deal':
      return entityLink(known.nodes.get(value) ?? { id: value }, place);
    case 'date':
      return dayMark(value);
    case 'standing':
      return standingMark(value);
    case 'verdict':
      return html`<span class="verdict ${value}"
        ><span aria-hidden="true">${VERDICT_MARKS[value] ?? ''}</span>${value}</span
      >`;
    default:
      return plainValue(type, value) || nothing;
  }
}

/** Facts by their verbs; those of a chain follow each other. */
function facts(ids, inOrder, known, place) {
  const shown = ids.slice(0, CHAIN_SHOWN);
  const more = ids.length - shown.length;
  return html`<span class=${inOrder ? 'chain in-order' : 'chain'}>
    ${shown.map((id) =>
      known.edges.has(id)
        ? factLink(known.edges.get(id), known.nodes, place)
        : html`<a href=${place.withFacts(id).href}>${id}</a>`,
    )}
    ${more > 0 ? html`<a href=${place.withFacts(...ids).href}>${more} more</a>` : nothing}
  </span>`;
}

function firstOf([first, ...others]) {
  return others.length
    ? html`<span title=${[first, ...others].join('\n')}
        >${first} <span class="quiet-text">and ${others.length} more</span></span
      >`
    : first;
}

export function isNumeric(type) {
  return type.endsWith(' range') || ['integer', 'number', 'share', 'amount'].includes(type);
}
