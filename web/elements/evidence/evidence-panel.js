/** The entity or the facts that are selected, beside the answer: fetched, and shown by the part that knows how. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { api } from '../api.js';
import { Query } from '../query.js';
import { goneText, isGone } from '../../model/problem.js';
import './entity-evidence.js';
import './fact-evidence.js';
import './fact-list.js';
import '../problem-note.js';
import { say } from '../../model/say.js';

/** @import { EntityCard, FactCard } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

export class EvidencePanel extends Part {
  static properties = { place: given };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  #evidence = new Query(
    this,
    async ({ kind, ids, context }, signal) => {
      /** @type {{ entity: EntityCard | null, facts: FactCard[], gone: string[] }} */
      const found = { entity: null, facts: [], gone: [] };
      if (kind === 'entity') {
        found.entity = await api.entity(ids[0], context, signal);
        return found;
      }
      const asked = await Promise.allSettled(ids.map((id) => api.fact(id, context, signal)));
      asked.forEach((one, at) => {
        if (one.status === 'fulfilled') found.facts.push(one.value);
        // One dead id does not take the others with it; where none is left, that is the answer.
        else if (isGone(one.reason) && ids.length > 1) found.gone.push(ids[at]);
        else throw one.reason;
      });
      const [first] = asked;
      if (found.facts.length === 0 && first?.status === 'rejected') throw first.reason;
      return found;
    },
    () => this.place.selection && { ...this.place.selection, context: this.place.terms },
  );

  render() {
    return html`<aside class="evidence" tabindex="-1" aria-label=${say('Evidence')}>
      <a
        class="push-button quiet icon close"
        href=${this.place.withoutSelection().href}
        aria-label=${say('Close the evidence')}
        title=${say('Close (Esc)')}
        >✕</a
      >
      ${this.#shown()}
    </aside>`;
  }

  /** A reader who opened it goes on in it. */
  async takeFocus() {
    await this.updateComplete;
    this.find('aside', HTMLElement)?.focus({ preventScroll: true });
  }

  #shown() {
    const { place } = this;
    const { answer, problem, slow } = this.#evidence;
    if (problem) return html`<problem-note .problem=${problem} .place=${place}></problem-note>`;
    if (!answer)
      return slow ? html`<p class="waiting-note" role="status">${say('Fetching the evidence')}</p>` : nothing;
    const { entity, facts, gone } = answer;
    if (entity) return html`<entity-evidence .about=${entity} .place=${place}></entity-evidence>`;
    const rest = gone.length ? html`<p class="notice-line" role="note">${goneText(gone)}</p>` : nothing;
    return facts.length === 1
      ? html`${rest}<fact-evidence .about=${facts[0]} .place=${place}></fact-evidence>`
      : html`${rest}<fact-list .facts=${facts} .place=${place}></fact-list>`;
  }
}

customElements.define('evidence-panel', EvidencePanel);
