/** Small marks used everywhere: the glyph of a kind, a linked entity, a fact as a sentence, a standing. */
import { html, svg, nothing } from 'lit';
import { STANDINGS, standingMeans } from '../model/vocabulary.js';
import { evidenceSentence, evidenceText, standingSince } from '../model/evidence.js';
import { day, unbroken } from '../model/format.js';
import { ROUNDED, cornersOf, shapeOf } from '../model/graph/shapes.js';
import { titlePieces } from '../model/question.js';
import { language, word } from '../model/say.js';

/** @import { Day, EntityNode, Fact, NamedNode, Question } from '../model/types.js' */
/** @import { Place } from '../model/place.js' */
/** @import { Shape } from '../model/graph/shapes.js' */
/** @import { SVGTemplateResult } from 'lit' */

/** The side of the box of a glyph; the widest shape fills it. */
const GLYPH = 16;
/** @type {Map<string, SVGTemplateResult>} */
const GLYPHS = new Map();

/**
 * The shape and colour of a kind, as in the pictures.
 *
 * @param {string} [label]
 */
export function glyph(label = '') {
  if (!GLYPHS.has(label)) GLYPHS.set(label, glyphOutline(shapeOf(label)));
  return html`<svg
    class="kind-glyph ${label.toLowerCase() || 'thing'}"
    viewBox="0 0 ${GLYPH} ${GLYPH}"
    aria-hidden="true"
  >
    ${GLYPHS.get(label)}
  </svg>`;
}

/** @param {Shape} shape */
function glyphOutline({ shape, width, height }) {
  const scale = GLYPH / Math.max(width, height, 24);
  const [w, h, middle] = [(width * scale) / 2, (height * scale) / 2, GLYPH / 2];
  const corners = cornersOf(shape);
  if (corners)
    return svg`<polygon points=${corners.map(([right, down]) => `${middle + right * w},${middle + down * h}`).join(' ')} />`;
  if (shape === 'ellipse') return svg`<ellipse cx=${middle} cy=${middle} rx=${w} ry=${h} />`;
  // A path: Chromium leaves a rect of a glyph out of what it prints.
  const r = ROUNDED * scale;
  const corner = (/** @type {number} */ right, /** @type {number} */ down) =>
    `a${r} ${r} 0 0 1 ${right * r} ${down * r}`;
  const [across, along] = [2 * (w - r), 2 * (h - r)];
  return svg`<path
    d=${`M${middle - w + r} ${middle - h}h${across}${corner(1, 1)}v${along}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-along}${corner(1, -1)}z`} />`;
}

/**
 * An entity by its name; the link selects it, or asks what is in it where it is a deal.
 *
 * @param {NamedNode} node
 * @param {Place} place
 */
export function entityLink(node, place) {
  return html`<a class="entity-link" href=${placeOf(node, place).href}
    >${glyph(node.label)}<span>${unbroken(node.name ?? node.id)}</span></a
  >`;
}

/**
 * @param {NamedNode} node
 * @param {Place} place
 */
export function placeOf(node, place) {
  return node.label === 'Deal' ? place.ask('deal', { deal: node.id }) : place.withEntity(node.id);
}

/**
 * A fact as a link; its full sentence is the name that a screen reader tells.
 *
 * @param {Fact} fact
 * @param {Map<string, EntityNode>} nodes
 * @param {Place} place
 * @param {Set<string>} [named] ids that stand beside it, and are not named again
 * @param {boolean} [alone] whether it is the only one there
 */
export function factLink(fact, nodes, place, named, alone) {
  const name = (/** @type {string} */ id) => nameOf(nodes, id);
  const sentence = evidenceSentence(fact, name);
  return html`<a
    class="fact-link"
    href=${place.withFacts(fact.id).href}
    title=${[sentence, standingSince(fact)].filter(Boolean).join(', ')}
    aria-label=${sentence}
    >${evidenceText(fact, name, named, alone)}</a
  >`;
}

/**
 * @param {Map<string, EntityNode>} nodes
 * @param {string} id
 */
export function nameOf(nodes, id) {
  return nodes.get(id)?.name ?? id;
}

/**
 * A standing as four steps, those reached being filled.
 *
 * @param {string} status
 */
export function standingMark(status) {
  const reached = STANDINGS.indexOf(status);
  return html`<span class="standing-mark ${status}" title=${standingMeans(status) ?? nothing}
    ><svg class="steps" viewBox="0 0 22 10" aria-hidden="true">
      ${STANDINGS.map(
        (_, step) =>
          svg`<rect class=${step <= reached ? 'reached' : 'open'} x=${step * 6} y=${6 - step * 2} width="4" height=${4 + step * 2} rx="0.8"/>`,
      )}</svg
    >${word(status)}</span
  >`;
}

/**
 * A day that a machine can read too.
 *
 * @param {Day | null | undefined} iso
 */
export function dayMark(iso) {
  return iso ? html`<time datetime=${iso}>${day(iso)}</time>` : nothing;
}

/**
 * 'What does {entity} depend on?' with its slots left open.
 *
 * @param {Pick<Question, 'title' | 'parameters'>} question
 */
export function titleWithSlots(question) {
  return titlePieces(question).map((piece, at) => html`${at ? html`<span class="title-slot">…</span>` : ''}${piece}`);
}

/**
 * What stands in the data, whose words are English: a reader of another language is told, by eye or by ear.
 *
 * @param {string} text
 */
export function ofData(text) {
  return language === 'en' || text === '' ? text : html`<span lang="en">${text}</span>`;
}

/**
 * A sentence of the server: what it quotes is of the data.
 *
 * @param {string} sentence
 */
export function quoting(sentence) {
  if (language === 'en') return sentence;
  return sentence.split(/(?<=«)([^»]*)(?=»)/).map((part, at) => (at % 2 ? ofData(part) : part));
}
