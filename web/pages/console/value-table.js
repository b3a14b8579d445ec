/** The rows that Cypher gave, as they came: every column by its name. */
import { html } from 'lit';
import { Part, given } from '../../elements/part.js';
import { sortKey, valueCell } from './value-cell.js';
import '../../elements/table/data-table.js';
import { say } from '../../model/say.js';

const LONG_TEXT = 40;

/** @import { PropertyValues } from 'lit' */
/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { CypherAnswer, CypherValue, Known } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** @typedef {Record<string, CypherValue>} Values */

class ValueTable extends Part {
  static properties = { answer: given, known: given, place: given };

  constructor() {
    super();
    /** @type {CypherAnswer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  /** @type {TableColumn<Values>[]} */
  #columns = [];

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('answer')) return;
    const { columns, rows } = this.answer;
    /** @type {TableColumn<Values>} */
    const counted = { name: '', heading: '#', numeric: true, look: 'row-number', cell: (_, at) => at + 1 };
    this.#columns = [counted, ...columns.map(({ name }) => this.#column(name, rows))];
  }

  /**
   * @param {string} name
   * @param {Values[]} rows
   * @returns {TableColumn<Values>}
   */
  #column(name, rows) {
    const values = rows.map((row) => row[name]).filter((value) => value !== null);
    const numeric = values.length > 0 && values.every((value) => typeof value === 'number');
    const long = values.some((value) => typeof value === 'string' && value.length > LONG_TEXT);
    return {
      name,
      heading: name,
      verbatim: true,
      numeric,
      look: long ? 'sentence' : '',
      cell: (row) => valueCell(row[name], this.known, this.place),
      key: (row) => sortKey(row[name], this.known),
    };
  }

  render() {
    return html`<data-table
      .caption=${say('What the statement gave')}
      .columns=${this.#columns}
      .rows=${this.answer.rows}
      .place=${this.place}
    ></data-table>`;
  }
}

customElements.define('value-table', ValueTable);
