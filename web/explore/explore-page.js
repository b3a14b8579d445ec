/** The canvas: the neighbours of chosen entities. */
import { html, nothing } from 'lit';
import { Part } from '../part.js';
import { go } from '../address.js';
import { api } from '../api.js';
import { Asking } from '../asking.js';
import { placeOf } from '../marks.js';
import '../picture/graph-canvas.js';
import '../problem-note.js';

class ExplorePage extends Part {
  static properties = { place: {} };
  #asking = new Asking(() => this.requestUpdate());
  #asked = '';

  willUpdate() {
    const ids = this.#ids();
    const values = { asOf: this.place.asOf, atLeast: this.place.atLeast, limit: 60 };
    const asked = JSON.stringify([ids, values]);
    if (asked === this.#asked || ids.length === 0) return;
    this.#asked = asked;
    this.#asking.ask(async (signal) => joined(await Promise.all(ids.map((id) => api.neighbours(id, values, signal)))));
  }

  #ids() {
    return (this.place.get('entities') ?? '').split(',').filter(Boolean);
  }

  render() {
    const { answer, problem } = this.#asking;
    if (this.#ids().length === 0) {
      return html`<div class="empty"><h1>Explore</h1><p>Search above for a company, a model, a cloud or a chip: its neighbours are drawn here.</p></div>`;
    }
    if (problem) return html`<problem-note .problem=${problem} .place=${this.place}></problem-note>`;
    if (!answer) return html`<p class="waiting">Fetching the neighbours</p>`;
    const starts = new Set(this.#ids());
    const hand = this.place.hand;
    return html`
      <h1>${answer.nodes.filter((node) => starts.has(node.id)).map((node) => node.name).join(', ')}</h1>
      <figure class="picture"><graph-canvas .style=${'height: 600px'} .nodes=${answer.nodes} .edges=${answer.edges} .starts=${starts} .held=${hand?.kind === 'entity' ? hand.ids[0] : null} name="Neighbours" @choose=${this.#chosen}></graph-canvas></figure>
      ${nothing}
    `;
  }

  #chosen({ detail: { kind, id } }) {
    const node = this.#asking.answer.nodes.find((one) => one.id === id);
    if (kind === 'entity') go(placeOf(node, this.place));
    else if (kind === 'fact') go(this.place.withFacts(id));
  }
}

function joined(graphs) {
  return {
    nodes: [...new Map(graphs.flatMap((graph) => graph.nodes).map((node) => [node.id, node])).values()],
    edges: [...new Map(graphs.flatMap((graph) => graph.edges).map((edge) => [edge.id, edge])).values()],
  };
}

customElements.define('explore-page', ExplorePage);
