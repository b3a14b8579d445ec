/** Sankey, timeline and bars, drawn by ECharts as SVG. A mark with evidence selects its facts. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { go } from '../navigation.js';
import { loadEcharts } from '../library/later.js';
import { paletteOf, watchTheme } from '../palette.js';
import { barsChart } from '../../model/charts/bars-chart.js';
import { sankeyChart } from '../../model/charts/sankey-chart.js';
import { spansChart } from '../../model/charts/spans-chart.js';
import { timelineChart } from '../../model/charts/timeline-chart.js';

/** @import { EChartsType } from 'echarts/core' */
/** @import { Answer, Known } from '../../model/types.js' */
/** @import { Chart, Charted } from '../../model/charts/chart-rows.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

/** @type {Record<string, (charted: Charted) => Chart>} */
const CHARTS = { bars: barsChart, sankey: sankeyChart, spans: spansChart, timeline: timelineChart };

class ChartPicture extends Part {
  static properties = { answer: given, known: given, place: given };
  /** @type {EChartsType | null} */
  #chart = null;
  /** @type {Chart | null} */
  #made = null;

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('answer') || !this.#made) this.#made = this.#make();
  }

  render() {
    if (!this.#made) return nothing;
    const { height, note, name } = this.#made;
    return html`<figure class="picture-frame chart">
      <div
        class="chart-ground"
        role="img"
        aria-label=${`${name} The table below has the same rows.`}
        .style=${`height: ${height}px`}
      ></div>
      ${note ? html`<figcaption class="quiet-text">${note}</figcaption>` : nothing}
    </figure>`;
  }

  /** @param {PropertyValues} changed */
  async updated(changed) {
    if (!this.#chart) await this.#begin();
    if (changed.has('answer')) this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#chart?.dispose();
    this.#chart = null;
  }

  #colour = (/** @type {string} */ name) => paletteOf(this)(name);

  #make() {
    return CHARTS[this.answer.show.kind]({ answer: this.answer, known: this.known, colour: this.#colour });
  }

  async #begin() {
    const echarts = await loadEcharts();
    const ground = this.find('.chart-ground', HTMLElement);
    if (!this.isConnected || this.#chart || !ground) return;
    this.#chart = echarts.init(ground, null, { renderer: 'svg' });
    this.#chart.on('click', ({ data }) => {
      const facts = ofMark(data, 'facts');
      if (facts.length) go(this.place.withFacts(...facts));
    });
    const again = () => this.#draw();
    watchTheme(again, this.life);
    const size = new ResizeObserver(() => this.#chart?.resize());
    size.observe(this);
    this.life.addEventListener('abort', () => size.disconnect());
    this.#draw();
  }

  #draw() {
    if (!this.#chart) return;
    this.#made = this.#make();
    this.#chart.resize();
    this.#chart.setOption({ ...this.#frame(), ...this.#made.option }, true);
  }

  #frame() {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: this.#colour('--ink') },
      tooltip: {
        confine: true,
        backgroundColor: this.#colour('--raised'),
        borderColor: this.#colour('--line-strong'),
        textStyle: { color: this.#colour('--ink'), fontSize: 13 },
        // An element with text, never markup: names come from data.
        formatter: (/** @type {{data: unknown}} */ { data }) => tooltip(ofMark(data, 'lines')),
      },
    };
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

/** @param {string[]} lines */
function tooltip(lines) {
  const box = document.createElement('div');
  box.className = 'chart-tooltip';
  for (const line of lines) {
    const row = document.createElement('p');
    row.textContent = line;
    box.append(row);
  }
  return box;
}

customElements.define('chart-picture', ChartPicture);
