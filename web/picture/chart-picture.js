/** Sankey, timeline and bars, drawn by ECharts. */
import { html } from 'lit';
import { Part } from '../part.js';

class ChartPicture extends Part {
  static properties = { answer: {}, known: {}, place: {} };

  render() {
    return html``;
  }
}

customElements.define('chart-picture', ChartPicture);
