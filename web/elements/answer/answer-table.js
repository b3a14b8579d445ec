/** The rows of an answer as a table. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { isNumeric, keyOf } from '../../model/columns.js';
import { isFilled, isSelected, tableLayout } from '../../model/table-layout.js';
import { noteNumbers, numbersOf } from '../../model/sources.js';
import { cellText } from '../../model/cell-text.js';
import { idsAt } from '../../model/rows.js';
import { namedIn } from '../../model/evidence.js';
import { capitalised } from '../../model/format.js';
import { cell, factCount } from './cell.js';
import '../table/data-table.js';
import { say } from '../../model/say.js';

/** @import { PropertyValues } from 'lit' */
/** @import { TableColumn } from '../table/data-table.js' */
/** @import { Answer, Known, ReadableColumn, Row } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** The column that numbers the figures of a picture. */
const FIGURE = 'loop';
/** Beside more columns, or beside lists of names, evidence is how many facts it is: their words would take the room of the finding. */
const MANY = 5;

class AnswerTable extends Part {
  static properties = { answer: given, known: given, place: given, tools: given, notes: given };

  constructor() {
    super();
    /** @type {Pick<Answer, 'title' | 'columns' | 'rows' | 'constant' | 'truncated'> & Partial<Pick<Answer, 'parameters' | 'sources'>>} */
    this.answer;
    /** What the answer names. @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
    /** Whether it is filtered and its columns chosen: one table of a page, since the address says how. */
    this.tools = false;
    /** The numbers of sources that stand below, as in a story; where nobody says, those of its own on paper. @type {Map<string, number> | null} */
    this.notes = null;
  }

  /** @type {TableColumn<Row>[]} */
  #columns = [];
  /** @type {ReadableColumn[]} */
  #constant = [];
  /** @type {(ReadableColumn & { look: string })[]} */
  #below = [];
  /** @type {ReadableColumn[]} */
  #told = [];
  /** Whether evidence is how many facts it is. */
  #counted = false;
  /** The number of each source among the notes of a sheet of paper. @type {Map<string, number>} */
  #notes = new Map();

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (!['answer', 'known', 'notes'].some((one) => changed.has(one))) return;
    const { constant, columns, below } = tableLayout(this.answer);
    const nameOf = (/** @type {string} */ id) => this.known.nodes.get(id)?.name ?? id;
    this.#notes = this.notes ?? noteNumbers(this.tools ? (this.answer.sources ?? []) : []);
    this.#constant = constant;
    this.#below = below;
    this.#told = [...columns, ...below].filter(({ type }) => type !== 'fact');
    this.#counted = columns.length > MANY || columns.some(({ type, list }) => list && type === 'entity');
    const noted = this.notes ? columns.find(isNoted) : undefined;
    this.#columns = columns.map((column) => ({
      ...column,
      heading: column === noted ? say('Sources') : column.heading,
      look: column === noted ? 'noted' : this.#counted && isEvidence(column) ? 'counted' : column.look,
      numeric: isNumeric(column.type),
      cell: (row) => this.#cell(column, row),
      key: (row) => keyOf(column, row, nameOf),
    }));
  }

  render() {
    const { title, rows } = this.answer;
    return html`${this.#constant.length ? this.#saidOnce(rows[0]) : nothing}
      <data-table
        .caption=${title}
        .columns=${this.#columns}
        .rows=${rows}
        .below=${this.#under}
        .mark=${this.#mark}
        .place=${this.place}
        .textOf=${this.tools ? this.#textOf : null}
      ></data-table>`;
  }

  /**
   * What is the same in every row is said once, above: it would only widen the table.
   *
   * @param {Row} row
   */
  #saidOnce(row) {
    const word = say('The same in every row');
    const many = this.answer.rows.length > 1;
    return html`<dl class="every-row" aria-label=${word} data-word=${many ? `${word}:` : nothing}>
      ${this.#constant.map(
        (column) =>
          html`<div>
            <dt title=${column.about}>${column.heading}</dt>
            <dd>${this.#cell(column, row)}</dd>
          </div>`,
      )}
    </dl>`;
  }

  /**
   * @param {ReadableColumn} column
   * @param {Row} row
   */
  #cell(column, row) {
    if (column.name === FIGURE) return this.#toFigure(column, row);
    const told =
      this.#counted && isEvidence(column)
        ? factCount(idsAt(row, column.name), this.known, this.place)
        : cell(column, column.of(row), this.known, this.place, namedIn(this.answer, row));
    return isEvidence(column) && this.#notes.size ? this.#withNotes(column, told, idsAt(row, column.name)) : told;
  }

  /**
   * On paper nothing opens: there evidence is the numbers of its sources, which stand below the table. In a story it is so
   * on a screen too, and the numbers open the facts.
   *
   * @param {ReadableColumn} column
   * @param {unknown} told
   * @param {string[]} facts
   */
  #withNotes(column, told, facts) {
    if (told === nothing) return told;
    const sources = facts.flatMap((id) => this.known.edges.get(id)?.sources ?? []);
    const numbers = numbersOf(sources, this.#notes);
    const link =
      this.notes && numbers && isNoted(column)
        ? html`<a class="note-numbers" href=${this.place.withFacts(...new Set(facts)).href}>${numbers}</a>`
        : told;
    return html`<span data-notes=${numbers || '–'}>${link}</span>`;
  }

  /**
   * The number of a figure in the picture: it chooses the figure with all its facts.
   *
   * @param {ReadableColumn} column
   * @param {Row} row
   */
  #toFigure(column, row) {
    const facts = this.answer.columns.find(({ type }) => type === 'fact');
    const value = cell(column, column.of(row), this.known, this.place);
    const ids = facts ? idsAt(row, facts.name) : [];
    return ids.length ? html`<a href=${this.place.withFacts(...new Set(ids)).href}>${value}</a>` : value;
  }

  #under = (/** @type {Row} */ row) => {
    const filled = this.#below.filter((column) => isFilled(column.of(row)));
    if (filled.length === 0) return nothing;
    return filled.map(
      (column) =>
        html`<span title=${column.about}
          >${column.look === 'sentence' ? nothing : `${capitalised(column.heading)}: `}${this.#cell(column, row)}</span
        > `,
    );
  };

  /** What its cells say, without its facts: whoever filters looks for names and words. */
  #textOf = (/** @type {Row} */ row) => {
    const nameOf = (/** @type {string} */ id) => this.known.nodes.get(id)?.name ?? id;
    return this.#told.map((column) => cellText(column, column.of(row), nameOf)).join(' ');
  };

  #mark = (/** @type {Row} */ row) => (isSelected(row, this.answer.columns, this.place.selection) ? 'selected' : '');
}

/**
 * Whether a column proves its row; a chain is what the row tells.
 *
 * @param {ReadableColumn} column
 */
function isEvidence({ type, name }) {
  return type === 'fact' && name !== 'chain';
}

/**
 * Whether its facts are evidence alone: what a row has lost or shares is told by name.
 *
 * @param {ReadableColumn} column
 */
function isNoted(column) {
  return isEvidence(column) && ['evidence', 'fact', 'leg', 'claim', 'proof', 'rivalry', 'shared'].includes(column.name);
}

customElements.define('answer-table', AnswerTable);
