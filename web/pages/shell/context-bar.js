/** The day and the standing that everything on the page obeys. */
import { html } from 'lit';
import { Part } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { STANDINGS, STANDING_MEANS } from '../../model/vocabulary.js';
import { today } from '../../model/format.js';

class ContextBar extends Part {
  static properties = { place: {} };

  render() {
    const reached = STANDINGS.indexOf(this.place.atLeast);
    return html`
      <label class="day">
        <span>As of</span>
        <input class="field" type="date" required .value=${this.place.day} @change=${this.#day} />
      </label>
      <fieldset class="ladder">
        <legend>At least</legend>
        ${STANDINGS.map(
          (standing, step) =>
            html`<label class=${step >= reached ? 'held' : ''} title=${STANDING_MEANS[standing]}>
              <input
                type="radio"
                name="at-least"
                value=${standing}
                .checked=${step === reached}
                @change=${this.#standing}
              />
              <span>${standing}</span>
            </label>`,
        )}
      </fieldset>
    `;
  }

  #day(event) {
    const chosen = event.target.value;
    if (chosen) go(this.place.with({ asOf: chosen === today() ? null : chosen }));
  }

  #standing(event) {
    const chosen = event.target.value;
    go(this.place.with({ atLeast: chosen === 'announced' ? null : chosen }));
  }
}

customElements.define('context-bar', ContextBar);
