/** The canvas: from some entities outward, each step in the address. */
import { html, nothing } from 'lit';
import { textIn } from '../../elements/inputs.js';
import { Part, given } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { titlePage } from '../../elements/page-title.js';
import { Query } from '../../elements/query.js';
import { count, money } from '../../model/format.js';
import { goneText } from '../../model/problem.js';
import { examplesIn } from '../../model/question.js';
import { api } from '../../elements/api.js';
import { litAmong, selectedId, withEnds } from '../../model/graph/answer-graph.js';
import { isLayout } from '../../model/graph/layout-names.js';
import { MORE } from '../../model/graph/looks.js';
import { fetchFor } from '../../elements/library/later.js';
import { fetchExplored } from './fetch-explored.js';
import { exploredAsAnswer } from '../../model/explore/facts-as-answer.js';
import { shown } from '../../model/explore/shown.js';
import { filterLegend } from './filter-legend.js';
import { Steps } from '../../model/explore/steps.js';
import { LEAST_AMOUNTS, View } from '../../model/explore/view.js';
import './entity-tools.js';
import '../../elements/answer/answer-table.js';
import '../../elements/export/ways-out.js';
import { GraphView } from '../../elements/graph/graph-view.js';
import '../../elements/problem-note.js';
import { EntityField } from '../../elements/combobox/entity-field.js';
import '../../elements/day-slider.js';
import { list, say } from '../../model/say.js';
import { beginNote, chainNote, nothingHoldsNote } from './notes.js';

/** @import { Point } from '../../model/graph/scene.js' */
/** @import { Selection } from '../../model/graph/answer-graph.js' */
/** @import { Wanted } from '../../elements/combobox/entity-field.js' */
/** @import { EntityNode, Known } from '../../model/types.js' */
/** @import { Explored } from '../../model/explore/explored.js' */
/** @import { Shown } from '../../model/explore/shown.js' */
/** @import { Place } from '../../model/place.js' */

/** @type {Wanted} */
const ANY = { name: 'entities', type: 'entity', list: true, labels: [] };
/** @type {Known['nodes']} */
const NOBODY = new Map();

class ExplorePage extends Part {
  static properties = { place: given };
  #query = new Query(
    this,
    async (_, signal) => shown(await fetchExplored(this.#view, this.place.terms, signal)),
    () => {
      const { starts, openings, hidden, without, least, between } = this.#view;
      return starts.length ? [starts, openings, [...hidden], [...without], least, between, this.place.terms] : null;
    },
  );
  /** Whom to begin from, in the market that is there. */
  #examples = new Query(
    this,
    async (_, signal) =>
      Promise.all(
        examplesIn((await api.questions(signal)).questions).map(async (id) => {
          const { nodes } = await api.neighbours(id, { limit: '1' }, signal);
          return nodes.find((node) => node.id === id) ?? { id, name: id };
        }),
      ),
    () => (this.#view.starts.length ? null : ['examples']),
  );
  #steps = new Steps();

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  connectedCallback() {
    super.connectedCallback();
    fetchFor('graph');
    document.addEventListener('keydown', (event) => this.#key(event), { signal: this.life });
  }

  willUpdate() {
    this.#steps.at(this.#view);
  }

  updated() {
    const names = new Map((this.#query.answer?.nodes ?? []).map((node) => [node.id, node.name]));
    const starts = this.#view.starts.map((id) => names.get(id) ?? id);
    titlePage(starts.length ? say('Around {names}', { names: list(starts) }) : say('Explore'));
  }

  /** What the address says now. */
  get #view() {
    return new View(this.place);
  }

  render() {
    const { answer, problem, slow } = this.#query;
    const view = this.#view;
    const names = answer?.known.nodes ?? NOBODY;
    return html`
      <h1>
        ${view.starts.length
          ? say('Around {names}', { names: list(view.starts.map((id) => names.get(id)?.name ?? id)) })
          : say('Explore')}
      </h1>
      <div class="explore-starts">
        <label for="explore-starts">${say('Start from')}</label>
        <entity-field
          .field=${'explore-starts'}
          .parameter=${ANY}
          .nodes=${[...names.values()]}
          .value=${view.starts}
          @change=${(/** @type {Event} */ { currentTarget: field }) =>
            field instanceof EntityField && this.#to(view.startingAt(field.value))}
        ></entity-field>
      </div>
      ${problem ? html`<problem-note .problem=${problem} .place=${this.place}></problem-note>` : nothing}
      ${view.starts.length === 0 ? beginNote(this.#examples.answer ?? [], view, this.place) : nothing}
      ${answer?.gone.length ? html`<p class="notice-line" role="note">${goneText(answer.gone)}</p>` : nothing}
      ${!answer && slow ? html`<p class="waiting-note" role="status">${say('Fetching the neighbours')}</p>` : nothing}
      ${answer && view.starts.length ? this.#explored(answer, view, names) : nothing}
    `;
  }

  /**
   * @param {Shown} answer
   * @param {View} view
   * @param {Map<string, EntityNode>} names
   */
  #explored(answer, view, names) {
    const selection = this.place.selection;
    const layout = isLayout(view.layout) ? view.layout : 'force';
    return html`
      <day-slider .place=${this.place}></day-slider>
      ${answer.chain ? chainNote(answer.chain.headline, view, this.place) : nothing}
      <graph-view
        class="explore"
        .nodes=${answer.drawnNodes}
        .edges=${answer.drawnEdges}
        .starts=${new Set(view.starts)}
        .rounds=${answer.drawnRounds}
        .pinned=${view.pinned}
        .layout=${layout}
        .layoutAt=${(/** @type {string} */ name) => view.laidOut(name === 'force' ? null : name).at(this.place).href}
        .lit=${this.#lit(answer, selection)}
        .selected=${selectedId(selection)}
        .tools=${this.#tools(view)}
        .above=${html`<entity-tools
          .place=${this.place}
          .view=${view}
          .nodes=${names}
          .whereIs=${(/** @type {string} */ id) => this.#whereIs(id)}
        ></entity-tools>`}
        .caption=${html`${filterLegend(answer, view, this.place)}${this.#hidden(view)}`}
        .name=${say(
          'Graph of {entities} and {facts}. Arrow keys move it, plus and minus zoom. The table below has the same facts.',
          { entities: count(answer.nodes.length, 'entity', 'entities'), facts: count(answer.edges.length, 'fact') },
        )}
        @choose=${this.#chosen}
        @move=${this.#moved}
      ></graph-view>
      <div class="answer-bar">
        <p>${count(answer.nodes.length, 'entity', 'entities')} · ${count(answer.edges.length, 'fact')}</p>
        <div class="ways-out">
          <ways-out .seen=${exploredAsAnswer(answer, view)} .place=${this.place} .shownIn=${() => this}></ways-out>
        </div>
      </div>
      ${answer.edges.length
        ? html`<answer-table .answer=${answer.table} .known=${answer.known} .place=${this.place}></answer-table>`
        : nothingHoldsNote(this.place)}
    `;
  }

  /** @param {View} view */
  #hidden(view) {
    if (view.hidden.size === 0) return nothing;
    return html`<p class="hidden-ones">
      ${say('Hidden:')}
      ${[...view.hidden].map(
        (id) =>
          html`<a
            class="push-button quiet"
            role="button"
            href=${view.showing(id).at(this.place).href}
            aria-label=${say('Show {name} again', { name: id })}
            >${id} ↺</a
          >`,
      )}
    </p>`;
  }

  /** @param {View} view */
  #tools(view) {
    return {
      before: html`<div role="group" aria-label=${say('Steps')}>
        <button
          class="push-button quiet"
          ?disabled=${!this.#steps.past}
          title=${say('Undo (Ctrl Z)')}
          @click=${this.#undo}
        >
          ${say('Undo')}
        </button>
        <button
          class="push-button quiet"
          ?disabled=${!this.#steps.future}
          title=${say('Redo (Ctrl Shift Z)')}
          @click=${this.#redo}
        >
          ${say('Redo')}
        </button>
      </div>`,
      after: html`<label class="least"
        >${say('Amount')}
        <select
          class="text-field"
          @change=${(/** @type {Event} */ { currentTarget }) => this.#to(view.ofAtLeast(Number(textIn(currentTarget))))}
        >
          <option value="0" .selected=${!view.least}>${say('any or none')}</option>
          ${LEAST_AMOUNTS.map(
            (least) =>
              html`<option value=${least} .selected=${least === view.least}>
                ${say('{amount} or more', { amount: money(least) })}
              </option>`,
          )}
        </select></label
      >`,
    };
  }

  /**
   * Where an entity stands in the picture; null before it is drawn.
   *
   * @param {string} id
   * @returns {Point | null}
   */
  #whereIs(id) {
    return this.find('graph-view', GraphView)?.scene?.nodes.find((node) => node.id === id) ?? null;
  }

  /**
   * The chains between the chosen ends, else the selection with its own facts.
   *
   * @param {Explored} answer
   * @param {Selection} selection
   */
  #lit(answer, selection) {
    if (answer.chain?.graph.edges.length) return withEnds(answer.chain.graph.edges);
    return litAmong(answer.edges, selection);
  }

  /** The neighbours that are not shown, by what stands for them. @returns {Explored['more']} */
  get #more() {
    return this.#query.answer?.more ?? new Map();
  }

  /** @param {CustomEvent<{kind: 'entity' | 'fact' | null, id: string}>} event */
  #chosen({ detail: { kind, id } }) {
    if (kind === 'entity' && this.#more.has(id)) this.#open(id);
    else if (kind === 'fact' && id.startsWith(MORE)) this.#open(id.slice(MORE.length + 1));
    else if (kind === 'entity') go(this.place.withEntity(id));
    else if (kind === 'fact') go(this.place.withFacts(id));
    else if (this.place.selection) go(this.place.withoutSelection());
  }

  /** @param {string} more */
  #open(more) {
    const opening = this.#more.get(more);
    if (opening) this.#to(this.#view.opening(opening.id, opening.types));
  }

  /** @param {CustomEvent<{id: string} & Point>} event */
  #moved({ detail: { id, x, y } }) {
    if (!this.#more.has(id)) this.#to(this.#view.pinning(id, { x, y }));
  }

  /** @param {View | undefined} view none where there is no step to go to */
  #to(view) {
    if (view) go(view.at(this.place));
  }

  #undo = () => this.#to(this.#steps.back());
  #redo = () => this.#to(this.#steps.forth());

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { target } = event;
    const typing = target instanceof Element && target.closest('input, textarea, select') !== null;
    if (!(event.ctrlKey || event.metaKey) || typing) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.#redo();
    else this.#undo();
  }
}

customElements.define('explore-page', ExplorePage);
