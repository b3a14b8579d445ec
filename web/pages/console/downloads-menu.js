/**
 * The rows as files. Those of all rows run the statement again and come as a stream, without the limit of the page.
 */
import { html, nothing } from 'lit';
import { api } from '../../elements/api.js';
import { number } from '../../model/format.js';
import { json } from '../../model/data-files.js';
import { save } from '../../elements/export/save.js';
import { Problem } from '../../model/problem.js';
import { Menu } from '../../elements/menu.js';

/** @import { CypherAnswer, CypherValue } from '../../model/types.js' */

const STREAMS = { csv: 'text/csv', ndjson: 'application/x-ndjson' };
const SHOWN_EACH = 200;

class DownloadsMenu extends Menu {
  /** `asked` as it was sent. */
  static properties = { asked: {}, answer: {} };
  /** @type {AbortController | null} */
  #taking = null;
  #bytes = 0;
  #outcome = '';

  constructor() {
    super();
    /** @type {{query: string, parameters: Record<string, CypherValue>}} */
    this.asked;
    /** @type {CypherAnswer} */
    this.answer;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#taking?.abort();
  }

  get words() {
    return 'Download';
  }

  panel() {
    return html`<ul class="menu-list plain">
      <li><button @click=${() => this.#stream('csv')}>All rows, CSV</button></li>
      <li><button @click=${() => this.#stream('ndjson')}>All rows, a line of JSON each</button></li>
      <li><button @click=${this.#rows}>These rows, JSON</button></li>
    </ul>`;
  }

  render() {
    return html`${super.render()}
      <span class="download-progress quiet-text" role="status"
        >${this.#taking
          ? html`${megabytes(this.#bytes)}
              <button class="button quiet" @click=${() => this.#taking?.abort()}>Stop</button>`
          : this.#outcome || nothing}</span
      >`;
  }

  #rows = () => {
    this.close();
    save(new Blob([json(this.answer.rows)], { type: 'application/json' }), 'interlock-cypher.json');
  };

  /** @param {'csv' | 'ndjson'} ending */
  async #stream(ending) {
    this.close();
    this.#taking?.abort();
    const taking = (this.#taking = new AbortController());
    [this.#bytes, this.#outcome] = [0, ''];
    this.requestUpdate();
    try {
      const response = await api.cypherRows(this.asked, STREAMS[ending], taking.signal);
      save(await this.#read(response), `interlock-cypher.${ending}`);
      this.#outcome = `${megabytes(this.#bytes)} taken`;
    } catch (failure) {
      this.#outcome = taking.signal.aborted ? 'Stopped' : reasonOf(failure);
    } finally {
      if (this.#taking === taking) this.#taking = null;
      this.requestUpdate();
    }
  }

  /** @param {Response} response */
  async #read(response) {
    /** @type {BlobPart[]} */
    const pieces = [];
    let shown = 0;
    const reader = response.body?.getReader();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return new Blob(pieces, { type: response.headers.get('Content-Type') ?? '' });
      pieces.push(value);
      this.#bytes += value.length;
      if (performance.now() - shown < SHOWN_EACH) continue;
      shown = performance.now();
      this.requestUpdate();
    }
  }
}

/** @param {unknown} failure */
function reasonOf(failure) {
  return (failure instanceof Problem && failure.detail) || 'The stream broke off: nothing is saved';
}

/** @param {number} bytes */
function megabytes(bytes) {
  return bytes < 1e5 ? `${number(Math.ceil(bytes / 1000))} KB` : `${number(Math.round(bytes / 1e5) / 10)} MB`;
}

customElements.define('downloads-menu', DownloadsMenu);
