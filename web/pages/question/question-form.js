/** The form of a question, one field for each parameter but the day and the standing, which stand in the top bar. */
import { html, nothing } from 'lit';
import { Part, given, toldAnew } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { label } from '../../model/labels.js';
import { STANDINGS } from '../../model/vocabulary.js';
import { isNamedByDefault, shownValues } from '../../model/question.js';
import { textIn } from '../../elements/inputs.js';
import { EntityField } from '../../elements/combobox/entity-field.js';
import { say, word } from '../../model/say.js';

const IN_TOP_BAR = ['asOf', 'atLeast'];
/** Asked for as soon as they change; free text waits for Enter. */
const ASK_AT_ONCE = 'entity-field, select, input[type=date], input[type=number]';

/** @import { NamedNode, Parameter, Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class QuestionForm extends Part {
  static properties = { question: toldAnew, named: given, nodes: given, place: given };

  constructor() {
    super();
    /** @type {Question} */
    this.question;
    /** Those whom questions name by default. @type {NamedNode[]} */
    this.named = [];
    /** What the answer knows by name. @type {NamedNode[]} */
    this.nodes = [];
    /** @type {Place} */
    this.place;
  }

  /** What the address had for each field when it was last looked at. @type {Map<Element, string>} */
  #shown = new Map();

  get #parameters() {
    return this.question.parameters.filter(({ name }) => !IN_TOP_BAR.includes(name));
  }

  render() {
    const parameters = this.#parameters;
    if (parameters.length === 0) return nothing;
    return html`<form novalidate @submit=${this.#submit} @change=${this.#change}>
      ${parameters.map(
        (parameter) =>
          html`<div class="form-field">
            <label for=${this.#id(parameter)} title=${parameter.about}>${label(parameter.name)}</label>
            ${this.#input(parameter)}
          </div>`,
      )}
      <button class="push-button primary">${say('Ask')}</button>
    </form>`;
  }

  /** @param {Parameter} parameter */
  #id({ name }) {
    return `value-${this.question.name}-${name}`;
  }

  /** @param {Parameter} parameter */
  #input(parameter) {
    const id = this.#id(parameter);
    const { type, list, min, max } = parameter;
    const value = shownValues(parameter, this.place);
    if (type === 'entity' || type === 'deal') {
      return html`<entity-field
        .field=${id}
        .parameter=${parameter}
        .nodes=${[...this.named, ...this.nodes]}
        .value=${value}
      ></entity-field>`;
    }
    if (list) return html`<input class="text-field" id=${id} placeholder=${say('one, another')} />`;
    switch (type) {
      case 'choice':
        return choice(id, parameter.choices, value);
      case 'standing':
        return choice(id, STANDINGS, value);
      case 'segment':
        return choice(id, parameter.choices, value, say('any'));
      case 'date':
        return html`<input class="text-field" type="date" id=${id} />`;
      case 'integer':
      case 'number': {
        const step = type === 'integer' ? 1 : 'any';
        return html`<input
          class="text-field"
          type="number"
          id=${id}
          min=${min ?? nothing}
          max=${max ?? nothing}
          step=${step}
        />`;
      }
      default:
        return html`<input class="text-field" id=${id} />`;
    }
  }

  /** A field has what the address has, whenever that changes; until then what is typed and not asked yet stays. */
  updated() {
    for (const parameter of this.#parameters) {
      const field = this.querySelector(`#${this.#id(parameter)}`);
      const plain = field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && !field.role);
      const value = shownValues(parameter, this.place).join(', ');
      if (!plain || this.#shown.get(field) === value) continue;
      field.value = value;
      this.#shown.set(field, value);
    }
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    this.#go();
  }

  /** @param {Event} event */
  #change({ target }) {
    if (target instanceof Element && target.matches(ASK_AT_ONCE)) this.#go();
  }

  #go() {
    // What is emptied has its default again, and shows it.
    this.#shown.clear();
    const asked = this.#parameters.reduce((place, parameter) => {
      const value = this.#valueOf(parameter);
      const open = isNamedByDefault(parameter) && value.length === 0;
      return open ? place.leavingOpen(parameter.name) : place.with({ [parameter.name]: value });
    }, this.place.withoutSelection());
    go(asked);
  }

  /**
   * @param {Parameter} parameter
   * @returns {string[]}
   */
  #valueOf(parameter) {
    const field = this.querySelector(`#${this.#id(parameter)}`);
    const chosen = field?.closest('entity-field');
    if (chosen instanceof EntityField) return chosen.value;
    const text = textIn(field);
    const texts = parameter.list ? text.split(',') : [text];
    return texts.map((text) => text.trim()).filter(Boolean);
  }
}

/**
 * A value that is not among the choices is shown all the same: the answer says what is allowed.
 *
 * @param {string} id
 * @param {string[]} choices
 * @param {string[]} value
 * @param {string} [none] what it is called to choose nothing, where that is allowed
 */
function choice(id, choices, value, none) {
  const all = [...new Set([...choices, ...value])].filter(Boolean);
  return html`<select class="text-field" id=${id}>
    ${none ? html`<option value="">${none}</option>` : nothing}
    ${all.map((one) => html`<option value=${one}>${word(one)}</option>`)}
  </select>`;
}

customElements.define('question-form', QuestionForm);
