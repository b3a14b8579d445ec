/** What an answer rests on: the single facts, sources and origins without which it would be different, and what is not known. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { Query } from '../query.js';
import { api } from '../api.js';
import { dayMark, quoting, standingMark } from '../marks.js';
import { count, sentence } from '../../model/format.js';
import { say, sayWith, word } from '../../model/say.js';
import { originName } from '../../model/sources.js';
import { askedAgain } from '../../model/world.js';
import { goneLink } from './gone-link.js';
import { factTold } from './fact-told.js';
import '../problem-note.js';

/** @import { Answer, Known, Values } from '../../model/types.js' */
/** @import { Carrier, Firmness } from '../../model/world-types.js' */
/** @import { Place } from '../../model/place.js' */

const SHOWN = 12;

class FirmnessPanel extends Part {
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

  #query = new Query(
    this,
    (/** @type {{ question: string, values: Values }} */ { question, values }, signal) =>
      api.firmness(question, values, signal),
    () => askedAgain(this.answer, this.place),
  );

  render() {
    const { problem, answer, slow } = this.#query;
    return html`<section class="world-panel" aria-label=${say('What would change this?')}>
      ${problem ? html`<problem-note .problem=${problem} .place=${this.place}></problem-note>` : nothing}
      ${slow ? html`<p class="waiting-note" role="status">${say('Taking out one after the other')}</p>` : nothing}
      ${answer ? this.#told(answer) : nothing}
    </section>`;
  }

  /** @param {Firmness} firmness */
  #told(firmness) {
    const { headline, facts, sources, origins, standings, since, unknowns, truncated, tried, candidates } = firmness;
    return html`<p class="panel-headline" role="status">
        ${quoting(sentence(headline))}
        ${sources.length || origins.length
          ? html`<span class="rests-badge"
              >${sources.length
                ? say('part of it rests on a single source')
                : say('part of it rests on a single origin')}</span
            >`
          : nothing}
      </p>
      ${truncated && tried < candidates
        ? html`<p class="notice-line" role="note">
            ${say('{tried} of {n} were tried in the time there is: it may rest on others too.', {
              tried,
              n: candidates,
            })}
          </p>`
        : nothing}
      <div class="carriers">
        ${this.#carriers(
          say('Facts'),
          facts,
          (id) => factTold(id, this.known, this.place),
          (id) => id,
        )}
        ${this.#carriers(
          say('Sources'),
          sources,
          (id) => this.#source(id),
          (id) => id,
        )}
        ${this.#carriers(
          say('Origins'),
          origins,
          (id) => originName(id, this.answer.sources),
          (id) => `origin:${id}`,
        )}
        <section>
          <h3>${say('Standing and time')}</h3>
          <ul>
            ${standings
              .filter(({ standing }) => standing !== this.answer.parameters.atLeast)
              .map(({ standing, same }) => html`<li>${standingMark(standing)}: ${this.#sameBy(same)}</li>`)}
          </ul>
          ${since ? html`<p>${sayWith('The same since {day}.', { day: dayMark(since) })}</p>` : nothing}
        </section>
        ${unknowns.length
          ? html`<section>
              <h3>${say('What to find out next')}</h3>
              <ul>
                ${unknowns.slice(0, SHOWN).map(
                  ({ kind, of, role, rows }) =>
                    html`<li>
                      ${kind === 'open-role'
                        ? sayWith('Who else serves {name}{role}', {
                            name: this.known.nodes.get(of)?.name ?? of,
                            role: role ? ` (${word(role)})` : '',
                          })
                        : sayWith('The amount of {fact}', { fact: factTold(of, this.known, this.place) })}
                      <span class="quiet-text">${count(rows, 'row')}</span>
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing}
      </div>`;
  }

  /** @param {boolean | null} same whether the answer is, by facts at least of another standing; null where none tried */
  #sameBy(same) {
    if (same === null) return say('not tried');
    return same ? say('the same answer') : say('another answer');
  }

  /**
   * @param {string} title
   * @param {Carrier[]} carriers
   * @param {(id: string) => unknown} shown
   * @param {(id: string) => string} part as a scenario takes it out
   */
  #carriers(title, carriers, shown, part) {
    return html`<section>
      <h3>${title}</h3>
      ${carriers.length
        ? html`<ul>
            ${carriers.slice(0, SHOWN).map(
              ({ id, differing }) =>
                html`<li>
                  ${shown(id)}
                  <span class="carrier-end"
                    ><span class="quiet-text">${count(differing, 'row')}</span> ${goneLink(
                      this.place,
                      [part(id)],
                      say('What if not'),
                      'quiet-link',
                    )}</span
                  >
                </li>`,
            )}
            ${carriers.length > SHOWN
              ? html`<li class="quiet-text">${say('and {n} more', { n: carriers.length - SHOWN })}</li>`
              : nothing}
          </ul>`
        : html`<p class="quiet-text">${say('No single one.')}</p>`}
    </section>`;
  }

  /** @param {string} id */
  #source(id) {
    return this.answer.sources.find((source) => source.id === id)?.title ?? id;
  }
}

customElements.define('firmness-panel', FirmnessPanel);
