/** What was run before, to take up again. Fires `take` with the run. */
import { html, nothing } from 'lit';
import { count } from '../../model/format.js';
import { clear, pastRuns } from './history.js';
import { Menu } from '../../elements/menu.js';

/** @import { PastRun } from './history.js' */

const SHOWN_LETTERS = 160;
/** @type {Record<string, string>} */
const MODE_WORDS = { explain: 'explained', profile: 'profiled' };
const times = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

class HistoryMenu extends Menu {
  get words() {
    return 'History';
  }

  panel() {
    const runs = pastRuns();
    if (runs.length === 0) return html`<p class="menu-empty">What you run is kept here, in this browser only.</p>`;
    return html`
      <ul class="menu-list">
        ${runs.map(
          (run) =>
            html`<li>
              <button @click=${() => this.#take(run)}>
                <code>${shortened(run.query)}</code><span>${outcomeOf(run)}</span>
              </button>
            </li>`,
        )}
      </ul>
      <p class="menu-foot">
        <span>Kept in this browser only</span><button class="button quiet" @click=${this.#clear}>Clear history</button>
      </p>
    `;
  }

  /** @param {PastRun} run */
  #take(run) {
    this.close();
    this.dispatchEvent(new CustomEvent('take', { detail: run }));
  }

  #clear() {
    clear();
    this.requestUpdate();
  }
}

/**
 * The statement without its comments, cut where it is long.
 *
 * @param {string} query
 */
function shortened(query) {
  const bare =
    query
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/^\s*CYPHER 25\s+/, '')
      .replace(/\s+/g, ' ')
      .trim() || query.trim();
  return bare.length > SHOWN_LETTERS ? `${bare.slice(0, SHOWN_LETTERS)}…` : bare;
}

/** @param {PastRun} run */
function outcomeOf({ at, mode, rows, millis, problem }) {
  const outcome =
    problem ??
    [MODE_WORDS[mode], mode === 'explain' ? nothing : count(rows ?? 0, 'row'), `${millis} ms`]
      .filter((one) => one && one !== nothing)
      .join(' · ');
  return `${times.format(new Date(at))} · ${outcome}`;
}

customElements.define('history-menu', HistoryMenu);
