/**
 * Rows in columns: a heading sorts by its column, and the address says by which; rows are filtered and columns chosen where
 * the text of a row is known. Of many rows the first are drawn, and the rest when they are asked for. Where there is no room
 * for columns, each row is a card.
 */
import { html, nothing } from 'lit';
import { Part, given, own } from '../part.js';
import { capitalised, number } from '../../model/format.js';
import { nextSort, orderOf, sortedBy } from '../../model/order.js';
import { say } from '../../model/say.js';
import { FILTER, shownColumns, shownRows } from '../../model/table-view.js';
import './table-tools.js';

const FIRST_ROWS = 100;
/** From so many rows on a table can be filtered. */
const FILTERED_FROM = 6;
const ARROWS = { none: '', ascending: '↑', descending: '↓' };

/** @import { PropertyValues } from 'lit' */
/** @import { Key } from '../../model/order.js' */
/** @import { Place } from '../../model/place.js' */

/**
 * @template Row
 * @typedef {object} TableColumn
 * @property {string} name
 * @property {unknown} heading text or a template
 * @property {string} [about]
 * @property {boolean} [numeric]
 * @property {string} [look] a class of its cells
 * @property {boolean} [head] whether its cells are the headings of their rows
 * @property {boolean} [verbatim] whether its heading stands letter by letter, as the name of a variable does
 * @property {(row: Row, at: number) => unknown} cell
 * @property {(row: Row) => Key} [key] what it sorts by; without it, it does not
 */

class DataTable extends Part {
  static properties = {
    caption: given,
    columns: given,
    rows: given,
    below: given,
    mark: given,
    place: given,
    textOf: given,
    all: own,
  };

  constructor() {
    super();
    /** What the table is, for those who do not see it. */
    this.caption = '';
    /** @type {TableColumn<any>[]} */
    this.columns = [];
    /** @type {any[]} */
    this.rows = [];
    /** What stands under a row over the whole width; nothing where it has nothing more. @type {(row: any) => unknown} */
    this.below = () => nothing;
    /** The class of a row. @type {(row: any) => string} */
    this.mark = () => '';
    /** Where the order is written; without it no column sorts. @type {Place | null} */
    this.place = null;
    /** What a row is filtered by; without it none is. @type {((row: any) => string) | null} */
    this.textOf = null;
    this.all = false;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('rows')) this.all = false;
  }

  render() {
    const passing = this.#passing();
    const columns = this.place && this.textOf ? shownColumns(this.columns, this.place) : this.columns;
    const rows = this.#sorted(passing);
    const shown = this.all ? rows : rows.slice(0, FIRST_ROWS);
    const more = shown.length < rows.length;
    return html`${this.textOf && this.rows.length >= FILTERED_FROM
        ? html`<table-tools
            .columns=${this.columns}
            .place=${this.place}
            .shown=${passing.length}
            .total=${this.rows.length}
          ></table-tools>`
        : nothing}
      <div class="table-scroll" tabindex="0" role="region" aria-label=${this.caption}>
        <table role="table">
          <caption class="visually-hidden">
            ${this.caption}
          </caption>
          <thead role="rowgroup">
            <tr role="row" data-sort=${this.place && columns.some(({ key }) => key) ? say('Sort by') : nothing}>
              ${columns.map((column) => this.#heading(column))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${shown.map((row, at) => this.#row(row, at, columns))}
          </tbody>
        </table>
      </div>
      ${passing.length === 0 && this.rows.length > 0
        ? html`<p class="quiet-text">${say('No row has “{text}”.', { text: this.place?.get(FILTER) ?? '' })}</p>`
        : nothing}
      ${more
        ? html`<button class="push-button" @click=${this.#showAll}>
            ${say('Show all {n} rows', { n: number(rows.length) })}
          </button>`
        : nothing}`;
  }

  #passing() {
    return this.place && this.textOf ? shownRows(this.rows, this.textOf, this.place) : this.rows;
  }

  /** @param {any[]} rows */
  #sorted(rows) {
    const { name, down } = orderOf(this.place && this.place.get('sort'));
    const key = this.columns.find((column) => column.name === name)?.key;
    return key ? sortedBy(rows, key, down) : rows;
  }

  /** @param {TableColumn<any>} column */
  #heading(column) {
    const { name, heading, about, numeric, key } = column;
    const look = numeric ? 'numeric' : nothing;
    if (!this.place || !key)
      return html`<th role="columnheader" scope="col" class=${look} title=${about ?? nothing}>${heading}</th>`;
    const wanted = this.place.get('sort');
    const by = orderOf(wanted);
    const sort = by.name !== name ? 'none' : by.down ? 'descending' : 'ascending';
    return html`<th role="columnheader" scope="col" class=${look} title=${about ?? nothing} aria-sort=${sort}>
      <a href=${this.place.with({ sort: nextSort(column, wanted) }).href}
        >${heading}<span class="arrow" aria-hidden="true">${ARROWS[sort]}</span></a
      >
    </th>`;
  }

  /**
   * @param {any} row
   * @param {number} at
   * @param {TableColumn<any>[]} columns
   */
  #row(row, at, columns) {
    const below = this.below(row);
    const mark = this.mark(row);
    return html`<tr role="row" class=${`${mark} ${below === nothing ? '' : 'with-more'}`}>
        ${columns.map(({ head, heading, verbatim, numeric, look = '', cell }) => {
          const held = cell(row, at);
          const term = typeof heading === 'string' ? (verbatim ? heading : capitalised(heading)) : nothing;
          return head
            ? html`<th role="rowheader" scope="row" data-term=${term}>${held}</th>`
            : html`<td role="cell" class=${`${numeric ? 'numeric ' : ''}${look}`} data-term=${term}>${held}</td>`;
        })}
      </tr>
      ${below === nothing
        ? nothing
        : html`<tr role="row" class=${`${mark} more`}>
            <td role="cell" colspan=${columns.length}><p>${below}</p></td>
          </tr>`}`;
  }

  #showAll() {
    this.all = true;
  }
}

customElements.define('data-table', DataTable);
