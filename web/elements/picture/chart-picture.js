/**
 * Flows, timelines and bars, drawn by ECharts as SVG. What the pointer is on, or what the arrow keys come to, has a card; a
 * press or Enter selects its facts.
 */
import { html, nothing } from 'lit';
import { Part, given, own } from '../part.js';
import { api } from '../api.js';
import { hoverCard } from '../hover-card.js';
import { go } from '../navigation.js';
import { Query } from '../query.js';
import { loadEcharts } from '../library/later.js';
import { paletteOf, watchTheme } from '../palette.js';
import { balanceChart } from '../../model/charts/balance-chart.js';
import { barsChart } from '../../model/charts/bars-chart.js';
import { pairsChart, paysBothWays } from '../../model/charts/pairs-chart.js';
import { sankeyChart } from '../../model/charts/sankey-chart.js';
import { spansChart } from '../../model/charts/spans-chart.js';
import { timelineChart } from '../../model/charts/timeline-chart.js';
import { lastBegan } from '../../model/days.js';
import { cardOfFacts } from '../../model/graph/card.js';
import { say } from '../../model/say.js';

/** @import { EChartsType } from 'echarts/core' */
/** @import { Answer, Known } from '../../model/types.js' */
/** @import { Chart, Charted, Mark } from '../../model/charts/chart-rows.js' */
/** @import { Card } from '../../model/graph/card.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

/** @type {Record<string, (charted: Charted) => Chart>} */
const CHARTS = {
  balance: balanceChart,
  bars: barsChart,
  sankey: (charted) => (paysBothWays(charted.answer) ? pairsChart(charted) : sankeyChart(charted)),
  spans: spansChart,
  timeline: timelineChart,
};
/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** What does not change what is drawn. */
const ASIDE = ['card', 'place', 'known'];

class ChartPicture extends Part {
  static properties = { answer: given, known: given, place: given, tall: given, card: own };
  /** @type {EChartsType | null} */
  #chart = null;
  /** @type {Chart | null} */
  #made = null;
  #width = 0;
  /** Which of the marks the arrow keys have come to. */
  #at = -1;

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
    /** @type {(Card & {x: number, top: number, bottom: number}) | null} */
    this.card = null;
  }

  /** The days of the data: a timeline says after which nothing is known. */
  #days = new Query(
    this,
    ({ atLeast }, signal) => api.days({ atLeast }, signal),
    () => (this.answer.show.kind === 'timeline' ? { atLeast: this.place.atLeast } : null),
  );

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if ([...changed.keys()].some((name) => !ASIDE.includes(String(name))) || !this.#made) this.#made = this.#make();
  }

  render() {
    if (!this.#made) return nothing;
    const { height, note, name, legend = [] } = this.#made;
    return html`<figure class="picture-frame chart">
      <div class="ground">
        <div
          class="chart-ground"
          tabindex="0"
          role="group"
          aria-roledescription="chart"
          aria-label=${say(
            '{name} Arrow keys go from mark to mark, Enter opens the evidence. The table below has the same rows.',
            { name },
          )}
          .style=${`height: ${height}px`}
          @keydown=${this.#key}
          @blur=${() => (this.card = null)}
        ></div>
        ${this.card ? hoverCard(this.card, this.#width) : nothing}
      </div>
      ${note || legend.length
        ? html`<figcaption>
            ${legend.length
              ? html`<ul class="picture-legend" aria-label=${say('Legend')}>
                  ${legend.map(
                    ({ colour, word }) =>
                      html`<li>
                        <span class="legend-swatch" aria-hidden="true" .style=${`background: ${colour}`}></span>${word}
                      </li>`,
                  )}
                </ul>`
              : nothing}
            ${note ? html`<p class="quiet-text chart-note">${note}</p>` : nothing}
          </figcaption>`
        : nothing}
    </figure>`;
  }

  /** @param {PropertyValues} changed */
  async updated(changed) {
    if (!this.#chart) await this.#begin();
    else if ([...changed.keys()].some((name) => !ASIDE.includes(String(name))) || changed.size === 0) this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#chart?.dispose();
    this.#chart = null;
  }

  #colour = (/** @type {string} */ name) => paletteOf(this)(name);

  #make() {
    const { answer, known } = this;
    const days = this.#days.answer?.days;
    const lastKnown = days ? lastBegan(days) : null;
    const width = this.#width || undefined;
    return CHARTS[answer.show.kind]({
      answer,
      known,
      colour: this.#colour,
      width,
      tall: this.tall || undefined,
      lastKnown,
    });
  }

  async #begin() {
    const echarts = await loadEcharts();
    const ground = this.find('.chart-ground', HTMLElement);
    if (!this.isConnected || this.#chart || !ground) return;
    this.#chart = echarts.init(ground, null, { renderer: 'svg' });
    this.#chart.on('click', ({ data }) => this.#choose(ofMark(data, 'facts')));
    this.#chart.on('mousemove', ({ data, event }) => {
      const lines = ofMark(data, 'lines');
      const { offsetX: x = 0, offsetY: y = 0 } = event ?? {};
      if (lines.length) this.#show(lines, ofMark(data, 'facts'), x, y);
    });
    const hide = () => {
      this.card = null;
    };
    this.#chart.on('globalout', hide);
    this.#chart.on('mouseout', hide);
    watchTheme(() => this.#recolour(), this.life);
    // What it is drawn in: the element itself may be inline, and has no size then.
    const size = new ResizeObserver(() => {
      if (ground.clientWidth !== this.#width) this.#draw();
    });
    size.observe(ground);
    this.life.addEventListener('abort', () => size.disconnect());
    this.#draw();
  }

  #draw() {
    if (!this.#chart) return;
    this.#width = this.#chart.getDom().clientWidth;
    this.#made = this.#make();
    this.#chart.getDom().style.height = `${this.#made.height}px`;
    this.#chart.resize();
    this.#chart.setOption({ ...this.#frame(), ...this.#made.option }, true);
  }

  /** The legend has the colours of the theme too; what is printed must be there at once. */
  #recolour() {
    this.#made = null;
    this.requestUpdate();
    this.performUpdate();
  }

  #frame() {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: this.#colour('--ink') },
    };
  }

  /** @param {string[]} facts */
  #choose(facts) {
    if (facts.length) go(this.place.withFacts(...facts));
  }

  /**
   * @param {string[]} lines
   * @param {string[]} ids of its facts
   * @param {number} x
   * @param {number} y
   */
  #show([title, ...lines], ids, x, y) {
    const facts = ids.flatMap((id) => this.known.edges.get(id) ?? []);
    const told = cardOfFacts(facts, this.known.nodes, this.answer.sources, lines);
    this.card = { title, lines: [...lines, ...told], x, top: y - 8, bottom: y + 8 };
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const marks = this.#made?.marks ?? [];
    const { key } = event;
    if (Object.hasOwn(STEPS, key) && marks.length) {
      this.#at = (this.#at + STEPS[key] + marks.length + (this.#at < 0 && STEPS[key] < 0 ? 1 : 0)) % marks.length;
      const mark = marks[this.#at];
      const [x, y] = this.#placeOf(mark);
      this.#show(mark.lines, mark.facts, x, y);
    } else if ((key === 'Enter' || key === ' ') && marks[this.#at]) this.#choose(marks[this.#at].facts);
    else if (key === 'Escape' && this.card) this.card = null;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Where a mark stands on the ground; what has no axes has no place of its own.
   *
   * @param {Mark} mark
   */
  #placeOf({ point }) {
    const found = point && this.#chart?.convertToPixel('grid', point);
    return Array.isArray(found) ? found : [this.#width / 2, 24];
  }
}

/**
 * The facts or the lines of a mark that ECharts hands back, as the charts of the model gave them.
 *
 * @param {unknown} data
 * @param {'facts' | 'lines'} what
 * @returns {string[]}
 */
function ofMark(data, what) {
  const found =
    typeof data === 'object' && data !== null ? Object.entries(data).find(([name]) => name === what)?.[1] : [];
  return Array.isArray(found) ? found.map(String) : [];
}

customElements.define('chart-picture', ChartPicture);
