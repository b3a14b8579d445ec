/** The rows of an answer as a table that sorts by any column. */
import { html, nothing } from 'lit';
import { Part } from '../part.js';
import { readable, sorted } from './columns.js';
import { cell, isNumeric } from './cell.js';
import { number } from '../format.js';

const FIRST_ROWS = 100;
const LONG_TEXT = 28;

class AnswerTable extends Part {
  static properties = { answer: {}, known: {}, place: {} };
  #all = false;
  #columns = [];

  willUpdate(changed) {
    if (!changed.has('answer')) return;
    this.#all = false;
    this.#columns = readable(this.answer.columns)
      .filter((column) => this.answer.rows.some((row) => isTold(column.of(row))))
      .map((column) => ({ ...column, look: lookOf(column, this.answer.rows) }));
  }

  render() {
    const columns = this.#columns;
    const { column, down } = this.#order(columns);
    const rows = column ? sorted(this.answer.rows, column, down, (id) => this.known.nodes.get(id)?.name ?? id) : this.answer.rows;
    const shown = this.#all ? rows : rows.slice(0, FIRST_ROWS);
    return html`
      <div class="table-scroll" tabindex="0" role="region" aria-label="Answer as a table">
        <table class="answer-table">
          <caption class="unheard">${this.answer.title}</caption>
          <thead>
            <tr>${columns.map((one) => this.#heading(one, column, down))}</tr>
          </thead>
          <tbody>
            ${shown.map((row) => html`<tr class=${this.#inHand(row) ? 'in-hand' : ''}>${columns.map((one) => html`<td class=${one.look}>${cell(one, one.of(row), this.known, this.place)}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
      ${shown.length < rows.length ? html`<button class="button more-rows" @click=${this.#showAll}>Show all ${number(rows.length)} rows</button>` : nothing}
    `;
  }

  #heading(column, by, down) {
    const sort = column !== by ? 'none' : down ? 'descending' : 'ascending';
    // The first press sorts large amounts to the top and names from A.
    const next = column === by ? (down === isNumeric(column.type) ? !down : null) : isNumeric(column.type);
    const value = next === null ? null : `${next ? '-' : ''}${column.name}`;
    return html`<th scope="col" aria-sort=${sort} class=${isNumeric(column.type) ? 'numeric' : ''} title=${column.about}>
      <a href=${this.place.with({ sort: value }).href}>${column.heading}<span class="arrow" aria-hidden="true">${{ none: '', ascending: '↑', descending: '↓' }[sort]}</span></a>
    </th>`;
  }

  #order(columns) {
    const wanted = this.place.get('sort') ?? '';
    const name = wanted.replace(/^-/, '');
    return { column: columns.find((column) => column.name === name), down: wanted.startsWith('-') };
  }

  #inHand(row) {
    const hand = this.place.hand;
    if (!hand) return false;
    const type = hand.kind === 'entity' ? 'entity' : 'fact';
    const column = this.answer.columns.find((one) => one.type === type);
    const held = column ? [row[column.name]].flat() : [];
    return type === 'entity' ? held.includes(hand.ids[0]) : hand.ids.length === 1 && held.at(-1) === hand.ids[0];
  }

  #showAll() {
    this.#all = true;
    this.requestUpdate();
  }
}

/** Whether a cell has anything to show: a column without any is left out. */
function isTold(value) {
  if (value === null || value === '' || value.length === 0) return false;
  return !('amountMin' in Object(value)) || value.amountMin !== null || value.amountMax !== null || value.amountQualifier !== null;
}

/** Long sentences get room; everything else keeps to its line. */
function lookOf(column, rows) {
  if (isNumeric(column.type)) return 'numeric';
  const long = column.type === 'text' && rows.some((row) => String(column.of(row) ?? '').length > LONG_TEXT);
  return long ? 'sentence' : `as-${column.type}`;
}

customElements.define('answer-table', AnswerTable);
