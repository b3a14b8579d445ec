/** What changed in the data since a frozen link was made: the facts that came, those that say something else, and those that went. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { api } from '../api.js';
import { Query } from '../query.js';
import { factLine } from '../evidence/fact-line.js';
import { lettersOf } from '../../model/frozen.js';
import { say, sayCount } from '../../model/say.js';

/** @import { EntityNode, Fact, FactCard, Known } from '../../model/types.js' */
/** @import { Changed } from '../../model/frozen.js' */
/** @import { Place } from '../../model/place.js' */

/** Of a larger market not every id is read to find a few of them again. */
const MOST_READ = 50_000;
const MOST_SHOWN = 40;

class ChangedSince extends Part {
  static properties = { changed: given, known: given, place: given };

  constructor() {
    super();
    /** @type {Changed} */
    this.changed;
    /** What the answer names now. @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  /** The facts that are no longer behind the answer and are in the data still. */
  #left = new Query(
    this,
    (/** @type {string[]} */ gone, signal) => found(gone, signal),
    () => (this.changed.gone.length ? this.changed.gone : null),
  );

  render() {
    const { listed, came, altered, gone } = this.changed;
    const { nodes } = this.known;
    const left = this.#left.answer ?? [];
    const names = new Map(left.flatMap((card) => card.nodes).map((node) => [node.id, node]));
    const away = gone.length - left.length;
    return html`<section
      class="notice-line changed-since"
      role="note"
      aria-label=${say('Changed since this link was made')}
    >
      <p>
        ${say('The data have changed since this link was made: the answer, or a fact behind it, is not what it was.')}
        ${listed && came.length + altered.length + gone.length === 0
          ? say('The facts are the same; how they are put together is another.')
          : nothing}
      </p>
      ${this.#list(say('New behind the answer'), came, nodes)} ${this.#list(say('Says something else'), altered, nodes)}
      ${this.#list(
        say('No longer behind the answer'),
        left.map(({ fact }) => fact),
        names,
      )}
      ${gone.length && !this.#left.pending && away > 0
        ? html`<p>
            ${sayCount(
              away,
              '{n} fact that it rested on is no longer in the data.',
              '{n} facts that it rested on are no longer in the data.',
            )}
          </p>`
        : nothing}
    </section>`;
  }

  /**
   * @param {string} heading
   * @param {Fact[]} facts
   * @param {Map<string, EntityNode>} nodes
   */
  #list(heading, facts, nodes) {
    if (facts.length === 0) return nothing;
    const more = facts.length - MOST_SHOWN;
    return html`<h2>${heading}</h2>
      <ul class="fact-list">
        ${facts.slice(0, MOST_SHOWN).map((fact) => factLine(fact, nodes, this.place))}
        ${more > 0 ? html`<li>${say('and {n} more', { n: more })}</li>` : nothing}
      </ul>`;
  }
}

/**
 * @param {string[]} gone letters of ids
 * @param {AbortSignal} signal
 * @returns {Promise<FactCard[]>}
 */
async function found(gone, signal) {
  const { facts } = await api.health(signal);
  if (facts > MOST_READ) return [];
  const wanted = new Set(gone);
  const ids = (await api.factIds(signal)).filter((id) => wanted.has(lettersOf(id)));
  return Promise.all(ids.slice(0, MOST_SHOWN).map((id) => api.fact(id, {}, signal)));
}

customElements.define('changed-since', ChangedSince);
