/** The only module that calls `fetch`. Every failure is a `Problem` (RFC 9457), also one of the network. */
import { parseExactly, writeExactly } from '../model/exact-json.js';
import { Problem } from '../model/problem.js';

/** Answers kept, so that back and forward and a second look ask nothing twice. */
const KEPT = 80;
const kept = new Map();
/** Requests under way by address: whoever asks the same meanwhile waits for the same answer. */
const underWay = new Map();

export const api = {
  questions: (signal) => get('/api/questions', {}, signal),
  health: (signal) => get('/api/health', {}, signal),
  schema: (signal) => get('/api/schema', {}, signal),
  search: (q, limit, signal) => get('/api/search', { q, limit }, signal),
  entity: (id, signal) => get(`/api/entities/${encodeURIComponent(id)}`, {}, signal),
  neighbours: (id, values, signal) => get(`/api/entities/${encodeURIComponent(id)}/neighbours`, values, signal),
  fact: (id, signal) => get(`/api/facts/${encodeURIComponent(id)}`, {}, signal),
  days: (values, signal) => get('/api/days', values, signal),
  answer: (question, values, signal) => get(answerPath(question), values, signal),
  questionFile: async (question, signal) => (await send(`${answerPath(question)}.cypher`, { signal })).text(),
  dataSets: async (signal) => (await send('/api/datasets', { headers: { Accept: 'application/json' }, signal })).json(),
  exportFormats: (signal) => get('/api/export', {}, signal),
  takeOutDataSet: async (id, signal) =>
    (await send(`/api/datasets/${encodeURIComponent(id)}`, { method: 'DELETE', signal })).json(),
  /** @param progressed is called with `{stage, done, all}` while it goes on; @returns what would change, or what did */
  loadDataSet,
  /** @param asked `{query, parameters, mode}`; never kept: who runs a query wants it run */
  cypher: async (asked, signal) => parseExactly(await (await post('/api/cypher', asked, 'application/json', signal)).text()),
  /** Every row, as it comes: @param type 'text/csv' or 'application/x-ndjson'; @returns a response to read from */
  cypherRows: ({ query, parameters }, type, signal) => post('/api/cypher', { query, parameters }, type, signal),
};

/** The address of an answer as JSON, or as CSV where `ending` is '.csv'. */
export function answerAddress(question, values, ending = '') {
  return withQuery(answerPath(question) + ending, values);
}

/** Forgets every answer: after the data have changed. */
export function forget() {
  kept.clear();
  underWay.clear();
}

function answerPath(question) {
  return `/api/questions/${encodeURIComponent(question)}`;
}

async function get(path, values, signal) {
  const address = withQuery(path, values);
  const known = kept.get(address);
  if (known) {
    kept.delete(address);
    kept.set(address, known);
    return known;
  }
  if (!underWay.has(address)) underWay.set(address, begin(address));
  return waitFor(underWay.get(address), signal);
}

function begin(address) {
  const stop = new AbortController();
  const request = { address, stop, waiting: 0 };
  request.answer = send(address, { headers: { Accept: 'application/json' }, signal: stop.signal })
    .then((response) => response.text())
    .then(parseExactly)
    .then((answer) => {
      if (underWay.get(address) === request) keep(address, answer);
      return answer;
    })
    .finally(() => end(request));
  return request;
}

/** The answer; when the last who waits for it has left, the request is broken off. */
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

function end(request) {
  if (underWay.get(request.address) === request) underWay.delete(request.address);
}

function keep(address, answer) {
  kept.set(address, answer);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
}

async function loadDataSet(files, values, progressed, signal) {
  const body = new FormData();
  for (const file of files) body.append('file', file, file.name);
  const response = await send(withQuery('/api/datasets', values), {
    method: 'POST',
    headers: { Accept: 'text/event-stream' },
    body,
    signal,
  });
  for await (const { event, data } of events(response)) {
    if (event === 'progress') progressed(data);
    else if (event === 'done') return data;
    else throw Object.assign(new Problem(data), { count: data.count, kinds: data.kinds, faults: data.faults });
  }
  throw new Problem({
    title: 'The server broke off',
    status: 0,
    detail: 'The load did not tell its end.',
    code: 'unexpected',
    hint: 'Look at the data sets: it is there whole, or not at all.',
  });
}

/** The server-sent events of a response, as they come. */
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    text += value;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = new Map(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => line.split(/: (.*)/s)),
      );
      text = text.slice(end + 2);
      yield { event: lines.get('event'), data: JSON.parse(lines.get('data')) };
    }
  }
}

function post(path, body, type, signal) {
  return send(path, {
    method: 'POST',
    headers: { Accept: type, 'Content-Type': 'application/json' },
    body: writeExactly(body),
    signal,
  });
}

async function send(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem({
      title: 'The server cannot be reached',
      status: 0,
      detail: 'Nothing answered at this address.',
      code: 'unreachable',
      hint: 'Check that Interlock is running, then try again.',
    });
  }
  if (response.ok) return response;
  throw new Problem(await problemOf(response));
}

async function problemOf(response) {
  const status = response.status;
  try {
    return { status, ...(await response.json()) };
  } catch {
    return {
      title: 'The server failed',
      status,
      detail: `It answered ${status} ${response.statusText}.`,
      code: 'unexpected',
    };
  }
}

function withQuery(path, values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== '') query.append(name, one);
  }
  return query.size ? `${path}?${query}` : path;
}
