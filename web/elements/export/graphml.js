/** What is seen, as GraphML for a graph tool. */

/** @import { Graph } from '../../model/types.js' */

const GRAPHML = 'http://graphml.graphdrawing.org/xmlns';

/**
 * Built as a document, so that text from data is escaped by the serialiser.
 *
 * @param {Graph} graph
 */
export function graphml({ nodes, edges }) {
  const file = document.implementation.createDocument(GRAPHML, 'graphml');
  const make = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
    const element = file.createElementNS(GRAPHML, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  /** @type {Map<string, Element>} */
  const keys = new Map();
  const key = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {unknown} */ value) => {
    const id = `${kind}.${name}`;
    if (!keys.has(id)) keys.set(id, make('key', { id, for: kind, 'attr.name': name, 'attr.type': typeOf(value) }));
    return id;
  };
  /** @type {(element: Element, kind: string, thing: object, apart: string[]) => Element} */
  const filled = (element, kind, thing, apart) => {
    for (const [name, value] of Object.entries(thing)) {
      if (apart.includes(name) || value === null || value === undefined) continue;
      const data = make('data', { key: key(kind, name, value) });
      data.textContent = legal([value].flat().join('; '));
      element.append(data);
    }
    return element;
  };
  const graph = make('graph', { edgedefault: 'directed' });
  for (const node of nodes) graph.append(filled(make('node', { id: node.id }), 'node', node, ['id']));
  for (const edge of edges)
    graph.append(
      filled(make('edge', { id: edge.id, source: edge.from, target: edge.to }), 'edge', edge, ['id', 'from', 'to']),
    );
  file.documentElement.append(...keys.values(), graph);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

/** @param {unknown} value */
function typeOf(value) {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return 'long';
  return typeof value === 'number' ? (Number.isInteger(value) ? 'long' : 'double') : 'string';
}

/**
 * XML cannot hold most control characters, however they are written.
 *
 * @param {string} text
 */
function legal(text) {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
