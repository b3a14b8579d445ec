/** A figure alone, as other sites show it in a frame: what its address says, with a link to the answer it is made of. */
import { html } from 'lit';
import { Part, given } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { titlePage } from '../../elements/page-title.js';
import { narrowWidth } from '../../model/figures/figure-layout.js';
import { figureAt } from '../../model/figures/figure-text.js';
import { knownIn } from '../../model/known.js';
import { valuesAt } from '../../model/question.js';
import '../../elements/figure/figures.js';
import '../../elements/problem-note.js';
import { say } from '../../model/say.js';

/** @import { Question, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class EmbedPage extends Part {
  static properties = { question: given, place: given };

  constructor() {
    super();
    /** @type {Question} */
    this.question;
    /** The place of the answer. @type {Place} */
    this.place;
  }

  #query = new Query(
    this,
    async (/** @type {Values} */ values, signal) => {
      const answer = await api.answer(this.question.name, values, signal);
      return { answer, known: knownIn(answer.graph) };
    },
    () => valuesAt(this.question, this.place),
  );

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('resize', () => this.requestUpdate(), { signal: this.life });
  }

  updated() {
    const found = this.#query.answer;
    if (found) titlePage(figureAt(this.place, found.answer).headline);
  }

  /** A frame of another site can be as tall as what is in it: on a telephone a figure is taller than its shape. */
  #tellHeight = () => {
    const { height } = this.find('.sheet > svg', SVGSVGElement)?.getBoundingClientRect() ?? { height: 0 };
    if (window.parent !== window && height > 0) window.parent.postMessage({ interlockHeight: Math.ceil(height) }, '*');
  };

  render() {
    const { answer: found, problem } = this.#query;
    if (problem) return html`<problem-note .problem=${problem} .place=${this.place}></problem-note>`;
    if (!found) return html`<p class="waiting-note" role="status"></p>`;
    const { answer, known } = found;
    const figure = figureAt(this.place, answer);
    const narrow = narrowWidth(figure, window.innerWidth);
    const plain = this.place.with({ figure: null, headline: null, subtitle: null, note: null, mark: [] });
    const address = `${location.origin}${plain.href}`;
    return html`<h1 class="visually-hidden">${figure.headline}</h1>
      <a
        class="embed-link"
        href=${plain.href}
        target="_blank"
        rel="noopener"
        aria-label=${say('The answer, with its table and sources')}
      >
        <figure-sheet
          .answer=${answer}
          .known=${known}
          .place=${this.place}
          .figure=${figure}
          .narrow=${narrow}
          @drawn=${this.#tellHeight}
          .address=${narrow ? address.replace(/\?.*/, '') : address}
        ></figure-sheet>
      </a>`;
  }
}

customElements.define('embed-page', EmbedPage);
