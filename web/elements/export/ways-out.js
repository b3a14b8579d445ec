/** The ways out of the page: what is seen as a file, the link to it, and how to cite it. */
import { html } from 'lit';
import { Part, given, own } from '../part.js';
import { sentence } from '../../model/format.js';
import { readable } from '../../model/columns.js';
import { bibTex, citation, cslJson } from '../../model/citation.js';
import { fileName, frozen } from '../../model/frozen.js';
import { textIn } from '../inputs.js';
import { BYTE_ORDER_MARK, csv, json, withNames } from '../../model/data-files.js';
import { fetchFigures } from '../figure/fetch-figures.js';
import { paletteOf } from '../palette.js';
import { graphml } from './graphml.js';
import { pageFile } from './page-file.js';
import { pictureIn, pngOf, svgText } from './picture-file.js';
import { save } from './save.js';
import '../copy-button.js';
import '../menu/menu-button.js';
import { say } from '../../model/say.js';

/** @import { PropertyValues } from 'lit' */
/** @import { Item } from '../menu/menu-button.js' */
/** @import { Answer } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/**
 * @typedef {Pick<Answer, 'title' | 'headline' | 'columns' | 'rows' | 'graph' | 'sources'> & {question?: string, parameters?: Answer['parameters'], fingerprint?: string}} Seen what
 *     can be taken: an answer, or what is explored
 */

/** How what is seen can be cited. @type {Record<string, typeof citation>} */
const CITATIONS = { [say('Plain text')]: citation, BibTeX: bibTex, 'CSL-JSON': cslJson };

class WaysOut extends Part {
  static properties = { seen: given, place: given, shownIn: given, csvAddress: given, problem: own };

  constructor() {
    super();
    /** @type {Seen} */
    this.seen;
    /** @type {Place} */
    this.place;
    /** The part of the page that has the picture. @type {() => Element} */
    this.shownIn;
    /** Where the server streams the whole as CSV; '' where it does not. */
    this.csvAddress = '';
    /** Why nothing came out. */
    this.problem = '';
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('seen')) this.problem = '';
  }

  render() {
    return html`<menu-button .words=${say('Download')} .sections=${() => [{ items: this.#ways() }]}></menu-button>
      <copy-button .text=${() => this.#address} label=${say('Copy link')}></copy-button>
      <button class="push-button" @click=${this.#cite}>${say('Cite')}</button>
      <span role="status" class="quiet-text">${this.problem}</span>
      <dialog class="dialog-frame" aria-label=${say('How to cite this')}>
        <h2>${say('How to cite this')}</h2>
        <label class="cite-form"
          >${say('As')}
          <select class="text-field" @change=${this.#write}>
            ${Object.keys(CITATIONS).map((form) => html`<option>${form}</option>`)}
          </select></label
        >
        <textarea readonly rows="12" aria-label=${say('Citation')}></textarea>
        <form method="dialog">
          <copy-button .text=${() => this.#text?.value ?? ''} label=${say('Copy')}></copy-button>
          <button class="push-button">${say('Close')}</button>
        </form>
      </dialog>`;
  }

  get #text() {
    return this.querySelector('textarea');
  }

  #ways() {
    return [
      this.#way(say('Picture, PNG'), this.#png),
      this.#way(say('Picture, SVG'), this.#svg),
      ...(this.csvAddress ? this.#fromServer() : [this.#way(say('Table, CSV'), this.#csv)]),
      ...(this.seen.graph.edges.length ? [this.#way(say('Graph, GraphML'), this.#graphml)] : []),
      this.#way(say('Data, JSON'), this.#json),
      this.#way(say('Web page, one HTML file'), this.#page),
    ];
  }

  /** With names beside ids for people; as they are, for programs. */
  #fromServer() {
    const ending = (/** @type {string} */ other) => this.csvAddress.replace(/\.csv(?=\?|$)/, other);
    return [
      { content: say('Table, CSV'), href: ending('.named.csv') },
      { content: say('Table, Excel'), href: ending('.xlsx') },
      { content: say('Table for programs, ids only'), href: this.csvAddress },
    ];
  }

  /**
   * @param {string} content
   * @param {() => unknown} write
   * @returns {Item}
   */
  #way(content, write) {
    return { content, take: () => this.#take(write) };
  }

  /** @param {() => unknown} write */
  async #take(write) {
    this.problem = '';
    try {
      await write();
    } catch (failure) {
      this.problem = failure instanceof Error ? failure.message : String(failure);
    }
  }

  get #name() {
    return fileName(this.seen, this.place);
  }

  #picture() {
    const picture = pictureIn(this.shownIn());
    if (!picture) throw new Error(say('There is no picture here; take the table.'));
    return picture;
  }

  /** What has the picture and its legend. */
  get #part() {
    return this.shownIn().querySelector('answer-picture') ?? this.shownIn();
  }

  /** With all that says what it is. */
  async #framed() {
    const { framedPicture } = await fetchFigures();
    return framedPicture(this.#picture(), this.seen, this.place, this.#part, paletteOf(this));
  }

  #png = async () => save(await pngOf(await this.#framed()), `${this.#name}.png`);
  #svg = async () => save(new Blob([svgText(await this.#framed())], { type: 'image/svg+xml' }), `${this.#name}.svg`);
  #csv = () => save(new Blob([BYTE_ORDER_MARK + csv(withNames(this.seen))], { type: 'text/csv' }), `${this.#name}.csv`);
  #graphml = () => save(new Blob([graphml(this.seen.graph)], { type: 'application/xml' }), `${this.#name}.graphml`);
  #json = () => save(new Blob([json(this.seen)], { type: 'application/json' }), `${this.#name}.json`);

  #page = async () => {
    const { legendIn, remarkIn } = await fetchFigures();
    const { title, headline, columns, rows, graph } = this.seen;
    const names = new Map(graph.nodes.map((node) => [node.id, node.name ?? node.id]));
    const file = pageFile({
      title: sentence(title),
      headline: sentence(headline),
      picture: pictureIn(this.shownIn()),
      legend: legendIn(this.#part),
      note: remarkIn(this.#part),
      rows,
      columns: readable(columns).filter((column) => column.type !== 'fact'),
      nameOf: (/** @type {string} */ id) => names.get(id) ?? id,
      cite: citation(this.seen, this.place, this.#address),
    });
    save(new Blob([file], { type: 'text/html' }), `${this.#name}.html`);
  };

  #cite = () => {
    this.#write();
    this.querySelector('dialog')?.showModal();
    if (this.#text) this.#text.scrollTop = 0;
  };

  #write = () => {
    const text = this.#text;
    if (!text) return;
    const cite = CITATIONS[textIn(this.querySelector('dialog select'))] ?? citation;
    text.value = cite(this.seen, this.place, this.#address);
    text.setSelectionRange(0, 0);
  };

  /** The address of what is seen, as it asks the same on every day. */
  get #address() {
    return new URL(frozen(this.place, this.seen).href, location.href).href;
  }
}

customElements.define('ways-out', WaysOut);
