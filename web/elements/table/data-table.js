/**
 * Rows in columns: a heading sorts by its column, and the address says by which. Of many rows the first are drawn, and the
 * rest when they are asked for.
 */
import { html, nothing } from 'lit';
import { Part, given, own } from '../part.js';
import { number } from '../../model/format.js';
import { nextSort, orderOf, sortedBy } from '../../model/order.js';
import { say } from '../../model/say.js';

const FIRST_ROWS = 100;
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
    this.all = false;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('rows')) this.all = false;
  }

  render() {
    const rows = this.#sorted();
    const shown = this.all ? rows : rows.slice(0, FIRST_ROWS);
    const more = shown.length < rows.length;
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${this.caption}>
        <table>
          <caption class="visually-hidden">
            ${this.caption}
          </caption>
          <thead>
            <tr>
              ${this.columns.map((column) => this.#heading(column))}
            </tr>
          </thead>
          <tbody>
            ${shown.map((row, at) => this.#row(row, at))}
          </tbody>
        </table>
      </div>
      ${more
        ? html`<button class="push-button" @click=${this.#showAll}>
            ${say('Show all {n} rows', { n: number(rows.length) })}
          </button>`
        : nothing}`;
  }

  #sorted() {
    const { name, down } = orderOf(this.place && this.place.get('sort'));
    const key = this.columns.find((column) => column.name === name)?.key;
    return key ? sortedBy(this.rows, key, down) : this.rows;
  }

  /** @param {TableColumn<any>} column */
  #heading(column) {
    const { name, heading, about, numeric, key } = column;
    const look = numeric ? 'numeric' : nothing;
    if (!this.place || !key) return html`<th scope="col" class=${look} title=${about ?? nothing}>${heading}</th>`;
    const wanted = this.place.get('sort');
    const by = orderOf(wanted);
    const sort = by.name !== name ? 'none' : by.down ? 'descending' : 'ascending';
    return html`<th scope="col" class=${look} title=${about ?? nothing} aria-sort=${sort}>
      <a href=${this.place.with({ sort: nextSort(column, wanted) }).href}
        >${heading}<span class="arrow" aria-hidden="true">${ARROWS[sort]}</span></a
      >
    </th>`;
  }

  /**
   * @param {any} row
   * @param {number} at
   */
  #row(row, at) {
    const below = this.below(row);
    const mark = this.mark(row);
    return html`<tr class=${`${mark} ${below === nothing ? '' : 'with-more'}`}>
        ${this.columns.map(({ head, numeric, look = '', cell }) => {
          const held = cell(row, at);
          return head
            ? html`<th scope="row">${held}</th>`
            : html`<td class=${`${numeric ? 'numeric ' : ''}${look}`}>${held}</td>`;
        })}
      </tr>
      ${below === nothing
        ? nothing
        : html`<tr class=${`${mark} more`}>
            <td colspan=${this.columns.length}><p>${below}</p></td>
          </tr>`}`;
  }

  #showAll() {
    this.all = true;
  }
}

customElements.define('data-table', DataTable);
