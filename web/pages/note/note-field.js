/** One field of the form of a note, with what is wrong with it. */
import { html, nothing } from 'lit';
import '../../elements/combobox/entity-field.js';
import { KINDS, QUALIFIERS, STANDING_MEANS, TYPES, kindWord, verb } from '../../model/vocabulary.js';
import { say, word } from '../../model/say.js';

/** @import { Field } from '../../model/note.js' */
/** @import { Records } from '../../model/note-types.js' */
/** @import { NamedNode } from '../../model/types.js' */

/**
 * @typedef {object} Shown
 * @property {Records} records
 * @property {Field} field
 * @property {string} value
 * @property {string} fault '' where nothing is wrong
 * @property {NamedNode[]} nodes what is known by name
 * @property {string | undefined} type of the fact, which says what its ends may be
 */

/** @param {Shown} shown */
export function noteField(shown) {
  const { records, field, fault } = shown;
  const id = `note-${records}-${field.name}`;
  return html`<div class=${field.kind === 'prose' ? 'note-field wide' : 'note-field'} data-records=${records}>
    <label for=${id}>${field.label}</label>
    ${input(id, shown)} ${fault ? html`<p class="note-fault" id="${id}-fault">${fault}</p>` : nothing}
  </div>`;
}

/**
 * @param {string} id
 * @param {Shown} shown
 */
function input(id, { field: { name, kind }, value, nodes, type, fault }) {
  const told = fault ? `${id}-fault` : nothing;
  switch (kind) {
    case 'entity': {
      const ends = TYPES[type ?? ''];
      const labels = (name === 'from' ? ends?.from : ends?.to) ?? [];
      return html`<entity-field
        data-name=${name}
        .field=${id}
        .parameter=${{ name, type: name === 'to' && labels.includes('Deal') ? 'deal' : 'entity', list: false, labels }}
        .nodes=${nodes}
        .value=${value ? [value] : []}
      ></entity-field>`;
    }
    case 'deal':
      return html`<entity-field
        data-name=${name}
        .field=${id}
        .parameter=${{ name, type: 'deal', list: false, labels: [] }}
        .nodes=${nodes}
        .value=${value ? [value] : []}
      ></entity-field>`;
    case 'sources':
      return html`<entity-field
        data-name=${name}
        .field=${id}
        .parameter=${{ name, type: 'source', list: true, labels: [] }}
        .nodes=${nodes}
        .value=${value.split(';').filter(Boolean)}
      ></entity-field>`;
    case 'type':
      return choice(id, name, Object.keys(TYPES), value, verb);
    case 'standing':
      return choice(id, name, Object.keys(STANDING_MEANS), value, word);
    case 'qualifier':
      return choice(id, name, QUALIFIERS, value, word);
    case 'kind':
      return choice(id, name, entityKinds(), value, kindWord);
    case 'truth':
      return choice(id, name, ['true', 'false'], value, (one) => (one === 'true' ? say('yes') : say('no')));
    case 'prose':
      return html`<textarea
        class="text-field"
        rows="2"
        id=${id}
        name=${name}
        aria-describedby=${told}
        .value=${value}
      ></textarea>`;
    default:
      return html`<input
        class="text-field"
        id=${id}
        name=${name}
        type=${kind === 'day' ? 'date' : 'text'}
        inputmode=${kind === 'number' ? 'decimal' : nothing}
        aria-describedby=${told}
        .value=${value}
      />`;
  }
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string[]} choices
 * @param {string} value
 * @param {(one: string) => string} said
 */
function choice(id, name, choices, value, said) {
  return html`<select class="text-field" id=${id} name=${name}>
    <option value="" ?selected=${value === ''}></option>
    ${choices.map((one) => html`<option value=${one} ?selected=${one === value}>${said(one)}</option>`)}
  </select>`;
}

/** Kinds of what a fact may begin at: a deal is no entity. */
function entityKinds() {
  const ends = Object.values(TYPES).flatMap(({ from = [] }) => from);
  return Object.keys(KINDS).filter((label) => ends.includes(label));
}
