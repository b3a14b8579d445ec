/** The picture that suits an answer, as its question says by `show`. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import '../graph/graph-picture.js';
import './many-picture.js';
import './matrix-picture.js';
import { isBlank } from '../../model/pictures/blank.js';
import { tellsCuts } from '../../model/pictures/cuts.js';
import { isOfMany } from '../../model/pictures/many.js';
import './chart-picture.js';
import './cut-picture.js';

/** @import { Answer, Known } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class AnswerPicture extends Part {
  static properties = { answer: given, known: given, place: given, tall: given };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
    /** How tall it may be, in pixels; 0 where that is left to it. */
    this.tall = 0;
  }

  render() {
    const { answer, known, place, tall } = this;
    if (tellsCuts(answer)) return html`<cut-picture .answer=${answer} .known=${known} .place=${place}></cut-picture>`;
    if (isOfMany(answer)) return html`<many-picture .answer=${answer} .known=${known} .place=${place}></many-picture>`;
    if (isBlank(answer)) return nothing;
    switch (answer.show.kind) {
      case 'graph':
        return answer.graph.edges.length
          ? html`<graph-picture .answer=${answer} .known=${known} .place=${place} .tall=${tall}></graph-picture>`
          : nothing;
      case 'matrix':
        return html`<matrix-picture .answer=${answer} .known=${known} .place=${place}></matrix-picture>`;
      case 'sankey':
      case 'timeline':
      case 'spans':
      case 'bars':
      case 'balance':
        return html`<chart-picture .answer=${answer} .known=${known} .place=${place} .tall=${tall}></chart-picture>`;
      default:
        return nothing;
    }
  }
}

customElements.define('answer-picture', AnswerPicture);
