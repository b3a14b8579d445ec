/** What Neo4j says of a statement, as the page tells it: a title of our own, and the words that are underlined. */

const TITLES = {
  syntax: 'The statement has an error',
  'missing-parameter': 'A parameter has no value',
  'bad-parameter': 'A parameter cannot be read',
  'too-slow': 'The statement took too long',
  'too-large': 'The answer is too large',
  busy: 'Others run statements at present',
};

/** @param problem a problem of the server; @returns the same with a title that tells more than its status */
export function titled(problem) {
  const title =
    TITLES[problem.code] ??
    { 400: 'The statement failed', 403: 'The console does not do this' }[problem.status] ??
    problem.title;
  return { title, detail: problem.detail, hint: problem.hint, status: problem.status };
}

/** Where Neo4j stopped reading, with what it says and what we add. It tells a point: the word there is underlined. */
export function faultsOf({ position, detail, hint }, query) {
  if (!position) return [];
  return [{ ...wordAt(position.offset, query), severity: 'error', message: hint ? `${detail}\n${hint}` : detail }];
}

export function remarkOf({ position, text, severity }, query) {
  return position
    ? [{ ...wordAt(position.offset, query), severity: severity === 'warning' ? 'warning' : 'info', message: text }]
    : [];
}

function wordAt(offset, query) {
  const from = Math.min(offset, Math.max(0, query.length - 1));
  const [word] = /^(?:[\p{L}\p{N}_]+|\S)/u.exec(query.slice(from)) ?? [' '];
  return { from, to: from + word.length };
}
