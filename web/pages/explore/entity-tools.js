/** What can be done with the selected entity: open it by kind of fact, hide it, pin it, seek the chains to another. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { EntityField } from '../../elements/combobox/entity-field.js';
import { entityLink } from '../../elements/marks.js';
import { verb } from '../../model/vocabulary.js';
import { say } from '../../model/say.js';

/** @import { EntityNode, Fact } from '../../model/types.js' */
/** @import { Wanted } from '../../elements/combobox/entity-field.js' */
/** @import { Point } from '../../model/graph/scene.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { View } from '../../model/explore/view.js' */

const FETCHED = 200;
/** @type {Wanted} */
const OTHER = { name: 'other', type: 'entity', list: false, labels: [] };

/** @typedef {(changed: View, words: string, label?: unknown) => unknown} Way a link to a changed view */

class EntityTools extends Part {
  /** `whereIs(id)` tells where an entity stands in the picture. */
  static properties = { place: given, view: given, nodes: given, whereIs: given };
  /** Fetched ahead, so that the opening itself asks nothing more. */
  #neighbours = new Query(
    this,
    ({ id, context }, signal) => api.neighbours(id, { ...context, limit: FETCHED }, signal),
    () => (this.#id ? { id: this.#id, context: this.place.terms } : null),
  );

  constructor() {
    super();
    /** @type {Place} */
    this.place;
    /** @type {View} */
    this.view;
    /** @type {Map<string, EntityNode>} */
    this.nodes;
    /** @type {(id: string) => Point | null} */
    this.whereIs;
  }

  get #id() {
    const selection = this.place.selection;
    return selection?.kind === 'entity' && this.nodes.has(selection.ids[0]) ? selection.ids[0] : null;
  }

  render() {
    const id = this.#id;
    const { view, place } = this;
    if (!id)
      return html`<p class="entity-tools hint">
        ${view.between.length === 1
          ? say('Choose the other end of the chain from {name}.', {
              name: this.nodes.get(view.between[0])?.name ?? view.between[0],
            })
          : say('Choose an entity to open it, hide it, pin it or seek its chains; drag to pin.')}
      </p>`;
    /** @type {Way} */
    const way = (changed, words, label = nothing) =>
      html`<a class="push-button" role="button" aria-label=${label} href=${changed.at(place).href}>${words}</a>`;
    const node = this.nodes.get(id) ?? { id, name: id };
    const { name } = node;
    const opened = view.openings.some((one) => one.id === id);
    return html`<div class="entity-tools" role="group" aria-label=${say('Tools for {name}', { name })}>
      ${entityLink(node, place)} ${this.#openings(id, way)}
      ${opened && !view.starts.includes(id) ? way(view.closing(id), say('Close')) : nothing}
      ${way(view.hiding(id), say('Hide'))}
      ${view.pinned.has(id)
        ? way(view.unpinning(id), say('Unpin'))
        : html`<button class="push-button" @click=${this.#pin}>${say('Pin')}</button>`}
      ${this.#chain(id, way)}
      ${view.starts.includes(id) && view.starts.length === 1
        ? nothing
        : way(view.startingAt([id]).joining(), say('Start here'))}
    </div>`;
  }

  /**
   * One way for each kind of fact that has neighbours not seen yet.
   *
   * @param {string} id
   * @param {Way} way
   */
  #openings(id, way) {
    const answer = this.#neighbours.answer;
    if (!answer) return nothing;
    const unseen = answer.edges.filter((edge) => !this.nodes.has(edge.from === id ? edge.to : edge.from));
    const others = (/** @type {Fact[]} */ edges) =>
      new Set(edges.map((edge) => (edge.from === id ? edge.to : edge.from))).size;
    const types = [...Map.groupBy(unseen, (edge) => edge.type)];
    if (types.length === 0) return html`<span class="quiet-text">${say('all its neighbours are shown')}</span>`;
    return html`${way(this.view.opening(id), say('Open {n} more', { n: others(unseen) }))}${types.length > 1
      ? html`<label class="by-kind"
          >${say('by kind')}
          <select class="text-field" @change=${(/** @type {Event} */ event) => this.#openBy(id, event)}>
            <option value="">${say('choose')}</option>
            ${types.map(([type, edges]) => html`<option value=${type}>${verb(type)} (${others(edges)})</option>`)}
          </select></label
        >`
      : nothing}`;
  }

  /**
   * @param {string} id
   * @param {Event} event
   */
  #openBy(id, event) {
    const { currentTarget: select } = event;
    if (!(select instanceof HTMLSelectElement)) return;
    const type = select.value;
    select.value = '';
    if (type) go(this.view.opening(id, [type]).at(this.place));
  }

  /**
   * @param {string} id
   * @param {Way} way
   */
  #chain(id, way) {
    const [from, to] = this.view.between;
    const start = way(this.view.joining(id), say('Chain from here'));
    if (!from || to) return start;
    if (from === id) {
      return html`<label class="by-kind" for="chain-end">${say('Chain to')}</label
        ><entity-field
          .field=${'chain-end'}
          .parameter=${OTHER}
          .nodes=${[]}
          .value=${[]}
          @change=${(/** @type {Event} */ { currentTarget: field }) => {
            const [other] = field instanceof EntityField ? field.value : [];
            if (other) go(this.view.joining(id, other).at(this.place));
          }}
        ></entity-field>`;
    }
    return way(this.view.joining(from, id), say('Chains from {name}', { name: this.nodes.get(from)?.name ?? from }));
  }

  #pin = () => {
    const id = this.#id;
    const stands = id && this.whereIs(id);
    if (stands) go(this.view.pinning(id, stands).at(this.place));
  };
}

customElements.define('entity-tools', EntityTools);
