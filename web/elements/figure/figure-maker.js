/** Makes a figure of an answer: its words, its shape, its annotations, and the ways to take it. */
import { html } from 'lit';
import { Part, given, own } from '../part.js';
import { AtRest } from '../at-rest.js';
import { amend } from '../navigation.js';
import { textIn } from '../inputs.js';
import { FORMATS, figureAt, figureValues } from '../../model/figures/figure-text.js';
import { fileName, ofItsDay } from '../../model/frozen.js';
import { pngOf, svgText } from '../export/picture-file.js';
import { save } from '../export/save.js';
import { addressOfFigure } from './framed-picture.js';
import { FigureSheet } from './figure-sheet.js';
import { printFigure } from './print-figure.js';
import '../copy-button.js';
import { language, say, spoken } from '../../model/say.js';

/** @import { Answer, Known } from '../../model/types.js' */
/** @import { Annotation, FigureText } from '../../model/figures/figure-text.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

/** Milliseconds without a letter after which the address is written. */
const PAUSE = 300;
/** @type {['headline' | 'subtitle' | 'note', string][]} */
const TEXTS = [
  ['headline', say('Headline')],
  ['subtitle', say('Subtitle')],
  ['note', say('Note')],
];
/** Where a new annotation stands. */
const NEW = { x: 500, y: 420, toX: 500, toY: 520, text: say('Annotation') };

/** On a narrow screen a figure is taller than it is wide: its frame is at least so high, in pixels. */
const LEAST_FRAME = 480;
/** Makes the frame as tall as the figure in it says it is. */
const FITTING =
  '<script>addEventListener("message",e=>{if(e.data&&e.data.interlockHeight)' +
  'for(const f of document.getElementsByTagName("iframe"))if(f.contentWindow===e.source)' +
  '{f.style.height=e.data.interlockHeight+"px";f.style.minHeight=0}})</script>';

class FigureMaker extends Part {
  static properties = { answer: given, known: given, place: given, draft: own, problem: own };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
    /** What is written and not in the address yet. @type {Partial<FigureText>} */
    this.draft = {};
    this.problem = '';
  }

  #write = new AtRest(() => {
    amend(this.place.with(figureValues(this.#figure, this.answer)));
    this.draft = {};
  }, PAUSE);

  /** @returns {FigureText} */
  get #figure() {
    return { ...figureAt(this.place, this.answer), ...this.draft };
  }

  get #sheet() {
    return this.find('figure-sheet', FigureSheet);
  }

  render() {
    const figure = this.#figure;
    return html`<section class="figure-maker" aria-label=${say('Make a figure')}>
      <h2>${say('Make a figure')}</h2>
      <div class="figure-form">
        ${TEXTS.map(
          ([name, word]) =>
            html`<div class="form-field">
              <label for="figure-${name}">${word}</label>
              <textarea
                class="text-field"
                id="figure-${name}"
                rows="2"
                .value=${figure[name]}
                @input=${(/** @type {Event} */ { currentTarget }) => this.#change({ [name]: textIn(currentTarget) })}
              ></textarea>
            </div>`,
        )}
        <fieldset role="group" aria-label=${say('Shape')}>
          ${Object.keys(FORMATS).map(
            (format) =>
              html`<a
                class="push-button"
                role="button"
                href=${this.place.with({ ...figureValues(figure, this.answer), figure: format }).href}
                aria-pressed=${String(format === figure.format)}
                >${spoken(format)}</a
              >`,
          )}
        </fieldset>
        ${figure.annotations.map((annotation, at) => this.#annotation(annotation, at))}
        <button class="push-button" @click=${() => this.#change({ annotations: [...figure.annotations, NEW] })}>
          ${say('Add an annotation')}
        </button>
      </div>
      <figure-sheet
        .answer=${this.answer}
        .known=${this.known}
        .place=${this.place}
        .figure=${figure}
        .address=${this.#address}
        @annotate=${(/** @type {CustomEvent<Annotation[]>} */ { detail }) => this.#change({ annotations: detail })}
      ></figure-sheet>
      <div class="figure-ways">
        <button class="push-button" @click=${() => this.#take(1)}>PNG</button>
        <button class="push-button" @click=${() => this.#take(2)}>${say('PNG, twice as fine')}</button>
        <button class="push-button" @click=${this.#svg}>SVG</button>
        <button class="push-button" @click=${this.#pdf}>PDF</button>
        <copy-button .text=${() => this.#sheet?.alt ?? ''} .label=${say('Copy alt text')}></copy-button>
        <copy-button .text=${() => this.#snippet} .label=${say('Copy embed code')}></copy-button>
        <a class="push-button quiet" href=${this.place.with({ figure: null }).href}>${say('Close the figure')}</a>
        <span role="status" class="quiet-text">${this.problem}</span>
      </div>
    </section>`;
  }

  /**
   * @param {Annotation} annotation
   * @param {number} at
   */
  #annotation({ text }, at) {
    const others = this.#figure.annotations.filter((_, place) => place !== at);
    return html`<div class="form-field annotation-field">
      <label for="annotation-${at}">${say('Annotation {n}', { n: at + 1 })}</label>
      <input
        class="text-field"
        id="annotation-${at}"
        .value=${text}
        @input=${(/** @type {Event} */ { currentTarget }) =>
          this.#change({
            annotations: this.#figure.annotations.map((one, place) =>
              place === at ? { ...one, text: textIn(currentTarget) } : one,
            ),
          })}
      />
      <button
        class="push-button quiet"
        aria-label=${say('Remove annotation {n}', { n: at + 1 })}
        @click=${() => this.#change({ annotations: others })}
      >
        ${say('Remove')}
      </button>
    </div>`;
  }

  /** @param {Partial<FigureText>} changes */
  #change(changes) {
    this.draft = { ...this.draft, ...changes };
    this.#write.soon();
  }

  get #address() {
    return addressOfFigure(this.place, this.answer);
  }

  /** The same figure alone, at an address of its own. */
  get #snippet() {
    const there = this.place.with(figureValues(this.#figure, this.answer)).withoutSelection();
    // Its headline is in one language: so is the rest of it, whoever reads it.
    const pinned = ofItsDay(there, this.answer).with({ lang: language });
    const { width, height } = this.#sheet?.svg?.viewBox.baseVal ?? { width: 16, height: 9 };
    const frame = document.createElement('iframe');
    // The policy of this page forbids a style in an attribute, so it is called otherwise until it is text.
    frame.setAttribute('data-style', `width:100%;aspect-ratio:${width}/${height};min-height:${LEAST_FRAME}px;border:0`);
    frame.setAttribute('src', `${location.origin}/embed${pinned.href}`);
    frame.setAttribute('title', this.#figure.headline);
    frame.setAttribute('loading', 'lazy');
    return frame.outerHTML.replace(' data-style=', ' style=') + FITTING;
  }

  get #name() {
    return fileName(this.answer, this.place);
  }

  /** @returns {SVGSVGElement | null} without what only the page needs */
  #clean() {
    const copy = this.#sheet?.svg?.cloneNode(true);
    if (!(copy instanceof SVGSVGElement)) return null;
    for (const mark of copy.querySelectorAll('[tabindex]'))
      for (const name of ['tabindex', 'role', 'aria-label']) mark.removeAttribute(name);
    copy.setAttribute('role', 'img');
    return copy;
  }

  /** @param {number} scale */
  async #take(scale) {
    const svg = this.#clean();
    try {
      if (svg) save(await pngOf(svg, scale), `${this.#name}.png`);
      this.problem = '';
    } catch (failure) {
      this.problem = failure instanceof Error ? failure.message : String(failure);
    }
  }

  #svg = () => {
    const svg = this.#clean();
    if (svg) save(new Blob([svgText(svg)], { type: 'image/svg+xml' }), `${this.#name}.svg`);
  };

  #pdf = () => {
    const [svg, shown] = [this.#clean(), this.#sheet?.svg];
    if (svg && shown) printFigure(svg, shown);
  };
}

customElements.define('figure-maker', FigureMaker);
