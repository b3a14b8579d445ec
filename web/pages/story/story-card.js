/** What an entity is: its kind, where it is, and what is said of it. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { glyph, ofData } from '../../elements/marks.js';
import { countryName, day, sentence } from '../../model/format.js';
import { kindWord } from '../../model/vocabulary.js';
import { ANSWERED } from './story-answer.js';
import { problemText } from '../../model/problem-text.js';
import { listed, say, word } from '../../model/say.js';

/** @import { Place } from '../../model/place.js' */

class StoryCard extends Part {
  static properties = { entity: given, place: given };

  constructor() {
    super();
    this.entity = '';
    /** @type {Place} */
    this.place;
  }

  #query = new Query(
    this,
    async ({ id, context }, signal) => {
      const card = await api.entity(id, context, signal);
      this.dispatchEvent(new CustomEvent(ANSWERED, { bubbles: true, detail: card.sources }));
      return card;
    },
    () => (this.entity ? { id: this.entity, context: this.place.terms } : null),
  );

  render() {
    const { answer: card, problem } = this.#query;
    if (problem) return html`<p class="story-missing" role="note">${problemText(problem).detail || problem.title}</p>`;
    if (!card) return nothing;
    const { entity, facts } = card;
    const holding = facts.filter((fact) => fact.holds).length;
    const told = [
      kindWord(entity.label),
      countryName(entity.country),
      entity.segment?.map(word).join(', '),
      entity.ticker,
      entity.released ? say('released {day}', { day: day(entity.released) }) : null,
      sentence(say('{n} of {all} facts hold on {day}', { n: holding, all: facts.length, day: day(this.place.day) })),
    ];
    return html`<p class="kind-line">
        ${glyph(entity.label)} <span>${[...new Set(told)].filter(Boolean).join(' · ')}</span>
      </p>
      ${entity.about ? html`<p class="story-text">${ofData(entity.about)}</p>` : nothing}
      ${entity.aliases?.length
        ? html`<p class="story-text quiet-text">${say('Also {names}', { names: listed(entity.aliases) })}</p>`
        : nothing}
      <p class="story-tools">
        <a class="push-button" href=${this.place.at('/explore', { entities: entity.id }).href}>${say('Explore')}</a>
        <a class="push-button" href=${this.place.ask('facts-of', { entity: entity.id }).href}>${say('All facts')}</a>
      </p>`;
  }
}

customElements.define('story-card', StoryCard);
