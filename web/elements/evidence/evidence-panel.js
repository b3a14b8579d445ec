/** The entity or the facts that are selected, beside the answer: fetched, and shown by the part that knows how. */
import { html, nothing } from 'lit';
import { Part } from '../part.js';
import { api } from '../api.js';
import { Asking } from '../asking.js';
import './entity-evidence.js';
import './fact-evidence.js';
import './fact-list.js';
import '../problem-note.js';

/** @import { EntityCard, FactCard } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class EvidencePanel extends Part {
  static properties = { place: {} };
  /** @type {Asking<{kind: 'entity', entity: EntityCard} | {kind: 'fact', facts: FactCard[]}>} */
  #asking = new Asking(() => this.requestUpdate());
  #asked = '';

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  willUpdate() {
    if (!this.place.selection) return;
    const { kind, ids } = this.place.selection;
    const { context } = this.place;
    const asked = JSON.stringify([kind, ids, context]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#asking.ask(async (signal) => {
      if (kind === 'entity') return { kind, entity: await api.entity(ids[0], context, signal) };
      return { kind, facts: await Promise.all(ids.map((id) => api.fact(id, context, signal))) };
    });
  }

  render() {
    return html`<aside class="evidence" aria-label="Evidence">
      <a
        class="button quiet icon close"
        href=${this.place.withoutSelection().href}
        aria-label="Close the evidence"
        title="Close (Esc)"
        >✕</a
      >
      ${this.#shown()}
    </aside>`;
  }

  #shown() {
    const { answer, problem, slow } = this.#asking;
    if (problem) return html`<problem-note .problem=${problem} .place=${this.place}></problem-note>`;
    if (!answer) return slow ? html`<p class="waiting" role="status">Fetching the evidence</p>` : nothing;
    if (answer.kind === 'entity')
      return html`<entity-evidence .about=${answer.entity} .place=${this.place}></entity-evidence>`;
    if (answer.facts.length === 1)
      return html`<fact-evidence .about=${answer.facts[0]} .place=${this.place}></fact-evidence>`;
    return html`<fact-list .facts=${answer.facts} .place=${this.place}></fact-list>`;
  }
}

customElements.define('evidence-panel', EvidencePanel);
