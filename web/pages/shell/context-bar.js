/** The day and the standing that everything on the page obeys. */
import { html } from 'lit';
import { textIn } from '../../elements/inputs.js';
import { Part, given } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { STANDINGS, standingMeans } from '../../model/vocabulary.js';
import { isDay } from '../../model/days.js';
import { today } from '../../model/format.js';
import { say, word } from '../../model/say.js';

/** @import { Place } from '../../model/place.js' */

class ContextBar extends Part {
  static properties = { place: given };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  render() {
    const reached = STANDINGS.indexOf(this.place.atLeast);
    return html`
      <label class="day">
        <span>${say('As of')}</span>
        <input
          class="text-field"
          type="date"
          required
          .value=${isDay(this.place.day) ? this.place.day : ''}
          @change=${this.#day}
        />
      </label>
      <fieldset class="ladder">
        <legend>${say('At least')}</legend>
        ${STANDINGS.map(
          (standing, step) =>
            html`<label class=${step >= reached ? 'held' : ''} title=${standingMeans(standing)}>
              <input
                type="radio"
                name="at-least"
                value=${standing}
                .checked=${step === reached}
                @change=${this.#standing}
              />
              <span>${word(standing)}</span>
            </label>`,
        )}
      </fieldset>
    `;
  }

  /** @param {Event} event */
  #day(event) {
    const chosen = textIn(event.currentTarget);
    if (chosen) go(this.place.with({ asOf: chosen === today() ? null : chosen }));
  }

  /** @param {Event} event */
  #standing(event) {
    const chosen = textIn(event.currentTarget);
    go(this.place.with({ atLeast: chosen === 'announced' ? null : chosen }));
  }
}

customElements.define('context-bar', ContextBar);
