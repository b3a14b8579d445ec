/** The form of a question, one field for each parameter but the day and the standing, which stand in the top bar. */
import { html, nothing } from 'lit';
import { textIn } from '../../elements/inputs.js';
import { Part } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { today, words } from '../../model/format.js';
import { STANDINGS } from '../../model/vocabulary.js';
import { shownValues } from '../../model/question.js';
import { EntityField } from '../../elements/entity-field.js';

/** @import { EntityNode, Parameter, Question, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

const IN_TOP_BAR = new Set(['asOf', 'atLeast']);

class QuestionForm extends Part {
  static properties = { question: {}, nodes: {}, place: {} };

  constructor() {
    super();
    /** @type {Question} */
    this.question;
    /** @type {EntityNode[]} */
    this.nodes;
    /** @type {Place} */
    this.place;
  }

  render() {
    const fields = this.question.parameters.filter((parameter) => !IN_TOP_BAR.has(parameter.name));
    if (fields.length === 0) return nothing;
    // The key makes new fields for a new question, so that no half-typed text goes along.
    return html`<form class="question-form" novalidate @submit=${this.#submit} @change=${this.#changed}>
      ${fields.map((parameter) => this.#field(parameter))}
      <button class="button primary">Ask</button>
    </form>`;
  }

  /** @param {Parameter} parameter */
  #field(parameter) {
    const id = `value-${this.question.name}-${parameter.name}`;
    return html`<div class="form-field">
      <label for=${id} title=${parameter.about}>${words(parameter.name)}</label>
      ${this.#input(parameter, id, shownValues(parameter, this.place))}
    </div>`;
  }

  /**
   * @param {Parameter} parameter
   * @param {string} id
   * @param {string[]} values
   */
  #input(parameter, id, values) {
    const { name, type, list, min, max, choices } = parameter;
    const value = values[0] ?? '';
    if (type === 'entity' || type === 'deal') {
      return html`<entity-field
        .field=${id}
        .parameter=${parameter}
        .nodes=${this.nodes}
        .value=${values.filter((one) => one !== '')}
      ></entity-field>`;
    }
    if (list)
      return html`<input class="field" id=${id} name=${name} .value=${values.join(', ')} placeholder="one, another" />`;
    switch (type) {
      case 'choice':
        return choice(id, name, choices, value);
      case 'standing':
        return choice(id, name, STANDINGS, value);
      case 'date':
        return html`<input
          class="field"
          type="date"
          id=${id}
          name=${name}
          .value=${value === 'today' ? today() : value}
        />`;
      case 'integer':
      case 'number':
        return html`<input
          class="field narrow"
          type="number"
          id=${id}
          name=${name}
          min=${min ?? nothing}
          max=${max ?? nothing}
          step=${type === 'integer' ? 1 : 'any'}
          .value=${value}
        />`;
      default:
        return html`<input class="field" id=${id} name=${name} .value=${value} />`;
    }
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    this.#go();
  }

  /** @param {Event} event */
  #changed(event) {
    // An entity is asked for once one is chosen; free text waits for Enter.
    const { target } = event;
    const atOnce = 'select, input[type=date], input[type=number], entity-field';
    if (target instanceof Element && target.matches(atOnce)) this.#go();
  }

  #go() {
    const fields = [...this.querySelectorAll('entity-field')].filter((field) => field instanceof EntityField);
    const form = this.querySelector('form');
    /** @type {Values} */
    const values = {};
    for (const { name, type, list } of this.question.parameters) {
      if (IN_TOP_BAR.has(name)) continue;
      if (type === 'entity' || type === 'deal') {
        values[name] = fields.find((field) => field.parameter.name === name)?.value;
      } else {
        const text = textIn(form?.elements.namedItem(name) ?? null).trim();
        values[name] = list ? text.split(',').map((one) => one.trim()) : text;
      }
    }
    go(this.place.withoutSelection().with(values));
  }
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string[]} choices
 * @param {string} value
 */
function choice(id, name, choices, value) {
  return html`<select class="field" id=${id} name=${name}>
    ${choices.map((one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`)}
  </select>`;
}

customElements.define('question-form', QuestionForm);
