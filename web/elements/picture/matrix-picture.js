/** A matrix of yes, no and unknown. A cell with evidence selects its facts. */
import { html, nothing } from 'lit';
import { Part, given, own } from '../part.js';
import { hoverCard } from '../hover-card.js';
import { entityLink } from '../marks.js';
import { arranged, key, verdictIn } from '../../model/matrix.js';
import { cardOfFacts } from '../../model/graph/card.js';
import { idsAt } from '../../model/rows.js';
import { say, word } from '../../model/say.js';
import { VERDICTS } from '../../model/verdict.js';

/** @import { Answer, Known, NamedNode, Row } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { Card } from '../../model/graph/card.js' */

class MatrixPicture extends Part {
  static properties = { answer: given, known: given, place: given, card: own };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
    /** Of the cell that the pointer or the focus is on. @type {(Card & {x: number, top: number, bottom: number, wide: number}) | null} */
    this.card = null;
  }

  connectedCallback() {
    super.connectedCallback();
    const { life: signal } = this;
    const show = (/** @type {Event} */ { target }) => this.#show(target);
    const hide = () => (this.card = null);
    for (const event of ['pointerover', 'focusin']) this.addEventListener(event, show, { signal });
    for (const event of ['pointerleave', 'focusout']) this.addEventListener(event, hide, { signal });
    this.addEventListener('scroll', hide, { signal, capture: true });
    this.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !this.card) return;
        hide();
        event.preventDefault();
      },
      { signal },
    );
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
                  ${across.map((other) => this.#cell(cells.get(key(id, other)), cellName, fact, `${id} ${other}`))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.card ? hoverCard(this.card, this.card.wide) : nothing}
      <figcaption>
        <ul class="picture-legend" aria-label=${say('Legend')}>
          ${this.#drawn(rows, across, cells, cellName).map(
            ([verdict, { mark, means }]) =>
              html`<li><span class="matrix-cell ${verdict}" aria-hidden="true">${mark}</span>${means}</li>`,
          )}
        </ul>
      </figcaption>
    </figure>`;
  }

  /**
   * The verdicts that stand in a cell: a legend names no others.
   *
   * @param {string[]} rows
   * @param {string[]} across
   * @param {Map<string, Row>} cells
   * @param {string} cellName
   */
  #drawn(rows, across, cells, cellName) {
    const shown = rows.flatMap((id) => across.map((other) => verdictIn(cells.get(key(id, other)), cellName)));
    return Object.entries(VERDICTS).filter(([verdict]) => shown.some((one) => one === verdict));
  }

  /**
   * @param {Row | undefined} row
   * @param {string} cellName
   * @param {string | undefined} fact
   * @param {string} ends its row and its column
   */
  #cell(row, cellName, fact, ends) {
    const verdict = verdictIn(row, cellName);
    const facts = row && fact ? idsAt(row, fact) : [];
    const mark = html`<span aria-hidden="true">${VERDICTS[verdict]?.mark ?? verdict}</span
      ><span class="visually-hidden">${word(verdict)}</span>`;
    if (facts.length === 0) return html`<td><span class="matrix-cell ${verdict}" data-ends=${ends}>${mark}</span></td>`;
    const there = this.place.withFacts(...facts);
    return html`<td>
      <a
        class="matrix-cell ${verdict}"
        data-ends=${ends}
        data-facts=${facts.join(' ')}
        href=${there.href}
        aria-current=${String(there.hasSelectionOf(this.place))}
        >${mark}</a
      >
    </td>`;
  }

  /** @param {EventTarget | null} target */
  #show(target) {
    const cell = target instanceof Element ? target.closest('.matrix-cell[data-ends]') : null;
    const ground = this.querySelector('figure')?.getBoundingClientRect();
    if (!(cell instanceof HTMLElement) || !ground) {
      this.card = null;
      return;
    }
    const [row, column] = (cell.dataset.ends ?? '').split(' ').map((id) => this.#node(id).name ?? id);
    const verdict = Object.keys(VERDICTS).find((one) => cell.classList.contains(one)) ?? 'unknown';
    const facts = (cell.dataset.facts ?? '').split(' ').flatMap((id) => this.known.edges.get(id) ?? []);
    const box = cell.getBoundingClientRect();
    this.card = {
      title: `${row}, ${column}: ${word(verdict)}`,
      lines: facts.length ? cardOfFacts(facts, this.known.nodes, this.answer.sources) : [VERDICTS[verdict].means],
      x: box.left + box.width / 2 - ground.left,
      top: box.top - ground.top,
      bottom: box.bottom - ground.top,
      wide: ground.width,
    };
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
