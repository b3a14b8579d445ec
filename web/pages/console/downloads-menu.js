/** The rows as files. Those of all rows run the statement again and come as a stream, without the limit of the page. */
import { html, nothing } from 'lit';
import { Part, given, own } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { number } from '../../model/format.js';
import { json } from '../../model/data-files.js';
import { textName } from '../../model/frozen.js';
import { save } from '../../elements/export/save.js';
import '../../elements/menu/menu-button.js';
import { say } from '../../model/say.js';

const STREAMS = { csv: 'text/csv', ndjson: 'application/x-ndjson' };
/** How often it is said how much has come, in milliseconds. */
const SHOWN_EACH = 200;

/** @import { PropertyValues } from 'lit' */
/** @import { CypherAnswer } from '../../model/types.js' */
/** @import { Asked } from './run.js' */

/** @typedef {keyof typeof STREAMS} Ending */

class DownloadsMenu extends Part {
  static properties = { asked: given, answer: given, bytes: own, outcome: own };

  constructor() {
    super();
    /** As it was sent. @type {Asked} */
    this.asked;
    /** @type {CypherAnswer} */
    this.answer;
    /** How much of the stream has come. */
    this.bytes = 0;
    /** How the last one ended. */
    this.outcome = '';
  }

  #stream = new Query(this, async (/** @type {Ending} */ ending, signal) => {
    const response = await api.cypherRows(this.asked, STREAMS[ending], signal);
    save(await this.#read(response), nameOf(response) ?? `interlock-cypher.${ending}`);
  });

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('asked')) this.outcome = '';
  }

  render() {
    return html`<menu-button .words=${say('Download')} .sections=${this.#sections}></menu-button>
      <span class="download-progress quiet-text" role="status"
        >${this.#stream.pending
          ? html`${megabytes(this.bytes)}
              <button class="push-button quiet" @click=${this.#stop}>${say('Stop')}</button>`
          : this.outcome || nothing}</span
      >`;
  }

  #sections = () => [
    {
      items: [
        { content: say('All rows, CSV'), take: () => this.#take('csv') },
        { content: say('All rows, a line of JSON each'), take: () => this.#take('ndjson') },
        { content: say('These rows, JSON'), take: this.#rows },
      ],
    },
  ];

  #rows = () => {
    const text = json(this.answer.rows);
    save(new Blob([text], { type: 'application/json' }), `${textName('cypher', text)}.json`);
  };

  /** @param {Ending} ending */
  async #take(ending) {
    [this.bytes, this.outcome] = [0, ''];
    if (!(await this.#stream.ask(ending))) return;
    const { problem } = this.#stream;
    this.outcome = problem
      ? (problem.detail ?? say('The stream broke off: nothing is saved'))
      : say('{bytes} taken', { bytes: megabytes(this.bytes) });
  }

  #stop() {
    this.#stream.stop();
    this.outcome = say('Stopped');
  }

  /** @param {Response} response */
  async #read(response) {
    const pieces = [];
    let [bytes, shown] = [0, 0];
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
      const { value } = read;
      pieces.push(value);
      bytes += value.length;
      if (performance.now() - shown < SHOWN_EACH) continue;
      shown = performance.now();
      this.bytes = bytes;
    }
    this.bytes = bytes;
    return new Blob(pieces, { type: response.headers.get('Content-Type') ?? '' });
  }
}

/**
 * What the server calls a file: its name has the fingerprint of what is in it.
 *
 * @param {Response} response
 */
function nameOf({ headers }) {
  const [, name] = /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '') ?? [];
  return name;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return bytes < 1e5 ? `${number(Math.ceil(bytes / 1000))} KB` : `${number(Math.round(bytes / 1e5) / 10)} MB`;
}

customElements.define('downloads-menu', DownloadsMenu);
