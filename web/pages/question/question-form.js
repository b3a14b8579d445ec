/** The form of a question, one field for each parameter but the day and the standing, which stand in the top bar. */
import { html, nothing } from 'lit';
import { Part } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { today, words } from '../../model/format.js';
import { STANDINGS } from '../../model/vocabulary.js';
import { shownValues } from '../../model/question.js';
import '../../elements/entity-field.js';

const IN_TOP_BAR = new Set(['asOf', 'atLeast']);

class QuestionForm extends Part {
  static properties = { question: {}, nodes: {}, place: {} };

  render() {
    const fields = this.question.parameters.filter((parameter) => !IN_TOP_BAR.has(parameter.name));
    if (fields.length === 0) return nothing;
    // The key makes new fields for a new question, so that no half-typed text goes along.
    return html`<form class="question-form" novalidate @submit=${this.#submit} @change=${this.#changed}>
      ${fields.map((parameter) => this.#field(parameter))}
      <button class="button primary">Ask</button>
    </form>`;
  }

  #field(parameter) {
    const id = `value-${this.question.name}-${parameter.name}`;
    return html`<div class="form-field">
      <label for=${id} title=${parameter.about}>${words(parameter.name)}</label>
      ${this.#input(parameter, id, shownValues(parameter, this.place))}
    </div>`;
  }

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

  #submit(event) {
    event.preventDefault();
    this.#go();
  }

  #changed(event) {
    // An entity is asked for once one is chosen; free text waits for Enter.
    if (
      event.target.matches('select, input[type=date], input[type=number]') ||
      event.target.localName === 'entity-field'
    )
      this.#go();
  }

  #go() {
    const form = this.querySelector('form');
    const values = {};
    for (const { name, type, list } of this.question.parameters) {
      if (IN_TOP_BAR.has(name)) continue;
      if (type === 'entity' || type === 'deal') {
        values[name] = [...form.querySelectorAll('entity-field')].find((field) => field.parameter.name === name).value;
      } else {
        const text = form.elements[name].value.trim();
        values[name] = list ? text.split(',').map((one) => one.trim()) : text;
      }
    }
    go(this.place.withoutSelection().with(values));
  }
}

function choice(id, name, choices, value) {
  return html`<select class="field" id=${id} name=${name}>
    ${choices.map((one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`)}
  </select>`;
}

customElements.define('question-form', QuestionForm);
