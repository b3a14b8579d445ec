/** A fact is written, corrected, ended or retracted: its form, what it would change, and what was written before. */
import { html, nothing } from 'lit';
import { Part, given, own } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { notes } from '../../elements/notes-api.js';
import { EntityField } from '../../elements/combobox/entity-field.js';
import { textIn } from '../../elements/inputs.js';
import { titlePage } from '../../elements/page-title.js';
import { today } from '../../model/format.js';
import { FaultyNote } from '../../model/problem.js';
import {
  CITED_FIELD,
  DEAL_FIELDS,
  ENTITY_FIELDS,
  FACT_FIELDS,
  MORE_FIELDS,
  MORE_SOURCE_FIELDS,
  SOURCE_FIELDS,
  factDraft,
  faultOf,
  namedIn,
  readPasted,
  recordDraft,
  valuesIn,
  valuesOf,
} from '../../model/note.js';
import { changeList, versionList } from './note-changes.js';
import { noteField } from './note-field.js';
import { effectList, recordList } from './note-outcome.js';
import '../../elements/problem-note.js';
import { say } from '../../model/say.js';

/** @import { Field } from '../../model/note.js' */
/** @import { NoteDraft, Records } from '../../model/note-types.js' */
/** @import { NamedNode, Source } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

const TITLES = {
  facts: say('Write a fact'),
  entities: say('Write an entity'),
  deals: say('Write a deal'),
  sources: say('Write a source'),
};
const CORRECTED = {
  facts: say('Correct a fact'),
  entities: say('Correct an entity'),
  deals: say('Correct a deal'),
  sources: say('Correct a source'),
};
const FORMS = { entities: ENTITY_FIELDS, deals: DEAL_FIELDS, sources: [...SOURCE_FIELDS, ...MORE_SOURCE_FIELDS] };
/** What the address names a record by that is corrected. */
const NAMED_BY = ['fact', 'entity', 'deal', 'source'];

class NotePage extends Part {
  static properties = { place: given, values: own, source: own, nodes: own, edition: own, chosen: own };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
    /** What stands in the form. @type {Record<string, string>} */
    this.values = {};
    /** What stands in the form of a new source. @type {Record<string, string>} */
    this.source = {};
    /** Whom the form names, and what it cites. @type {NamedNode[]} */
    this.nodes = [];
    /** How often something was written while the page was open. */
    this.edition = 0;
    /** @type {Records} */
    this.chosen = 'facts';
  }

  /** The record that is corrected, with its history; and what the page begins with. */
  #there = new Query(
    this,
    async (_, signal) => {
      const id = this.#id;
      const from = this.place.get('from');
      const first = this.edition === 0;
      const deal = this.place.get('deal');
      const [list, fact, begun, history] = await Promise.all([
        notes.list(signal),
        this.place.get('fact') && first ? api.fact(id, this.place.context, signal).catch(() => null) : null,
        from || deal ? api.entity(from || deal || '', this.place.context, signal) : null,
        id ? notes.history(id, signal) : null,
      ]);
      if (fact) {
        this.values = valuesOf(fact.fact);
        this.nodes = [...fact.nodes, ...fact.sources.map(titled)];
      } else if (history?.now) {
        this.chosen = history.now.records;
        if (first && this.chosen !== 'facts') this.values = valuesIn(history.now.cells, FORMS[this.chosen]);
        this.nodes = (begun?.sources ?? []).map(titled);
      } else if (begun && !this.values.from) {
        this.values = { from: begun.entity.id };
        this.nodes = [begun.entity];
      }
      return { list, versions: history?.versions ?? [] };
    },
    () => [this.#id, this.place.get('from'), this.edition],
  );

  #check = new Query(this, (/** @type {NoteDraft} */ draft, signal) => notes.check(draft, {}, signal));
  #effects = new Query(this, (/** @type {NoteDraft} */ draft, signal) =>
    notes.check(draft, { effects: true, ...this.place.context }, signal),
  );
  #save = new Query(this, (/** @type {NoteDraft} */ draft, signal) => notes.save(draft, signal));
  #undo = new Query(this, (/** @type {number} */ change, signal) => notes.undo(change, signal));

  get #id() {
    return NAMED_BY.map((name) => this.place.get(name)).find(Boolean) ?? '';
  }

  updated() {
    titlePage(this.#title);
  }

  get #title() {
    return (this.#id ? CORRECTED : TITLES)[this.chosen];
  }

  render() {
    const { answer, problem } = this.#there;
    const mayWrite = answer?.list.mayWrite ?? false;
    return html`<div class="note-page">
      <h1>${this.#title}</h1>
      ${problem ? html`<problem-note .problem=${problem} .place=${this.place}></problem-note>` : nothing}
      ${answer && !mayWrite ? html`<p>${say('Writing needs a token that writes: show yours at /login.')}</p>` : nothing}
      ${mayWrite ? html`${this.#id ? nothing : this.#kinds()} ${this.#form()}` : nothing}
      <div role="status">${this.#outcome()}</div>
      ${answer ? versionList(answer.versions) : nothing}
      ${answer ? changeList(answer.list.changes, mayWrite ? (change) => this.#takeBack(change) : null) : nothing}
    </div>`;
  }

  #kinds() {
    const all = /** @type {Records[]} */ (Object.keys(TITLES));
    return html`<div class="note-kinds">
      ${all.map(
        (one) =>
          html`<button
            class="push-button"
            aria-pressed=${String(one === this.chosen)}
            @click=${() => this.#change(() => ((this.chosen = one), (this.values = {})))}
          >
            ${TITLES[one]}
          </button>`,
      )}
    </div>`;
  }

  #form() {
    const { chosen } = this;
    return html`<form @submit=${this.#send} @input=${this.#typed} @change=${this.#typed}>
      ${chosen === 'facts'
        ? html`${this.#id ? nothing : this.#paste()}
            <div class="note-fields">${FACT_FIELDS.map((field) => this.#field('facts', field, this.values))}</div>
            <details ?open=${Boolean(this.#id)}>
              <summary>${say('More')}</summary>
              <div class="note-fields">${MORE_FIELDS.map((field) => this.#field('facts', field, this.values))}</div>
            </details>
            <div class="note-fields">${this.#field('facts', CITED_FIELD, this.values)}</div>
            <fieldset>
              <legend>${say('A new source')}</legend>
              <div class="note-fields">${SOURCE_FIELDS.map((field) => this.#field('sources', field, this.source))}</div>
            </fieldset>`
        : html`<div class="note-fields">${FORMS[chosen].map((field) => this.#field(chosen, field, this.values))}</div>`}
      <p class="note-deeds">
        <button class="push-button primary">${say('What would it change?')}</button>
        ${this.place.get('fact')
          ? html`<button type="button" class="push-button" @click=${this.#retract}>${say('Retract it')}</button>`
          : nothing}
      </p>
    </form>`;
  }

  #paste() {
    return html`<label class="note-field wide"
      ><span>${say('Paste an address and a sentence, and the form is filled')}</span>
      <textarea class="text-field" rows="2" @change=${this.#pasted}></textarea>
    </label>`;
  }

  /**
   * @param {Records} records
   * @param {Field} field
   * @param {Record<string, string>} values
   */
  #field(records, field, values) {
    const fault = faultOf(this.#faults, records, field.name);
    const { nodes } = this;
    return noteField({ records, field, value: values[field.name] ?? '', fault, nodes, type: this.values.type });
  }

  get #faults() {
    const problem = this.#check.problem;
    return problem instanceof FaultyNote ? problem.faults : [];
  }

  #outcome() {
    const saved = this.#save.answer;
    if (saved)
      return html`<p class="answer-headline">${say('Written: {summary}.', { summary: saved.summary })}</p>
        <p><a href=${this.place.at('/').href}>${say('To the market')}</a></p>`;
    const problem = this.#save.problem ?? this.#undo.problem ?? this.#check.problem;
    if (problem instanceof FaultyNote) return html`<p class="answer-headline">${problem.detail}</p>`;
    if (problem) return html`<problem-note .problem=${problem} .place=${this.place}></problem-note>`;
    const checked = this.#check.answer;
    if (!checked) return nothing;
    const found = this.#effects.answer?.effects;
    return html`<section class="note-preview" aria-label=${say('What would change')}>
      <h2>${say('What would change')}</h2>
      ${checked.change
        ? html`${recordList(checked)} ${found ? effectList(found, this.place) : nothing}
            ${this.#effects.pending
              ? html`<p class="waiting-note" role="status">${say('Comparing answers')}</p>`
              : nothing}
            <button class="push-button primary" ?disabled=${this.#save.pending} @click=${this.#keep}>
              ${say('Save it')}
            </button>`
        : html`<p>${say('Nothing: it stands so already.')}</p>`}
    </section>`;
  }

  /** @returns {NoteDraft} */
  get #draft() {
    const dataSet = 'notes';
    const { values, source, chosen } = this;
    if (chosen === 'facts') return factDraft({ dataSet, id: this.#id, fact: values, source, today: today() });
    return recordDraft({ dataSet, records: chosen, id: this.#id, values, today: today() });
  }

  /** @type {NoteDraft} */
  #asked = {};

  /** @param {Event} event */
  #send(event) {
    event.preventDefault();
    void this.#preview(this.#draft);
  }

  #retract = () => void this.#preview({ dataSet: 'notes', retract: [this.#id] });

  /** @param {NoteDraft} draft */
  async #preview(draft) {
    this.#forget();
    this.#asked = draft;
    await this.#check.ask(draft);
    if (this.#check.answer?.change) void this.#effects.ask(draft);
  }

  #keep = async () => {
    if ((await this.#save.ask(this.#asked)) && this.#save.answer) this.edition++;
  };

  /** @param {number} change */
  async #takeBack(change) {
    this.#forget();
    if ((await this.#undo.ask(change)) && this.#undo.answer) this.edition++;
  }

  #forget() {
    for (const query of [this.#check, this.#effects, this.#save, this.#undo]) query.forget();
  }

  /**
   * What was checked holds no more once something else stands there.
   *
   * @param {() => void} set
   */
  #change(set) {
    set();
    this.#forget();
  }

  /** @param {Event} event */
  #typed({ target }) {
    if (!(target instanceof Element)) return;
    const records = target.closest('[data-records]')?.getAttribute('data-records');
    const chosen = target instanceof EntityField ? target : null;
    const name = chosen?.dataset.name ?? target.getAttribute('name');
    if (!records || !name) return;
    const value = chosen ? chosen.value.join(';') : textIn(target);
    const ofSource = this.chosen === 'facts' && records === 'sources';
    const before = ofSource ? this.source : this.values;
    if ((before[name] ?? '') === value) return;
    this.#change(() => {
      if (ofSource) this.source = { ...before, [name]: value };
      else this.values = { ...before, [name]: value };
    });
  }

  /** @param {Event} event */
  #pasted = async ({ target }) => {
    const text = textIn(target);
    const { fact, source } = readPasted(text);
    const { entities } = await api.search((fact.statement ?? '').slice(0, 200), 30);
    const [from, to] = namedIn(text, entities);
    this.nodes = [...this.nodes, ...entities];
    this.source = { ...this.source, ...source };
    this.values = { ...this.values, ...fact, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  };
}

/**
 * A source as a field shows it.
 *
 * @param {Source} source
 * @returns {NamedNode}
 */
function titled({ id, title }) {
  return { id, name: title };
}

customElements.define('note-page', NotePage);
