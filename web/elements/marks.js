/** Small marks used everywhere: the glyph of a kind, a linked entity, a fact as a sentence, a standing. */
import { html, svg, nothing } from 'lit';
import { kindWord, verb, STANDINGS, STANDING_MEANS } from '../model/vocabulary.js';
import { day } from '../model/format.js';
import { titlePieces } from '../model/question.js';

const OUTLINES = {
  Company: svg`<circle cx="8" cy="8" r="7"/>`,
  Model: svg`<path d="M4.2 1h7.6L15.6 8l-3.8 7H4.2L.4 8z"/>`,
  Cloud: svg`<rect x="0" y="3" width="16" height="10" rx="3.4"/>`,
  Chip: svg`<path d="M8 0l8 8-8 8-8-8z"/>`,
  Product: svg`<path d="M8 1l8 14H0z"/>`,
  Deal: svg`<path d="M0 3h11l5 5-5 5H0z"/>`,
};

/** The shape and colour of a kind, as in the pictures. */
export function glyph(label) {
  return html`<svg class="glyph ${kindWord(label)}" viewBox="0 0 16 16" aria-hidden="true">
    ${OUTLINES[label] ?? OUTLINES.Company}
  </svg>`;
}

/** An entity by its name; the link selects it, or asks what is in it where it is a deal. */
export function entityLink(node, place) {
  return html`<a class="entity" href=${placeOf(node, place).href}
    >${glyph(node.label)}<span>${node.name ?? node.id}</span></a
  >`;
}

export function placeOf(node, place) {
  return node.label === 'Deal' ? place.ask('deal', { deal: node.id }) : place.withEntity(node.id);
}

/** A fact as a link of its verb; its full sentence is the name that a screen reader tells. */
export function factLink(fact, nodes, place) {
  const sentence = `${nameOf(nodes, fact.from)} ${verb(fact.type)} ${nameOf(nodes, fact.to)}`;
  return html`<a class="fact" href=${place.withFacts(fact.id).href} title=${sentence} aria-label=${sentence}
    >${verb(fact.type)}</a
  >`;
}

export function nameOf(nodes, id) {
  return nodes.get(id)?.name ?? id;
}

/** A standing as four steps, those reached being filled. */
export function standingMark(status) {
  const reached = STANDINGS.indexOf(status);
  return html`<span class="standing ${status}" title=${STANDING_MEANS[status] ?? nothing}
    ><svg class="steps" viewBox="0 0 22 10" aria-hidden="true">
      ${STANDINGS.map(
        (_, step) =>
          svg`<rect class=${step <= reached ? 'reached' : 'open'} x=${step * 6} y=${6 - step * 2} width="4" height=${4 + step * 2} rx="0.8"/>`,
      )}</svg
    >${status}</span
  >`;
}

/** A day that a machine can read too. */
export function dayMark(iso) {
  return iso ? html`<time datetime=${iso}>${day(iso)}</time>` : nothing;
}

/** 'What does {entity} depend on?' with its slots left open. */
export function titleWithSlots(question) {
  return titlePieces(question).map((piece, at) => html`${at ? html`<span class="slot">…</span>` : ''}${piece}`);
}
