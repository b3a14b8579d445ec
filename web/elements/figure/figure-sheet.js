/**
 * A figure of an answer. Its picture is drawn beside the page for the figure's own width, and taken from there. Fires
 * `annotate` with the annotations when a reader has moved one.
 */
import { html } from 'lit';
import { Part, given, own } from '../part.js';
import { pictureIn } from '../export/picture-file.js';
import { paletteOf, watchTheme } from '../palette.js';
import { altText } from '../../model/figures/alt-text.js';
import { sourceLine } from '../../model/figures/figure-text.js';
import { READABLE, layoutOfFigure, pictureWidth } from '../../model/figures/figure-layout.js';
import { roomFor } from '../../model/figures/figure-room.js';
import { figureMatrix, legendOfMatrix } from '../../model/figures/figure-matrix.js';
import { figureTable, isTable } from '../../model/figures/figure-table.js';
import { tellsLoops } from '../../model/pictures/loops.js';
import { figureSvg, matrixSvg, tableSvg } from './figure-svg.js';
import { legendIn, remarkIn } from './framed-picture.js';
import '../picture/answer-picture.js';
import { say } from '../../model/say.js';

/** @import { PropertyValues } from 'lit' */
/** @import { Answer, Known } from '../../model/types.js' */
/** @import { Annotation, FigureText } from '../../model/figures/figure-text.js' */
/** @import { Sign } from '../../model/figures/figure-layout.js' */
/** @import { Room } from '../../model/figures/figure-room.js' */
/** @import { Place } from '../../model/place.js' */

const WHOLE = 1000;
/** An arrow key moves an annotation so far, in thousandths. */
const STEP = 10;
/** @type {Record<string, [right: number, down: number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** So often a picture is drawn anew for the room that its legend leaves. */
const TRIES = 4;
/** In a narrow frame loops stand one below another: together they are so many times as tall as wide, and the rest is told. */
const LOOPS_TALL = 3;
/** A picture of so many things can be drawn larger without cutting their names. */
const FEW = 30;

export class FigureSheet extends Part {
  static properties = {
    answer: given,
    known: given,
    place: given,
    figure: given,
    address: given,
    narrow: given,
    room: own,
  };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
    /** @type {FigureText} */
    this.figure;
    /** Where the figure is made from; it is written into it. */
    this.address = '';
    /** How wide it is in a narrow frame; 0 where it has the shape of its format. */
    this.narrow = 0;
    /** For which its picture is drawn, where it would else be too small to read, or leave much empty. @type {Room | null} */
    this.room = null;
  }

  /** What is drawn, whole; null until it is. @returns {SVGSVGElement | null} */
  get svg() {
    return this.find('.sheet > svg', SVGSVGElement);
  }

  get alt() {
    return altText(this.figure, this.answer, this.known);
  }

  connectedCallback() {
    super.connectedCallback();
    watchTheme(() => this.#soon(), this.life);
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    const before = changed.get('figure');
    if (changed.has('answer') || changed.has('narrow') || before?.format !== (before && this.figure.format))
      this.room = null;
  }

  /** So wide is the picture. */
  get #wide() {
    return this.room?.width ?? pictureWidth(this.figure, this.narrow);
  }

  /** How tall the picture may be, in pixels; 0 where that is left to it. */
  get #tall() {
    return this.room?.tall ?? (this.narrow && tellsLoops(this.answer) ? LOOPS_TALL * this.#wide : 0);
  }

  render() {
    const { answer, known } = this;
    return html`<div class="sheet" @pointerdown=${this.#grab} @keydown=${this.#key}></div>
      <div class="figure-stage" inert aria-hidden="true" .style=${`width: ${this.#wide}px`}>
        ${answer.show.kind === 'matrix' || isTable(answer)
          ? ''
          : html`<answer-picture
              .answer=${answer}
              .known=${known}
              .place=${this.place.withoutSelection()}
              .tall=${this.#tall}
            ></answer-picture>`}
      </div>`;
  }

  firstUpdated() {
    const stage = this.querySelector('.figure-stage');
    const changes = new MutationObserver(() => this.#soon());
    if (stage) changes.observe(stage, { childList: true, subtree: true, attributes: true });
    this.life.addEventListener('abort', () => changes.disconnect());
  }

  updated() {
    this.#soon();
  }

  #waiting = 0;

  /** Draws once before the next frame, however often it is called. */
  #soon() {
    cancelAnimationFrame(this.#waiting);
    this.#waiting = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    const sheet = this.querySelector('.sheet');
    const drawn = this.#picture();
    if (!sheet || !drawn) return;
    const { picture, legend, remark, cut } = drawn;
    const size = {
      width: Number(picture.getAttribute('width')),
      height: Number(picture.getAttribute('height')),
      type: smallestType(picture),
    };
    const credit = { source: sourceLine(this.answer), address: this.address, remark };
    const layout = layoutOfFigure(this.figure, credit, size, legend, this.narrow);
    if (!this.#fits(layout.picture, size, picture, cut)) return;
    const focused = document.activeElement?.getAttribute('data-annotation') ?? null;
    const svg = figureSvg(this.figure, layout, picture, this.alt, paletteOf(this));
    svg.setAttribute('aria-label', this.alt);
    for (const mark of svg.querySelectorAll('.annotation')) {
      mark.setAttribute('tabindex', '0');
      mark.setAttribute('role', 'button');
      mark.setAttribute(
        'aria-label',
        say('{text}: arrow keys move it, with Shift what it points at', { text: mark.textContent ?? '' }),
      );
    }
    if (svg.querySelector('.annotation')) svg.setAttribute('role', 'group');
    // What is the same stays, so that nobody's hold of it is lost.
    if (sheet.firstElementChild?.isEqualNode(svg)) return;
    sheet.replaceChildren(svg);
    const again = focused === null ? null : sheet.querySelector(`[data-annotation="${focused}"]`);
    if (again instanceof SVGElement) again.focus();
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  /** For which words the room was measured, and how often: a legend that changes with it may not go on for ever. */
  #measured = { key: '', times: 0 };

  /**
   * Whether the picture may stand as it is; else it is drawn anew for the room that it has.
   *
   * @param {{x: number, y: number, width: number, height: number}} area
   * @param {{width: number, height: number, type: number}} size
   * @param {Element} picture
   * @param {boolean} cut whether columns are left out for want of room
   */
  #fits(area, size, picture, cut) {
    if (this.narrow) return true;
    const { format, headline, subtitle, note } = this.figure;
    const key = [this.answer.fingerprint, format, headline, subtitle, note].join('\n');
    if (key !== this.#measured.key) this.#measured = { key, times: 0 };
    const things = picture.querySelectorAll('.scene-node').length;
    const use = this.answer.show.kind !== 'graph' ? 'fills' : things <= FEW ? 'grows' : 'stays';
    const names = use === 'fills' ? [] : [...picture.querySelectorAll('text')];
    const cuts = cut || names.some((one) => one.textContent?.endsWith('…'));
    const room = roomFor(this.figure, area, size, this.room, use, cuts);
    const same = room?.width === this.room?.width && room?.tall === this.room?.tall;
    if (same || this.#measured.times === TRIES) return true;
    this.#measured.times++;
    this.room = room;
    return false;
  }

  /** @returns {{picture: Element, legend: Sign[], remark: string, cut: boolean} | null} */
  #picture() {
    const { answer, known } = this;
    const colour = paletteOf(this);
    if (isTable(answer)) {
      const table = figureTable(answer, known, this.#wide, this.room?.tall);
      return { picture: tableSvg(table, colour), legend: [], remark: '', cut: !table.whole };
    }
    if (answer.show.kind === 'matrix') {
      const matrix = figureMatrix(answer, known, this.#wide, this.room?.tall);
      return {
        picture: matrixSvg(matrix, colour),
        legend: legendOfMatrix(matrix, colour),
        remark: matrix.remark,
        cut: false,
      };
    }
    const stage = this.querySelector('.figure-stage');
    const picture = stage && pictureIn(stage);
    return picture && { picture, legend: legendIn(stage), remark: remarkIn(stage), cut: false };
  }

  /** @param {PointerEvent} event */
  #grab = (event) => {
    const mark = event.target instanceof Element ? event.target.closest('.annotation') : null;
    const svg = this.svg;
    if (!mark || !svg) return;
    event.preventDefault();
    const at = Number(mark.getAttribute('data-annotation'));
    const tip = event.target instanceof SVGPathElement;
    const stop = new AbortController();
    window.addEventListener('pointermove', (moving) => this.#moveTo(at, tip, moving), { signal: stop.signal });
    window.addEventListener('pointerup', () => stop.abort(), { signal: stop.signal });
  };

  /**
   * @param {number} at
   * @param {boolean} tip
   * @param {PointerEvent} event
   */
  #moveTo(at, tip, { clientX, clientY }) {
    const { left, top, width, height } = this.svg?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 };
    const [x, y] = [within(((clientX - left) / width) * WHOLE), within(((clientY - top) / height) * WHOLE)];
    this.#change(at, tip ? { toX: x, toY: y } : { x, y });
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const arrow = ARROWS[event.key];
    const mark = event.target instanceof Element ? event.target.getAttribute('data-annotation') : null;
    if (!arrow || mark === null) return;
    event.preventDefault();
    const at = Number(mark);
    const { x, y, toX, toY } = this.figure.annotations[at];
    const [right, down] = [arrow[0] * STEP, arrow[1] * STEP];
    this.#change(
      at,
      event.shiftKey
        ? { toX: within(toX + right), toY: within(toY + down) }
        : { x: within(x + right), y: within(y + down) },
    );
  };

  /**
   * @param {number} at
   * @param {Partial<Annotation>} changes
   */
  #change(at, changes) {
    const annotations = this.figure.annotations.map((one, place) => (place === at ? { ...one, ...changes } : one));
    this.dispatchEvent(new CustomEvent('annotate', { detail: annotations }));
  }
}

/** @param {Element} picture */
function smallestType(picture) {
  const types = [...picture.querySelectorAll('[font-size]')].map((one) =>
    parseFloat(one.getAttribute('font-size') ?? ''),
  );
  return types.length ? Math.min(...types) : READABLE;
}

/** @param {number} thousandths */
function within(thousandths) {
  return Math.round(Math.max(0, Math.min(WHOLE, thousandths)));
}

customElements.define('figure-sheet', FigureSheet);
