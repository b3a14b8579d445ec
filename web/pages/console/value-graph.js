/** The nodes and relationships that the rows hold, drawn. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { number } from '../../model/format.js';
import '../../elements/graph/graph-picture.js';
import { say, sayWith } from '../../model/say.js';

/** @import { CypherAnswer, Known } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

/** More would be neither quick to draw nor readable. */
const MOST_NODES = 250;
const MOST_EDGES = 600;

class ValueGraph extends Part {
  static properties = { answer: given, known: given, place: given };
  /** @type {ReturnType<typeof drawable> | null} */
  #drawn = null;

  constructor() {
    super();
    /** @type {CypherAnswer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('answer')) this.#drawn = drawable(this.answer);
  }

  render() {
    const { graph } = this.answer;
    if (graph.nodes.length === 0 || !this.#drawn)
      return html`<p class="nothing-found">
        ${sayWith(
          'These rows hold no nodes, relationships or paths. Return some, such as {example}, to see them drawn.',
          {
            example: html`<code>RETURN path</code>`,
          },
        )}
      </p>`;
    const { nodes, edges } = this.#drawn.graph;
    const cut = nodes.length < graph.nodes.length || edges.length < graph.edges.length;
    return html`
      ${cut
        ? html`<p class="notice-line" role="note">
            ${say('Drawn are {nodes} of {allNodes} nodes and {edges} of {allEdges} relationships. The table has all.', {
              nodes: number(nodes.length),
              allNodes: number(graph.nodes.length),
              edges: number(edges.length),
              allEdges: number(graph.edges.length),
            })}
          </p>`
        : nothing}
      <graph-picture .answer=${this.#drawn} .known=${this.known} .place=${this.place}></graph-picture>
    `;
  }
}

/**
 * As the answer of a question, without a word on layers. What belongs to a relationship is drawn first.
 *
 * @param {CypherAnswer} answer
 */
function drawable({ graph }) {
  const few = graph.edges.slice(0, MOST_EDGES);
  const joined = new Set(few.flatMap((edge) => [edge.from, edge.to]));
  const nodes = [...graph.nodes]
    .sort((a, b) => Number(joined.has(b.id)) - Number(joined.has(a.id)))
    .slice(0, MOST_NODES);
  const here = new Set(nodes.map((node) => node.id));
  const edges = few.filter((edge) => here.has(edge.from) && here.has(edge.to));
  return { graph: { nodes, edges }, columns: [], rows: [], parameters: {}, show: { kind: 'graph', columns: [] } };
}

customElements.define('value-graph', ValueGraph);
