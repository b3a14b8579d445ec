/** Sets whose loss fells an entity, and of the chosen one how: what falls after what, up to the entity. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { Query } from '../query.js';
import { api } from '../api.js';
import { knownIn } from '../../model/known.js';
import { CHOSEN, OFFERED, chosenSet, fallOf, leadingThere, proofOf, setName } from '../../model/pictures/cuts.js';
import { say, sayCount } from '../../model/say.js';
import { valuesOf } from '../../model/world.js';
import '../graph/graph-picture.js';
import '../problem-note.js';

/** @import { Answer, Known, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class CutPicture extends Part {
  static properties = { answer: given, known: given, place: given };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  /** The row that is chosen. */
  get #row() {
    return this.answer.rows[chosenSet(this.place, this.answer.rows)];
  }

  #fall = new Query(
    this,
    (/** @type {Values} */ values, signal) => api.answer('knock-out', values, signal),
    () => {
      const values = fallOf(this.#row, this.answer.parameters);
      return values && { ...values, ...valuesOf(this.place.world) };
    },
  );

  render() {
    const { answer, known, place } = this;
    const chosen = chosenSet(place, answer.rows);
    const rest = answer.rows.length - OFFERED;
    return html`<nav class="cut-sets" aria-label=${say('Sets that must fail together')}>
        ${answer.rows
          .slice(0, OFFERED)
          .map(
            (row, at) =>
              html`<a
                class="push-button"
                aria-current=${at === chosen ? 'true' : nothing}
                href=${place.with({ [CHOSEN]: at === 0 ? null : String(at + 1) }).href}
                >${setName(row, known)}</a
              >`,
          )}
        ${rest > 0
          ? html`<span class="quiet-text"
              >${sayCount(rest, '{n} more set stands in the table', '{n} more sets stand in the table')}</span
            >`
          : nothing}
      </nav>
      ${this.#picture()}`;
  }

  #picture() {
    const { answer: fall, problem } = this.#fall;
    const { place } = this;
    if (problem) return html`<problem-note .problem=${problem} .place=${place}></problem-note>`;
    const ofEntities = fallOf(this.#row, this.answer.parameters) !== null;
    if (ofEntities && !fall) return html`<p class="waiting-note" role="status">${say('Asking how it falls')}</p>`;
    const shown = fall && ofEntities ? leadingThere(fall, this.#row) : proofOf(this.answer, this.#row);
    return shown.graph.edges.length
      ? html`<graph-picture .answer=${shown} .known=${knownIn(shown.graph)} .place=${place}></graph-picture>`
      : nothing;
  }
}

customElements.define('cut-picture', CutPicture);
