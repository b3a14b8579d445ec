/** The ways out of the page: what is seen as a file, the link to it, and how to cite it. */
import { html, nothing } from 'lit';
import { Part } from '../part.js';
import { sentence } from '../../model/format.js';
import { readable } from '../../model/columns.js';
import { citation } from '../../model/citation.js';
import { csv, json } from '../../model/data-files.js';
import { graphml } from './graphml.js';
import { pageFile } from './page-file.js';
import { pictureIn, pngOf, svgText } from './picture-file.js';
import { save } from './save.js';
import '../copy-button.js';

/** @import { Answer } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/**
 * @typedef {Pick<Answer, 'title' | 'headline' | 'columns' | 'rows' | 'graph' | 'sources'> & {question?: string}} Seen what
 *     can be taken: an answer, or what is explored
 */

class WaysOut extends Part {
  /**
   * `shownIn` is the part of the page
   * that has the picture; `csvAddress` is where the server streams the whole as CSV, absent where it does not.
   */
  static properties = { seen: {}, place: {}, shownIn: {}, csvAddress: {} };
  #problem = '';

  constructor() {
    super();
    /** @type {Seen} */
    this.seen;
    /** @type {Place} */
    this.place;
    /** @type {() => Element} */
    this.shownIn;
    /** @type {string | undefined} */
    this.csvAddress;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener(
      'pointerdown',
      ({ target }) => (target instanceof Node && this.contains(target)) || this.#close(),
      { signal: this.life },
    );
  }

  render() {
    const drawn = this.seen.graph.edges.length > 0;
    return html`
      <details class="ways-menu" @keydown=${this.#key}>
        <summary class="button">Download</summary>
        <ul>
          ${this.#way('Picture, PNG', this.#png)} ${this.#way('Picture, SVG', this.#svg)}
          ${this.csvAddress
            ? html`<li><a href=${this.csvAddress} download @click=${this.#close}>Table, CSV</a></li>`
            : this.#way('Table, CSV', this.#csv)}
          ${drawn ? this.#way('Graph, GraphML', this.#graphml) : nothing} ${this.#way('Data, JSON', this.#json)}
          ${this.#way('Web page, one HTML file', this.#page)}
        </ul>
      </details>
      <copy-button .text=${() => location.href} label="Copy link"></copy-button>
      <button class="button" @click=${this.#cite}>Cite</button>
      <span role="status" class="quiet-text">${this.#problem}</span>
      <dialog class="cite" aria-label="How to cite this">
        <h2>How to cite this</h2>
        <textarea class="field" readonly rows="12" aria-label="Citation"></textarea>
        <form method="dialog">
          <copy-button .text=${() => this.querySelector('textarea')?.value ?? ''} label="Copy"></copy-button
          ><button class="button">Close</button>
        </form>
      </dialog>
    `;
  }

  /**
   * @param {string} words
   * @param {() => void | Promise<void>} take
   */
  #way(words, take) {
    return html`<li><button @click=${() => this.#take(take)}>${words}</button></li>`;
  }

  /** @param {() => void | Promise<void>} take */
  async #take(take) {
    this.#close();
    this.#problem = '';
    try {
      await take();
    } catch (failure) {
      this.#problem = failure instanceof Error ? failure.message : String(failure);
    }
    this.requestUpdate();
  }

  get #name() {
    return `interlock-${this.seen.question ?? 'explore'}`;
  }

  #picture() {
    const picture = pictureIn(this.shownIn());
    if (!picture) throw new Error('There is no picture here; take the table.');
    return picture;
  }

  #png = async () => save(await pngOf(this.#picture()), `${this.#name}.png`);
  #svg = () => save(new Blob([svgText(this.#picture())], { type: 'image/svg+xml' }), `${this.#name}.svg`);
  #csv = () => save(new Blob([csv(this.seen)], { type: 'text/csv' }), `${this.#name}.csv`);
  #graphml = () => save(new Blob([graphml(this.seen.graph)], { type: 'application/xml' }), `${this.#name}.graphml`);
  #json = () => save(new Blob([json(this.seen)], { type: 'application/json' }), `${this.#name}.json`);

  #page = () => {
    const { title, headline, columns, rows, graph } = this.seen;
    const names = new Map(graph.nodes.map((node) => [node.id, node.name ?? node.id]));
    const file = pageFile({
      title: sentence(title),
      headline: sentence(headline),
      picture: pictureIn(this.shownIn()),
      rows,
      columns: readable(columns).filter((column) => column.type !== 'fact'),
      nameOf: (id) => names.get(id) ?? id,
      cite: citation(this.seen, this.place, location.href),
    });
    save(new Blob([file], { type: 'text/html' }), `${this.#name}.html`);
  };

  #cite = () => {
    const text = this.querySelector('textarea');
    if (!text) return;
    text.value = citation(this.seen, this.place, location.href);
    text.setSelectionRange(0, 0);
    this.querySelector('dialog')?.showModal();
    text.scrollTop = 0;
  };

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Escape' || !this.querySelector('details')?.open) return;
    event.preventDefault();
    this.#close();
    this.querySelector('summary')?.focus();
  }

  #close = () => {
    const menu = this.querySelector('details');
    if (menu) menu.open = false;
  };
}

customElements.define('ways-out', WaysOut);
