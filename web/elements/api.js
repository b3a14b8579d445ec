/** The only module that calls `fetch`. Every failure is a `Problem` (RFC 9457), also one of the network. */
import { parseExactly, writeExactly } from '../model/exact-json.js';
import { comparisonQuery } from '../model/comparison.js';
import { asShown } from '../model/names.js';
import { withoutAsks } from '../model/question.js';
import { FaultyFiles, Problem, problemFrom } from '../model/problem.js';
import { language, say, useWords } from '../model/say.js';
import { events } from './server-events.js';

/** @import { Answer, Changes, ColumnsOfFile, CypherAnswer, CypherValue, DataSetContents, DayOfChange, EntityCard, ExportFormat, FactCard, Found, Health, NamedNode, Neighbours, Parameter, ProblemDetails, Progress, Question, Schema, Values, Vocabulary } from '../model/types.js' */

/** @import { Story, StoryHead } from '../model/story-types.js' */
/** @import { Comparison, Firmness, Grouped, WorldReport } from '../model/world-types.js' */

/** Answers kept, so that back and forward and a second look ask nothing twice. */
const KEPT = 80;
/** @type {Map<string, unknown>} */
const kept = new Map();
/**
 * Requests under way by address: whoever asks the same meanwhile waits for the same answer.
 *
 * @type {Map<string, Request>}
 */
const underWay = new Map();

/** @typedef {{address: string, stop: AbortController, waiting: number, answer: Promise<unknown>}} Request */

/** @typedef {AbortSignal | undefined} Signal */

/** @typedef {{query: string, parameters: Record<string, CypherValue>, mode?: string}} Statement */

/** What the server answers, by what is asked: here, at the edge, its JSON gets its types. */
export const api = {
  /** @type {(signal?: Signal) => Promise<{questions: Question[], named: NamedNode[], world?: Parameter[]}>} */
  questions: (signal) => get('/api/questions', {}, signal),
  /** @type {(signal?: Signal) => Promise<Health>} */
  health: (signal) => get('/api/health', {}, signal),
  /** @type {(signal?: Signal) => Promise<Vocabulary>} */
  vocabulary: (signal) => get('/api/vocabulary', {}, signal),
  /** @type {(signal?: Signal) => Promise<Schema>} */
  schema: (signal) => get('/api/schema', {}, signal),
  /** @type {(q: string, limit: number, signal?: Signal) => Promise<Found>} */
  search: (q, limit, signal) => get('/api/search', { q, limit }, signal),
  /** @type {(id: string, context: Values, signal?: Signal) => Promise<EntityCard>} */
  entity: (id, context, signal) => get(`/api/entities/${encodeURIComponent(id)}`, context, signal),
  /** @type {(id: string, values: Values, signal?: Signal) => Promise<Neighbours>} */
  neighbours: (id, values, signal) => get(`/api/entities/${encodeURIComponent(id)}/neighbours`, values, signal),
  /** @type {(id: string, context: Values, signal?: Signal) => Promise<FactCard>} */
  fact: (id, context, signal) => get(`/api/facts/${encodeURIComponent(id)}`, context, signal),
  /** A world in words. @type {(values: Values, signal?: Signal) => Promise<WorldReport>} */
  world: (values, signal) => get('/api/world', values, signal),
  /** The ids of all facts. @type {(signal?: Signal) => Promise<string[]>} */
  factIds: async (signal) => {
    const query = 'MATCH ()-[fact]->() WHERE fact.id IS NOT NULL RETURN fact.id AS id';
    const lines = await (await post('/api/cypher', { query, parameters: {} }, 'application/x-ndjson', signal)).text();
    return lines.split('\n').flatMap((line) => (line ? [JSON.parse(line).id] : []));
  },
  /** @type {(values: Values, signal?: Signal) => Promise<{days: DayOfChange[]}>} */
  days: (values, signal) => get('/api/days', values, signal),
  /** @type {(question: string, values: Values, signal?: Signal) => Promise<Answer>} */
  answer: (question, values, signal) => get(answerPath(question), values, signal),
  /** @type {(question: string, first: Values, other: Values, signal?: Signal) => Promise<Comparison>} */
  compare: (question, first, other, signal) =>
    get(`${answerPath(question)}/compare?${comparisonQuery(first, other)}`, {}, signal),
  /** @type {(question: string, values: Values, signal?: Signal) => Promise<Firmness>} */
  firmness: (question, values, signal) => get(`${answerPath(question)}/firmness`, values, signal),
  /** All its rows, counted by kind. @type {(question: string, values: Values, signal?: Signal) => Promise<Grouped>} */
  groups: (question, values, signal) => get(`${answerPath(question)}/groups`, values, signal),
  /** @type {(question: string, signal?: Signal) => Promise<string>} */
  questionFile: async (question, signal) =>
    withoutAsks(await (await send(`${answerPath(question)}.cypher`, { signal })).text()),
  /** @type {(signal?: Signal) => Promise<{mayWrite: boolean, dataSets: DataSetContents[]}>} */
  dataSetContents: (signal) => get('/api/datasets/contents', {}, signal),
  /** @type {(signal?: Signal) => Promise<{formats: ExportFormat[]}>} */
  exportFormats: (signal) => get('/api/export', {}, signal),
  /** @type {(signal?: Signal) => Promise<{stories: StoryHead[]}>} */
  stories: (signal) => get('/api/stories', {}, signal),
  /** @type {(name: string, signal?: Signal) => Promise<Story>} */
  story: (name, signal) => get(`/api/stories/${encodeURIComponent(name)}`, {}, signal),
  /** A story that is being written. @type {(text: string, signal?: Signal) => Promise<Story>} */
  readStory: async (text, signal) =>
    (
      await send('/api/stories/read', {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify({ text }),
        signal,
      })
    ).json(),
  /** @type {(id: string, signal?: Signal) => Promise<Changes>} */
  takeOutDataSet: async (id, signal) =>
    (await send(`/api/datasets/${encodeURIComponent(id)}`, { method: 'DELETE', signal })).json(),
  loadDataSet,
  /** @type {(files: File[], signal?: Signal) => Promise<{files: ColumnsOfFile[]}>} */
  columnsOf: async (files, signal) =>
    (await send('/api/datasets/columns?dataSet=dropped', { method: 'POST', body: formOf(files), signal })).json(),
  /**
   * Never kept: who runs a query wants it run.
   *
   * @type {(asked: Statement, signal?: Signal) => Promise<CypherAnswer>}
   */
  cypher: async (asked, signal) =>
    asShown(parseExactly(await (await post('/api/cypher', asked, 'application/json', signal)).text())),
  /**
   * Every row as it comes, 'text/csv' or 'application/x-ndjson', to read from the response.
   *
   * @type {(asked: Statement, type: string, signal?: Signal) => Promise<Response>}
   */
  cypherRows: ({ query, parameters }, type, signal) => post('/api/cypher', { query, parameters }, type, signal),
};

/**
 * The address of an answer as JSON, or as CSV where `ending` is '.csv'.
 *
 * @param {string} question
 * @param {Values} values
 * @param {string} [ending]
 */
export function answerAddress(question, values, ending = '') {
  return withQuery(answerPath(question) + ending, language === 'en' ? values : { ...values, lang: language });
}

/** Forgets every answer: after the data have changed. */
export function forget() {
  kept.clear();
  underWay.clear();
}

/** @param {string} question */
function answerPath(question) {
  return `/api/questions/${encodeURIComponent(question)}`;
}

/**
 * @param {string} path
 * @param {Values} values
 * @param {Signal} signal
 * @returns {Promise<any>}
 */
async function get(path, values, signal) {
  const address = withQuery(path, values);
  const known = kept.get(address);
  if (known) {
    kept.delete(address);
    kept.set(address, known);
    return known;
  }
  const request = underWay.get(address) ?? begin(address);
  underWay.set(address, request);
  return waitFor(request, signal);
}

/**
 * @param {string} address
 * @returns {Request}
 */
function begin(address) {
  const stop = new AbortController();
  const request = { address, stop, waiting: 0, answer: Promise.resolve() };
  request.answer = send(address, { headers: { Accept: 'application/json' }, signal: stop.signal })
    .then((response) => response.text())
    .then(parseExactly)
    .then(asShown)
    .then((answer) => {
      useWords(answer?.words);
      if (underWay.get(address) === request) keep(address, answer);
      return answer;
    })
    .finally(() => end(request));
  return request;
}

/**
 * The answer; when the last who waits for it has left, the request is broken off.
 *
 * @param {Request} request
 * @param {Signal} signal
 */
async function waitFor(request, signal) {
  const left = new Promise((_, leave) => signal?.addEventListener('abort', () => leave(signal.reason), { once: true }));
  request.waiting += 1;
  try {
    return await Promise.race([request.answer, left]);
  } finally {
    request.waiting -= 1;
    if (request.waiting === 0) {
      end(request);
      request.stop.abort();
    }
  }
}

/** @param {Request} request */
function end(request) {
  if (underWay.get(request.address) === request) underWay.delete(request.address);
}

/**
 * What came from an address, and is kept.
 *
 * @param {string} address
 */
export function keptFrom(address) {
  return kept.get(address);
}

/**
 * @param {string} address
 * @param {unknown} answer
 */
export function keep(address, answer) {
  kept.set(address, answer);
  const [oldest] = kept.keys();
  if (kept.size > KEPT) kept.delete(oldest);
}

/** @param {File[]} files */
function formOf(files) {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return form;
}

/**
 * @param {File[]} files
 * @param {Values} values
 * @param {(progress: Progress) => void} progressed
 * @param {Signal} signal
 * @returns {Promise<Changes>}
 */
async function loadDataSet(files, values, progressed, signal) {
  const response = await send(withQuery('/api/datasets', values), {
    method: 'POST',
    headers: { Accept: 'text/event-stream' },
    body: formOf(files),
    signal,
  });
  for await (const { event, data } of events(response)) {
    if (event === 'progress') progressed(data);
    else if (event === 'done') return data;
    else throw data.faults ? new FaultyFiles(data) : new Problem(data);
  }
  throw new Problem({
    title: say('The server broke off'),
    status: 0,
    detail: say('The load did not tell its end.'),
    code: 'unexpected',
    hint: say('Look at the data sets: it is there whole, or not at all.'),
  });
}

/**
 * @param {string} path
 * @param {Statement} body
 * @param {string} type
 * @param {Signal} signal
 */
function post(path, body, type, signal) {
  return send(path, {
    method: 'POST',
    headers: { Accept: type, 'Content-Type': 'application/json' },
    body: writeExactly(body),
    signal,
  });
}

/**
 * @param {string} address
 * @param {RequestInit} options
 * @returns {Promise<Response>}
 */
export async function send(address, options) {
  let response;
  try {
    response = await fetch(address, { ...options, headers: { 'Accept-Language': language, ...options.headers } });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem({
      title: say('The server cannot be reached'),
      status: 0,
      detail: say('Nothing answered at this address.'),
      code: 'unreachable',
      hint: say('Check that Interlock is running, then try again.'),
    });
  }
  if (response.ok) return response;
  throw problemFrom(await problemOf(response));
}

/**
 * @param {Response} response
 * @returns {Promise<ProblemDetails>}
 */
async function problemOf(response) {
  const status = response.status;
  try {
    return { status, ...(await response.json()) };
  } catch {
    return {
      title: say('The server failed'),
      status,
      detail: say('It answered {status}.', { status: `${status} ${response.statusText}`.trim() }),
      code: 'unexpected',
    };
  }
}

/**
 * @param {string} path
 * @param {Values} values
 */
function withQuery(path, values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined && one !== '') query.append(name, String(one));
    }
  }
  return query.size ? `${path}?${query}` : path;
}
