/** A matrix of yes, no and unknown. A cell with evidence selects its facts. */
import { html } from 'lit';
import { Part, given } from '../part.js';
import { entityLink } from '../marks.js';
import { arranged, key } from '../../model/matrix.js';
import { idsAt, textAt } from '../../model/rows.js';
import { say, word } from '../../model/say.js';

/** @import { Answer, Known, NamedNode, Row } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** @type {Record<string, string>} */
const MARKS = { yes: '✓', no: '✕', unknown: '?' };
const MEANS = {
  yes: say('yes, a source says so'),
  no: say('no, a source or a closed list says so'),
  unknown: say('unknown: no source says either way'),
};

class MatrixPicture extends Part {
  static properties = { answer: given, known: given, place: given };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  render() {
    const [rowName, columnName, cellName] = this.answer.show.columns;
    const fact = this.answer.columns.find((column) => column.type === 'fact')?.name;
    const { rows, across, cells } = arranged(this.answer.rows, rowName, columnName, cellName);
    return html`<figure class="picture-frame matrix">
      <div class="table-scroll" tabindex="0" role="region" aria-label=${say('Matrix')}>
        <table>
          <caption class="visually-hidden">
            ${this.answer.title}
          </caption>
          <thead>
            <tr>
              <td></td>
              ${across.map((id) => html`<th scope="col"><span>${entityLink(this.#node(id), this.place)}</span></th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (id) =>
                html`<tr>
                  <th scope="row">${entityLink(this.#node(id), this.place)}</th>
                  ${across.map((other) => this.#cell(cells.get(key(id, other)), cellName, fact))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <figcaption>
        <ul class="picture-legend" aria-label=${say('Legend')}>
          ${Object.entries(MEANS).map(
            ([verdict, means]) =>
              html`<li><span class="matrix-cell ${verdict}" aria-hidden="true">${MARKS[verdict]}</span>${means}</li>`,
          )}
        </ul>
      </figcaption>
    </figure>`;
  }

  /**
   * @param {Row | undefined} row
   * @param {string} cellName
   * @param {string | undefined} fact
   */
  #cell(row, cellName, fact) {
    const verdict = (row && textAt(row, cellName)) ?? 'unknown';
    const facts = row && fact ? idsAt(row, fact) : [];
    const mark = html`<span aria-hidden="true">${MARKS[verdict] ?? verdict}</span
      ><span class="visually-hidden">${word(verdict)}</span>`;
    if (facts.length === 0) return html`<td><span class="matrix-cell ${verdict}">${mark}</span></td>`;
    const there = this.place.withFacts(...facts);
    return html`<td>
      <a class="matrix-cell ${verdict}" href=${there.href} aria-current=${String(there.hasSelectionOf(this.place))}
        >${mark}</a
      >
    </td>`;
  }

  /**
   * @param {string} id
   * @returns {NamedNode}
   */
  #node(id) {
    return this.known.nodes.get(id) ?? { id };
  }
}

customElements.define('matrix-picture', MatrixPicture);
