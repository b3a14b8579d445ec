/** The rows of an answer as a table that sorts by any column. */
import { html, nothing } from 'lit';
import { Part } from '../part.js';
import { readable, sorted } from '../../model/columns.js';
import { cell, isNumeric } from './cell.js';
import { number } from '../../model/format.js';
import { isRange } from '../../model/plain-value.js';
import { idsAt } from '../../model/rows.js';

/** @import { Answer, Known, Range, ReadableColumn, Row, Value } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

const FIRST_ROWS = 100;
const LONG_TEXT = 28;
/** A table of more columns is wide. */
const WIDE = 6;
/** From so many rows on, a column that is the same in all of them leaves the table. */
const SAME_FROM = 4;
const SAID_ONCE = new Set([
  'entity',
  'deal',
  'text',
  'boolean',
  'amount range',
  'share range',
  'integer range',
  'number range',
  'integer',
  'number',
  'standing',
  'date',
]);

/** @typedef {ReadableColumn & {look: string}} Looked a column with the class of its cells */

class AnswerTable extends Part {
  static properties = { answer: {}, known: {}, place: {} };
  #all = false;
  /** @type {Looked[]} */
  #columns = [];
  /** @type {ReadableColumn[]} */
  #constant = [];
  /** @type {Looked[]} */
  #below = [];

  constructor() {
    super();
    /** @type {Pick<Answer, 'title' | 'columns' | 'rows'>} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('answer')) return;
    this.#all = false;
    const { columns, rows } = this.answer;
    const filled = readable(columns).filter((column) => rows.some((row) => isFilled(column.of(row))));
    // What is the same in every row is said once, above: it would only widen the table.
    this.#constant =
      rows.length < SAME_FROM ? [] : filled.filter((column) => SAID_ONCE.has(column.type) && isSame(column, rows));
    const looked = filled
      .filter((column) => !this.#constant.includes(column))
      .map((column) => ({ ...column, look: lookOf(column, rows) }));
    // In a wide table the sentences of a row go under it, over the whole width.
    this.#below = looked.length > WIDE ? looked.filter((column) => column.look === 'sentence') : [];
    this.#columns = looked.filter((column) => !this.#below.includes(column));
  }

  render() {
    const columns = this.#columns;
    const { column, down } = this.#order(columns);
    const rows = column
      ? sorted(this.answer.rows, column, down, (id) => this.known.nodes.get(id)?.name ?? id)
      : this.answer.rows;
    const shown = this.#all ? rows : rows.slice(0, FIRST_ROWS);
    return html`
      ${this.#constant.length
        ? html`<dl class="every-row" aria-label="The same in every row">
            ${this.#constant.map(
              (one) =>
                html`<div>
                  <dt title=${one.about}>${one.heading}</dt>
                  <dd>${cell(one, one.of(rows[0]), this.known, this.place)}</dd>
                </div>`,
            )}
          </dl>`
        : nothing}
      <div class="table-scroll" tabindex="0" role="region" aria-label="Answer as a table">
        <table class="answer-table">
          <caption class="visually-hidden">
            ${this.answer.title}
          </caption>
          <thead>
            <tr>
              ${columns.map((one) => this.#heading(one, column, down))}
            </tr>
          </thead>
          <tbody>
            ${shown.map((row) => this.#row(row, columns))}
          </tbody>
        </table>
      </div>
      ${shown.length < rows.length
        ? html`<button class="button more-rows" @click=${this.#showAll}>Show all ${number(rows.length)} rows</button>`
        : nothing}
    `;
  }

  /**
   * @param {Row} row
   * @param {Looked[]} columns
   */
  #row(row, columns) {
    const below = this.#below.filter((column) => isFilled(column.of(row)));
    const selected = this.#isSelected(row) ? 'selected' : '';
    return html`
      <tr class=${`${selected} ${below.length ? 'said-below' : ''}`}>
        ${columns.map((one) => html`<td class=${one.look}>${cell(one, one.of(row), this.known, this.place)}</td>`)}
      </tr>
      ${below.length
        ? html`<tr class=${`${selected} said`}>
            <td colspan=${columns.length}>
              <p>
                ${below.map(
                  (one) => html`<span title=${one.about}>${cell(one, one.of(row), this.known, this.place)}</span> `,
                )}
              </p>
            </td>
          </tr>`
        : nothing}
    `;
  }

  /**
   * @param {Looked} column
   * @param {Looked | undefined} by
   * @param {boolean} down
   */
  #heading(column, by, down) {
    const sort = column !== by ? 'none' : down ? 'descending' : 'ascending';
    // The first press sorts large amounts to the top and names from A.
    const next = column === by ? (down === isNumeric(column.type) ? !down : null) : isNumeric(column.type);
    const value = next === null ? null : `${next ? '-' : ''}${column.name}`;
    return html`<th
      scope="col"
      aria-sort=${sort}
      class=${isNumeric(column.type) ? 'numeric' : ''}
      title=${column.about}
    >
      <a href=${this.place.with({ sort: value }).href}
        >${column.heading}<span class="arrow" aria-hidden="true"
          >${{ none: '', ascending: '↑', descending: '↓' }[sort]}</span
        ></a
      >
    </th>`;
  }

  /** @param {Looked[]} columns */
  #order(columns) {
    const wanted = this.place.get('sort') ?? '';
    const name = wanted.replace(/^-/, '');
    return { column: columns.find((column) => column.name === name), down: wanted.startsWith('-') };
  }

  /** @param {Row} row */
  #isSelected(row) {
    const { selection } = this.place;
    if (!selection) return false;
    const type = selection.kind === 'entity' ? 'entity' : 'fact';
    const column = this.answer.columns.find((one) => one.type === type);
    const ids = column ? idsAt(row, column.name) : [];
    return type === 'entity'
      ? ids.includes(selection.ids[0])
      : selection.ids.length === 1 && ids.at(-1) === selection.ids[0];
  }

  #showAll() {
    this.#all = true;
    this.requestUpdate();
  }
}

/**
 * @param {ReadableColumn} column
 * @param {Row[]} rows
 */
function isSame(column, rows) {
  const first = JSON.stringify(column.of(rows[0]));
  return rows.every((row) => JSON.stringify(column.of(row)) === first);
}

/**
 * Whether a cell has anything to show: a column without any is left out.
 *
 * @param {Value | Range} value
 */
function isFilled(value) {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return false;
  return (
    !isRange(value) ||
    value.amountMin !== null ||
    value.amountMax !== null ||
    value.amountQualifier !== null ||
    (value.quantityUnit ?? '') !== ''
  );
}

/**
 * Long sentences get room; everything else keeps to its line.
 *
 * @param {ReadableColumn} column
 * @param {Row[]} rows
 */
function lookOf(column, rows) {
  if (isNumeric(column.type)) return 'numeric';
  const long = column.type === 'text' && rows.some((row) => String(column.of(row) ?? '').length > LONG_TEXT);
  return long ? 'sentence' : `as-${column.type}`;
}

customElements.define('answer-table', AnswerTable);
