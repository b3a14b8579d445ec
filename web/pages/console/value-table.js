/** The rows that Cypher gave, as they came: every column by its name, sorted by any of them. */
import { html, nothing } from 'lit';
import { Part } from '../../elements/part.js';
import { number } from '../../model/format.js';
import { sortKey, valueCell } from './value-cell.js';

/** @import { CypherAnswer, CypherValue, Known } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

const FIRST_ROWS = 100;

class ValueTable extends Part {
  static properties = { answer: {}, known: {}, place: {} };
  #all = false;
  /** @type {Set<string>} */
  #numeric = new Set();

  constructor() {
    super();
    /** @type {CypherAnswer} */
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
    this.#numeric = new Set(
      columns
        .map((column) => column.name)
        .filter(
          (name) =>
            rows.some((row) => typeof row[name] === 'number') &&
            rows.every((row) => row[name] === null || typeof row[name] === 'number'),
        ),
    );
  }

  render() {
    const { columns } = this.answer;
    const wanted = this.place.get('sort') ?? '';
    const down = wanted.startsWith('-');
    const by = columns.find((column) => column.name === wanted.replace(/^-/, ''))?.name;
    const rows = by === undefined ? this.answer.rows : this.#sorted(by, down);
    const shown = this.#all ? rows : rows.slice(0, FIRST_ROWS);
    return html`
      <div class="table-scroll" tabindex="0" role="region" aria-label="Rows as a table">
        <table class="answer-table values">
          <caption class="visually-hidden">
            What the statement gave
          </caption>
          <thead>
            <tr>
              <th class="numeric row-number"><span>#</span></th>
              ${columns.map(({ name }) => this.#heading(name, by, down))}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (row, at) =>
                html`<tr>
                  <td class="numeric row-number">${at + 1}</td>
                  ${columns.map(
                    ({ name }) =>
                      html`<td class=${this.#numeric.has(name) ? 'numeric' : lookOf(row[name])}>
                        ${valueCell(row[name], this.known, this.place)}
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${shown.length < rows.length
        ? html`<button class="button more-rows" @click=${this.#showAll}>Show all ${number(rows.length)} rows</button>`
        : nothing}
    `;
  }

  /**
   * @param {string} name
   * @param {string | undefined} by
   * @param {boolean} down
   */
  #heading(name, by, down) {
    const sort = name !== by ? 'none' : down ? 'descending' : 'ascending';
    const first = this.#numeric.has(name);
    const next = name !== by ? first : down === first ? !down : null;
    const value = next === null ? null : `${next ? '-' : ''}${name}`;
    return html`<th scope="col" aria-sort=${sort} class=${this.#numeric.has(name) ? 'numeric' : ''}>
      <a href=${this.place.with({ sort: value }).href}
        >${name}<span class="arrow" aria-hidden="true">${{ none: '', ascending: '↑', descending: '↓' }[sort]}</span></a
      >
    </th>`;
  }

  /**
   * Rows without a value come last either way.
   *
   * @param {string} name
   * @param {boolean} down
   */
  #sorted(name, down) {
    const keyed = this.answer.rows.map((row) => ({ key: sortKey(row[name], this.known), row }));
    keyed.sort(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      const order =
        typeof a === 'number' && typeof b === 'number'
          ? a - b
          : String(a).localeCompare(String(b), 'en', { numeric: true });
      return down ? -order : order;
    });
    return keyed.map(({ row }) => row);
  }

  #showAll() {
    this.#all = true;
    this.requestUpdate();
  }
}

const LONG = 40;

/** @param {CypherValue | undefined} value */
function lookOf(value) {
  return typeof value === 'string' && value.length > LONG ? 'sentence' : '';
}

customElements.define('value-table', ValueTable);
