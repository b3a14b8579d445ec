/** Which rows and columns of a table are shown: a field that filters, and a choice of columns. The address holds both. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Part, given, own } from '../part.js';
import { AtRest } from '../at-rest.js';
import { isChecked, textIn } from '../inputs.js';
import { amend } from '../navigation.js';
import { number } from '../../model/format.js';
import { FILTER, HIDDEN, hiddenIn } from '../../model/table-view.js';
import { say, sayCount } from '../../model/say.js';

/** @import { TableColumn } from './data-table.js' */
/** @import { PropertyValues } from 'lit' */
/** @import { Place } from '../../model/place.js' */

/** Milliseconds without a letter after which the table is filtered. */
const PAUSE = 150;

class TableTools extends Part {
  static properties = { columns: given, place: given, shown: given, total: given, draft: own };

  constructor() {
    super();
    /** All that can be shown. @type {TableColumn<any>[]} */
    this.columns = [];
    /** @type {Place} */
    this.place;
    /** How many rows pass the filter, and how many there are. */
    this.shown = 0;
    this.total = 0;
    /** What is typed and not in the address yet. @type {string | null} */
    this.draft = null;
  }

  #write = new AtRest(() => {
    amend(this.place.with({ [FILTER]: this.draft }));
    this.draft = null;
  }, PAUSE);

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#write.stop();
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    const before = changed.get('place');
    if (before && before.path !== this.place.path) {
      this.#write.stop();
      this.draft = null;
    }
  }

  render() {
    const hidden = hiddenIn(this.place);
    const filter = this.draft ?? this.place.get(FILTER) ?? '';
    return html`<input
        type="search"
        class="text-field"
        placeholder=${say('Filter rows')}
        aria-label=${say('Filter rows')}
        autocomplete="off"
        .value=${filter}
        @input=${this.#typed}
      />
      <details>
        <summary class="push-button">${say('Columns')}</summary>
        <fieldset>
          <legend class="visually-hidden">${say('Columns shown')}</legend>
          ${this.columns.map(
            ({ name, heading }) =>
              html`<label
                ><input
                  type="checkbox"
                  .checked=${live(!hidden.has(name))}
                  ?disabled=${!hidden.has(name) && hidden.size + 1 >= this.columns.length}
                  @change=${(/** @type {Event} */ { currentTarget }) => this.#choose(name, isChecked(currentTarget))}
                />
                <span>${heading}</span></label
              >`,
          )}
        </fieldset>
      </details>
      <span role="status" class="quiet-text"
        >${this.place.get(FILTER) === null
          ? nothing
          : sayCount(this.total, '{shown} of {n} row', '{shown} of {n} rows', { shown: number(this.shown) })}</span
      >`;
  }

  /** @param {Event} event */
  #typed = ({ currentTarget }) => {
    this.draft = textIn(currentTarget);
    this.#write.soon();
  };

  /**
   * @param {string} name
   * @param {boolean} shown
   */
  #choose(name, shown) {
    const hidden = hiddenIn(this.place);
    if (shown) hidden.delete(name);
    else hidden.add(name);
    amend(this.place.with({ [HIDDEN]: [...hidden].join(',') }));
  }
}

customElements.define('table-tools', TableTools);
