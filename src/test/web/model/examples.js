/** What the server might send: whole, and only as much of it as a test is about. The words of the market are those of the server. */
import { useVocabulary } from '../../../../web/model/vocabulary.js';

/** @import { Answer, EntityNode, Fact, Parameter, Question } from '../../../../web/model/types.js' */

/** What `GET /api/vocabulary` gives: LookupsIT holds the file to it. */
useVocabulary(await (await fetch(new URL('./vocabulary.json', import.meta.url))).json());

/**
 * @param {Partial<Parameter>} own
 * @returns {Parameter}
 */
export function parameter(own) {
  return { name: 'entity', type: 'text', list: false, labels: [], choices: [], required: false, about: '', ...own };
}

/**
 * @param {Partial<Question>} own
 * @returns {Question}
 */
export function question(own) {
  return {
    name: 'q',
    title: 'What is asked?',
    about: '',
    group: 'All',
    show: { kind: 'table', columns: [] },
    parameters: [],
    columns: [],
    asks: [],
    available: true,
    ...own,
  };
}

/**
 * @param {Partial<Answer>} own
 * @returns {Answer}
 */
export function answer(own) {
  return {
    question: 'q',
    title: 'What is asked?',
    headline: 'This is the answer.',
    parameters: {},
    columns: [],
    rows: [],
    show: { kind: 'table', columns: [] },
    graph: { nodes: [], edges: [] },
    sources: [],
    fingerprint: '',
    notices: [],
    total: own.rows?.length ?? 0,
    totalExact: true,
    truncated: false,
    constant: [],
    millis: 1,
    cypher: '',
    ...own,
  };
}

/**
 * @param {string} id
 * @param {Partial<EntityNode>} [own]
 * @returns {EntityNode}
 */
export function entity(id, own = {}) {
  return { id, label: 'Company', name: id, ...own };
}

/**
 * @param {string} from
 * @param {string} to
 * @param {Partial<Fact>} [own]
 * @returns {Fact}
 */
export function fact(from, to, own = {}) {
  return { id: `${from}-${to}`, type: 'SUPPLIES', from, to, ...own };
}
