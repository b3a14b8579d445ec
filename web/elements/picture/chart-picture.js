/** Sankey, timeline and bars, drawn by ECharts as SVG. A mark with evidence selects its facts. */
import { html, nothing } from 'lit';
import { Part } from '../part.js';
import { go } from '../navigation.js';
import { loadEcharts } from '../library/later.js';
import { paletteOf, watchTheme } from '../palette.js';
import { barsChart } from '../../model/charts/bars-chart.js';
import { sankeyChart } from '../../model/charts/sankey-chart.js';
import { spansChart } from '../../model/charts/spans-chart.js';
import { timelineChart } from '../../model/charts/timeline-chart.js';

const CHARTS = { bars: barsChart, sankey: sankeyChart, spans: spansChart, timeline: timelineChart };

class ChartPicture extends Part {
  static properties = { answer: {}, known: {}, place: {} };
  #chart = null;
  #made = null;

  willUpdate(changed) {
    if (changed.has('answer') || !this.#made) this.#make();
  }

  render() {
    const { height, note, name } = this.#made;
    return html`<figure class="picture chart">
      <div
        class="chart-ground"
        role="img"
        aria-label=${`${name} The table below has the same rows.`}
        .style=${`height: ${height}px`}
      ></div>
      ${note ? html`<figcaption class="quiet-text">${note}</figcaption>` : nothing}
    </figure>`;
  }

  async updated(changed) {
    if (!this.#chart) await this.#begin();
    if (changed.has('answer')) this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#chart?.dispose();
    this.#chart = null;
  }

  #colour = (name) => paletteOf(this)(name);

  #make() {
    this.#made = CHARTS[this.answer.show.kind]({
      answer: this.answer,
      known: this.known,
      colour: this.#colour,
      width: this.clientWidth || 800,
    });
  }

  async #begin() {
    const echarts = await loadEcharts();
    if (!this.isConnected || this.#chart) return;
    this.#chart = echarts.init(this.querySelector('.chart-ground'), null, { renderer: 'svg' });
    this.#chart.on('click', ({ data }) => data?.facts?.length && go(this.place.withFacts(...data.facts)));
    const again = () => this.#draw();
    watchTheme(again, this.life);
    const size = new ResizeObserver(() => this.#chart?.resize());
    size.observe(this);
    this.life.addEventListener('abort', () => size.disconnect());
    this.#draw();
  }

  #draw() {
    if (!this.#chart) return;
    this.#make();
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
        formatter: ({ data }) => tooltip(data?.lines ?? []),
      },
    };
  }
}

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
