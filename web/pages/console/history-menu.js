/** What was run before, to take up again. Fires `take` with the run. */
import { html } from 'lit';
import { Part } from '../../elements/part.js';
import { count } from '../../model/format.js';
import { clear, pastRuns } from './history.js';
import '../../elements/menu/menu-button.js';
import { locale, say } from '../../model/say.js';

const SHOWN_LETTERS = 160;
/** @type {Record<string, string>} */
const MODE_WORDS = { explain: say('explained'), profile: say('profiled') };
const times = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** @import { Section } from '../../elements/menu/menu-button.js' */
/** @import { PastRun } from './history.js' */

class HistoryMenu extends Part {
  render() {
    return html`<menu-button .words=${say('History')} .sections=${this.#sections}></menu-button>`;
  }

  /** @returns {Section[]} */
  #sections = () => {
    const runs = pastRuns();
    if (runs.length === 0) {
      return [{ items: [{ content: say('What you run is kept here, in this browser only.'), off: true }] }];
    }
    const items = runs.map((run) => ({
      content: html`<code>${shortened(run.query)}</code><span class="quiet-text">${outcomeOf(run)}</span>`,
      take: () => this.dispatchEvent(new CustomEvent('take', { detail: run })),
    }));
    return [
      { items },
      {
        heading: say('Kept in this browser only'),
        items: [{ content: say('Clear history'), take: clear, stays: true }],
      },
    ];
  };
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
  const counted = mode === 'explain' ? '' : count(rows ?? 0, 'row');
  const outcome = problem ?? [MODE_WORDS[mode], counted, `${millis} ms`].filter(Boolean).join(' · ');
  return `${times.format(new Date(at))} · ${outcome}`;
}

customElements.define('history-menu', HistoryMenu);
